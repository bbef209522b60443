import type { Answer, Search } from '#src/search/shared/protocol.ts';
import type { ExpectedOf } from '#src/schemas/expected.ts';
import { base } from '#src/site/paths.ts';

/**
 * Address from the root of the site without the slashes at its ends, as `queries.yaml` names pages; an entry of a page
 * that is found by itself keeps its id: `van-ban/vien-dan#id`.
 */
export const bareAddress = (url: string): string =>
  url
    .slice(base().length)
    .replace(/^\//u, '')
    .replace(/\/(?=#|$)/u, '');

/** Whether a page, or an entry of one, is what was expected, or lies beneath it. */
export function isExpected(address: string, expect: readonly string[]): boolean {
  const [page = ''] = address.split('#');
  return expect.some((one) => address === one || page === one || page.startsWith(`${one}/`));
}

/** Whether an answer says before anything else that the site does not have what was asked. */
export const isToldAbsent = ({ absent, place, hits }: Answer): boolean =>
  absent !== undefined || place?.here.length === 0 || hits.length === 0;

/**
 * Whether a question that some page answers is turned away all the same. Of a province of which nothing is here, its own
 * page is the answer where it stands first; so is a guide of which it is said that it does not speak of the province.
 */
export function isRefused(answer: Answer, expect: readonly string[]): boolean {
  if (!isToldAbsent(answer)) return false;
  const { absent, hits } = answer;
  const [first] = hits;
  const isOther = absent !== undefined && absent.kind !== 'guide';
  return isOther || !first || !isExpected(bareAddress(first.url), expect);
}

/** What answers questions. */
type Asking = Pick<Search, 'search'>;

/** Asks each question once, however often it is wanted. */
export function askingOnce(engine: Asking): Asking {
  const known = new Map<string, Promise<Answer>>();
  return {
    search: (text) => {
      const answer = known.get(text) ?? engine.search(text);
      known.set(text, answer);
      return answer;
    },
  };
}

/**
 * What the owner of the content is told of queries that their pages do not answer; nothing where as many are met as
 * expected.
 *
 * @param addresses of all pages, as {@link bareAddress} gives them
 */
export async function queryFaults(
  { among, share, queries: all }: ExpectedOf<'queries'>,
  engine: Asking,
  addresses: ReadonlySet<string>,
): Promise<string[]> {
  const queries = all.filter(({ learn }) => learn !== true);
  const missed: string[] = [];
  for (const { q, expect } of queries) {
    const { hits } = await engine.search(q);
    const first = hits.slice(0, among).map(({ url }) => bareAddress(url));
    if (first.some((url) => isExpected(url, expect))) continue;
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

/**
 * What the owner of the content is told where too few of the questions that the site has no answer to are told so, or
 * too many of those that it has.
 */
export async function outsideFaults(
  { told, refused, outside }: ExpectedOf<'outside'>,
  queries: readonly { readonly q: string; readonly expect: readonly string[] }[],
  engine: Asking,
): Promise<string[]> {
  const silent: string[] = [];
  for (const { q } of outside) if (!isToldAbsent(await engine.search(q))) silent.push(q);
  const wrong: string[] = [];
  for (const { q, expect } of queries) if (isRefused(await engine.search(q), expect)) wrong.push(q);
  const faults: string[] = [];
  if (outside.length - silent.length < Math.ceil(outside.length * told))
    faults.push(
      `${outside.length - silent.length} trong ${outside.length} câu ngoài trang được nói là không có ở đây, phải có ít nhất ${Math.ceil(outside.length * told)}; chưa nói: ${silent.join('; ')}`,
    );
  if (wrong.length > Math.floor(queries.length * refused))
    faults.push(
      `${wrong.length} trong ${queries.length} câu trang trả lời được lại bị nói là không có, nhiều nhất chỉ được ${Math.floor(queries.length * refused)}: ${wrong.join('; ')}`,
    );
  return faults;
}
