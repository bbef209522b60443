import { diffArrays } from 'diff';
import { ownLines, type Clause, type ClauseTree } from '#src/lib/documents/clause.ts';
import { foldSpace } from '#src/vietnamese/text.ts';

/** Which clause of a text that has come again is which of the text before. */

/** Two clauses are one where at least so much of their words is the same. */
const SAME_FROM = 0.5;
/** Stretches of more pairs than this are not compared pair by pair: nobody has changed so much and left it the same text. */
const MOST_PAIRS = 90_000;
/** Words from which on a clause that moved is known by its words alone. */
const TELLING = 4;

/** The words of a clause without its mark, which changes whenever one is put in above it. */
const wordsOf = (clause: Clause): string =>
  foldSpace([...(clause.heading ?? []), ...clause.text].join(' '));

const keyOf = (clause: Clause): string => `${clause.kind} ${wordsOf(clause)}`;

/** How much of two texts is the same, 0 to 1: twice the words that they share, of all. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** Pairs of a stretch in which nothing is the same, in their order, so that as much as can be is. */
function pairsOf(before: readonly Clause[], after: readonly Clause[]): [Clause, Clause][] {
  if (before.length * after.length > MOST_PAIRS) return [];
  const words = (clause: Clause): string[] => ownLines(clause).join(' ').split(/\s+/u);
  const [a, b] = [before.map(words), after.map(words)];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const gain = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const like = before[i]?.kind === after[j]?.kind ? likeness(a[i] ?? [], b[j] ?? []) : 0;
      const own = like >= SAME_FROM ? like : 0;
      gain[i * width + j] = own;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
        own > 0 ? own + (best[(i + 1) * width + j + 1] ?? 0) : 0,
      );
    }
  const out: [Clause, Clause][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const here = best[i * width + j] ?? 0;
    const [one, other] = [before[i], after[j]];
    const own = gain[i * width + j] ?? 0;
    if (own > 0 && one && other && here === own + (best[(i + 1) * width + j + 1] ?? 0)) {
      out.push([one, other]);
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return out;
}

/**
 * Finds the clauses of a text in a later one: those whose words stand in the same order, those between them that are much
 * alike, and those that have moved, where their words stand once.
 *
 * @returns old address → new one; a clause that is gone has none
 */
export function alignClauses(before: ClauseTree, after: ClauseTree): Map<string, string> {
  const out = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (one: Clause, other: Clause): void => {
    out.set(one.address, other.address);
    taken.add(other.address);
  };
  let [i, j] = [0, 0];
  let gone: Clause[] = [];
  let fresh: Clause[] = [];
  const endGap = (): void => {
    for (const [one, other] of pairsOf(gone, fresh)) pair(one, other);
    [gone, fresh] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(before.all.map(keyOf), after.all.map(keyOf))) {
    const count = value.length;
    if (removed) gone.push(...before.all.slice(i, i + count));
    else if (added) fresh.push(...after.all.slice(j, j + count));
    else {
      endGap();
      for (let at = 0; at < count; at += 1) {
        const [one, other] = [before.all[i + at], after.all[j + at]];
        if (one && other) pair(one, other);
      }
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  endGap();
  const left = after.all.filter(({ address }) => !taken.has(address));
  for (const clause of before.all) {
    const words = wordsOf(clause);
    if (out.has(clause.address) || words.split(' ').length < TELLING) continue;
    const twins = left.filter((other) => !taken.has(other.address) && wordsOf(other) === words);
    const [twin] = twins;
    if (twin && twins.length === 1) pair(clause, twin);
  }
  return out;
}
