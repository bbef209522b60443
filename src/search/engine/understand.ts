/** From what a reader typed to what is asked of the index. Pure: the same words and lexicon give the same plan. */

import {
  documentNumbersIn,
  numberKeys,
  type FoundNumber,
} from '#src/vietnamese/document-numbers.ts';
import { clean, words } from '#src/vietnamese/text.ts';
import { soughtKind, withPrintedNumbers } from '#src/vietnamese/typed-numbers.ts';
import { dateKeys, datesIn } from '#src/vietnamese/written-dates.ts';
import { writeOut } from './abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import {
  toWords,
  type Ask,
  type AskedNumber,
  type Phrase,
  type Query,
  type QueryWord,
  type Stage,
} from './query.ts';
import { retype } from './retype.ts';
import { correct, soundingAlike } from './spelling.ts';
import { officialTerms, standardise } from './terms.ts';
import {
  documentKeys,
  isChat,
  isStop,
  isUsefulPair,
  ownDay,
  ownNumber,
  ownPlace,
  pair,
  single,
  wholeName,
} from './tokens.ts';
import { defaults, type Weights } from './weights.ts';

/** Words that say no more than the number beside them. */
const BESIDE_NUMBER = /^(so|ngay|nam|thang|tinh|cua|van|ban|ve)$/;

/** The document numbers of a question, and where they stand. */
function numbersOf(
  text: string,
  lexicon: Lexicon,
): (AskedNumber & { readonly from: number; readonly to: number })[] {
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
    .map(({ value, from, to }) => ({ ...value, text: text.slice(from, to), from, to }));
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
  return keys.flatMap((key, at): Ask[] => {
    const next = keys[at + 1];
    const asks: Ask[] = [];
    if (next !== undefined && isUsefulPair(key, next)) {
      const isTalk = isChat(key) && isChat(next) && !lexicon.areNeighbours(key, next);
      asks.push({
        token: pair(key, next),
        weight: isTalk ? weight * weights.chatPair : weight,
        keys: [key, next],
        asTyped,
      });
    }
    // One word alone says little in Vietnamese: it is asked where there is no more, or in talk, where words stand apart.
    if (telling.length < 2 && (!isStop(key) || keys.length === 1))
      asks.push({ token: single(key), weight, keys: [key], asTyped });
    else if (lexicon.knows(key) && !isStop(key)) {
      const isTalked = asTyped && keys.length >= weights.talkFrom && !isChat(key);
      if (isTalked)
        asks.push({
          token: single(key),
          weight: weight * weights.contentWord,
          keys: [key],
          asTyped: false,
        });
    }
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

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** What a question is read with beside its words. */
export interface ReadingOptions {
  /** Letters are taken as typed: nothing is read otherwise. */
  readonly exact?: boolean | undefined;
  /** Names of the provinces that the question names. */
  readonly places?: readonly string[] | undefined;
  /** The province that is all the question asks for. */
  readonly place?: { readonly name: string; readonly url: string } | undefined;
}

/** The words of a text as they were meant, and what they were read from. */
function wordsOf(text: string, lexicon: Lexicon, weights: Weights): Stage {
  const retyped = retype(text, lexicon, weights);
  const written = writeOut(toWords(retyped.text), lexicon, weights);
  const corrected = correct(written.words, lexicon, weights);
  return {
    words: corrected.words,
    others: [
      ...written.others,
      ...corrected.others,
      ...soundingAlike(corrected.words, lexicon, weights),
    ],
    readings: [...retyped.readings, ...written.readings, ...corrected.readings],
  };
}

/** Tokens of single records: of a document by its number or day, of a province by its name. */
function ownTokens(
  numbers: readonly AskedNumber[],
  dates: readonly string[],
  place: ReadingOptions['place'],
): string[] {
  const days = dates.flatMap((date) => {
    const [day = '', month = '', year] = date.split('.');
    return day && year ? [ownDay([year, month, day].join('-'))] : [];
  });
  return [...numbers.map(ownNumber), ...days, ...(place ? [ownPlace(place.name)] : [])];
}

/** Reads a question. Never throws; an empty or wordless one gives no asks. */
export function understand(
  question: string,
  lexicon: Lexicon,
  weights: Weights = defaults,
  { exact = false, place, places = [] }: ReadingOptions = {},
): Query {
  const typed = clean(question);
  const text = exact ? typed : withPrintedNumbers(typed);
  const dates = datesIn(text, { typed: true });
  const numbers = numbersOf(text, lexicon);
  // A number is asked for by itself: its signs in words would find every plan of every committee.
  const besides = numbers.reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)} . ${rest.slice(to)}`,
    text,
  );
  const read: Stage = exact
    ? { words: toWords(besides), others: [], readings: [] }
    : wordsOf(besides, lexicon, weights);
  const standard = exact ? { ...read, others: [] } : standardise(read.words, lexicon, weights);
  const others = exact
    ? []
    : [...read.others, ...standard.others, ...officialTerms(standard.words, lexicon, weights)];
  const phrases = [
    ...runsOf(standard.words),
    ...others.filter(({ keys, weight }) => keys.length > 0 && weight > 0),
  ];
  const exactly = [
    ...ownTokens(numbers, dates, place),
    ...[...numbers.flatMap(numberKeys), ...dates.flatMap(dateKeys)].map(single),
  ].map((token): Ask => ({ token, weight: weights.exact, keys: [], asTyped: true }));
  const wants = soughtKind(text);
  const year = numbers.length === 0 ? YEAR.exec(text)?.[0] : undefined;
  const ofDocuments =
    wants === undefined || numbers.length > 0
      ? []
      : documentKeys(year === undefined ? [] : [year], places).map((token): Ask => ({
          token,
          weight: weights.soughtKey,
          keys: [],
          asTyped: false,
        }));
  const keys = standard.words.map(({ key }) => key);
  // Of words of talk alone a name may be made: Tôi có được không?
  const isTalk = keys.length > 1 && keys.every(isChat);
  const named: Ask[] = isTalk
    ? [{ token: wholeName(keys), weight: weights.exact, keys: [], asTyped: true }]
    : [];
  return {
    text,
    marked: standard.words.some(({ key, marked }) => key !== marked),
    phrases,
    asks: [...exactly, ...named, ...ofDocuments, ...plan(phrases, lexicon, weights)],
    numbers,
    dates,
    readings: read.readings,
    wants,
    year,
    places,
    placeUrl: place?.url,
  };
}
