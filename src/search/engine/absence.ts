/** What of a question the site does not have: told before anything that was found. Pure. */

import type { Absence } from '#src/search/shared/protocol.ts';
import { isSameNumber, type DocumentNumber } from '#src/vietnamese/document-numbers.ts';
import type { Word } from '#src/vietnamese/text.ts';
import { contentOf, coverage, lengthOf, shareOfForm } from './coverage.ts';
import type { Form, Lexicon } from './lexicon.ts';
import { isBare, type AskedNumber, type Phrase, type Query } from './query.ts';
import { isOfPlace, type Ranked } from './rank.ts';
import type { Weights } from './weights.ts';

/** Whether it is of a document, or of a law that editors tell of. */
const isOfDocument = ({ candidate: { record } }: Ranked): boolean =>
  record.type === 'document' || record.type === 'passage' || record.type === 'note';

/** Whether it only explains or retells: what it mentions is no matter of the site. */
const isRetelling = ({ candidate: { record } }: Ranked): boolean =>
  record.type === 'note' ||
  record.type === 'kit' ||
  record.type === 'glossary' ||
  record.type === 'page';

/** Whether one of its names begins with the kind of law that is asked for. */
const isNamedLaw =
  ({ wantedName = '' }: Query) =>
  ({ candidate: { names } }: Ranked): boolean =>
    names.some((name) => wantedName.split(' ').every((key, at) => name[at]?.key === key));

/** Folded words that ask of a law where it stands and what it says: no name of a law has them to say. */
const OF_LAWS: ReadonlySet<string> = new Set(
  'dan trich vien can cu dau noi ghi muc dieu khoan hieu luc con het moi nhat'.split(' '),
);

/** Words of content of the longest name of a law; a longer question names a law and asks something. */
const LAW_NAME = 7;

/** Share of a question of so many words that must be said; who talks at length tells more than he asks. */
export function leastCoverage(length: number, { covers, talk }: Weights): number {
  return covers * Math.min(1, talk / Math.max(1, length));
}

/**
 * Share from which a page answers a question of so many words that also names a matter that is not here: in a story it is
 * named beside what is asked.
 */
const leastElsewhere = (length: number, { elsewhereCovers, story }: Weights): number =>
  elsewhereCovers * Math.min(1, story / Math.max(1, length));

/** Whether a document is of the kind that is asked for and its names say the number, as that of what it carries out: kế hoạch 92. */
const isCalledBy = (
  { number, year, issuer, kind }: AskedNumber,
  { wantedName, wantedKind }: Query,
  names: readonly (readonly Word[])[],
  named: readonly DocumentNumber[],
): boolean =>
  (year ?? issuer) === undefined &&
  kind !== undefined &&
  kind === wantedKind &&
  wantedName?.split(' ').every((key, at) => names[0]?.[at]?.key === key) === true &&
  named.some((has) => has.number === number);

/**
 * Whether some page is that of the number, or names it. Where a year is asked for with it, another year's is another
 * document.
 */
const isHeld = (asked: AskedNumber, query: Query, ranked: readonly Ranked[]): boolean =>
  ranked.some(({ candidate: { numbers, passages, record, names, namedNumbers } }) => {
    const { year } = query;
    const isOwn = numbers.some((has) => isSameNumber(asked, has));
    if (isCalledBy(asked, query, names, namedNumbers)) return true;
    if (isOwn && (year === undefined || String(record.year ?? year) === year)) return true;
    return passages.some(
      ({ numbers: named, words }) =>
        (year === undefined || words.some(({ key }) => key === year)) &&
        named.some((has) => isSameNumber(asked, has) && (!asked.year || asked.year === has.year)),
    );
  });

/** Whether some page says the figures, of whatever they are. */
const isSaid = ({ number }: AskedNumber, ranked: readonly Ranked[]): boolean =>
  ranked.some(({ candidate: { names, passages } }) =>
    [...names, ...passages.flatMap(({ headingWords, words }) => [headingWords, words])].some(
      (list) => list.some(({ key }) => key === number),
    ),
  );

/** Whether some page is of the day, or names it. Only a whole day is of one document. */
const isHeldDay = (date: string, ranked: readonly Ranked[]): boolean =>
  date.split('.').length < 3 ||
  ranked.some(({ candidate }) => candidate.ownDate === date || candidate.dates.has(date));

/** Whether a document is of the year: issued in it, or naming it in one of its names or its number. */
const isOfYear = (year: string, { candidate: { record, names } }: Ranked): boolean =>
  record.year === Number(year) ||
  names.some((name) => name.some(({ key }) => key === year)) ||
  record.numbers.some((number) => number.split('/').includes(year));

/** The year that is asked for, where no document of it says what else is asked. */
function absentYear(
  query: Query,
  ranked: readonly Ranked[],
  says: (one: Ranked) => boolean,
): string | undefined {
  const { wants, year, places } = query;
  if (wants === undefined || wants === 'kit' || year === undefined) return undefined;
  const [best] = ranked.filter(isOfDocument);
  const fits = (one: Ranked): boolean =>
    (one === best || says(one)) && (places.length === 0 || isOfPlace(query, one.candidate));
  return ranked.some((one) => isOfDocument(one) && isOfYear(year, one) && fits(one))
    ? undefined
    : year;
}

/** Where some words stand in a list of marked words, typed with these marks or with none; -1 where they do not. */
const indexIn = (name: readonly Word[], { keys, marked }: Phrase): number =>
  keys.findIndex((_, at) =>
    name.every(
      (word, order) =>
        keys[at + order] === word.key &&
        (marked[at + order] === word.key || marked[at + order] === word.marked),
    ),
  );

/** Whether the words that ask for a matter are part of a longer name of a page, which is asked for: in sơ đồ, typed without marks. */
const isOfName = ({ keys }: Form<string>, { phrases }: Query, ranked: readonly Ranked[]): boolean =>
  ranked.some(({ candidate: { names } }) =>
    names.some(
      (name) =>
        name.length > keys.length &&
        ` ${name.map(({ key }) => key).join(' ')} `.includes(` ${keys.join(' ')} `) &&
        phrases.some((phrase) => phrase.asTyped && indexIn(name, phrase) >= 0),
    ),
  );

/**
 * The matter that is asked for and that no page says, in the words in which it is asked for. Where most of what is asked
 * beside it is said, it is named in passing: chưa làm căn cước có được quà Tết không.
 */
function absentMatter(
  query: Query,
  ranked: readonly Ranked[],
  lexicon: Lexicon,
  weights: Weights,
): string | undefined {
  const least = leastElsewhere(lengthOf(query), weights);
  const says = (form: Form<string>, one: Ranked): boolean =>
    shareOfForm(form, one) >= weights.elsewhere;
  const absent = query.elsewhere.filter((form) => {
    if (isOfName(form, query, ranked)) return false;
    if (
      ranked.some(
        (one) =>
          !isRetelling(one) &&
          says(form, one) &&
          coverage(query, one, lexicon, weights) >= weights.speaks,
      )
    )
      return false;
    const beside = new Set(form.keys);
    return ranked.every(
      (one) =>
        coverage(query, one, lexicon, weights, { unsaid: beside }) < least ||
        coverage(query, one, lexicon, weights, { beside }) === 0,
    );
  });
  // Rather one of which there is not a word than one that is mentioned.
  const unsaid = absent.find((form) => !ranked.some((one) => says(form, one)));
  return (unsaid ?? absent[0])?.value;
}

/**
 * The guide that answers best and says nothing of the province that is asked for, though documents of it are here, with
 * that province: what others give is not given there. None where a page of the province says more of the question.
 */
function absentGuide(
  query: Query,
  ranked: readonly Ranked[],
  lexicon: Lexicon,
  weights: Weights,
): string | undefined {
  const { places } = query;
  const [best] = ranked;
  const record = best?.candidate.record;
  if (!best || record?.type !== 'benefit' || record.places.length === 0) return undefined;
  const [asked] = places.filter((place) => lexicon.coveredPlaces.includes(place));
  if (asked === undefined || places.some((place) => record.places.includes(place)))
    return undefined;
  const most = coverage(query, best, lexicon, weights);
  const isSaidThere = ranked.some(
    (one) => isOfPlace(query, one.candidate) && coverage(query, one, lexicon, weights) > most,
  );
  return isSaidThere ? undefined : `“${record.title}” cho ${asked}`;
}

/**
 * What the site has nothing of: the document that is asked for by its number, the year, the law by its name, else the
 * matter itself, where even the page that says most of the question says little of it, else the guide for the province.
 * Undefined where it has something.
 *
 * @param ranked the best records, best first
 */
export function absenceOf(
  query: Query,
  ranked: readonly Ranked[],
  lexicon: Lexicon,
  weights: Weights,
): Absence | undefined {
  const number = query.numbers.find((one) => !isHeld(one, query, ranked));
  if (number && !isBare(number)) return { kind: 'document', name: number.text };
  if (number && !isSaid(number, ranked)) return { kind: 'figure', name: number.text };
  if (query.wants === 'document' && query.dates.some((date) => !isHeldDay(date, ranked)))
    return { kind: 'document', name: query.text };
  if (query.numbers.length > 0 || query.dates.length > 0) return undefined;
  if (query.placeUrl !== undefined) return undefined;
  const least = leastCoverage(lengthOf(query), weights);
  const year = absentYear(query, ranked, (one) => coverage(query, one, lexicon, weights) >= least);
  if (year !== undefined) return { kind: 'year', name: year };
  const covered = (list: readonly Ranked[], onlyNames: boolean, without?: ReadonlySet<string>) =>
    Math.max(
      0,
      ...list.map((one) =>
        coverage(query, one, lexicon, weights, { onlyNames, ...(without && { without }) }),
      ),
    );
  const said = covered(ranked, false);
  const matter = absentMatter(query, ranked, lexicon, weights);
  if (matter !== undefined) return { kind: 'topic', name: matter };
  if (
    query.wants === 'law' &&
    contentOf(query).length <= LAW_NAME &&
    covered(ranked.filter(isOfDocument).filter(isNamedLaw(query)), true, OF_LAWS) <
      weights.coversLaw
  )
    return { kind: 'document', name: query.text };
  if (said < least) return { kind: 'topic', name: '' };
  const guide = absentGuide(query, ranked, lexicon, weights);
  return guide === undefined ? undefined : { kind: 'guide', name: guide };
}
