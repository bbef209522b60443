/** From what a reader typed to what is asked of the index. Pure: the same words and lexicon give the same plan. */

import {
  documentNumbersIn,
  numberKeys,
  type FoundNumber,
} from '#src/vietnamese/document-numbers.ts';
import { clean, keyOf, words } from '#src/vietnamese/text.ts';
import { soughtKind, withPrintedNumbers } from '#src/vietnamese/typed-numbers.ts';
import { dateKeys, datesIn } from '#src/vietnamese/written-dates.ts';
import { writeOut } from './abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import {
  isBare,
  joined,
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
import { elsewhereIn, officialTerms, standardise } from './terms.ts';
import {
  agencyKeys,
  documentKeys,
  isChat,
  isStop,
  isUsefulPair,
  ownDay,
  ownNumber,
  kitKey,
  ownPlace,
  pair,
  single,
  wholeName,
} from './tokens.ts';
import { defaults, type Weights } from './weights.ts';

/** Words that say no more than the number beside them. */
const BESIDE_NUMBER = /^(so|ngay|nam|thang|tinh|cua|van|ban|ve)$/;

/** A number that is rather the year in which a document was issued: kế hoạch 2022. */
const IS_YEAR = /^20[0-3]\d$/;

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
  // A bare number among other words is a figure (30 %, 80 tuổi), not a document; nor is the year of one.
  return found
    .filter((one) => one.value.kind ?? one.value.year ?? one.value.issuer ?? isAlone(one))
    .filter(({ value: { number, year, issuer } }) => year ?? issuer ?? !IS_YEAR.test(number))
    .map(({ value, from, to }) => ({ ...value, text: text.slice(from, to), from, to }));
}

/** Words of a list that stand together: index of the first, and of the one after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a list of words has what a pattern describes in its folded words joined by spaces. */
function spansOf(pattern: RegExp, list: readonly QueryWord[]): Span[] {
  const text = joined(list);
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: found, index }) => {
    const from = text.slice(0, index).split(' ').length - 1;
    return { from, to: from + found.split(' ').length };
  });
}

/**
 * The words of a question as runs that no sign breaks.
 *
 * @param apart spans that are runs by themselves: what kind of document is sought makes no word with what it is about
 * @param without spans that are left out
 */
function runsOf(
  list: readonly QueryWord[],
  apart: readonly Span[],
  without: readonly Span[],
): Phrase[] {
  const runs: QueryWord[][] = [];
  let isOpen = false;
  for (const [at, word] of list.entries()) {
    if (without.some(({ from, to }) => at >= from && at < to)) {
      isOpen = false;
      continue;
    }
    const run = runs.at(-1);
    const isApart = apart.some(({ from, to }) => at === from || at === to);
    if (run && isOpen && !isApart && !word.breaks) run.push(word);
    else runs.push([word]);
    isOpen = true;
  }
  return runs.map((run) => ({
    keys: run.map(({ key }) => key),
    marked: run.map(({ marked }) => marked),
    weight: 1,
    asTyped: true,
  }));
}

/** How much a pair of neighbouring words counts: one that talk has put together says little of what is sought. */
function pairWeight(first: string, second: string, lexicon: Lexicon, weights: Weights): number {
  if (lexicon.areNeighbours(first, second)) return 1;
  if (isChat(first) && isChat(second)) return weights.chatPair;
  return isChat(first) || isChat(second) ? weights.mixedPair : 1;
}

/** The tokens of one phrase; `isTalk`: it is part of a question of some words. */
function asksOf(phrase: Phrase, isTalk: boolean, lexicon: Lexicon, weights: Weights): Ask[] {
  const { keys, weight, asTyped } = phrase;
  const telling = keys.filter((key) => !isStop(key));
  return keys.flatMap((key, at): Ask[] => {
    const next = keys[at + 1];
    const asks: Ask[] = [];
    if (next !== undefined && isUsefulPair(key, next))
      asks.push({
        token: pair(key, next),
        weight: weight * (asTyped ? pairWeight(key, next, lexicon, weights) : 1),
        keys: [key, next],
        asTyped,
      });
    // One word alone says little in Vietnamese: it is asked where there is no more, or in talk, where words stand apart.
    if (telling.length < 2 && (!isStop(key) || keys.length === 1))
      asks.push({ token: single(key), weight, keys: [key], asTyped });
    else if (asTyped && isFigure(key))
      asks.push({
        token: single(key),
        weight: weight * weights.figure,
        keys: [key],
        asTyped: false,
      });
    else if (asTyped && isTalk && lexicon.knows(key) && !isChat(key))
      asks.push({
        token: single(key),
        weight: weight * weights.contentWord,
        keys: [key],
        asTyped: false,
      });
    return asks;
  });
}

/** Whether a word is a figure that tells something by itself: 111, 2030. */
const isFigure = (key: string): boolean => /^\d{3,}$/.test(key);

/**
 * What is asked for the phrases: each token once, the most telling, not more than each reader can afford.
 *
 * @param isKind whether words for a kind of text were left out: those that remain are few, and may stand apart
 * @param ofPlaces folded words of the provinces that are named: apart they are no names
 */
function plan(
  phrases: readonly Phrase[],
  isKind: boolean,
  ofPlaces: ReadonlySet<string>,
  lexicon: Lexicon,
  weights: Weights,
): Ask[] {
  const asks = new Map<string, { readonly ask: Ask; readonly rank: number }>();
  const length = phrases.reduce((sum, { keys, asTyped }) => sum + (asTyped ? keys.length : 0), 0);
  for (const phrase of phrases)
    for (const ask of asksOf(phrase, isKind || length >= weights.talkFrom, lexicon, weights)) {
      const known = asks.get(ask.token);
      // A pair with a word that no page is known to have is the last that is worth a file.
      if (ask.keys.length === 1 && ask.keys.every((key) => ofPlaces.has(key))) continue;
      const telling = ask.keys.every((key) => lexicon.knows(key))
        ? Math.max(...ask.keys.map((key) => lexicon.weight(key)))
        : 0;
      const rank = ask.weight * telling * (phrase.isTerm === true ? weights.termsFirst : 1);
      asks.set(ask.token, {
        ask: known && known.ask.weight >= ask.weight ? known.ask : ask,
        rank: Math.max(rank, known?.rank ?? 0),
      });
    }
  return [...asks.values()]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, weights.mostAsks)
    .map(({ ask }) => ask);
}

/** A year that is no end of a period: giai đoạn 2021–2025. */
const YEAR = /(?<!\d|(?:19|20)\d\d ?[-–] ?)(?:19|20)\d\d(?!\d| ?[-–] ?(?:19|20)\d\d)/;

/** What texts for the press, the loudspeakers and the walls are called. */
const KITS =
  /\b(?:ban|bai|loi) (?:doc|phat thanh|dang|tuyen truyen|viet)(?: loa)?(?: phat thanh| truyen thanh)?\b|\bloa (?:phuong|xa|phat thanh|truyen thanh)\b|\bthong cao(?: bao chi)?\b|\b(?:ap phich|poster|to roi)\b|\btin phat thanh\b|\b(?:ban tin|tin ngan|tai lieu tuyen truyen|tai lieu truyen thong)\b/;

/** Of those the words that are in the names of pages: a leaflet is called one. */
const NAMED_KITS = /\bto roi\b/;

/** Those that no page of such a text says of itself. */
const UNNAMED_KITS = new RegExp(KITS.source.replace('|to roi', ''), 'u');

/** Words that say what such a text is and where it goes, and nothing of its matter. */
const OF_KITS = new Set(
  'ban bai doc phat thanh dang loa phuong xa thong cao bao chi ap phich poster to roi giay mang zalo facebook in viet tin ngan tai lieu tuyen truyen de dan bang san'.split(
    ' ',
  ),
);

/** Who has heard the loudspeakers asks about what they said. */
const HEARD = /\bnghe (?:tren |ngoai |cai )?loa\b/;

/** Whether a text to be read out, printed or posted is asked for by its matter: else the list of all is meant. */
const asksForKit = (words: readonly QueryWord[]): boolean =>
  KITS.test(joined(words)) &&
  !HEARD.test(joined(words)) &&
  words.some(({ key }) => !OF_KITS.has(key) && !isChat(key) && !/^\d/.test(key));

/** Whether documents are to be compared, and none of them is sought. */
const asksToCompare = (words: readonly QueryWord[]): boolean =>
  /\bso sanh\b|\bkhac nhau\b/.test(joined(words));

/** First words of agencies' names, folded: what begins otherwise costs no file. */
const AGENCIES = new Set(
  'so phong ban hoi uy ubnd hdnd trung bo cong van chi cuc ngan lien doan mat toa vien benh kho buu dai co doan thanh'.split(
    ' ',
  ),
);

/** Whether the question may open with the name of an agency. */
const opensAsAgency = ([first = '']: readonly string[]): boolean => AGENCIES.has(first);

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

/** Tokens of single records: of a document by its number or day. */
function ownTokens(numbers: readonly AskedNumber[], dates: readonly string[]): string[] {
  const days = dates.flatMap((date) => {
    const [day = '', month = '', year] = date.split('.');
    return day && year ? [ownDay([year, month, day].join('-'))] : [];
  });
  return [...numbers.map(ownNumber), ...days];
}

/** Reads a question. Never throws; an empty or wordless one gives no asks. */
export function understand(
  question: string,
  lexicon: Lexicon,
  weights: Weights = defaults,
  { exact = false, place, places = [] }: ReadingOptions = {},
): Query {
  const typed = clean(question);
  const printed = withPrintedNumbers(typed);
  const retyped = retype(printed, lexicon, weights, numbersOf(printed, lexicon));
  const text = exact ? typed : withPrintedNumbers(retyped.text);
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
  // A kind that was misspelt is known only by what its words were put right to.
  const sought = asksToCompare(standard.words)
    ? undefined
    : (soughtKind(text) ?? soughtKind(read.words.map(({ marked }) => marked).join(' ')));
  const isOfKit = asksForKit(standard.words);
  // A day alone is asked for what was issued on it.
  const isDay =
    dates.length > 0 &&
    standard.words.every(({ key }) => BESIDE_NUMBER.test(key) || /^\d/.test(key));
  const wants = isOfKit ? 'kit' : (sought?.wants ?? (isDay ? 'document' : undefined));
  const phrases = [
    ...runsOf(
      standard.words,
      isOfKit
        ? spansOf(NAMED_KITS, standard.words)
        : sought?.kind !== undefined && wants === 'document'
          ? spansOf(new RegExp(`\\b${sought.name}\\b`, 'u'), standard.words)
          : [],
      isOfKit ? spansOf(UNNAMED_KITS, standard.words) : [],
    ),
    ...others.filter(({ keys, weight }) => keys.length > 0 && weight > 0),
  ];
  const exactly = [
    ...ownTokens(numbers, dates),
    ...[...numbers.flatMap(numberKeys), ...dates.flatMap(dateKeys)].map(single),
  ].map((token): Ask => ({ token, weight: weights.exact, keys: [], asTyped: true }));
  // Figures alone may be a telephone's, an amount's or a term's as well as a document's.
  const figures = numbers.filter(isBare).map(({ number }): Ask => ({
    token: single(number),
    weight: weights.figure,
    keys: [number],
    asTyped: true,
  }));
  const year = YEAR.exec(besides)?.[0];
  const ofDocuments = (
    wants === undefined || numbers.length > 0
      ? []
      : wants === 'kit'
        ? [kitKey]
        : documentKeys(year === undefined ? [] : [year], places)
  ).map((token): Ask => ({ token, weight: weights.soughtKey, keys: [], asTyped: false }));
  const ofPlaces = new Set(places.flatMap((name) => keyOf(name).split(' ')));
  const keys = standard.words.map(({ key }) => key);
  // Of words of talk alone a name may be made: Tôi có được không?
  const isTalk = keys.length > 1 && keys.every(isChat);
  const named: Ask[] = isTalk
    ? [{ token: wholeName(keys), weight: weights.exact, keys: [], asTyped: true }]
    : agencyKeys(opensAsAgency(keys) ? keys.slice(0, 3) : []).map((token) => ({
        token,
        weight: weights.soughtKey,
        keys: [],
        asTyped: false,
      }));
  if (place)
    named.push({
      token: ownPlace(place.name),
      weight: weights.exact,
      keys: [],
      asTyped: true,
    });
  return {
    text,
    marked: standard.words.some(({ key, marked }) => key !== marked),
    phrases,
    asks: [
      ...exactly,
      ...figures,
      ...named,
      ...ofDocuments,
      ...plan(phrases, isOfKit, ofPlaces, lexicon, weights),
    ],
    numbers,
    dates,
    readings: exact ? [] : [...retyped.readings, ...read.readings],
    wants,
    wantedName: (wants !== 'kit' && sought?.name) || undefined,
    wantedKind: wants === 'kit' ? undefined : sought?.kind,
    elsewhere: exact ? [] : elsewhereIn(standard.words, lexicon),
    year,
    places,
    placeUrl: place?.url,
  };
}
