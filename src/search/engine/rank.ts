/** Puts the candidates that the index gave in order, by their words. Pure. */

import type { PagefindData } from './pagefind.ts';
import { isSameNumber, numbersIn } from '#src/vietnamese/document-numbers.ts';
import { datesIn } from '#src/vietnamese/written-dates.ts';
import { PART_END, type StoredMeta } from '#src/search/shared/records.ts';
import { words, type Word } from '#src/vietnamese/text.ts';
import { isStop, isUsefulPair } from './tokens.ts';
import type { Query } from './understand.ts';

/** A passage of a candidate, ready for matching. */
export interface Passage {
  address: string;
  reading: string;
  heading: string;
  text: string;
  words: readonly Word[];
}

/** A candidate taken apart once, and kept for later queries. */
export interface Candidate {
  id: string;
  /** Address of its page. */
  url: string;
  type: string;
  title: string;
  meta: StoredMeta;
  provinces: readonly string[];
  titleWords: readonly Word[];
  aliasWords: readonly (readonly Word[])[];
  placeKeys: ReadonlySet<string>;
  passages: readonly Passage[];
}

/** Takes apart what Pagefind's `data()` gave. */
export function toCandidate(id: string, data: PagefindData): Candidate {
  const meta = data.meta as unknown as StoredMeta;
  const rows = JSON.parse(meta.parts) as [string, string, string][];
  const texts = data.content.split(PART_END);
  return {
    id,
    url: data.url,
    type: meta.type,
    title: meta.title,
    meta,
    provinces: data.filters['tinh'] ?? [],
    titleWords: words(meta.title),
    aliasWords: (meta.aliases ?? '').split('\n').filter(Boolean).map(words),
    placeKeys: new Set(words(meta.places ?? '').map((word) => word.key)),
    passages: rows.map(([address, reading, heading], at) => {
      const text = texts[at] ?? '';
      return { address, reading, heading, text, words: words(text) };
    }),
  };
}

/** How telling each asked pair or word is: idf × weight, by its key (`bao hiem`). */
export type Weights = ReadonlyMap<string, number>;

/** Words within which matches count as standing together. */
const WINDOW = 40;

/** Best stretch of a passage: how much of the question it holds, and which words of it. */
export interface Stretch {
  /** Sum of the weights of the distinct asked pairs and words in it. */
  held: number;
  /** Word indexes, end exclusive. */
  from: number;
  to: number;
}

/** Where asked pairs and words stand in a list of words. */
function hits(
  list: readonly Word[],
  weights: Weights,
): { at: number; key: string; weight: number }[] {
  const out: { at: number; key: string; weight: number }[] = [];
  for (let at = 0; at < list.length; at++) {
    const here = list[at]?.key ?? '';
    const one = weights.get(here);
    if (one !== undefined) out.push({ at, key: here, weight: one });
    const next = list[at + 1];
    if (!next) continue;
    const key = `${here} ${next.key}`;
    const two = weights.get(key);
    if (two !== undefined) out.push({ at, key, weight: two });
  }
  return out;
}

/** The stretch of at most `WINDOW` words that holds most of the question. */
export function bestStretch(list: readonly Word[], weights: Weights): Stretch {
  const found = hits(list, weights);
  const seen = new Map<string, number>();
  let best: Stretch = { held: 0, from: 0, to: 0 };
  let held = 0;
  let first = 0;
  for (const hit of found) {
    const count = seen.get(hit.key) ?? 0;
    seen.set(hit.key, count + 1);
    if (count === 0) held += hit.weight;
    for (let old = found[first]; old && hit.at - old.at > WINDOW; old = found[first]) {
      const left = (seen.get(old.key) ?? 1) - 1;
      seen.set(old.key, left);
      if (left === 0) held -= old.weight;
      first += 1;
    }
    if (held > best.held + 1e-9)
      best = {
        held,
        from: found[first]?.at ?? hit.at,
        to: hit.at + (hit.key.includes(' ') ? 2 : 1),
      };
  }
  return best;
}

/** A word said more often than this in one record says no more for it. */
const MOST_TIMES = 3;
/** BM25: how soon repeating a word stops helping, and how much a long record counts against itself. */
const SATURATION = 0.6;
const LENGTH = 0.25;

/** BM25 over the asked pairs and words. Titles, other names and headings count twice; `usual` is the mean length. */
function bm25(
  fields: readonly { list: readonly Word[]; times: number }[],
  weights: Weights,
  usual: number,
): number {
  const times = new Map<string, number>();
  let length = 0;
  for (const field of fields) {
    length += field.list.length;
    for (const { key } of hits(field.list, weights))
      times.set(key, (times.get(key) ?? 0) + field.times);
  }
  const long = SATURATION * (1 - LENGTH + (LENGTH * length) / Math.max(1, usual));
  let total = 0;
  for (const [key, count] of times) {
    const capped = Math.min(count, MOST_TIMES);
    total += ((weights.get(key) ?? 0) * capped * (SATURATION + 1)) / (capped + long);
  }
  return total;
}

/** The asked pairs and words that the lists hold, with their weights. */
function heldBy(lists: readonly (readonly Word[])[], weights: Weights): Map<string, number> {
  const out = new Map<string, number>();
  for (const list of lists) for (const hit of hits(list, weights)) out.set(hit.key, hit.weight);
  return out;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Share of a title's own words that the question names, leaving out places and words that carry nothing. */
function named(
  title: readonly Word[],
  asked: ReadonlySet<string>,
  places: ReadonlySet<string>,
): number {
  let all = 0;
  let hit = 0;
  for (let at = 0; at < title.length; at++) {
    const key = title[at]?.key ?? '';
    if (isStop(key) || places.has(key) || key === 'tinh') continue;
    all += 1;
    if (asked.has(key)) hit += 1;
  }
  return all === 0 ? 0 : hit / all;
}

/** Share of the matched pairs, by weight, that stand in the text with the marks that were typed. */
function sameMarks(query: Query, lists: readonly (readonly Word[])[], weights: Weights): number {
  const wanted = new Map<string, string>();
  for (const { keys, marked } of query.phrases)
    for (let at = 1; at < keys.length; at++) {
      const [a = '', b = ''] = [keys[at - 1], keys[at]];
      const forms = `${marked[at - 1] ?? ''} ${marked[at] ?? ''}`;
      if (isUsefulPair(a, b) && forms !== `${a} ${b}` && !wanted.has(`${a} ${b}`))
        wanted.set(`${a} ${b}`, forms);
    }
  const right = new Map<string, boolean>();
  for (const list of lists)
    for (let at = 1; at < list.length; at++) {
      const before = list[at - 1];
      const here = list[at];
      if (!before || !here) continue;
      const key = `${before.key} ${here.key}`;
      const form = wanted.get(key);
      if (form !== undefined && right.get(key) !== true)
        right.set(key, `${before.marked} ${here.marked}` === form);
    }
  let all = 0;
  let good = 0;
  for (const [key, isRight] of right) {
    const weight = weights.get(key) ?? 0;
    all += weight;
    if (isRight) good += weight;
  }
  return all === 0 ? 1 : good / all;
}

/** Whether what is asked is the name of the candidate, whole or short: it opens as the name does and has no other word. */
function isNamed(query: Query, candidate: Candidate): boolean {
  return query.phrases.some(({ keys, weight }) => {
    const own = keys.filter((key) => !isStop(key));
    return (
      weight >= 0.8 &&
      own.length > 1 &&
      [candidate.titleWords, ...candidate.aliasWords].some((name) => {
        const held = new Set(name.map(({ key }) => key));
        return (
          own[0] === name[0]?.key &&
          own.every((key) => held.has(key) || candidate.placeKeys.has(key))
        );
      })
    );
  });
}

/** Guides come before plans for what citizens ask; what only explains or retells comes last. */
const TYPE: Readonly<Record<string, number>> = {
  'quyen-loi': 1.2,
  'van-ban': 1,
  muc: 0.9,
  'co-quan': 0.95,
  'truyen-thong': 0.8,
  'thuat-ngu': 0.75,
  trang: 0.7,
};

export interface Ranked {
  candidate: Candidate;
  score: number;
  /** Passage that answers best; undefined where only the title or other names match. */
  passage: Passage | undefined;
  stretch: Stretch;
}

/**
 * Scores one candidate. `ideal` is the sum of the weights of all tokens that the index has, `usual` the mean length
 * of a record in words.
 */
export function score(
  query: Query,
  candidate: Candidate,
  weights: Weights,
  ideal: number,
  usual: number,
): Ranked {
  const texts = candidate.passages.map((passage) => passage.words);
  const headings = candidate.passages.map((passage) => words(passage.heading));
  const whole = Math.max(ideal, 1e-6);
  const asked = new Set(query.phrases.flatMap((phrase) => phrase.keys));
  const everywhere = heldBy(
    [candidate.titleWords, ...candidate.aliasWords, ...headings, ...texts],
    weights,
  );
  const cover = Math.min(1, sum(everywhere.values()) / whole);

  const titles = [candidate.titleWords, ...candidate.aliasWords];
  const title = Math.max(
    ...titles.map((list, at) => {
      const share = Math.min(1, sum(heldBy([list], weights).values()) / whole);
      const own = named(list, asked, candidate.placeKeys);
      // A name that begins as asked: the department itself, before the offices within it that bear its name too.
      const opens = asked.has(list[0]?.key ?? '') ? 1 : 0.85;
      return share * (0.35 + 0.65 * own) * opens * (at === 0 ? 1 : 0.9);
    }),
  );

  let passage: Passage | undefined;
  let stretch: Stretch = { held: 0, from: 0, to: 0 };
  candidate.passages.forEach((one, at) => {
    const best = bestStretch(one.words, weights);
    const lift = sum(heldBy([headings[at] ?? []], weights).values()) * 0.5;
    if (best.held + lift > stretch.held + 1e-9) {
      stretch = { ...best, held: best.held + lift };
      passage = one;
    }
  });
  const together = Math.min(1, stretch.held / whole);

  const found = bm25(
    [
      ...titles.map((list) => ({ list, times: 2 })),
      ...headings.map((list) => ({ list, times: 2 })),
      ...texts.map((list) => ({ list, times: 1 })),
    ],
    weights,
    usual,
  );
  let points = (found / whole) * (0.6 + 0.4 * cover) + 0.6 * together + title;
  points *= TYPE[candidate.type] ?? 0.8;
  if (candidate.type === 'co-quan' && isNamed(query, candidate)) points += 0.5;
  if (query.marked)
    points *= 0.8 + 0.2 * sameMarks(query, [...titles, ...headings, ...texts], weights);
  if (candidate.meta.status === 'het') points *= 0.92;

  if (query.numbers.length > 0) {
    const own = (candidate.meta.numbers ?? '').split('\n').filter(Boolean).flatMap(numbersIn);
    const cited = candidate.passages.flatMap((one) => numbersIn(one.text));
    for (const number of query.numbers) {
      if (own.some((has) => isSameNumber(number, has))) points += 4;
      else if (cited.some((has) => isSameNumber(number, has)))
        points += query.onlyNumber ? 1.5 : 0.6;
    }
  }
  if (query.dates.length > 0) {
    const days = new Set(candidate.passages.flatMap((one) => datesIn(one.text)));
    for (const date of query.dates) {
      const short = date.split('.').slice(0, 2).join('.');
      if ([...days].some((day) => day === date || day === short || day.startsWith(`${date}.`)))
        points += 1;
    }
  }
  return { candidate, score: points, passage, stretch };
}
