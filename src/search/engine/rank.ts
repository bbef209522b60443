/** Puts the candidates that the index gave in order, by their words. Pure. */

import { isSameNumber, type DocumentNumber } from '#src/vietnamese/document-numbers.ts';
import { keyOf, words, type Word } from '#src/vietnamese/text.ts';
import type { RecordType } from '#src/search/shared/records.ts';
import type { Candidate, Passage } from './candidate.ts';
import { bestStretch, held, matches, NO_STRETCH, type Asked, type Stretch } from './match.ts';
import type { Query } from './query.ts';
import { isChat, isStop, isUsefulPair } from './tokens.ts';
import type { Weights } from './weights.ts';

/** BM25 over the asked words and pairs. Names and headings count more than once; `usual`: mean length of a record. */
function bm25(candidate: Candidate, asked: Asked, usual: number, weights: Weights): number {
  const headings = candidate.passages.map(({ headingWords }) => headingWords);
  const fields = [
    ...[...candidate.names, ...headings].map((list) => ({ list, counts: weights.titleTimes })),
    ...candidate.passages.map(({ words }) => ({ list: words, counts: 1 })),
  ];
  const times = new Map<string, number>();
  for (const { list, counts } of fields)
    for (const { key } of matches(list, asked)) times.set(key, (times.get(key) ?? 0) + counts);
  const length = fields.reduce((sum, { list }) => sum + list.length, 0);
  const { saturation } = weights;
  const damping =
    saturation * (1 - weights.length + (weights.length * length) / Math.max(1, usual));
  let total = 0;
  for (const [key, count] of times) {
    total += ((asked.points.get(key) ?? 0) * count * (saturation + 1)) / (count + damping);
  }
  return total;
}

/** Share of a name's own words that the question says, leaving out places and words that carry nothing. */
function shareSaid(
  name: readonly Word[],
  said: ReadonlySet<string>,
  places: ReadonlySet<string>,
): number {
  const own = name.filter(({ key }) => !isStop(key) && !places.has(key) && key !== 'tinh');
  return own.length === 0 ? 0 : own.filter(({ key }) => said.has(key)).length / own.length;
}

/** How well the best of the names answers: how much of the question it holds, and how much of it the question says. */
function nameScore(
  { names, placeKeys }: Candidate,
  asked: Asked,
  said: ReadonlySet<string>,
  weights: Weights,
): number {
  const scores = names.map((name) => {
    const share = Math.min(1, held([name], asked) / asked.whole);
    const own = shareSaid(name, said, placeKeys);
    // A name that begins as asked: the department itself, before the offices within it that bear its name too.
    const opens = said.has(name[0]?.key ?? '') ? 1 : weights.titleInside;
    return share * (1 - weights.titleNamed + weights.titleNamed * own) * opens;
  });
  return Math.max(0, ...scores);
}

/** The passage that answers best, with its stretch; none where only names match. */
function bestPassage(
  { passages }: Candidate,
  asked: Asked,
  weights: Weights,
): { passage: Passage | undefined; stretch: Stretch } {
  let best: { passage: Passage | undefined; stretch: Stretch } = {
    passage: undefined,
    stretch: NO_STRETCH,
  };
  for (const passage of passages) {
    const found = bestStretch(passage.words, asked, weights.stretch);
    const points = found.points + held([passage.headingWords], asked) * weights.headingLift;
    if (points > best.stretch.points + 1e-9) best = { passage, stretch: { ...found, points } };
  }
  return best;
}

/** The marked forms of the question's pairs that were typed with marks, by their folded words. */
function markedPairs({ phrases }: Query): Map<string, string> {
  const out = new Map<string, string>();
  for (const { keys, marked } of phrases)
    for (let at = 1; at < keys.length; at++) {
      const [before = '', here = ''] = [keys[at - 1], keys[at]];
      const form = `${marked[at - 1] ?? ''} ${marked[at] ?? ''}`;
      const key = `${before} ${here}`;
      if (isUsefulPair(before, here) && form !== key && !out.has(key)) out.set(key, form);
    }
  return out;
}

/** Share of the matched pairs, by points, that stand somewhere with the marks that were typed; 1 where none was. */
function sameMarks(query: Query, candidate: Candidate, asked: Asked): number {
  const wanted = markedPairs(query);
  const isRight = new Map<string, boolean>();
  const lists = [
    ...candidate.names,
    ...candidate.passages.flatMap(({ headingWords, words }) => [headingWords, words]),
  ];
  for (const list of lists)
    for (let at = 1; at < list.length; at++) {
      const [before, here] = [list[at - 1], list[at]];
      if (!before || !here) continue;
      const key = `${before.key} ${here.key}`;
      const form = wanted.get(key);
      if (form === undefined || isRight.get(key)) continue;
      isRight.set(key, `${before.marked} ${here.marked}` === form);
    }
  let all = 0;
  let right = 0;
  for (const [key, same] of isRight) {
    const points = asked.points.get(key) ?? 0;
    all += points;
    if (same) right += points;
  }
  return all === 0 ? 1 : right / all;
}

/** Words that ask what a thing named is or does, and say nothing of it. */
const ASKS_WHAT = new Set(
  'tinh lam viec cac danh sach xem hoi ve o dau chi nhanh quan dia phuong lo giao nhiem vu phu trach chiu nhung nao quyen loi che do chinh sach huong viet nam dien thoai sdt lien he cu nay moi gi bay gio sap nhap doi ten thanh goi'.split(
    ' ',
  ),
);

/** Whether what is asked is the candidate's name, whole or short: it opens as the name does and has no other word. */
export function isNamed({ phrases, places }: Query, { names, placeKeys }: Candidate): boolean {
  return phrases.some(({ keys, asTyped }) => {
    const own = keys.filter((key) => !isStop(key) && !ASKS_WHAT.has(key));
    if (!asTyped || own.length < 2) return false;
    return names.some((name) => {
      const has = new Set(name.map(({ key }) => key));
      // Of a place its branch is meant by the name of the whole.
      const opens = places.length > 0 ? name.find(({ key }) => !ASKS_WHAT.has(key)) : undefined;
      return (
        own[0] === (opens ?? name[0])?.key && own.every((key) => has.has(key) || placeKeys.has(key))
      );
    });
  });
}

/** Whether the question is a name of words of talk and nothing else: of others the words themselves tell. */
export function isWholeName({ phrases }: Query, { names }: Candidate): boolean {
  const keys = phrases.flatMap((phrase) => (phrase.asTyped ? phrase.keys : []));
  return (
    keys.length > 1 &&
    keys.every(isChat) &&
    names.some(
      (name) => name.length === keys.length && name.every(({ key }, at) => key === keys[at]),
    )
  );
}

/** Whether the question says a name of the candidate whole, and nothing else but its place. */
function isExactlyNamed({ phrases, wants, places }: Query, candidate: Candidate): boolean {
  const { names: all, placeKeys, record } = candidate;
  // What a law is about is no name of it: người khuyết tật.
  const names = isOfDocument(record.type) && !asksForDocument(wants) ? all.slice(0, 1) : all;
  const named = new Set(places.flatMap((place) => keyOf(place).split(' ')));
  const own = (keys: readonly string[]): string =>
    keys
      .filter((key) => !isStop(key) && !placeKeys.has(key) && !named.has(key))
      .filter((key) => !ASKS_WHAT.has(key))
      .join(' ');
  const asked = own(phrases.flatMap(({ keys, asTyped }) => (asTyped ? keys : [])));
  return asked !== '' && names.some((name) => own(name.map(({ key }) => key)) === asked);
}

/** Whether the question names a province that the candidate is of. */
export function isOfPlace({ phrases }: Query, { record }: Candidate): boolean {
  const said = new Set(phrases.flatMap(({ keys }) => keys));
  return record.places.some((place) =>
    words(place).every(({ key }) => said.has(key) || key === 'tinh'),
  );
}

/** Whether the question names provinces and the candidate is of others alone. */
const isOfOtherPlace = ({ places }: Query, { placeKeys }: Candidate): boolean =>
  places.length > 0 &&
  placeKeys.size > 0 &&
  !places.some((place) =>
    keyOf(place)
      .split(' ')
      .every((key) => placeKeys.has(key)),
  );

/** The passage that names a document that is asked for, from its number on; none where none does. */
function namingPassage({ numbers }: Query, { passages }: Candidate) {
  for (const number of numbers) {
    const passage = passages.find((one) => one.numbers.some((has) => isSameNumber(number, has)));
    const at = passage?.words.findIndex(({ key }) => key === number.number) ?? -1;
    if (passage && at >= 0) return { passage, stretch: { points: 0, from: at, to: at + 1 } };
  }
  return undefined;
}

/** What the numbers and days of the question add. */
function numberScore(query: Query, candidate: Candidate, weights: Weights): number {
  let score = 0;
  for (const number of query.numbers) {
    const isSame = (has: DocumentNumber): boolean => isSameNumber(number, has);
    const cites =
      (candidate.namedNumbers.some(isSame) ? 1 : 0) +
      (candidate.passages.some((passage) => passage.numbers.some(isSame)) ? 1 : 0);
    // Of a plan that carries out a decision, the plan is asked for, and not the decision.
    const isOfOther =
      number.kind !== undefined && (query.wantedKind ?? number.kind) !== number.kind;
    if (!isOfOther && candidate.numbers.some(isSame)) score += weights.ownNumber;
    else
      score +=
        cites * weights.citedNumber * typeWeight(candidate.record.type, weights, query.wants);
  }
  for (const date of query.dates) {
    if (candidate.ownDate === date) score += weights.ownDay;
    const withoutYear = date.split('.').slice(0, 2).join('.');
    const isSame = (day: string): boolean =>
      day === date || day === withoutYear || day.startsWith(`${date}.`);
    if ([...candidate.dates].some(isSame)) score += weights.date;
  }
  return score;
}

/** Guides come before plans for what citizens ask; what only explains or retells comes last. */
export function typeWeight(type: RecordType, weights: Weights, wants?: Query['wants']): number {
  if (type === 'kit' && wants === 'kit') return weights.sought;
  if (isOfDocument(type)) return asksForDocument(wants) ? weights.sought : 1;
  if (type === 'note' && wants === 'law') return weights.sought;
  if (type === 'benefit') return wants === undefined ? weights.benefit : 1;
  return type === 'agency' ? 1 : weights.retelling;
}

/** Whether what the index says of a page of a kind says more than its words, where such a page may be what is sought. */
function isIndexed(type: RecordType, wants: Query['wants']): boolean {
  if (type === 'passage' || type === 'note' || type === 'glossary') return false;
  if (type === 'benefit') return wants === undefined;
  if (type === 'document') return asksForDocument(wants);
  if (type === 'kit') return wants === 'kit';
  return true;
}

const asksForDocument = (wants: Query['wants']): boolean => wants === 'document' || wants === 'law';

const isOfDocument = (type: RecordType): boolean => type === 'document' || type === 'passage';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  /** Passage that answers best; undefined where only the title or other names match. */
  readonly passage: Passage | undefined;
  readonly stretch: Stretch;
}

/**
 * Scores one candidate. `usual`: mean length of a record in words.
 *
 * @param indexed what the index says of it, as a share of what it says of the best record
 */
export function score(
  query: Query,
  candidate: Candidate,
  asked: Asked,
  usual: number,
  weights: Weights,
  indexed = 0,
): Ranked {
  const { record } = candidate;
  const said = new Set(query.phrases.flatMap(({ keys }) => keys));
  const best = bestPassage(candidate, asked, weights);
  const { passage, stretch } = best.passage ? best : (namingPassage(query, candidate) ?? best);
  let points =
    bm25(candidate, asked, usual, weights) / asked.whole +
    weights.together * Math.min(1, stretch.points / asked.whole) +
    nameScore(candidate, asked, said, weights);
  points *= typeWeight(record.type, weights, query.wants);
  if (record.type === 'agency' && isNamed(query, candidate)) {
    // By its other names come those that took over its work: behind those that are called so themselves.
    const [own] = candidate.names;
    const isOwn = own !== undefined && isNamed(query, { ...candidate, names: [own] });
    points += weights.agencyNamed * (isOwn ? 1 : weights.otherName);
  }
  // The index has the words of the questions that a guide answers, which its text has not. Clauses speak for themselves.
  if (isIndexed(record.type, query.wants)) points += weights.indexed * indexed;
  if (query.marked)
    points *= 1 - weights.marks + weights.marks * sameMarks(query, candidate, asked);
  if (isWholeName(query, candidate)) points += weights.wholeName;
  else if (isExactlyNamed(query, candidate)) points += weights.exactName;
  if (isOfOtherPlace(query, candidate)) points *= weights.otherPlace;
  // Who asks for a document asks for it whether it is over or not.
  if (record.status === 'ended' && query.wants === undefined) points *= weights.ended;
  const isSought = record.type === 'document' && asksForDocument(query.wants);
  if (isSought && record.year === Number(query.year)) points += weights.year;
  // The calendar of a province before that of all.
  const isOwn = record.type === 'page' && query.wants === undefined;
  if ((isSought || isOwn) && isOfPlace(query, candidate)) points += weights.soughtPlace;
  if (record.type === 'place' && record.url === query.placeUrl) points += weights.ownNumber;
  const whole = points + numberScore(query, candidate, weights);
  const kept = record.status === 'withdrawn' ? weights.withdrawn : 1;
  return { candidate, score: whole * kept, passage, stretch };
}
