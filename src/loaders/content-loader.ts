import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { specOf, type PublishedData, type PublishedName } from '#src/schemas/collections.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError } from '#src/site/problem.ts';
import { isRelease } from '#src/site/release.ts';
import { today } from '#src/site/today.ts';
import { checkContent } from './check-content.ts';
import type { Content } from './content.ts';
import { readContent } from './read-content.ts';
import { readReleases } from './releases.ts';
import { hasContact, NO_CONTACT, warningText } from './warnings.ts';

/** Content as it was last read, or what stopped it: read and checked once however many collections ask for it. */
let last: { root: string; content: Content; error: ContentError | undefined } | undefined;

/**
 * All of the content, checked.
 *
 * @throws ContentError with every mistake at once
 */
export function loadContent(root = contentRoot()): Content {
  if (last?.root !== root) {
    const content = readContent(root);
    const nobody = isRelease(process.env['SITE_RELEASE']) && !hasContact(root);
    const problems = [
      ...content.problems,
      ...checkContent(content),
      ...readReleases(root).problems,
      ...(nobody ? [NO_CONTACT] : []),
    ];
    const error = problems.length > 0 ? new ContentError(problems) : undefined;
    last = { root, content, error };
  }
  if (last.error) throw last.error;
  return last.content;
}

/** An entry as pages get it. */
export interface PublishedEntry<Name extends PublishedName = PublishedName> {
  readonly id: string;
  readonly collection: Name;
  readonly data: PublishedData<Name>;
  readonly body: string;
}

/** The entries of a collection as pages get them, with the file that each stands in. */
export function publishedEntries<Name extends PublishedName>(
  content: Content,
  name: Name,
): (PublishedEntry<Name> & { readonly file: string })[] {
  const { ordered } = specOf(name);
  return [...content.entries[name].values()].map(({ id, data, body, file, order }) => ({
    id,
    collection: name,
    // Astro keeps entries by id; rows that are shown as the file has them say their place.
    data: (ordered ? { ...data, order } : data) as PublishedData<Name>,
    body,
    file,
  }));
}

let forgotten = false;

/** Has the content read anew: once for one saved file, of which every collection hears. */
function forget(): void {
  if (forgotten) return;
  forgotten = true;
  last = undefined;
  queueMicrotask(() => {
    forgotten = false;
  });
}

let told: unknown;

/** The content whose warnings were told: once, and not by every collection. */
let warned: Content | undefined;

/** Feeds one collection of the checked content to Astro, and again whenever an author saves a file in `astro dev`. */
export function contentLoader(name: PublishedName): Loader {
  return {
    name: `so-tay-${name}`,
    load: (context) => {
      const { store, watcher, logger, config } = context;
      const root = contentRoot();
      const fill = (): void => {
        const content = loadContent(root);
        const warning = content === warned ? undefined : warningText(content, today);
        warned = content;
        if (warning !== undefined) logger.warn(warning);
        const entries = publishedEntries(content, name);
        store.clear();
        for (const { id, data, body, file } of entries) {
          const path = join(dirname(root), file.replace(/^content/u, basename(root)));
          store.set({
            id,
            data,
            body,
            filePath: relative(fileURLToPath(config.root), path),
            ...(specOf(name).render && { deferredRender: true }),
            digest: context.generateDigest({ data, body }),
          });
        }
      };
      fill();
      watcher?.add(root);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(root + sep)) return;
        forget();
        try {
          fill();
        } catch (error) {
          // The last good content stays on screen while the author mends the file, who is told once.
          if (error === told) return;
          told = error;
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
      return Promise.resolve();
    },
  };
}
