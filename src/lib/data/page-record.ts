import { DomUtils, parseDocument } from 'htmlparser2';

/** What the file beside a page says of the page itself, read from the head of the built page. */

/** What a page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Last day on which something that it shows was compared or checked, `YYYY-MM-DD`. */
  readonly changed: string | undefined;
}

/**
 * Reads the first letters of a built page.
 *
 * @param html from the start of the page to the end of its head at least
 * @returns undefined for a page that only sends its readers on
 */
export function headOf(html: string): PageHead | undefined {
  const end = html.indexOf('</head>');
  const all = DomUtils.findAll(() => true, parseDocument(html.slice(0, end)).children);
  if (all.some(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'refresh'))
    return undefined;
  const meta = (name: string): string =>
    all.find(({ attribs }) => attribs['name'] === name)?.attribs['content'] ?? '';
  const title = all.find(({ name }) => name === 'title');
  return {
    title: title ? DomUtils.textContent(title) : '',
    description: meta('description'),
    changed: /"dateModified":"(\d{4}-\d\d-\d\d)"/u.exec(html.slice(0, end))?.[1],
  };
}

/** A page with its own words, by its path from the root of the site: `van-ban/` or ''. */
export interface KnownPage extends PageHead {
  readonly path: string;
}

/** The nearest page above each, by path; the home page has none. */
export function parentsOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(paths);
  const above = (path: string): string => path.replace(/[^/]+\/$/u, '');
  return new Map(
    paths
      .filter((path) => path !== '')
      .map((path) => {
        let parent = above(path);
        while (parent !== '' && !known.has(parent)) parent = above(parent);
        return [path, parent];
      }),
  );
}

/**
 * The text of the file beside a page.
 *
 * @param records JSON of the page's own records, `{"bang":{…}}`; undefined where it has none
 * @param options.address whole address of a path
 * @param options.asOf day of the build
 * @param options.use whole address of how the data is to be used; undefined where the site gives none away
 */
export function pageRecord(
  page: KnownPage,
  children: readonly KnownPage[],
  records: string | undefined,
  options: {
    readonly address: (path: string) => string;
    readonly asOf: string;
    readonly use: string | undefined;
  },
): string {
  const own = JSON.stringify({
    dia_chi: options.address(page.path),
    tieu_de: page.title,
    mo_ta: page.description,
    sua_doi: page.changed,
    asOf: options.asOf,
    cach_dung: options.use,
    trang_con: children.map(({ path, title }) => ({
      dia_chi: options.address(path),
      tieu_de: title,
    })),
  });
  // The records are long; they are put in as they are.
  const rest = records?.trim().replace(/^\{/u, '') ?? '"bang":{}}';
  return `${own.slice(0, -1)},${rest}\n`;
}

/** A sitemap with the day of each page's last change, for pages that have one (sitemaps.org, `lastmod`). */
export const withDays = (sitemap: string, dayOf: (address: string) => string | undefined): string =>
  sitemap.replace(/<loc>([^<]*)<\/loc>/gu, (whole, address: string) => {
    const day = dayOf(address.replaceAll('&amp;', '&'));
    return day === undefined ? whole : `${whole}<lastmod>${day}</lastmod>`;
  });
