import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Dist, Page } from '#scripts/lib/dist.ts';
import { templateName, type Template } from '#scripts/lib/templates.ts';
import { cssReferences, importedScripts } from '#scripts/lib/urls.ts';
import type { Finding, Report } from './finding.ts';

/** Bytes that a reader's first visit to a page costs, Brotli-compressed; fonts as they are. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly scripts: number;
  readonly fonts: number;
}

/** The most that a page may weigh, in bytes. */
export interface Bound {
  /** HTML, style sheets and scripts together. */
  readonly total: number;
  readonly scripts: number;
}

const KB = 1000;

const READING: Bound = { total: 20 * KB, scripts: 3 * KB };
const DOCUMENT: Bound = { total: 45 * KB, scripts: 3 * KB };

/** Both weights of the typeface (project's design, "Bounds"). */
const FONTS = 50 * KB;

/** Bounds of pages that differ from a reading page's, by address. */
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^\/van-ban\/(?!vien-dan\/)[^/]+\/$/, DOCUMENT],
  // One page alone passes 20 KB: a benefit that one province gives in five parts, each with its conditions.
  [
    /^\/quyen-loi\/(?!danh-cho\/)[^/]+\/(?!to-roi\/)[^/]+\/$/,
    { total: 21.5 * KB, scripts: 3 * KB },
  ],
  [/^\/so-sanh\/$/, { total: 25 * KB, scripts: 3 * KB }],
  // Its texts are copied and heard one by one.
  [/^\/truyen-thong\/[^/]+\/$/, { total: 25 * KB, scripts: 4 * KB }],
  // These work by their scripts; the checker holds the conditions of every guide, as a document its text.
  [/^\/tim-kiem\/$/, { total: 25 * KB, scripts: 10 * KB }],
  [/^\/kiem-tra\/$/, { total: 45 * KB, scripts: 12 * KB }],
];

export const boundOf = (path: string): Bound =>
  BOUNDS.find(([pattern]) => pattern.test(path))?.[1] ?? READING;

const brotli = promisify(brotliCompress);

/** Quality 11 is what a host sends; 9 is many times quicker and never smaller by more than a trifle. */
const FINAL = 11;
const QUICK = 9;

async function compressedSize(bytes: Buffer, quality: number): Promise<number> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return (await brotli(bytes, { params })).length;
}

/** Path within dist of an address on the site, or undefined for one that leaves it. */
function fileOf(url: string, from: string): string | undefined {
  const base = 'https://site.invalid';
  if (!URL.canParse(url, `${base}${from}`)) return undefined;
  const { origin, pathname } = new URL(url, `${base}${from}`);
  return origin === base ? decodeURIComponent(pathname).slice(1) : undefined;
}

/** Adds everything that a file needs at once, file by file. */
function closure(start: readonly string[], next: (file: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    queue.push(...next(file));
  }
  return found;
}

/** Weighs pages; each style sheet, script and font is read and compressed once. */
export function createScale(dist: Dist): (page: Page, quality: number) => Promise<Weight> {
  const files = new Set(dist.files);
  const sizes = new Map<string, Promise<number>>();
  const present = (urls: readonly string[], from: string): string[] =>
    urls.flatMap((url) => fileOf(url, from) ?? []).filter((file) => files.has(file));
  const sizeOf = (file: string): Promise<number> => {
    const size = sizes.get(file) ?? compressedSize(dist.read(file), FINAL);
    sizes.set(file, size);
    return size;
  };
  const sum = async (names: Iterable<string>): Promise<number> =>
    (await Promise.all([...names].map(sizeOf))).reduce((a, b) => a + b, 0);

  const text = (file: string): string => dist.read(file).toString('utf8');
  const linked = new Map<string, string[]>();
  const linksOf = (file: string): string[] => {
    const links =
      linked.get(file) ??
      present(
        file.endsWith('.css') ? cssReferences(text(file)) : importedScripts(text(file)),
        `/${file}`,
      );
    linked.set(file, links);
    return links;
  };

  return async (page, quality) => {
    const rels = (rel: RegExp): string[] =>
      page.elements
        .filter(({ name, attribs }) => name === 'link' && rel.test(attribs['rel'] ?? ''))
        .flatMap(({ attribs }) => attribs['href'] ?? []);
    const scripts = page.elements
      .filter(({ name }) => name === 'script')
      .flatMap(({ attribs }) => attribs['src'] ?? []);
    const sheets = closure(present(rels(/\bstylesheet\b/), page.path), linksOf);
    const code = closure(present([...scripts, ...rels(/\bmodulepreload\b/)], page.path), (file) =>
      linksOf(file).filter((name) => /\.m?js$/.test(name)),
    );
    const fonts = [...sheets].filter((file) => file.endsWith('.woff2'));
    return {
      html: await compressedSize(Buffer.from(page.html), quality),
      css: await sum([...sheets].filter((file) => file.endsWith('.css'))),
      scripts: await sum(code),
      fonts: fonts.reduce((size, file) => size + dist.read(file).length, 0),
    };
  };
}

const totalOf = ({ html, css, scripts }: Weight): number => html + css + scripts;

const kb = (bytes: number): string =>
  (bytes / KB).toLocaleString('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function faultsOf(weight: Weight, bound: Bound): string[] {
  const faults: string[] = [];
  const over = (what: string, size: number, most: number): void => {
    if (size > most) faults.push(`${what} nặng ${kb(size)} KB, quá mức ${kb(most)} KB`);
  };
  over('HTML, CSS và mã', totalOf(weight), bound.total);
  over('mã', weight.scripts, bound.scripts);
  over('phông chữ', weight.fonts, FONTS);
  return faults;
}

/** Page that a first question is asked on. */
const SEARCH = '/tim-kiem/';

/** What every first question loads beside the search page, by kind of file. */
const SEARCH_FILES: readonly RegExp[] = [
  /^_astro\/worker[^/]*\.js$/,
  /^_astro\/suggest-box[^/]*\.js$/,
  /^pagefind\/ma\/[^/]+\.json$/,
  /^pagefind\/ma\/[^/]+\.pf_meta$/,
  /^tim-kiem\/goi-y\.txt$/,
];

/**
 * The most that they may weigh with the page. A first question may cost 150 KB; the heaviest measured loads another 50 KB
 * of the index, its records and its filters (`npm run search:eval -- --only=way`).
 */
const FIRST_QUESTION = 100 * KB;

/** Weighs what every first question loads. */
async function faultsOfSearch(dist: Dist, page: Weight): Promise<string[]> {
  const found = SEARCH_FILES.map((kind) => dist.files.filter((file) => kind.test(file)));
  const missing = SEARCH_FILES.filter((_, at) => found[at]?.length !== 1);
  if (missing.length > 0)
    return [`không biết câu hỏi đầu tiên tải gì: ${missing.map(String).join(', ')}`];
  const sizes = await Promise.all(
    found.flat().map(async (file) => {
      const bytes = dist.read(file);
      // Packed already.
      return file.endsWith('.pf_meta') ? bytes.length : compressedSize(bytes, FINAL);
    }),
  );
  const size = sizes.reduce((a, b) => a + b, totalOf(page));
  return size > FIRST_QUESTION
    ? [`câu hỏi đầu tiên tải ${kb(size)} KB trước mảnh chỉ mục, quá mức ${kb(FIRST_QUESTION)} KB`]
    : [];
}

/** The heaviest page of each template, as a table for the eye. */
function table(rows: readonly (readonly [string, Page, Weight])[]): string[] {
  const cells = [
    ['template', 'heaviest page', 'HTML', 'CSS', 'scripts', 'total', 'bound', 'fonts'],
    ...rows.map(([template, page, weight]) => [
      template,
      template === page.path ? '·' : page.path,
      kb(weight.html),
      kb(weight.css),
      kb(weight.scripts),
      kb(totalOf(weight)),
      kb(boundOf(page.path).total),
      kb(weight.fonts),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  return cells.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/**
 * Weighs every page against the bounds of the project's design, and prints the heaviest page of each template, in KB
 * of 1,000 bytes.
 */
export async function checkWeights(dist: Dist, templates: readonly Template[]): Promise<Report> {
  const weigh = createScale(dist);
  const findings: Finding[] = [];
  const heaviest = new Map<string, readonly [Page, Weight]>();
  const pages = dist.pages.filter(({ redirect }) => redirect === undefined);
  for (const page of pages) {
    const bound = boundOf(page.path);
    let weight = await weigh(page, QUICK);
    if (faultsOf(weight, bound).length > 0) weight = await weigh(page, FINAL);
    const faults = faultsOf(weight, bound);
    if (page.path === SEARCH) faults.push(...(await faultsOfSearch(dist, weight)));
    findings.push(...faults.map((message) => ({ where: page.path, message })));
    const template = templateName(templates, page.path);
    const champion = heaviest.get(template);
    if (champion === undefined || totalOf(weight) > totalOf(champion[1])) {
      heaviest.set(template, [page, weight]);
    }
  }
  const rows = await Promise.all(
    [...heaviest]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(async ([template, [page]]) => [template, page, await weigh(page, FINAL)] as const),
  );
  return { checked: pages.length, findings, notes: table(rows) };
}
