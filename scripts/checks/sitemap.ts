import type { Dist, Page } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** Leaflets and posters: other forms of a page that is listed already. */
const OTHER_FORM = /\/(?:to-roi|ap-phich)\//;

const isHidden = (page: Page): boolean =>
  page.elements.some(
    ({ name, attribs }) =>
      name === 'meta' &&
      attribs['name'] === 'robots' &&
      (attribs['content'] ?? '').includes('noindex'),
  );

const addressesIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));

/**
 * The sitemap lists every page that search engines may show, once, and nothing else.
 *
 * @param site address of the site, without a slash at the end
 */
export function checkSitemap(dist: Dist, site: string): Report {
  const files = dist.files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const listed = files.flatMap((file) => addressesIn(dist.read(file).toString('utf8')));
  const index = dist.files.includes('sitemap-index.xml')
    ? addressesIn(dist.read('sitemap-index.xml').toString('utf8'))
    : [];
  const wanted = dist.pages
    .filter((page) => page.redirect === undefined && !isHidden(page))
    .map(({ path }) => path)
    .filter((path) => path !== '/404.html' && !OTHER_FORM.test(path));
  const known = new Set(wanted.map((path) => site + path));
  const found = (where: string, message: string): Finding => ({ where, message });
  const seen = new Set(listed);
  return {
    checked: wanted.length,
    findings: [
      ...wanted
        .filter((path) => !seen.has(site + path))
        .map((path) => found(path, 'trang không có trong sitemap')),
      ...[...seen]
        .filter((url) => !known.has(url))
        .map((url) => found('/sitemap-0.xml', `nêu ${url}, không phải trang để tìm thấy`)),
      ...listed
        .filter((url, place) => listed.indexOf(url) !== place)
        .map((url) => found('/sitemap-0.xml', `nêu ${url} hai lần`)),
      ...files
        .filter((file) => !index.includes(`${site}/${file}`))
        .map((file) => found('/sitemap-index.xml', `không nêu ${file}`)),
    ],
  };
}
