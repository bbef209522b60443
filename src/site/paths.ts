import { site } from './site.ts';

/**
 * The path of a site on its host: `/an-sinh` for `https://x.example/an-sinh`, empty at the root of a host.
 *
 * @param address public address of the site
 */
export const baseOf = (address: string): string => new URL(address).pathname.replace(/\/+$/u, '');

/** The forms of a document's text beside its page. */
export type DocumentForm = 'txt' | 'md' | 'akn.xml' | 'jsonl' | 'csv';

/** The forms of a table of the open data. */
export type DataForm = 'csv' | 'json' | 'jsonl' | 'xlsx';

/** How the files of those forms are called, so that they tell themselves apart where they are kept. */
export const documentForms = {
  fileOf: (slug: string, form: DocumentForm) => `${slug}.${form}`,
} as const;

/** Names of the files of the texts that quotations are compared with: those of documents, and this site's own. */
export const quoteFiles = { official: 'van-ban', own: 'trang-nay' } as const;

/** The file of a page's own records beside it; `page` is an address that ends with a slash. */
export const recordsOf = (page: string): string => `${page}index.json`;

/**
 * Addresses of the pages of a site, from the root of its host.
 *
 * @param root gives the site's base, such as `/an-sinh` or `''`; asked at each use
 */
const pathsFrom = (root: () => string) =>
  ({
    get home() {
      return `${root()}/`;
    },
    get notFound() {
      return `${root()}/404.html`;
    },
    get favicon() {
      return `${root()}/favicon.svg`;
    },
    /** The site's sign for browsers that take no SVG. */
    get iconFile() {
      return `${root()}/favicon.ico`;
    },
    /** The site's sign for the screens of phones; `name` of `lib/pictures/icons.ts`. */
    icon: (name: string) => `${root()}/bieu-tuong/${name}.png`,
    /** What a phone needs to put the site among its apps. */
    get manifest() {
      return `${root()}/manifest.webmanifest`;
    },
    /** Where the site is kept on a device for when there is no network. */
    get offline() {
      return `${root()}/ngoai-tuyen/`;
    },
    get openSearch() {
      return `${root()}/opensearch.xml`;
    },
    get sitemap() {
      return `${root()}/sitemap-index.xml`;
    },
    /** Picture for where a page is shared; `name` is the page's own address without slashes at its ends. */
    picture: (name: string) => `${root()}/anh/${name}.png`,
    get search() {
      return `${root()}/tim-kiem/`;
    },
    get suggestions() {
      return `${root()}/tim-kiem/goi-y.txt`;
    },
    /** Everything that has a name, by its first letter: what a search is without script. */
    get letters() {
      return `${root()}/tim-kiem/muc-luc/`;
    },
    lettersIn: (path: string) => `${root()}/tim-kiem/muc-luc/${path}`,
    /** Names of the agencies, for who filters by them. */
    get agencyNames() {
      return `${root()}/tim-kiem/co-quan.txt`;
    },
    /** Folder of the search index. */
    get searchIndex() {
      return `${root()}/pagefind/`;
    },
    get places() {
      return `${root()}/tinh/`;
    },
    /** A province of before the reorganisation, or one of today that was merged; `id` of `lib/places.ts`. */
    province: (id: string) => `${root()}/tinh/${id}/`,
    get benefits() {
      return `${root()}/quyen-loi/`;
    },
    /** A guide; with a province, what it says of that one, where it speaks of several. */
    benefit: (slug: string, province?: string) =>
      `${root()}/quyen-loi/${slug}/${province === undefined ? '' : `${province}/`}`,
    /** What "Nghe trang này" says of a guide's page, as a text. */
    benefitSpoken: (slug: string, province?: string) =>
      `${root()}/quyen-loi/${slug}/${province === undefined ? '' : `${province}/`}nghe.txt`,
    /** Guides for some people; with a province, those that speak of it. */
    audience: (audience: string, province?: string) =>
      `${root()}/quyen-loi/danh-cho/${audience}/${province === undefined ? '' : `${province}/`}`,
    /** The leaflet of a guide, or the list of them; with a province, that province's. */
    leaflet: (slug: string, province?: string) =>
      `${root()}/quyen-loi/${slug}/to-roi/${province === undefined ? '' : `${province}/`}`,
    get checker() {
      return `${root()}/kiem-tra/`;
    },
    chart: (province: string) => `${root()}/kiem-tra/so-do/${province}/`,
    get documents() {
      return `${root()}/van-ban/`;
    },
    /** A part of a list that is too long for a page; `path` of `lib/list-parts.ts`. */
    documentsIn: (path: string) => `${root()}/van-ban/${path}`,
    document: (slug: string) => `${root()}/van-ban/${slug}/`,
    clause: (slug: string, address: string) => `${root()}/van-ban/${slug}/#${address}`,
    documentFile: (slug: string, form: DocumentForm) =>
      `${root()}/van-ban/${slug}/${documentForms.fileOf(slug, form)}`,
    summary: (slug: string) => `${root()}/van-ban/${slug}/tom-tat/`,
    get cited() {
      return `${root()}/van-ban/vien-dan/`;
    },
    citedDocument: (id: string) => `${root()}/van-ban/vien-dan/#${id}`,
    source: (file: string) => `${root()}/nguon/${file}`,
    get agencies() {
      return `${root()}/co-quan/`;
    },
    agenciesIn: (path: string) => `${root()}/co-quan/${path}`,
    agency: (id: string) => `${root()}/co-quan/${id}/`,
    /** A part of an agency's work, where it has more than a page shows; `path` of `lib/list-parts.ts`. */
    agencyPart: (id: string, path: string) => `${root()}/co-quan/${id}/${path}`,
    agencyDuties: (id: string) => `${root()}/co-quan/${id}/nhiem-vu.csv`,
    agencyCalendar: (id: string) => `${root()}/co-quan/${id}/lich.ics`,
    get calendar() {
      return `${root()}/lich/`;
    },
    calendarIn: (path: string) => `${root()}/lich/${path}`,
    provinceCalendar: (province: string) => `${root()}/lich/tinh/${province}/`,
    provinceCalendarFile: (province: string) => `${root()}/lich/tinh/${province}/lich.ics`,
    get calendarFile() {
      return `${root()}/lich/lich.ics`;
    },
    get quotes() {
      return `${root()}/doi-chieu/`;
    },
    /** A file of texts that quotations are compared with; `name` of `quoteFiles`. */
    quoteFile: (name: string) => `${root()}/du-lieu/doi-chieu/${name}.json`,
    get comparison() {
      return `${root()}/so-sanh/`;
    },
    get outreach() {
      return `${root()}/truyen-thong/`;
    },
    kit: (slug: string) => `${root()}/truyen-thong/${slug}/`,
    kitFile: (slug: string, file: string) => `${root()}/truyen-thong/${slug}/${file}`,
    kitPoster: (slug: string, sheet: 'a4' | 'a3') =>
      sheet === 'a4'
        ? `${root()}/truyen-thong/${slug}/ap-phich/`
        : `${root()}/truyen-thong/${slug}/ap-phich/a3/`,
    get outreachFeed() {
      return `${root()}/truyen-thong/atom.xml`;
    },
    get gaps() {
      return `${root()}/nguon-khong-neu/`;
    },
    gapsIn: (path: string) => `${root()}/nguon-khong-neu/${path}`,
    gapsOf: (document: string) => `${root()}/nguon-khong-neu/${document}/`,
    /** The log of changes; with a list, that one: `van-ban`, `co-quan/<id>`, `ban-3`. */
    log: (list = '') => `${root()}/nhat-ky/${list === '' ? '' : `${list}/`}`,
    /** A list of the log to follow. */
    logFeed: (list: string, format: 'atom.xml' | 'nhat-ky.json') =>
      `${root()}/nhat-ky/${list === '' ? '' : `${list}/`}${format}`,
    get glossary() {
      return `${root()}/thuat-ngu/`;
    },
    get data() {
      return `${root()}/du-lieu/`;
    },
    /** What a table of the open data holds, column by column. */
    dataTable: (name: string) => `${root()}/du-lieu/${name}/`,
    dataFile: (name: string, form: DataForm) => `${root()}/du-lieu/${name}.${form}`,
    dataSchema: (name: string) => `${root()}/du-lieu/${name}.schema.json`,
    /** How the data is to be read, and what must not be concluded from it. */
    get dataUse() {
      return `${root()}/du-lieu/cach-dung/`;
    },
    /** Everything in one archive. */
    get dataArchive() {
      return `${root()}/du-lieu/tat-ca.zip`;
    },
    /** The rules of the checker, as data. */
    get checkerRules() {
      return `${root()}/du-lieu/kiem-tra/quy-tac.json`;
    },
    /** Persons made up to try the rules on. */
    get checkerCases() {
      return `${root()}/du-lieu/kiem-tra/truong-hop.json`;
    },
    /** What machines that read for people should know first. */
    get forMachines() {
      return `${root()}/llms.txt`;
    },
    get about() {
      return `${root()}/gioi-thieu/`;
    },
    get accessibility() {
      return `${root()}/tro-nang/`;
    },
  }) as const;

/** Addresses of the pages of a site that stands under a base such as `/an-sinh`, or `''`. */
export const pathsUnder = (root: string) => pathsFrom(() => root);

/**
 * The path of this site on its host, without a slash at the end. Links take it from `paths`; no other file works it out.
 * Like the site's facts it is read at its first use.
 */
export function base(): string {
  const { address } = site;
  if (known?.address !== address) known = { address, base: baseOf(address) };
  return known.base;
}

let known: { readonly address: string; readonly base: string } | undefined;

/** Addresses of the site's pages, from the root of the host. Every link is built here, so that an address is spelt in one place only. */
export const paths = pathsFrom(base);

/**
 * A link as authors write it, from the root of the site (`/quyen-loi/hoc-nghe/`), as the page needs it. Links to other
 * sites and within the page stay as they are.
 */
export const linkOf = (written: string, root = base()): string =>
  /^\/(?!\/)/u.test(written) ? root + written : written;

/**
 * The whole address of a page, for what is read away from the site: citations, calendars, feeds, codes on paper.
 *
 * @param path of `paths`
 */
export const addressOf = (path: string): string => new URL(path, site.address).href;
