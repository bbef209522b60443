/** What of a question the site does not have: told before anything that was found. Pure. */

import type { Absence } from '#src/search/shared/protocol.ts';
import { isSameNumber } from '#src/vietnamese/document-numbers.ts';
import { contentOf, coverage, lengthOf } from './coverage.ts';
import type { Lexicon } from './lexicon.ts';
import type { AskedNumber, Query } from './query.ts';
import type { Ranked } from './rank.ts';
import type { Weights } from './weights.ts';

const isOfDocument = ({ candidate: { record } }: Ranked): boolean =>
  record.type === 'document' || record.type === 'passage';

/** Words of content of the longest name of a law; a longer question names a law and asks something. */
const LAW_NAME = 7;

/** Share of a question of so many words that must be said; who talks at length tells more than he asks. */
export function leastCoverage(length: number, { covers, talk }: Weights): number {
  return covers * Math.min(1, talk / Math.max(1, length));
}

/** Whether some page is that of the number, or names it. */
const isHeld = (number: AskedNumber, ranked: readonly Ranked[]): boolean =>
  ranked.some(({ candidate }) =>
    [candidate, ...candidate.passages].some(({ numbers }) =>
      numbers.some((has) => isSameNumber(number, has)),
    ),
  );

/** The year that is asked for and that the best document is not of. */
function absentYear({ wants, year }: Query, ranked: readonly Ranked[]): string | undefined {
  if (wants === undefined || year === undefined) return undefined;
  const best = ranked.find(isOfDocument)?.candidate;
  if (!best) return year;
  const isOfYear =
    best.record.year === Number(year) ||
    best.names.some((name) => name.some(({ key }) => key === year));
  return isOfYear ? undefined : year;
}

/**
 * What the site has nothing of: the document that is asked for by its number, the year, the law by its name, else the
 * matter itself, where even the page that says most of the question says little of it. Undefined where it has
 * something.
 *
 * @param ranked the best records, best first
 */
export function absenceOf(
  query: Query,
  ranked: readonly Ranked[],
  lexicon: Lexicon,
  weights: Weights,
): Absence | undefined {
  const number = query.numbers.find((one) => !isHeld(one, ranked));
  if (number) return { kind: 'document', name: number.text };
  if (query.numbers.length > 0 || query.dates.length > 0) return undefined;
  const year = absentYear(query, ranked);
  if (year !== undefined) return { kind: 'year', name: year };
  const covered = (list: readonly Ranked[], onlyNames: boolean): number =>
    Math.max(0, ...list.map((one) => coverage(query, one, lexicon, weights, onlyNames)));
  if (
    query.wants === 'law' &&
    contentOf(query).length <= LAW_NAME &&
    covered(ranked.filter(isOfDocument), true) < weights.coversLaw
  )
    return { kind: 'document', name: query.text };
  return covered(ranked, false) < leastCoverage(lengthOf(query), weights)
    ? { kind: 'topic', name: '' }
    : undefined;
}
