import {
  closeSync,
  fstatSync,
  globSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import { pathsUnder } from '#src/site/paths.ts';

/** What a site must have, and must not, before it takes the place of the one that readers use. */

/** Endings of the files that readers are meant to get. */
const PUBLIC = new Set(
  'html css js json jsonl txt md csv ics xml svg png webp ico woff2 docx xlsx pdf epub zip webmanifest pf_meta pf_index pf_filter pf_fragment'.split(
    ' ',
  ),
);

/** Files without an ending, for hosts. */
const FOR_HOSTS = new Set(['_headers', '_redirects']);

/**
 * JSON files that are meant: open data, what may be kept for when there is no network, the log, what was left out of a
 * source, what the search loads, and the records of a page beside it.
 */
const JSON_FILES = /^(?:du-lieu|ngoai-tuyen|nguon|nhat-ky|pagefind)\/|(?:^|\/)index\.json$/u;

/** Why a file may not be in a site, or undefined. Whatever is not known to be public is not. */
function strangeness(file: string): string | undefined {
  if (/(?:^|\/)\./u.test(file)) return 'tệp ẩn';
  if (FOR_HOSTS.has(file)) return undefined;
  const end = /\.([^./]+)$/u.exec(file)?.[1] ?? '';
  if (end === 'mjs') return 'mã của máy chủ';
  if (end === '') return 'tệp không rõ loại';
  if (!PUBLIC.has(end)) return `loại tệp ".${end}" không có trong trang`;
  if (end === 'json' && !JSON_FILES.test(file))
    return 'tệp dữ liệu ngoài du-lieu/, ngoai-tuyen/, nguon/, nhat-ky/ và pagefind/';
  return undefined;
}

/** The last bytes of a file as text, and whether it has any. */
function endOf(file: string, length: number): string {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.alloc(Math.min(size, length));
    readSync(handle, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('latin1');
  } finally {
    closeSync(handle);
  }
}

/** Bytes after `</html>` at most: Astro puts a page's scripts there. */
const AFTER_HTML = 4096;

/** Files that every site has. Of the search index: its entry, which names the others. */
const NEEDED = [
  'index.html',
  '404.html',
  '_headers',
  'robots.txt',
  'sitemap-index.xml',
  'tim-kiem/index.html',
  'pagefind/pagefind-entry.json',
];

/** File of a page at an address from the root of the site. */
const fileOf = (page: string): string => `${page.slice(1)}index.html`;

/** The pages that a content folder promises by the names of its files: of each document, guide and kit. */
export function promisedPages(content: string): string[] {
  const { document, benefit, kit } = pathsUnder('');
  const pages = { documents: document, benefits: benefit, outreach: kit };
  return Object.entries(pages).flatMap(([folder, page]) =>
    globSync(`${folder}/*.mdx`, { cwd: content }).map((file) => fileOf(page(parse(file).name))),
  );
}

const addressesIn = (sitemap: string): string[] =>
  [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
    ([, address = '']) => new URL(address).pathname,
  );

/** The pages that a site's own list promises to search engines. */
function listedPages(read: (file: string) => string): string[] {
  // The list stands at the root of the site, which may be under a path of its host.
  const lists = addressesIn(read('sitemap-index.xml'));
  const base = /^(.*)\//u.exec(lists[0] ?? '')?.[1] ?? '';
  return lists
    .flatMap((list) => addressesIn(read(list.slice(base.length + 1))))
    .map((page) => fileOf(page.slice(base.length)));
}

/** Most faults of one kind that are told. */
const TOLD = 5;

const list = (what: string, names: readonly string[]): string[] => {
  const more = names.length - TOLD;
  const rest = more > 0 ? ` và ${String(more)} nơi khác` : '';
  return names.length === 0 ? [] : [`${what}: ${names.slice(0, TOLD).join(', ')}${rest}`];
};

/**
 * What is wrong with a built site, in Vietnamese, one a line; nothing where it may be shown to readers.
 *
 * @param promised files that the content promises (`promisedPages`)
 */
export function faultsOf(folder: string, promised: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const there = new Set(files);
  const strange = files.flatMap((file) => {
    const why = strangeness(file);
    return why === undefined ? [] : [`${file} (${why})`];
  });
  const cut = files.filter(
    (file) => file.endsWith('.html') && !endOf(join(folder, file), AFTER_HTML).includes('</html>'),
  );
  const empty = files.filter((file) => endOf(join(folder, file), 1) === '');
  const listed = there.has('sitemap-index.xml')
    ? listedPages((file) => (there.has(file) ? readFileSync(join(folder, file), 'utf8') : ''))
    : [];
  const tables = [/^pagefind\/ma\/.+\.pf_meta$/u, /^pagefind\/ma\/tu-vung\..+\.json$/u];
  const told = tables.every((table) => files.some((file) => table.test(file)));
  const parts = files.filter((file) => /^pagefind\/index\/.+\.pf_index$/u.test(file));
  return [
    ...list(
      'thiếu',
      [...new Set([...NEEDED, ...promised, ...listed])].filter((file) => !there.has(file)),
    ),
    ...(told ? [] : ['thiếu bảng bản ghi hay từ vựng của máy tìm (pagefind/ma/)']),
    ...(parts.length === 0 ? ['thiếu chỉ mục tìm kiếm (pagefind/index/)'] : []),
    ...list('trang dở dang', cut),
    ...list('tệp rỗng', empty),
    ...list('tệp không dành cho người đọc', strange),
  ];
}
