import { site } from './site.ts';

/**
 * The path of a site on its host: `/an-sinh` for `https://x.example/an-sinh`, empty at the root of a host.
 *
 * @param address public address of the site
 */
export const baseOf = (address: string): string => new URL(address).pathname.replace(/\/+$/u, '');

/** Addresses of the pages of a site that stands at a base such as `/an-sinh`, or `''`. */
export const pathsUnder = (base: string) =>
  ({
    home: `${base}/`,
    notFound: `${base}/404.html`,
    favicon: `${base}/favicon.svg`,
    openSearch: `${base}/opensearch.xml`,
    sitemap: `${base}/sitemap-index.xml`,
    /** Picture for where a page is shared; `name` is the page's own address without slashes at its ends. */
    picture: (name: string) => `${base}/anh/${name}.png`,
    search: `${base}/tim-kiem/`,
    suggestions: `${base}/tim-kiem/goi-y.txt`,
    /** Folder of the search index. */
    searchIndex: `${base}/pagefind/`,
    benefits: `${base}/quyen-loi/`,
    benefit: (slug: string) => `${base}/quyen-loi/${slug}/`,
    audience: (audience: string) => `${base}/quyen-loi/danh-cho/${audience}/`,
    leaflet: (slug: string) => `${base}/quyen-loi/${slug}/to-roi/`,
    checker: `${base}/kiem-tra/`,
    chart: (province: string) => `${base}/kiem-tra/so-do/${province}/`,
    documents: `${base}/van-ban/`,
    document: (slug: string) => `${base}/van-ban/${slug}/`,
    clause: (slug: string, address: string) => `${base}/van-ban/${slug}/#${address}`,
    summary: (slug: string) => `${base}/van-ban/${slug}/tom-tat/`,
    cited: `${base}/van-ban/vien-dan/`,
    citedDocument: (id: string) => `${base}/van-ban/vien-dan/#${id}`,
    source: (file: string) => `${base}/nguon/${file}`,
    agencies: `${base}/co-quan/`,
    agency: (id: string) => `${base}/co-quan/${id}/`,
    agencyDuties: (id: string) => `${base}/co-quan/${id}/nhiem-vu.csv`,
    agencyCalendar: (id: string) => `${base}/co-quan/${id}/lich.ics`,
    calendar: `${base}/lich/`,
    calendarFile: `${base}/lich/lich.ics`,
    comparison: `${base}/so-sanh/`,
    outreach: `${base}/truyen-thong/`,
    kit: (slug: string) => `${base}/truyen-thong/${slug}/`,
    kitFile: (slug: string, file: string) => `${base}/truyen-thong/${slug}/${file}`,
    kitPoster: (slug: string, sheet: 'a4' | 'a3') =>
      sheet === 'a4'
        ? `${base}/truyen-thong/${slug}/ap-phich/`
        : `${base}/truyen-thong/${slug}/ap-phich/a3/`,
    outreachFeed: `${base}/truyen-thong/atom.xml`,
    gaps: `${base}/nguon-khong-neu/`,
    gapsOf: (document: string) => `${base}/nguon-khong-neu/${document}/`,
    glossary: `${base}/thuat-ngu/`,
    data: `${base}/du-lieu/`,
    dataFile: (name: string, format: 'csv' | 'json') => `${base}/du-lieu/${name}.${format}`,
    dataSchema: (name: string) => `${base}/du-lieu/${name}.schema.json`,
    about: `${base}/gioi-thieu/`,
    accessibility: `${base}/tro-nang/`,
  }) as const;

/** The path of this site on its host, without a slash at the end. Links take it from `paths`; no other file spells it. */
export const base: string = baseOf(site.address);

/** Addresses of the site's pages, from the root of the host. Every link is built here, so that an address is spelt in one place only. */
export const paths = pathsUnder(base);

/**
 * A link as authors write it, from the root of the site (`/quyen-loi/giam-ngheo/`), as the page needs it. Links to other
 * sites and within the page stay as they are.
 */
export const linkOf = (written: string, root = base): string =>
  /^\/(?!\/)/u.test(written) ? root + written : written;

/**
 * The whole address of a page, for what is read away from the site: citations, calendars, feeds, codes on paper.
 *
 * @param path of `paths`
 */
export const addressOf = (path: string): string => new URL(path, site.address).href;
