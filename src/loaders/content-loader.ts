import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { collectionSpecs, type CollectionName } from '#src/schemas/collections.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { checkContent } from './check-content.ts';
import { ContentError } from './problem.ts';
import { readContent, type Content } from './read-content.ts';

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
    const problems = [...content.problems, ...checkContent(content)];
    const error = problems.length > 0 ? new ContentError(problems) : undefined;
    last = { root, content, error };
  }
  if (last.error) throw last.error;
  return last.content;
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

/** Feeds one collection of the checked content to Astro, and again whenever an author saves a file in `astro dev`. */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `so-tay-${name}`,
    load: async ({ store, parseData, generateDigest, watcher, logger, config }) => {
      const root = contentRoot();
      const fill = async (): Promise<void> => {
        const { entries } = loadContent(root);
        store.clear();
        for (const entry of entries[name].values()) {
          const data = await parseData({ id: entry.id, data: entry.data });
          const path = join(dirname(root), entry.file.replace(/^content/u, basename(root)));
          store.set({
            id: entry.id,
            data,
            body: entry.body,
            filePath: relative(fileURLToPath(config.root), path),
            ...('render' in collectionSpecs[name] && { deferredRender: true }),
            digest: generateDigest({ data, body: entry.body }),
          });
        }
      };
      await fill();
      watcher?.add(root);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(root + sep)) return;
        forget();
        fill().catch((error: unknown) => {
          // The last good content stays on screen while the author mends the file, who is told once.
          if (error === told) return;
          told = error;
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
