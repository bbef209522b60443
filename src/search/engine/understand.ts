/** From what a reader typed to what is asked of the index. Pure: the same words and lexicon give the same plan. */

import {
  documentNumbersIn,
  numberKeys,
  type DocumentNumber,
  type FoundNumber,
} from '#src/vietnamese/document-numbers.ts';
import { hasMarks } from '#src/vietnamese/marks.ts';
import { clean, words } from '#src/vietnamese/text.ts';
import { dateKeys, datesIn } from '#src/vietnamese/written-dates.ts';
import { writeOut } from './abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import { toWords, type Ask, type Phrase, type Query, type QueryWord } from './query.ts';
import { retype } from './retype.ts';
import { correct, soundingAlike } from './spelling.ts';
import { officialTerms, standardise } from './terms.ts';
import { isStop, isUsefulPair, ownNumber, pair, single } from './tokens.ts';
import { defaults, type Weights } from './weights.ts';

/** Words that say no more than the number beside them. */
const BESIDE_NUMBER = /^(so|ngay|nam|thang|tinh|cua|van|ban|ve)$/;

/** The document numbers of a question. */
function numbersOf(text: string, lexicon: Lexicon): DocumentNumber[] {
  const typed = words(text);
  const found = documentNumbersIn(text, { typed: true });
  /** Whether every word outside `from`–`to` only goes with a number. */
  const isAlone = ({ from, to }: FoundNumber): boolean =>
    typed.every(
      ({ key, start, end }) =>
        (start >= from && end <= to) ||
        BESIDE_NUMBER.test(key) ||
        /^\d/.test(key) ||
        lexicon.placeWords.has(key),
    );
  // A bare number among other words is a figure (30 %, 80 tuổi), not a document.
  return found
    .filter((one) => one.value.kind ?? one.value.year ?? one.value.issuer ?? isAlone(one))
    .map(({ value }) => value);
}

/** The words of a question as runs that no sign breaks. */
function runsOf(list: readonly QueryWord[]): Phrase[] {
  const runs: QueryWord[][] = [];
  for (const word of list) {
    const run = runs.at(-1);
    if (run && !word.breaks) run.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => ({
    keys: run.map(({ key }) => key),
    marked: run.map(({ marked }) => marked),
    weight: 1,
    asTyped: true,
  }));
}

/** The tokens of one phrase. */
function asksOf(phrase: Phrase, lexicon: Lexicon, weights: Weights): Ask[] {
  const { keys, weight, asTyped } = phrase;
  const telling = keys.filter((key) => !isStop(key));
  const rare = lexicon.size * weights.rareShare;
  return keys.flatMap((key, at): Ask[] => {
    const next = keys[at + 1];
    const asks: Ask[] = [];
    if (next !== undefined && isUsefulPair(key, next))
      asks.push({ token: pair(key, next), weight, keys: [key, next], asTyped });
    // One word alone says little in Vietnamese: it is asked where there is no more, or where it is rare.
    if (telling.length < 2 && (!isStop(key) || keys.length === 1))
      asks.push({ token: single(key), weight, keys: [key], asTyped });
    else if (lexicon.knows(key) && !isStop(key) && lexicon.uses(key) < rare)
      asks.push({
        token: single(key),
        weight: weight * weights.rareWord,
        keys: [key],
        asTyped: false,
      });
    return asks;
  });
}

/** What is asked for the phrases: each token once, the most telling, not more than each reader can afford. */
function plan(phrases: readonly Phrase[], lexicon: Lexicon, weights: Weights): Ask[] {
  const asks = new Map<string, Ask>();
  for (const ask of phrases.flatMap((phrase) => asksOf(phrase, lexicon, weights))) {
    const known = asks.get(ask.token);
    if (ask.weight > (known?.weight ?? 0)) asks.set(ask.token, ask);
  }
  const rank = ({ weight, keys }: Ask): number =>
    weight * Math.max(...keys.map((key) => lexicon.weight(key)));
  return [...asks.values()].sort((a, b) => rank(b) - rank(a)).slice(0, weights.mostAsks);
}

/** Reads a question. Never throws; an empty or wordless one gives no asks. */
export function understand(question: string, lexicon: Lexicon, weights: Weights = defaults): Query {
  const text = clean(question);
  const dates = datesIn(text, { typed: true });
  const numbers = numbersOf(text, lexicon);

  const retyped = retype(text, lexicon, weights);
  const written = writeOut(toWords(retyped.text), lexicon, weights);
  const corrected = correct(written.words, lexicon, weights);
  const standard = standardise(corrected.words, lexicon, weights);
  const others = [
    ...written.others,
    ...corrected.others,
    ...soundingAlike(corrected.words, lexicon, weights),
    ...standard.others,
    ...officialTerms(standard.words, lexicon, weights),
  ].filter(({ keys, weight }) => keys.length > 0 && weight > 0);
  const phrases = [...runsOf(standard.words), ...others];

  const exact = [
    ...numbers.map(ownNumber),
    ...[...numbers.flatMap(numberKeys), ...dates.flatMap(dateKeys)].map(single),
  ].map((token): Ask => ({ token, weight: weights.exact, keys: [], asTyped: true }));
  return {
    text,
    marked: hasMarks(retyped.text),
    phrases,
    asks: [...exact, ...plan(phrases, lexicon, weights)],
    numbers,
    dates,
    readings: [...retyped.readings, ...written.readings, ...corrected.readings],
  };
}
