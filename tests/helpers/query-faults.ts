import type { SearchEngine } from '#src/search/engine/engine.ts';
import type { ExpectedOf } from '#src/schemas/expected.ts';
import { base } from '#src/site/paths.ts';

/** Address from the root of the site without what follows `#` and the slashes at its ends, as `queries.yaml` names pages. */
export const bareAddress = (url: string): string =>
  url
    .slice(base().length)
    .replace(/#.*$/u, '')
    .replace(/^\/|\/$/gu, '');

/**
 * What the owner of the content is told of queries that their pages do not answer; nothing where as many are met as
 * expected.
 *
 * @param addresses of all pages, as {@link bareAddress} gives them
 */
export async function queryFaults(
  { among, share, queries }: ExpectedOf<'queries'>,
  engine: SearchEngine,
  addresses: ReadonlySet<string>,
): Promise<string[]> {
  const missed: string[] = [];
  for (const { q, expect } of queries) {
    const { hits } = await engine.search(q);
    const first = hits.slice(0, among).map(({ url }) => bareAddress(url));
    if (first.some((url) => expect.includes(url))) continue;
    const wanted = expect.map((page) =>
      addresses.has(page) ? page : `${page} (trang này không có)`,
    );
    missed.push(`"${q}": cần ${wanted.join(' hoặc ')}, thấy ${first.join(', ') || 'không gì cả'}`);
  }
  const met = queries.length - missed.length;
  const least = Math.ceil(queries.length * share);
  if (met >= least) return [];
  return [
    `${met} trong ${queries.length} câu tìm được trang trong ${among} kết quả đầu, phải có ít nhất ${least}; hãy xem lại tên gọi khác (aliases) của trang, hoặc sửa "expect":`,
    ...missed,
  ];
}
