/** Lays a pasted sentence along a stretch of printed text, word by word, so that what differs shows. */

import { likeness, type Likeness, type Token } from './tokens.ts';

/** A printed token with what the text knows of it. */
export interface PrintedToken extends Token {
  /** A label of a clause (`1.`, `a)`): who quotes may leave it out. */
  readonly isLabel: boolean;
}

/** One step of an alignment: a token of each side, or of one. */
export interface Step {
  readonly pasted?: Token;
  /** Place of the printed token in the stretch. */
  readonly at?: number;
  readonly likeness?: Likeness;
}

/** A pasted sentence laid along a stretch. */
export interface Alignment {
  /** What all differences cost together: 1 for a word more, less or other. */
  readonly cost: number;
  readonly steps: readonly Step[];
}

/** What a pair costs. A mark that was left out is forgiven nearly whole, one that makes another word is not. */
const PAIR: Readonly<Record<Likeness, number>> = {
  same: 0,
  case: 0.05,
  spelling: 0.05,
  unmarked: 0.1,
  mark: 0.6,
  other: 1,
};
const SIGN = 0.2;
const NEVER = 4;

const pairCost = (pasted: Token, printed: PrintedToken, like: Likeness): number => {
  if (like !== 'other') return PAIR[like];
  const signs = Number(pasted.kind === 'sign') + Number(printed.kind === 'sign');
  return signs === 2 ? SIGN : signs === 1 ? NEVER : PAIR.other;
};
const missingCost = ({ kind, isLabel }: PrintedToken): number =>
  isLabel ? 0 : kind === 'sign' ? SIGN : 1;
const addedCost = ({ kind }: Token): number => (kind === 'sign' ? SIGN : 1);

const PAIRED = 1;
const MISSING = 2;
const ADDED = 3;

/**
 * The cheapest way to lay the whole of a pasted sentence along some part of a stretch.
 *
 * @param pasted not empty
 * @param stretch printed tokens that may hold it, with something before and after; cost grows with the product of both
 */
export function align(pasted: readonly Token[], stretch: readonly PrintedToken[]): Alignment {
  const width = stretch.length + 1;
  const moves = new Uint8Array((pasted.length + 1) * width);
  // Where it begins in the stretch costs nothing.
  let row = new Float64Array(width);
  pasted.forEach((token, index) => {
    const next = new Float64Array(width);
    const offset = (index + 1) * width;
    const more = addedCost(token);
    next[0] = (row[0] ?? 0) + more;
    moves[offset] = ADDED;
    stretch.forEach((printed, place) => {
      const like = likeness(token, printed);
      const paired = (row[place] ?? 0) + pairCost(token, printed, like);
      const missing = (next[place] ?? 0) + missingCost(printed);
      const added = (row[place + 1] ?? 0) + more;
      const least = Math.min(paired, missing, added);
      next[place + 1] = least;
      moves[offset + place + 1] = least === paired ? PAIRED : least === missing ? MISSING : ADDED;
    });
    row = next;
  });
  let end = 0;
  row.forEach((cost, place) => {
    if (cost < (row[end] ?? Infinity) - 1e-9) end = place;
  });
  const steps: Step[] = [];
  let at = end;
  for (let index = pasted.length; index > 0;) {
    const move = moves[index * width + at];
    const token = pasted[index - 1];
    const printed = stretch[at - 1];
    if (move === PAIRED && token && printed)
      steps.push({ pasted: token, at: at - 1, likeness: likeness(token, printed) });
    else if (move === MISSING) steps.push({ at: at - 1 });
    else if (token) steps.push({ pasted: token });
    if (move !== ADDED) at -= 1;
    if (move !== MISSING) index -= 1;
  }
  return { cost: row[end] ?? 0, steps: steps.reverse() };
}
