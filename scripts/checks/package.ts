import { join } from 'node:path/posix';
import type { Dist } from '#scripts/lib/dist.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** The links of a package that is opened from a disk: each names a file beside the page that is there. */

const LINKS = ['href', 'src', 'action', 'poster'] as const;

/** Addresses that lead out of the package, or nowhere. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|#$|$)/iu;

/**
 * Checks the folder of the site in a package.
 *
 * @param dist the folder, read as a built site is
 */
export function checkPackage(dist: Dist): Report {
  const files = new Set(dist.files);
  const ids = new Map(
    dist.pages.map(({ file, elements }) => [
      file,
      new Set(elements.flatMap(({ attribs }) => attribs['id'] ?? [])),
    ]),
  );
  const findings: Finding[] = [];
  let checked = 0;
  const look = (page: string, url: string): void => {
    if (ELSEWHERE.test(url)) return;
    checked += 1;
    const say = (what: string): void => {
      findings.push({ where: page, message: `"${shorten(url)}" ${what}.` });
    };
    if (url.startsWith('/')) {
      say('bắt đầu từ gốc máy chủ; trong gói phải dẫn từ trang này');
      return;
    }
    const [, path = '', id = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/su.exec(url) ?? [];
    const file = path === '' ? page : join(page, '..', decodeURIComponent(path));
    if (!files.has(file)) say(`không có trong gói (${file})`);
    else if (id !== '' && ids.get(file)?.has(decodeURIComponent(id)) === false)
      say('dẫn tới chỗ không có trong trang ấy');
  };
  for (const { file, elements, redirect } of dist.pages) {
    for (const { name, attribs } of elements)
      for (const attribute of LINKS) {
        // The name of a symbol within the page's own drawing.
        if (name !== 'use') look(file, attribs[attribute] ?? '');
      }
    if (redirect !== undefined) look(file, redirect);
  }
  for (const file of dist.files.filter((name) => name.endsWith('.css')))
    for (const [, url = ''] of dist
      .read(file)
      .toString('utf8')
      .matchAll(/url\(["']?([^"')]+)/gu))
      look(file, url);
  return { checked, findings };
}
