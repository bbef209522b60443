import { gunzipSync } from 'node:zlib';
import type { Dist } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** Files that hold addresses as text. Pages are looked at by `checkLinks`; here they are read as any other text. */
const TEXT = /\.(?:html|css|js|json|txt|csv|ics|xml|svg|webmanifest)$/u;

/** What the search shows of a page: the only place where a result's address stands. */
const SHOWN = /\.pf_fragment$/u;

/** A long line of a calendar goes on in the next, after a space (RFC 5545, 3.1). */
const unfolded = (text: string): string => text.replace(/\r\n[ \t]/gu, '');

/** Addresses on the site's host, whole, as they stand in a text; in code that a page shows, marks are written as names. */
function wholeAddresses(text: string, origin: string): string[] {
  const name = origin.replace(/[.+?^${}()|[\]\\]/gu, '\\$&');
  return (
    text.match(
      new RegExp(`${name}(?![\\w.-])(?:(?!&(?:quot|lt|gt);)[^\\s"'“”<>\\\\()|,;{])*`, 'gu'),
    ) ?? []
  );
}

/** Addresses that lists name from the root of the host: suggestions, results of the search, rules for hosts. */
function rootAddresses(file: string, text: string): string[] {
  if (file === '_headers') return text.match(/^\/\S*/gmu) ?? [];
  if (file === 'tim-kiem/goi-y.txt')
    return [...text.matchAll(/\t(\/\S*)/gu)].map(([, address = '']) => address);
  if (SHOWN.test(file))
    return [...text.matchAll(/"(?:url|link)":"(\/[^"]*)"/gu)].map(([, address = '']) => address);
  return [];
}

/**
 * Every address of the site in its files begins with the site's own address, and leads to a file of the site: in texts to
 * be copied, calendars, feeds, data, lists for search engines and hosts, results of the search.
 *
 * @param site address of the site, without a slash at the end; it may stand under a path of its host
 */
export function checkAddresses(dist: Dist, site: string): Report {
  const { origin, pathname } = new URL(site);
  const base = pathname.replace(/\/$/u, '');
  const there = new Set([
    ...dist.files.map((file) => `/${file}`),
    ...dist.pages.map(({ path }) => path),
    // What the page for what is not there calls itself.
    '/404/',
  ]);
  const fault = (address: string, file: string): string | undefined => {
    // What an address in running text ends with is the sentence's.
    const { pathname: whole } = new URL(address.replace(/[.:!?]+$/u, ''), origin);
    const path = decodeURIComponent(whole);
    if (path === base) return undefined;
    if (!path.startsWith(`${base}/`)) return `"${address}" dẫn ra ngoài ${site}/`;
    // A pattern for hosts; a part of an address, which drawings break into lines.
    if (path.includes('*') || file.endsWith('.svg')) return undefined;
    return there.has(path.slice(base.length))
      ? undefined
      : `"${address}" trỏ tới trang hoặc tệp không có`;
  };
  const files = dist.files.filter(
    (file) => TEXT.test(file) || SHOWN.test(file) || file === '_headers',
  );
  const findings = files.flatMap((file): Finding[] => {
    const bytes = dist.read(file);
    const text = unfolded((SHOWN.test(file) ? gunzipSync(bytes) : bytes).toString('utf8'));
    const addresses = [...wholeAddresses(text, origin), ...rootAddresses(file, text)];
    const faults = new Set(addresses.flatMap((address) => fault(address, file) ?? []));
    return [...faults].map((message) => ({ where: `/${file}`, message }));
  });
  return { checked: files.length, findings };
}
