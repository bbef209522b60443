import { differences } from '#src/lib/documents/differences.ts';

/** What differs between two texts, word by word, as a reader is shown it. */

/** A stretch of words: in both, in the old text alone, or in the new one alone. */
export interface Piece {
  readonly kind: 'same' | 'old' | 'new';
  readonly words: string;
}

/** Words that are shown before and after a difference; a longer stretch that is the same is cut between. */
const CONTEXT = 12;

const wordsOf = (text: string): string[] => text.split(/(?<=\s)(?=\S)/u).filter(Boolean);

function shortened(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  const most = (isFirst ? 0 : CONTEXT) + (isLast ? 0 : CONTEXT);
  if (words.length <= most + CONTEXT) return words.join('');
  const [head, tail] = [
    isFirst ? [] : words.slice(0, CONTEXT),
    isLast ? [] : words.slice(-CONTEXT),
  ];
  return `${head.join('')}… ${tail.join('')}`;
}

/**
 * Lays two texts over each other.
 *
 * @param before left out: there was nothing
 * @param after left out: nothing is left
 */
export function piecesOf(before: string | undefined, after: string | undefined): Piece[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'new', words: after }];
  if (after === undefined) return [{ kind: 'old', words: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const bare = (list: readonly string[]): string[] => list.map((word) => word.trim());
  const hunks = differences(bare(a), bare(b));
  const pieces: Piece[] = [];
  let at = 0;
  hunks.forEach(({ aFrom, aTo, bFrom, bTo }, index) => {
    const same = a.slice(at, aFrom);
    if (same.length > 0) pieces.push({ kind: 'same', words: shortened(same, index === 0, false) });
    if (aFrom < aTo) pieces.push({ kind: 'old', words: a.slice(aFrom, aTo).join('') });
    if (bFrom < bTo) pieces.push({ kind: 'new', words: b.slice(bFrom, bTo).join('') });
    at = aTo;
  });
  const rest = a.slice(at);
  if (rest.length > 0)
    pieces.push({ kind: 'same', words: shortened(rest, hunks.length === 0, true) });
  return pieces;
}
