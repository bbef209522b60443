import {
  closeSync,
  existsSync,
  globSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  headOf,
  pageRecord,
  parentsOf,
  withDays,
  type KnownPage,
} from '#src/lib/data/page-record.ts';
import { addressOf, base, paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';

/**
 * Writes what each page is into the file of records beside it, and the day of each page's last change into the sitemap,
 * from the heads of the built pages.
 */
export const pageData = (): AstroIntegration => ({
  name: 'page-data',
  hooks: {
    'astro:build:done': ({ dir, pages }) => {
      const folder = fileURLToPath(dir);
      const known = pages
        .map(({ pathname }) => pathname)
        .sort()
        .flatMap((path): KnownPage[] => {
          const file = join(folder, path, 'index.html');
          const head = existsSync(file) ? headOf(startOf(file)) : undefined;
          return head ? [{ path, ...head }] : [];
        });
      writeRecords(folder, known);
      const days = new Map(known.map(({ path, changed }) => [address(path), changed]));
      for (const file of globSync('sitemap-[0-9]*.xml', { cwd: folder }))
        rewrite(join(folder, file), (text) => withDays(text, (page) => days.get(page)));
    },
  },
});

const address = (path: string): string => addressOf(`${base()}/${path}`);

/** Room for the letters in which the head of a page ends. */
const HEAD = Buffer.alloc(32_768);

/** The first letters of a file: a page of a document is long, and its head is not. */
function startOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    return HEAD.toString('utf8', 0, readSync(handle, HEAD, 0, HEAD.length, 0));
  } finally {
    closeSync(handle);
  }
}

const rewrite = (file: string, change: (text: string) => string): void => {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

function writeRecords(folder: string, pages: readonly KnownPage[]): void {
  const parents = parentsOf(pages.map(({ path }) => path));
  const children = Map.groupBy(pages, ({ path }) => parents.get(path));
  const use = existsSync(join(folder, paths.dataUse.slice(base().length + 1)))
    ? addressOf(paths.dataUse)
    : undefined;
  for (const page of pages) {
    const file = join(folder, page.path, 'index.json');
    const records = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    writeFileSync(
      file,
      pageRecord(page, children.get(page.path) ?? [], records, { address, asOf: today, use }),
    );
  }
}
