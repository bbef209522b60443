/** Turns the site's records into what goes into the index: pieces, their tokens, what is shown of them, the lexicon. Pure. */

import { expansions } from '#src/search/engine/abbreviations.ts';
import { Lexicon, type LexiconFile } from '#src/search/engine/lexicon.ts';
import { TOGETHER } from '#src/search/engine/pagefind.ts';
import { toFile, type StoredFile } from '#src/search/engine/stored.ts';
import { typeWeight } from '#src/search/engine/rank.ts';
import {
  agencyKeys,
  isChat,
  isStop,
  isUsefulPair,
  documentKeys,
  kitKey,
  ownDay,
  ownNumber,
  ownPlace,
  pair,
  single,
  wholeName,
} from '#src/search/engine/tokens.ts';
import { defaults, type Weights } from '#src/search/engine/weights.ts';
import type {
  FilterName,
  RecordPart,
  RecordType,
  SearchRecord,
} from '#src/search/shared/records.ts';
import { numberKeys, numbersIn } from '#src/vietnamese/document-numbers.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { words } from '#src/vietnamese/text.ts';
import { dateKeys, datesIn } from '#src/vietnamese/written-dates.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import { buildLexicon } from './lexicon-builder.ts';
import { together } from './together.ts';

/** A piece of a page that is found and shown by itself. */
interface Piece {
  readonly record: SearchRecord;
  readonly type: RecordType;
  /** The only piece of its page. */
  readonly isLone: boolean;
  /** The page's own entry, which carries its title, numbers and other names. */
  readonly isHead: boolean;
  readonly parts: readonly RecordPart[];
}

/** One record of the index. */
export interface Prepared {
  /** Tokens, and how often each counts. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly filters: Record<string, string[]>;
  readonly shown: StoredFile;
}

/** How many words each part has; each is asked several times. */
const lengths = new WeakMap<RecordPart, number>();
function lengthOf(part: RecordPart): number {
  const known = lengths.get(part);
  if (known !== undefined) return known;
  const { length } = words(part.text);
  lengths.set(part, length);
  return length;
}
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Neighbouring parts together, as long as they stay short enough to be one record. */
function inRecords(parts: readonly RecordPart[], most: number): RecordPart[][] {
  const out: RecordPart[][] = [];
  let size = 0;
  for (const part of parts) {
    const length = lengthOf(part);
    const last = out.at(-1);
    // Parts without words go along with what stands before them.
    if (last && (size === 0 || size + length <= most)) last.push(part);
    else {
      out.push([part]);
      size = 0;
    }
    size += length;
  }
  return out;
}

/** Cuts a page into pieces: one for a guide or an agency, one for a document and one for every few clauses of it. */
function pieces(record: SearchRecord, weights: Weights): Piece[] {
  const { type, parts } = record;
  const isWhole =
    type === 'document' ? parts.length <= 1 : sum(parts.map(lengthOf)) <= weights.pageWords;
  if (isWhole) return [{ record, type, isHead: true, isLone: true, parts }];
  const opening = parts[0]?.address ? 0 : 1;
  return [
    { record, type, isHead: true, isLone: false, parts: parts.slice(0, opening) },
    ...inRecords(parts.slice(opening), weights.recordWords).map((some): Piece => ({
      record,
      type: type === 'document' ? 'passage' : type,
      isHead: false,
      isLone: false,
      parts: some,
    })),
  ];
}

/** The tokens of a text: its words and pairs, also with abbreviations written out, its numbers and days. */
function tokensOfText(text: string, lexicon: Lexicon): string[] {
  const list = words(text);
  const own = list.flatMap(({ key }, at) => {
    const next = list[at + 1];
    return [
      ...(isStop(key) ? [] : [single(key)]),
      ...(next && !next.breaks && isUsefulPair(key, next.key) ? [pair(key, next.key)] : []),
    ];
  });
  const written = expansions(text, lexicon).flatMap((keys) =>
    keys.flatMap((key, at) => {
      const next = keys[at + 1];
      return [
        ...(isStop(key) ? [] : [single(key)]),
        ...(next !== undefined && isUsefulPair(key, next) ? [pair(key, next)] : []),
      ];
    }),
  );
  const others = [...numbersIn(text).flatMap(numberKeys), ...datesIn(text).flatMap(dateKeys)];
  return [...own, ...written, ...others.map(single)];
}

/** The tokens by which a question is recognised: those of its words that are syllables. */
function tokensOfQuestion(question: string): string[] {
  const list = words(question);
  return list.flatMap(({ key }, at) => {
    const next = list[at + 1];
    if (!isSyllable(key)) return [];
    return [
      ...(isStop(key) ? [] : [single(key)]),
      ...(next && isSyllable(next.key) && isUsefulPair(key, next.key) ? [pair(key, next.key)] : []),
    ];
  });
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** A record that says a word more often than others is no more about it: the index only tells often from once. */
const MOST_TIMES = 3;

/** Tokens of one piece and how often each counts, up to where more says no more. */
function tokensOf(piece: Piece, lexicon: Lexicon, weights: Weights): Map<string, number> {
  const { record, isHead, parts } = piece;
  const tokens = new Map<string, number>();
  const say = (text: string, times: number): void => {
    for (const token of tokensOfText(text, lexicon))
      tokens.set(token, Math.min(MOST_TIMES, (tokens.get(token) ?? 0) + times));
  };
  if (isHead) {
    for (const name of [record.title, ...(record.aliases ?? [])]) say(name, weights.titleTimes);
    for (const number of record.numbers ?? []) {
      say(number, weights.titleTimes);
      for (const value of numbersIn(number)) tokens.set(ownNumber(value), 1);
    }
    if (record.type === 'document') {
      const years = new Set([record.year ?? '', ...(record.title.match(YEAR) ?? [])]);
      for (const token of documentKeys(years, record.places ?? [])) tokens.set(token, 1);
    }
    if (record.type === 'kit') tokens.set(kitKey, 1);
    if (record.date !== undefined) tokens.set(ownDay(record.date), 1);
    if (record.type === 'place') tokens.set(ownPlace(record.title), 1);
    for (const name of [record.title, ...(record.aliases ?? [])]) {
      const keys = words(name).map(({ key }) => key);
      if (keys.every(isChat)) tokens.set(wholeName(keys), 1);
      if (record.type === 'agency') for (const token of agencyKeys(keys)) tokens.set(token, 1);
    }
  }
  for (const place of record.places ?? []) say(place, 1);
  if (isHead)
    for (const token of (record.asked ?? []).flatMap(tokensOfQuestion))
      tokens.set(token, Math.min(MOST_TIMES, (tokens.get(token) ?? 0) + 1));
  for (const { heading = '', text } of parts) {
    say(heading, weights.titleTimes);
    say(text, 1);
  }
  return tokens;
}

/** Keeps each token only in the pieces that say most with it. Changes the bags. */
function prune(
  bags: readonly Map<string, number>[],
  list: readonly Piece[],
  weights: Weights,
): void {
  const lengths = bags.map((bag) => sum(bag.values()));
  const users = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const token of bag.keys()) {
      const known = users.get(token);
      if (known) known.push(at);
      else users.set(token, [at]);
    }
  });
  for (const [token, all] of users) {
    if (all.length <= weights.mostRecords) continue;
    // Few pieces differ in how much they say with it: all that say most stay, and where not all of the next can, the order
    // among those alone is worked out.
    const bySays = Map.groupBy(
      all,
      (at) => (bags[at]?.get(token) ?? 0) * typeWeight(list[at]?.type ?? 'page', weights),
    );
    let room = weights.mostRecords;
    for (const [, same] of [...bySays].sort(([a], [b]) => b - a)) {
      // Of those that say as much, a short record says it more plainly.
      if (room > 0 && same.length > room)
        same.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
      for (const at of same.slice(Math.max(0, room))) bags[at]?.delete(token);
      room -= same.length;
    }
  }
}

/** What the reader's browser gets for a found piece. */
function shownOf({ record, type, isHead, parts }: Piece): StoredFile {
  const { aliases, numbers, date, facts, ...rest } = record;
  return toFile({ ...rest, type, parts, ...(isHead && { aliases, numbers, date, facts }) });
}

function filtersOf({ record, type, isHead, isLone, parts }: Piece): Record<string, string[]> {
  const agencies = isHead
    ? (record.agencies ?? [])
    : new Set(parts.flatMap((part) => part.agencies ?? []));
  const values: Record<FilterName, readonly string[]> & { page?: readonly string[] } = {
    // A document's passages are of its page, which is counted and shown as one.
    type: [type === 'passage' ? 'document' : type],
    ...(isLone ? {} : { page: [record.url] }),
    province: record.provinces ?? [],
    agency: [...agencies],
    audience: record.audiences ?? [],
    year: record.year === undefined ? [] : [String(record.year)],
    status: record.status === undefined ? [] : [record.status],
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, list]) => (list.length > 0 ? [[name, [...list]]] : [])),
  );
}

/** How many of the records use each word. */
function usesOf(bags: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const bag of bags)
    for (const token of bag.keys()) {
      const word = /^([a-z]+)w$/.exec(token)?.[1];
      if (word !== undefined) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  return uses;
}

/**
 * Texts that name things: their pairs of neighbouring words are known to stand together. What is made of a page repeats its
 * names, and would push others out of a list that is bounded.
 */
const namesIn = ({ title, aliases = [], type, parts }: SearchRecord): string[] =>
  type === 'kit'
    ? []
    : [
        title,
        ...aliases,
        ...(type === 'document' ? [] : parts.flatMap(({ heading = '' }) => heading)),
      ];

/**
 * Prepares the index. The order of the records given does not matter: they are sorted by address, and those that answer
 * the same questions put side by side, `TOGETHER` at a time.
 */
export function prepare(
  { records, ...rows }: BuildInput,
  weights: Weights = defaults,
): { entries: Prepared[]; lexicon: LexiconFile } {
  const list = [...records]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .flatMap((record) => pieces(record, weights));
  // Expanding abbreviations needs the lexicon, and the lexicon the words in use: the glossary part comes first.
  const terms = new Lexicon(
    buildLexicon({ ...rows, use: new Map(), named: [], size: 0, length: 1 }),
  );
  const bags = list.map((piece) => tokensOf(piece, terms, weights));
  const use = usesOf(bags);
  prune(bags, list, weights);
  const length = sum(list.flatMap(({ parts }) => parts.map(lengthOf)));
  return {
    lexicon: buildLexicon({
      ...rows,
      use,
      named: records.flatMap(namesIn),
      size: list.length,
      length: length / Math.max(1, list.length),
    }),
    entries: together(bags, TOGETHER).flatMap((at): Prepared[] => {
      const [piece, tokens] = [list[at], bags[at]];
      return piece && tokens ? [{ tokens, filters: filtersOf(piece), shown: shownOf(piece) }] : [];
    }),
  };
}
