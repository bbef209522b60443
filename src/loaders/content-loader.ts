import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { collectionSpecs, type CollectionName } from '../schemas/collections.ts';
import { checkContent } from './check-content.ts';
import { ContentError } from './problem.ts';
import { readContent, type Content } from './read-content.ts';

/** Content, read and checked once however many collections ask for it. */
let loaded: Content | undefined;

/** The last report shown in `astro dev`, so that the collections do not repeat it one after the other. */
let shown: string | undefined;

/** Folder of the content: `content/`, or what CONTENT_DIR names. */
export function contentRoot(): string {
  return join(process.cwd(), process.env['CONTENT_DIR'] ?? 'content');
}

/**
 * All of the content, checked.
 *
 * @throws ContentError with every mistake at once
 */
export function loadContent(root = contentRoot()): Content {
  if (loaded?.root === root) return loaded;
  const content = readContent(root);
  const problems = [...content.problems, ...checkContent(content)];
  if (problems.length > 0) throw new ContentError(problems);
  loaded = content;
  return content;
}

/** Set while the collections hear of one and the same change, one after the other. */
let forgetting = false;

/** Makes the next `loadContent` read again, once a change however many collections ask for it. */
function forget(): void {
  if (forgetting) return;
  forgetting = true;
  loaded = undefined;
  queueMicrotask(() => {
    forgetting = false;
  });
}

/** Feeds one collection of the checked content to Astro, and again whenever an author saves a file in `astro dev`. */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `so-tay-${name}`,
    load: async ({ store, parseData, generateDigest, watcher, logger, config }) => {
      const fill = async (): Promise<void> => {
        const { entries } = loadContent();
        store.clear();
        for (const entry of entries[name].values()) {
          const data = await parseData({ id: entry.id, data: entry.data });
          const filePath = relative(process.cwd(), join(config.root.pathname, entry.file));
          store.set({
            id: entry.id,
            data,
            body: entry.body,
            filePath,
            ...('render' in collectionSpecs[name] && { deferredRender: true }),
            digest: generateDigest({ data, body: entry.body }),
          });
        }
      };
      await fill();
      watcher?.add(contentRoot());
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot())) return;
        forget();
        fill()
          .then(() => {
            shown = undefined;
          })
          .catch((error: unknown) => {
            // The last good content stays on screen while the author mends the file.
            const report = error instanceof Error ? error.message : String(error);
            if (report !== shown) logger.error(report);
            shown = report;
          });
      });
    },
  };
}
