import { diffArrays } from 'diff';

/** Where two long lists of words part: all places at once, in time that grows with the length of the lists. */

/** A place where two lists part: words `aFrom` to `aTo` of the one stand for `bFrom` to `bTo` of the other. */
export interface Hunk {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Edits that the exact comparison looks for in one stretch without anchors; it takes the square of this at worst. */
const MOST_EDITS = 400;
/** How often a stretch is cut at words that stand once in it; texts made to be hard would be cut for ever. */
const MOST_CUTS = 40;

/** A stretch of both lists, and how often it was cut out of a longer one. */
interface Stretch extends Hunk {
  readonly depth: number;
}

/** Numbers in place of words: equal words have equal numbers, from 0. */
function numbered(one: readonly string[], other: readonly string[]) {
  const known = new Map<string, number>();
  const numbers = (list: readonly string[]): Int32Array =>
    Int32Array.from(list, (word) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
  return { a: numbers(one), b: numbers(other), count: known.size };
}

/** A stretch without the words that both lists have at its start and at its end. */
function trimmed(
  a: Int32Array,
  b: Int32Array,
  { aFrom, aTo, bFrom, bTo, depth }: Stretch,
): Stretch {
  let [from, to, other, otherTo] = [aFrom, aTo, bFrom, bTo];
  while (from < to && other < otherTo && a[from] === b[other]) {
    from += 1;
    other += 1;
  }
  while (to > from && otherTo > other && a[to - 1] === b[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
  }
  return { aFrom: from, aTo: to, bFrom: other, bTo: otherTo, depth };
}

/** Notes which words stand once between two places, and where: 1 + the place, −1 for those that stand there more often. */
function noteOnce(list: Int32Array, from: number, to: number, notes: Int32Array): void {
  for (let index = from; index < to; index += 1) {
    const word = list[index] ?? 0;
    notes[word] = notes[word] === 0 ? index + 1 : -1;
  }
}

/** The longest chain of pairs that rises in both lists (patience sorting). Pairs come in the order of the first. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Words that stand once in both lists of a stretch, in an order that both share. Leaves the notes as empty as it found them. */
function anchors(
  a: Int32Array,
  b: Int32Array,
  { aFrom, aTo, bFrom, bTo }: Stretch,
  [ours, theirs]: readonly [Int32Array, Int32Array],
): (readonly [number, number])[] {
  noteOnce(a, aFrom, aTo, ours);
  noteOnce(b, bFrom, bTo, theirs);
  const pairs: [number, number][] = [];
  for (let at = aFrom; at < aTo; at += 1) {
    const word = a[at] ?? 0;
    const other = theirs[word] ?? 0;
    if ((ours[word] ?? 0) > 0 && other > 0) pairs.push([at, other - 1]);
  }
  for (let at = aFrom; at < aTo; at += 1) ours[a[at] ?? 0] = 0;
  for (let at = bFrom; at < bTo; at += 1) theirs[b[at] ?? 0] = 0;
  return rising(pairs);
}

/** The hunks of a stretch that has no anchors: exact where few words differ, else the stretch as a whole. */
function exact(a: Int32Array, b: Int32Array, stretch: Stretch): Hunk[] {
  const { aFrom, aTo, bFrom, bTo } = stretch;
  const whole = [{ aFrom, aTo, bFrom, bTo }];
  if (aFrom === aTo || bFrom === bTo) return whole;
  const changes = diffArrays([...a.subarray(aFrom, aTo)], [...b.subarray(bFrom, bTo)], {
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return whole;
  const hunks: Hunk[] = [];
  let [one, other] = [aFrom, bFrom];
  for (const { added, removed, value } of changes) {
    const [oneTo, otherTo] = [
      one + (added ? 0 : value.length),
      other + (removed ? 0 : value.length),
    ];
    if (added || removed) hunks.push({ aFrom: one, aTo: oneTo, bFrom: other, bTo: otherTo });
    [one, other] = [oneTo, otherTo];
  }
  return hunks;
}

/** Hunks that touch, made one. */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    if (last?.aTo === hunk.aFrom && last.bTo === hunk.bFrom)
      out[out.length - 1] = { ...last, aTo: hunk.aTo, bTo: hunk.bTo };
    else out.push(hunk);
  }
  return out;
}

/**
 * Every place where two lists of words part, in order. Words that stand once in both are taken for the same (patience
 * diff); what lies between them is compared exactly, as long as it does not differ in more than some hundreds of words.
 */
export function differences(one: readonly string[], other: readonly string[]): Hunk[] {
  const { a, b, count } = numbered(one, other);
  const notes = [new Int32Array(count), new Int32Array(count)] as const;
  const hunks: Hunk[] = [];
  // A list of what is still to do, the next one last: recursion would overflow on long texts.
  const waiting: Stretch[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const stretch = trimmed(a, b, next);
    if (stretch.aFrom === stretch.aTo && stretch.bFrom === stretch.bTo) continue;
    const fixed = stretch.depth < MOST_CUTS ? anchors(a, b, stretch, notes) : [];
    if (fixed.length === 0) {
      hunks.push(...exact(a, b, stretch));
      continue;
    }
    const depth = stretch.depth + 1;
    const parts: Stretch[] = [];
    let [from, otherFrom] = [stretch.aFrom, stretch.bFrom];
    for (const [at, otherAt] of [...fixed, [stretch.aTo, stretch.bTo] as const]) {
      if (from < at || otherFrom < otherAt)
        parts.push({ aFrom: from, aTo: at, bFrom: otherFrom, bTo: otherAt, depth });
      [from, otherFrom] = [at + 1, otherAt + 1];
    }
    for (const part of parts.reverse()) waiting.push(part);
  }
  return joined(hunks);
}
