import type { Dist } from '#scripts/lib/dist.ts';
import { EDITOR_FOLDER } from '#src/site/editor-host.ts';
import { headersFor, parseHeaders } from '#src/site/headers.ts';
import { securityHeaders } from '#src/site/security.ts';
import { baseOf } from '#src/site/paths.ts';
import type { Finding, Report } from './finding.ts';

/** What a host that reads `_headers` sends with each file. */

/** The lists for hosts, which no host sends. */
const LISTS: ReadonlySet<string> = new Set(['_headers', '_redirects']);

/** Plain texts: nothing in them says how their letters are written. */
const PLAIN = /\.(?:csv|ics|txt|md|jsonl)$/u;

/** A name that changes with the content: a hash before the end, or as a folder. */
const HASHED =
  /(?:^|[./_-])(?:(?=[\w-]*[\dA-Z])[\w-]{6,}|(?<=_)[\da-f]{6,})\.\w+$|^pagefind\/ma\/[^/]{6,}\//u;

/** What is wrong with what goes along with a file. */
function faultsOf(file: string, sent: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  if (!file.startsWith(`${EDITOR_FOLDER}/`))
    for (const [name, value] of Object.entries(securityHeaders))
      if (sent[name] !== value)
        found.push(`máy chủ gửi ${name} "${sent[name] ?? ''}", phải là "${value}"`);
  if (PLAIN.test(file) && !/charset=utf-8/iu.test(sent['Content-Type'] ?? ''))
    found.push('máy chủ không nói bảng mã của tệp chữ');
  const kept = /\bimmutable\b/u.test(sent['Cache-Control'] ?? '');
  if (kept && !HASHED.test(file)) found.push('tệp còn đổi mà máy chủ bảo giữ mãi');
  if (!kept && file.startsWith('_astro/')) found.push('tệp không đổi mà máy chủ không bảo giữ');
  if (Object.keys(sent).some((name) => name.toLowerCase() === 'set-cookie'))
    found.push('máy chủ đặt cookie');
  return found;
}

/**
 * A host that reads `_headers` sends every file with the security headers, says of plain texts that they are UTF-8, and
 * has browsers keep what never changes and nothing else.
 *
 * @param address of the site, below which the patterns stand
 */
export function checkHeaders(dist: Dist, address: string): Report {
  const files = dist.files.filter((file) => !LISTS.has(file));
  if (!dist.files.includes('_headers'))
    return { checked: 0, findings: [{ where: '/_headers', message: 'không có tệp này' }] };
  const rules = parseHeaders(dist.read('_headers').toString('utf8'));
  const base = baseOf(address);
  const findings = files.flatMap((file): Finding[] => {
    const path = `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
    return faultsOf(file, headersFor(rules, base + path)).map((message) => ({
      where: path,
      message,
    }));
  });
  return { checked: files.length, findings };
}
