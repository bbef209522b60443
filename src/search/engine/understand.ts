/** From what a reader typed to what is asked of the index. Pure: the same words and lexicon give the same plan. */

import type { Lexicon } from './lexicon.ts';
import {
  documentNumbersIn,
  numberKeys,
  type DocumentNumber,
  type FoundNumber,
} from '#src/vietnamese/document-numbers.ts';
import { dateKeys, datesIn } from '#src/vietnamese/written-dates.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { fromKeys, isOneLetterOff, soundalikes, unglue } from '#src/vietnamese/typing.ts';
import { fold, hasMarks } from '#src/vietnamese/marks.ts';
import { clean, keyOf, words } from '#src/vietnamese/text.ts';
import { isStop, isUsefulPair, pair, single } from './tokens.ts';

/** Longest query that is read, in characters; the rest is left out. */
export const MAX_QUERY = 400;
/** Most pairs asked for one query, the most telling first: each may cost the reader one small file. */
const MAX_PAIRS = 20;

/** One key to ask, and how much a hit counts. */
export interface Ask {
  /** Token as in the index. */
  token: string;
  /** 1 for words as typed, less for what was concluded. */
  weight: number;
  /** Folded words the token stands for: one, or two neighbours. Empty for numbers and days. */
  keys: readonly string[];
}

/** A run of words to look for, with the marks they were typed or are spelt with. */
export interface Phrase {
  keys: readonly string[];
  /** Canonical marked forms beside `keys`; equal to the key where no marks are known. */
  marked: readonly string[];
  weight: number;
}

/** A reading of the query that differs from the letters typed, to be told to the reader. */
export interface Reading {
  typed: string;
  meant: string;
}

/** What was understood. */
export interface Query {
  /** The query as typed, NFC, cut to `MAX_QUERY`, white space collapsed. */
  text: string;
  /** Typed with tone marks, so that text with the same marks is preferred. */
  marked: boolean;
  /** The words as typed or as first corrected, then other ways to say them. */
  phrases: readonly Phrase[];
  asks: readonly Ask[];
  numbers: readonly DocumentNumber[];
  dates: readonly string[];
  /** Nothing but a document number (with kind, issuer, place) was typed. */
  onlyNumber: boolean;
  readings: readonly Reading[];
}

interface Slot {
  key: string;
  marked: string;
  /** As typed. */
  raw: string;
  breaks: boolean;
}

const toSlots = (text: string): Slot[] =>
  words(text).map((word) => ({
    key: word.key,
    marked: word.marked,
    raw: text.slice(word.start, word.end),
    breaks: word.breaks,
  }));

/** Undoes Telex and VNI keys and missing spaces, word by word. */
function retype(text: string, lexicon: Lexicon, readings: Reading[]): string {
  const cost = (syllable: string, previous: string | undefined): number =>
    (lexicon.knows(syllable) ? 2 + lexicon.weight(syllable) / 8 : 6) -
    (previous && lexicon.areNeighbours(previous, syllable) ? 1.5 : 0);
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const key = fold(word);
    const bare = /^[\p{L}\p{M}]+$/u.test(word);
    if (/^\p{N}+$/u.test(word) || lexicon.knows(key) || lexicon.abbreviations.has(key)) return word;
    if (isSyllable(key)) return word;
    const keyed = fromKeys(word);
    if (keyed) {
      readings.push({ typed: word, meant: keyed.text });
      return keyed.text;
    }
    const parts = bare && word.length > 4 ? unglue(word, cost) : undefined;
    if (parts && parts.filter((part) => lexicon.knows(keyOf(part))).length >= parts.length / 2) {
      readings.push({ typed: word, meant: parts.join(' ') });
      return parts.join(' ');
    }
    return word;
  });
}

/** Replaces abbreviations, also those written in pieces (`LĐ-TB&XH`), by what they stand for. */
function expand(
  slots: readonly Slot[],
  lexicon: Lexicon,
  also: Phrase[],
  readings: Reading[],
): Slot[] {
  const out: Slot[] = [];
  for (let at = 0; at < slots.length;) {
    let used = 0;
    let meanings: readonly string[] = [];
    let joined = '';
    for (let to = at; to < Math.min(slots.length, at + 5); to++) {
      joined += slots[to]?.key ?? '';
      const found = lexicon.abbreviations.get(joined);
      if (!found) continue;
      const capitals = slots.slice(at, to + 1).every((slot) => /^[\p{Lu}\p{N}]+$/u.test(slot.raw));
      if (
        !capitals &&
        (lexicon.capitalsOnly.has(joined) ||
          slots.slice(at, to + 1).some((slot) => isSyllable(slot.key)))
      )
        continue;
      used = to - at + 1;
      meanings = found;
    }
    const slot = slots[at];
    if (!slot) break;
    if (used === 0) {
      out.push(slot);
      at += 1;
      continue;
    }
    const typed = slots.slice(at, at + used);
    const raw = typed.map((part) => part.raw).join('');
    meanings.forEach((meaning, order) => {
      const read = toSlots(meaning);
      if (order === 0)
        out.push(...read.map((part, first) => ({ ...part, breaks: first === 0 && slot.breaks })));
      else
        also.push({
          keys: read.map((part) => part.key),
          marked: read.map((part) => part.marked),
          weight: 0.6,
        });
    });
    also.push({ keys: [fold(raw)], marked: [fold(raw)], weight: 0.5 });
    readings.push({ typed: raw, meant: meanings.join(' / ') });
    at += used;
  }
  return out;
}

/** The folded words around each abbreviation of a text, with the abbreviation written out. For indexing. */
export function expansions(text: string, lexicon: Lexicon): string[][] {
  const slots = toSlots(text);
  const out: string[][] = [];
  for (let at = 0; at < slots.length; at++) {
    if (!/^\p{Lu}{2,}/u.test(slots[at]?.raw ?? '')) continue;
    const from = Math.max(0, at - 1);
    const run = slots.slice(from, at + 6);
    const readings: Reading[] = [];
    const full = expand(run, lexicon, [], readings);
    const first = readings[0];
    if (!first) continue;
    const size = full.length - run.length;
    out.push(full.slice(0, Math.max(2, size + 3)).map((slot) => slot.key));
  }
  return out;
}

/** Words that no record uses, one letter away from words that some use: the likeliest reading in its place. */
function correct(
  slots: readonly Slot[],
  lexicon: Lexicon,
  also: Phrase[],
  readings: Reading[],
): Slot[] {
  return slots.map((slot, at) => {
    const { key } = slot;
    if (/^\p{N}/u.test(key) || lexicon.knows(key) || key.length < 2) return slot;
    const left = slots[at - 1]?.key;
    const right = slots[at + 1]?.key;
    const price = (candidate: string): number =>
      (left && lexicon.areNeighbours(left, candidate) ? 4 : 0) +
      (right && lexicon.areNeighbours(candidate, right) ? 4 : 0) +
      Math.log2(1 + lexicon.uses(candidate)) / 4 +
      (candidate.length > key.length ? 0.3 : 0);
    const found = [...lexicon.words()]
      .filter((candidate) => isSyllable(candidate) && isOneLetterOff(key, candidate))
      .sort((a, b) => price(b) - price(a))[0];
    if (!found) return slot;
    if (isSyllable(key)) {
      // It may well be a word that the documents lack ("tuất"): kept, and the other is asked as well.
      const run = [left, found, right].filter((word) => word !== undefined);
      if (price(found) >= 4) also.push({ keys: run, marked: run, weight: 0.7 });
      return slot;
    }
    readings.push({ typed: slot.raw, meant: found });
    return { ...slot, key: found, marked: found };
  });
}

/** Other spellings with the same sound where the words as typed stand together nowhere but others do. */
function rehear(slots: readonly Slot[], lexicon: Lexicon, also: Phrase[]): void {
  const stands = (keys: readonly string[], at: number): boolean =>
    (at > 0 && lexicon.areNeighbours(keys[at - 1] ?? '', keys[at] ?? '')) ||
    (at + 1 < keys.length && lexicon.areNeighbours(keys[at] ?? '', keys[at + 1] ?? ''));
  const keys = slots.map((slot) => slot.key);
  if (keys.length > 16) return;
  keys.forEach((key, at) => {
    const heard = soundalikes(key);
    // A slip of spelling (`ngèo`) is no syllable, but sounds like one.
    if (stands(keys, at) || (!isSyllable(key) && heard.length === 0)) return;
    const fitting = new Set([
      ...(at > 0 ? lexicon.after(keys[at - 1] ?? '') : []),
      ...(at + 1 < keys.length ? lexicon.before(keys[at + 1] ?? '') : []),
    ]);
    const found = [...fitting]
      .filter((other) => heard.includes(other) || isOneLetterOff(key, other))
      .sort((a, b) => Number(heard.includes(b)) - Number(heard.includes(a)))
      .slice(0, 2);
    for (const other of found) {
      const from = Math.max(0, at - 1);
      const run = keys.toSpliced(at, 1, other).slice(from, at + 2);
      also.push({ keys: run, marked: run, weight: 0.5 });
    }
  });
}

/** The longest run of words from `at` on that `find` knows. */
function longestAt<T>(
  slots: readonly Slot[],
  at: number,
  longest: number,
  find: (phrase: string) => T | undefined,
): { size: number; phrase: string; value: T } | undefined {
  for (let size = Math.min(longest, slots.length - at); size > 0; size--) {
    const phrase = slots
      .slice(at, at + size)
      .map((slot) => slot.key)
      .join(' ');
    const value = find(phrase);
    if (value !== undefined) return { size, phrase, value };
  }
  return undefined;
}

const toPhrase = (text: string, weight: number): Phrase => {
  const read = toSlots(text);
  return { keys: read.map((part) => part.key), marked: read.map((part) => part.marked), weight };
};

/** Puts the standard words for variant spellings; the words as typed are still asked, for less. */
function standardise(slots: readonly Slot[], lexicon: Lexicon, also: Phrase[]): Slot[] {
  const out = [...slots];
  for (let at = 0; at < out.length; at++) {
    const found = longestAt(out, at, lexicon.longest, (phrase) => lexicon.variants.get(phrase));
    if (!found) continue;
    const read = toSlots(found.value);
    const standard = read.map((part) => part.key).join(' ');
    // `Mẹ Việt Nam anh hùng` within `Bà mẹ Việt Nam anh hùng` is in order already.
    const before = standard.endsWith(` ${found.phrase}`) ? read.length - found.size : 0;
    const stands = out.slice(Math.max(0, at - before), at + found.size);
    if (before > 0 && stands.map((slot) => slot.key).join(' ') === standard) continue;
    also.push(toPhrase(found.phrase, 0.5));
    out.splice(at, found.size, ...read);
    at += read.length - 1;
  }
  return out;
}

/** Whether what was typed can be the marked words: typed without marks, or with these. */
const agrees = (slots: readonly Slot[], marked: string): boolean =>
  marked.split(' ').every((form, at) => {
    const slot = slots[at];
    return !slot || slot.marked === slot.key || slot.marked === form;
  });

/** Adds official terms for everyday words, and the documents' names for today's names. */
function translate(slots: readonly Slot[], lexicon: Lexicon, also: Phrase[]): void {
  const telling = slots.filter((slot) => !isStop(slot.key)).length;
  for (let at = 0; at < slots.length; at++) {
    const found = longestAt(slots, at, lexicon.longest, (phrase) => {
      const everyday = lexicon.everyday.get(phrase);
      if (everyday && agrees(slots.slice(at), everyday.marked)) return everyday.terms;
      // `đi Nhật` for the entry "đi Nhật làm": the whole query may be an entry but for its last word.
      if (!everyday && at === 0 && phrase.split(' ').length === slots.length && slots.length > 1) {
        const begun = lexicon.begunBy(phrase);
        if (begun) return begun;
      }
      return lexicon.places.get(phrase) ?? (lexicon.names.has(phrase) ? [] : undefined);
    });
    if (!found) continue;
    for (const term of found.value) {
      if (keyOf(term) === found.phrase) continue;
      const said = toPhrase(term, found.size >= telling ? 0.7 : 0.5);
      // A long official term must not drown the words that stand beside the everyday word.
      const share = Math.sqrt((found.size - 0.5) / Math.max(1, said.keys.length - 0.5));
      also.push({ ...said, weight: said.weight * Math.min(1, share) });
    }
    at += found.size - 1;
  }
}

function asksOf(phrases: readonly Phrase[], lexicon: Lexicon): Ask[] {
  const asks = new Map<string, Ask>();
  const add = (ask: Ask): void => {
    const known = asks.get(ask.token);
    if (!known || known.weight < ask.weight) asks.set(ask.token, ask);
  };
  for (const { keys, weight } of phrases) {
    const telling = keys.filter((key) => !isStop(key));
    for (let at = 0; at < keys.length; at++) {
      const here = keys[at] ?? '';
      const next = keys[at + 1];
      if (next !== undefined && isUsefulPair(here, next))
        add({ token: pair(here, next), weight, keys: [here, next] });
      // One word alone says little in Vietnamese: it is asked where there is no more, or where it is rare.
      const alone = telling.length < 2 && (!isStop(here) || keys.length === 1);
      const rare =
        lexicon.knows(here) && !isStop(here) && lexicon.uses(here) < Math.max(3, lexicon.size / 25);
      if (alone || rare)
        add({ token: single(here), weight: weight * (alone ? 1 : 0.2), keys: [here] });
    }
  }
  const rank = (ask: Ask): number =>
    ask.weight *
    (ask.keys.length === 2 ? 1.5 : 1) *
    Math.max(...ask.keys.map((key) => lexicon.weight(key)), 0.1);
  return [...asks.values()].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_PAIRS);
}

/** Words that only dress a number up. */
const NUMBER_DRESS = /^(so|ngay|nam|thang|tinh|cua|van|ban|ve)$/;

/** Reads a query. Never throws; an empty or wordless query gives no asks. */
export function understand(query: string, lexicon: Lexicon): Query {
  const text = clean(query);
  const placeWords = new Set(
    [...lexicon.places]
      .flatMap(([now, then]) => [now, ...then.map(keyOf)])
      .flatMap((name) => name.split(' ')),
  );
  const isPlace = (key: string): boolean => placeWords.has(key);
  const readings: Reading[] = [];
  const also: Phrase[] = [];
  const dates = datesIn(text, { typed: true });
  const typed = words(text);
  const covered = documentNumbersIn(text, { typed: true });
  // A bare number among other words is a figure (30 %, 80 tuổi), not a document.
  const dressed = ({ from, to }: FoundNumber): boolean =>
    typed.every(
      (word) =>
        (word.start >= from && word.end <= to) ||
        NUMBER_DRESS.test(word.key) ||
        /^\d/.test(word.key) ||
        isPlace(word.key),
    );
  const numbers = covered.filter(
    (found) => found.value.kind ?? found.value.year ?? found.value.issuer ?? dressed(found),
  );
  const onlyNumber = numbers.some(dressed);

  const retyped = retype(text, lexicon, readings);
  const expanded = expand(toSlots(retyped), lexicon, also, readings);
  const corrected = correct(expanded, lexicon, also, readings);
  rehear(corrected, lexicon, also);
  const slots = standardise(corrected, lexicon, also);
  translate(slots, lexicon, also);

  const main: Phrase[] = [];
  for (const slot of slots) {
    const current = main.at(-1);
    if (!current || slot.breaks) main.push({ keys: [slot.key], marked: [slot.marked], weight: 1 });
    else
      main[main.length - 1] = {
        ...current,
        keys: [...current.keys, slot.key],
        marked: [...current.marked, slot.marked],
      };
  }
  const phrases = [...main, ...also.filter((phrase) => phrase.keys.length > 0)];
  const asks = asksOf(phrases, lexicon);
  const extra: Ask[] = [
    ...numbers.flatMap(({ value }) =>
      numberKeys(value).map((token, at) => ({
        token: single(token),
        weight: at === 0 ? 3 : 1.5,
        keys: [],
      })),
    ),
    ...dates.flatMap((date) =>
      dateKeys(date).map((token, at) => ({
        token: single(token),
        weight: at === 0 ? 3 : 1.5,
        keys: [],
      })),
    ),
  ];
  return {
    text,
    marked: hasMarks(retyped),
    phrases,
    asks: [...extra, ...asks],
    numbers: numbers.map(({ value }) => value),
    dates,
    onlyNumber,
    readings,
  };
}
