import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import {
  publishedNames,
  specOf,
  type PublishedData,
  type PublishedName,
} from '#src/schemas/collections.ts';
import { required } from '#src/lib/required.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError } from '#src/site/problem.ts';
import { isRelease } from '#src/site/release.ts';
import { today } from '#src/site/today.ts';
import { checkContent } from './check-content.ts';
import type { Content, Entry } from './content.ts';
import { readContent } from './read-content.ts';
import { remembered } from './remembered.ts';
import { shareContent, type SharedContent } from './shared-content.ts';
import { treeOf } from './trees.ts';
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

/** An entry as pages get it, with the file that it stands in: the same one while it is. */
const published = remembered(
  ({ id, collection, data, body, file, order }: Entry, isOrdered: boolean) => ({
    id,
    collection,
    // Rows that are shown as the file has them say their place.
    data: isOrdered ? { ...data, order } : data,
    body,
    file,
  }),
);

/** The entries of a collection as pages get them, with the file that each stands in. */
export const publishedEntries = <Name extends PublishedName>(
  content: Content,
  name: Name,
): (PublishedEntry<Name> & { readonly file: string })[] =>
  [...content.entries[name].values()].map(
    (entry) =>
      // Its collection's schema gave it.
      published(entry as Entry, specOf(name).ordered === true) as PublishedEntry<Name> & {
        readonly file: string;
      },
  );

/** A checked content as queries ask for it: the lists are made once. */
export const sharedBy = remembered((content: Content): SharedContent => {
  const lists = new Map<PublishedName, readonly PublishedEntry[]>(
    publishedNames.map((name) => [name, publishedEntries(content, name)]),
  );
  return {
    entries: <Name extends PublishedName>(name: Name) =>
      (lists.get(name) ?? []) as readonly PublishedEntry<Name>[],
    tree: (document) => {
      const entry = required(content.entries.documents.get(document), `văn bản "${document}"`);
      return required(treeOf(entry), `nguyên văn của văn bản "${document}"`);
    },
  };
});

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

/** Numbers of entries: another whenever an entry is another. */
const versions = new WeakMap<object, string>();
let version = 0;
function versionOf(entry: object): string {
  const known = versions.get(entry);
  if (known !== undefined) return known;
  version += 1;
  versions.set(entry, String(version));
  return String(version);
}

/**
 * Tells Astro of one collection of the checked content, and again whenever an author saves a file in `astro dev`: which
 * entries there are, where the bodies stand that it compiles, and whether any has changed, so that pages are made anew. What
 * the entries hold goes to the queries directly (`shared-content.ts`).
 */
export function contentLoader(name: PublishedName): Loader {
  return {
    name: `so-tay-${name}`,
    load: (context) => {
      const { store, watcher, logger, config } = context;
      const root = contentRoot();
      const fill = (): void => {
        const content = loadContent(root);
        shareContent(() => sharedBy(content));
        const warning = content === warned ? undefined : warningText(content, today);
        warned = content;
        if (warning !== undefined) logger.warn(warning);
        const entries = publishedEntries(content, name);
        const ids = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const entry of entries) {
          const { id, file } = entry;
          const path = join(dirname(root), file.replace(/^content/u, basename(root)));
          store.set({
            id,
            data: {},
            filePath: relative(fileURLToPath(config.root), path),
            ...(specOf(name).render && { deferredRender: true }),
            digest: versionOf(entry),
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
