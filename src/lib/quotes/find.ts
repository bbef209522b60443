import { align, type Step } from './align.ts';
import { sentenceKeys, type Corpus, type StreamToken } from './corpus.ts';
import type { Token } from './tokens.ts';

/** Finds where in a corpus a sentence stands, or what is nearest to it. */

/** A stretch of a corpus along which a sentence lies. */
export interface Match {
  /** What all differences cost together; see `align`. */
  readonly cost: number;
  /** Step by step, with places in the corpus. */
  readonly steps: readonly Step[];
  /** First and last printed word or number that it covers, labels left out. */
  readonly from: number;
  readonly to: number;
  /** It begins where a sentence begins, and ends where one ends. */
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

/** Stretches that are looked at closely for one sentence. */
const MOST_STRETCHES = 12;
/** Words of a bin: two stretches nearer than this are one. */
const BIN = 8;
/** A sentence of so few words is looked for by single words too, since one change may leave no two words together. */
const FEW_WORDS = 6;
/** A word that occurs more often says nothing about where a short sentence stands. */
const RARE = 40;

/** Where in the stream of words a sentence may begin, the likeliest first. */
function likelyStarts(corpus: Corpus, words: readonly Token[]): number[] {
  const votes = new Map<number, number>();
  const vote = (start: number, weight: number): void => {
    const bin = Math.round(start / BIN);
    votes.set(bin, (votes.get(bin) ?? 0) + weight);
  };
  words.forEach(({ key }, index) => {
    const next = words[index + 1];
    const both = next ? (corpus.pairs.get(`${key} ${next.key}`) ?? []) : [];
    for (const place of both) vote(place - index, 1 / (1 + Math.log2(both.length)));
    const alone = words.length <= FEW_WORDS ? (corpus.singles.get(key) ?? []) : [];
    if (alone.length <= RARE) for (const place of alone) vote(place - index, 0.2);
  });
  // A word more or less pushes the rest of a sentence into the bin beside.
  const together = [...votes].map(([bin, weight]) => ({
    bin,
    weight: weight + ((votes.get(bin - 1) ?? 0) + (votes.get(bin + 1) ?? 0)) / 2,
  }));
  return together
    .sort((a, b) => b.weight - a.weight || a.bin - b.bin)
    .slice(0, MOST_STRETCHES)
    .map(({ bin }) => bin * BIN);
}

const isSaid = (token: StreamToken | undefined): boolean =>
  token !== undefined && token.kind !== 'sign' && !token.isLabel;

/**
 * Where an alignment is free to choose, at both ends, the sentence decides: a first word that would lie on the last of
 * another sentence is one more; a last word that is one more lies on the next of the same sentence.
 */
function settleEnds(steps: readonly Step[], { tokens }: Corpus): Step[] {
  const out = [...steps];
  const agreed = out.filter(({ likeness = 'other' }) => likeness !== 'other');
  const [first] = agreed;
  const last = agreed.at(-1);
  if (first?.at === undefined || last?.at === undefined) return out;
  const sentenceOf = (place: number): number | undefined => tokens[place]?.sentence;
  const start = sentenceOf(first.at);
  for (let index = 0; out[index] !== first; index += 1) {
    const { pasted, at } = out[index] ?? {};
    if (pasted && at !== undefined && sentenceOf(at) !== start) out[index] = { pasted };
    else if (at !== undefined && sentenceOf(at) !== start) out.splice(index--, 1);
  }
  const end = sentenceOf(last.at);
  let next = Math.max(...out.flatMap(({ at }) => at ?? [])) + 1;
  for (let index = out.lastIndexOf(last) + 1; index < out.length; index += 1) {
    const { pasted, at } = out[index] ?? {};
    if (!pasted || at !== undefined || pasted.kind === 'sign') continue;
    while (tokens[next] && !isSaid(tokens[next])) next += 1;
    if (sentenceOf(next) !== end) break;
    out[index] = { pasted, at: next, likeness: 'other' };
    next += 1;
  }
  return out;
}

function matchAt(
  corpus: Corpus,
  pasted: readonly Token[],
  count: number,
  start: number,
): Match | undefined {
  const { words, tokens, textOfWord } = corpus;
  const room = BIN + Math.ceil(count / 2);
  const middle = Math.min(Math.max(start, 0) + (count >> 1), words.length - 1);
  const text = textOfWord[middle];
  let first = Math.max(0, start - room);
  let last = Math.min(words.length - 1, start + count + room);
  while (first < last && textOfWord[first] !== text) first += 1;
  while (last > first && textOfWord[last] !== text) last -= 1;
  // Signs before the first word belong to it: “, (.
  const from = first === 0 ? 0 : (words[first - 1] ?? 0) + 1;
  const { cost, steps: found } = align(
    pasted,
    tokens.slice(from, words[last + 1] ?? tokens.length),
  );
  const steps = settleEnds(
    found.map((step) => (step.at === undefined ? step : { ...step, at: step.at + from })),
    corpus,
  );
  const said = steps.flatMap(({ at }) => (at !== undefined && isSaid(tokens[at]) ? at : []));
  const begin = said[0];
  const end = said.at(-1);
  if (begin === undefined || end === undefined) return undefined;
  const sentenceOf = (place: number): number | undefined => tokens[place]?.sentence;
  let before = begin - 1;
  while (before >= 0 && !isSaid(tokens[before])) before -= 1;
  let after = end + 1;
  while (after < tokens.length && !isSaid(tokens[after])) after += 1;
  return {
    cost,
    steps,
    from: begin,
    to: end,
    isFromStart: sentenceOf(before) !== sentenceOf(begin),
    isToEnd: sentenceOf(after) !== sentenceOf(end),
  };
}

/** Of two equally near, the whole sentence before a part of a longer one; then the first printed. */
const byNearness = (a: Match, b: Match): number =>
  a.cost - b.cost ||
  Number(b.isFromStart) + Number(b.isToEnd) - Number(a.isFromStart) - Number(a.isToEnd) ||
  a.from - b.from;

/**
 * The stretches of a corpus that are nearest to a sentence, the nearest first, each once.
 *
 * @param pasted tokens of the sentence
 */
export function findMatches(corpus: Corpus, pasted: readonly Token[]): Match[] {
  const words = pasted.filter(({ kind }) => kind !== 'sign');
  if (words.length === 0 || corpus.words.length === 0) return [];
  const seenAt = new Set<string>();
  const wholes = sentenceKeys(words.map(({ key }) => key)).flatMap((key) =>
    (corpus.wholes.get(key) ?? []).slice(0, MOST_STRETCHES),
  );
  return [...new Set([...wholes, ...likelyStarts(corpus, words)])]
    .flatMap((start) => matchAt(corpus, pasted, words.length, start) ?? [])
    .sort(byNearness)
    .filter(({ from, to }) => {
      const key = `${String(from)} ${String(to)}`;
      return !seenAt.has(key) && seenAt.add(key);
    });
}
