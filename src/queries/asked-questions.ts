import type { SearchRecord } from '#src/search/shared/records.ts';
import { base } from '#src/site/paths.ts';

/** Which questions the index learns for which record. */

/** Steps in the address of a page that has a record of its own: `quyen-loi/hoc-nghe`; those below are found with it. */
const OWN_STEPS = 2;

/** The page that has a record: that of an address, or the one that it lies below. */
function recordedPage(address: string, has: (page: string) => boolean): string | undefined {
  const steps = address.split('/');
  for (let size = steps.length; size >= Math.min(OWN_STEPS, steps.length); size--) {
    const page = steps.slice(0, size).join('/');
    if (has(page)) return page;
  }
  return undefined;
}

const addressOf = ({ url }: SearchRecord): string =>
  url
    .slice(base().length)
    .replace(/^\//u, '')
    .replace(/\/(?=#|$)/u, '');

/**
 * The records with the questions that the index learns for each: those that it answers first. Their words lead others to
 * it who ask alike; what is learnt is no test any more.
 *
 * @param learnt with the pages that answer each, the best first, without slashes at the ends of their addresses
 */
export function withQuestions(
  records: readonly SearchRecord[],
  learnt: readonly { readonly q: string; readonly expect: readonly string[] }[],
): SearchRecord[] {
  const known = new Set(records.map(addressOf));
  const own = Map.groupBy(learnt, ({ expect: [page = ''] }) =>
    recordedPage(page, (one) => known.has(one)),
  );
  return records.map((record) => {
    const asked = own.get(addressOf(record))?.map(({ q }) => q);
    return asked ? { ...record, asked } : record;
  });
}
