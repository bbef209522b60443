import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { publishedNames, specOf, type PublishedName } from '#src/schemas/collections.ts';
import { required } from '#src/lib/required.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError, formatProblems, type ContentProblem } from '#src/site/problem.ts';
import { isRelease } from '#src/site/release.ts';
import { today } from '#src/site/today.ts';
import { checkContent } from './check-content.ts';
import type { Content, Entry } from './content.ts';
import type { Shown } from './held-entry.ts';
import { readContent } from './read-content.ts';
import { readReleases } from './releases.ts';
import { remembered } from './remembered.ts';
import {
  isShared,
  shareContent,
  type PublishedEntry,
  type SharedContent,
} from './shared-content.ts';
import { treeOf } from './trees.ts';
import { hasContact, NO_CONTACT, warningText } from './warnings.ts';

/** A content folder as it was read, and what stops a build of it. */
interface Checked {
  readonly content: Content;
  readonly problems: readonly ContentProblem[];
  /** Of the problems; undefined where there are none. */
  readonly error: ContentError | undefined;
}

/** Content as it was last read: read and checked once however many collections ask for it. */
const last = new Map<string, Checked>();

/** A content folder as far as it is shown, with every mistake in that; worked out once until `forget`. */
function readChecked(root: string, shown: Shown): Checked {
  const key = `${shown} ${root}`;
  const known = last.get(key);
  if (known) return known;
  const content = readContent(root, shown);
  const nobody = isRelease(process.env['SITE_RELEASE']) && !hasContact(root);
  const problems = [
    ...content.problems,
    ...checkContent(content),
    ...readReleases(root).problems,
    ...(nobody ? [NO_CONTACT] : []),
  ];
  const error = problems.length > 0 ? new ContentError(problems) : undefined;
  const read = { content, problems, error };
  last.set(key, read);
  return read;
}

/**
 * All of the content that a build shows, checked; what waits for its day is checked with it, drafts are not.
 *
 * @throws ContentError with every mistake at once
 */
export function loadContent(root = contentRoot()): Content {
  const { content, error } = readChecked(root, 'coming');
  if (error) throw error;
  if (!content.waiting.some(({ why }) => why === 'scheduled')) return content;
  const published = readChecked(root, 'published');
  if (published.error) throw published.error;
  return published.content;
}

/**
 * The content with its drafts, as an author sees it, and the mistakes in them. Where a draft has one, what a build shows
 * stands in: the other pages can be seen.
 *
 * @throws ContentError with every mistake of what a build shows
 */
export function loadWithDrafts(root = contentRoot()): {
  readonly content: Content;
  readonly problems: readonly ContentProblem[];
} {
  const everything = readChecked(root, 'everything');
  if (everything.problems.length === 0) return everything;
  return { content: loadContent(root), problems: everything.problems };
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
    publishedNames.map((name) => [
      name,
      // By id, whatever the language of the machine, so that equal content makes equal pages.
      publishedEntries(content, name).sort((a, b) => a.id.localeCompare(b.id, 'en')),
    ]),
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
  last.clear();
  queueMicrotask(() => {
    forgotten = false;
  });
}

/** Said above mistakes that stop no build. */
export const DRAFT_PROBLEMS = 'Bản nháp còn chỗ phải sửa, nên chưa hiện; trang vẫn dựng được';

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
        // Only a server that watches the files shows drafts.
        const { content, problems } = watcher
          ? loadWithDrafts(root)
          : { content: loadContent(root), problems: [] };
        shareContent(() => sharedBy(content));
        if (content !== warned) {
          const warning = warningText(content, today);
          if (warning !== undefined) logger.warn(warning);
          if (problems.length > 0) logger.warn(formatProblems(problems, DRAFT_PROBLEMS));
        }
        warned = content;
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
      try {
        fill();
      } catch (error) {
        // A server goes on with what it last had: the panel over each page says what is wrong, and so does the page that stands
        // in where one cannot be made of it (`scripts/dev`).
        if (!(error instanceof ContentError) || !watcher) throw error;
        // One that has just begun has nothing yet: what could be read is shown.
        if (!isShared()) shareContent(() => sharedBy(readChecked(root, 'everything').content));
        if (error !== told) logger.error(error.message);
        told = error;
      }
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
