import { dirname, join } from 'node:path/posix';
import { DomUtils } from 'htmlparser2';
import { find, textOf, type Dist, type Element, type Page } from '#scripts/lib/dist.ts';
import { cssReferences, references } from '#scripts/lib/urls.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** Link words that say nothing of where they lead (WCAG 2.4.4, 2.4.9), in small letters. */
const EMPTY_WORDS = new Set([
  'bấm vào',
  'bấm vào đây',
  'chi tiết',
  'click here',
  'click vào đây',
  'đây',
  'đọc thêm',
  'đọc tiếp',
  'here',
  'liên kết',
  'link',
  'nhấn vào đây',
  'nhấp vào đây',
  'ở đây',
  'read more',
  'tại đây',
  'thêm',
  'tìm hiểu thêm',
  'vào đây',
  'xem',
  'xem chi tiết',
  'xem ở đây',
  'xem tại đây',
  'xem thêm',
  'xem tiếp',
]);

/** Parts of an address within the site, decoded. */
interface Target {
  readonly path: string;
  /** Id of an element of the target, `''` for none. */
  readonly id: string;
}

/** Addresses that lead to no page: mail, telephone, text for another program. */
const NO_PAGE = /^(?:mailto|tel|sms|data|blob):/i;

/**
 * The file path and id that an address leads to, or undefined where it leaves the site. Of an address on the site's host
 * that lies outside of the site, the path is `outside`.
 *
 * @param from path of the page within the site
 * @param site address of the site; it may stand under a path of its host
 * @throws `URIError` or `TypeError` when the address cannot be read
 */
function targetOf(url: string, from: string, site: string): Target | 'outside' | undefined {
  if (NO_PAGE.test(url)) return undefined;
  const { origin, pathname } = new URL(site);
  const base = pathname.replace(/\/$/u, '');
  const resolved = new URL(url, new URL(base + from, origin));
  if (resolved.origin !== origin) return undefined;
  const path = decodeURIComponent(resolved.pathname);
  if (!path.startsWith(`${base}/`)) return 'outside';
  // A text fragment asks the browser to mark words; it is no id.
  const id = resolved.hash.replace(/:~:.*$/, '').slice(1);
  return { path: path.slice(base.length), id: decodeURIComponent(id) };
}

const idsOf = (page: Page): Set<string> =>
  new Set(page.elements.flatMap(({ attribs }) => attribs['id'] ?? []));

/** The words of a link as a screen reader says them, roughly: label, else text with the pictures' texts. */
function wordsOf(link: Element, page: Page): string {
  const labelledBy = link.attribs['aria-labelledby'];
  if (labelledBy !== undefined) {
    const ids = labelledBy.split(/\s+/);
    const named = page.elements.filter(({ attribs }) => ids.includes(attribs['id'] ?? ''));
    return named.map(textOf).join(' ');
  }
  const within = DomUtils.findAll(() => true, link.children);
  const pictures = within.map(
    ({ name, attribs }) =>
      (name === 'img' ? attribs['alt'] : undefined) ?? attribs['aria-label'] ?? '',
  );
  return link.attribs['aria-label'] ?? [textOf(link), ...pictures].join(' ');
}

const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Links, titles and headings: every address within the site leads to a file and, where it names one, to an id on that
 * page; link words say where they lead; titles are unique and each page has one `<h1>`.
 *
 * @param site address of the site, without a slash at the end; links to it count as links within
 */
export function checkLinks(dist: Dist, site: string): Report {
  const findings: Finding[] = [];
  const files = new Set(dist.files);
  const pages = new Map(dist.pages.map((page) => [page.path, page]));
  const ids = new Map<Page, Set<string>>();

  /** What is wrong with an address, or undefined. */
  const fault = (url: string, from: string): string | undefined => {
    if (url === '' || url === '#') return `liên kết trống "${url}"; hãy ghi địa chỉ đích`;
    let target: ReturnType<typeof targetOf>;
    try {
      target = targetOf(url, from, site);
    } catch {
      return `không đọc được địa chỉ "${url}"`;
    }
    if (target === undefined) return undefined;
    if (target === 'outside') return `liên kết "${url}" dẫn ra ngoài phần của trang (${site}/)`;
    const { path, id } = target;
    const page = pages.get(path);
    if (page === undefined && !files.has(path.slice(1))) {
      return pages.has(`${path}/`)
        ? `liên kết "${url}" thiếu dấu / ở cuối; hãy ghi "${path}/"`
        : `liên kết "${url}" trỏ tới trang hoặc tệp không có`;
    }
    if (id === '' || id === 'top') return undefined;
    if (page === undefined) return undefined;
    const known = ids.get(page) ?? idsOf(page);
    ids.set(page, known);
    return known.has(id)
      ? undefined
      : `liên kết "${url}" trỏ tới mục "${id}" không có trong trang ${path}`;
  };

  const titles = new Map<string, string>();
  for (const page of dist.pages) {
    const seen = new Set<string>();
    const report = (message: string): void => {
      if (!seen.has(message)) findings.push({ where: page.path, message });
      seen.add(message);
    };
    for (const { element, url, kind } of references(page)) {
      const found = fault(url, page.path);
      if (found !== undefined) report(found);
      if (kind !== 'link') continue;
      const words = plainWords(wordsOf(element, page));
      if (words === '' && element.name === 'a') report(`liên kết "${url}" không có chữ`);
      if (EMPTY_WORDS.has(words)) {
        report(
          `chữ của liên kết "${shorten(textOf(element))}" (${url}) không cho biết sẽ tới đâu; hãy ghi tên trang đích`,
        );
      }
    }
    if (page.redirect !== undefined) {
      const found = fault(page.redirect, page.path);
      if (found !== undefined) report(found);
      continue;
    }

    const head = find(page, 'head');
    const title = page.elements.find(({ name, parent }) => name === 'title' && parent === head);
    const words = title === undefined ? '' : textOf(title).replace(/\s+/g, ' ').trim();
    if (words === '') report('trang không có tiêu đề <title>');
    const twin = titles.get(words);
    if (twin !== undefined && words !== '') {
      report(`tiêu đề "${words}" trùng với trang ${twin}; mỗi trang cần một tiêu đề riêng`);
    }
    titles.set(words, twin ?? page.path);
    const headings = page.elements.filter(({ name }) => name === 'h1').length;
    if (headings !== 1) report(`trang có ${String(headings)} thẻ <h1>; mỗi trang cần đúng một thẻ`);
  }

  for (const file of dist.files.filter((name) => name.endsWith('.css'))) {
    for (const url of cssReferences(dist.read(file).toString('utf8'))) {
      const found = fault(url, `/${file}`);
      if (found !== undefined) findings.push({ where: `/${file}`, message: found });
    }
  }
  for (const file of dist.files.filter((name) => /(?:^|\/)sitemap[^/]*\.xml$/.test(name))) {
    for (const [, url = ''] of dist
      .read(file)
      .toString('utf8')
      .matchAll(/<loc>([^<]*)<\/loc>/g)) {
      const found = fault(url.replaceAll('&amp;', '&'), join('/', dirname(file)));
      if (found !== undefined) findings.push({ where: `/${file}`, message: found });
    }
  }
  return { checked: dist.pages.length, findings };
}
