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

/** Words that differ, the blank after them apart. */
function marked(kind: 'old' | 'new', words: string): Piece[] {
  const bare = words.trimEnd();
  const blank = words.slice(bare.length) || ' ';
  return [
    { kind, words: bare },
    { kind: 'same', words: blank },
  ];
}

/** Lines that lead to other things by their ids; where they are the same, a reader has links instead. */
const ID_LINE = /^(?:Mã|Văn bản|Mục|Cơ quan|Dựa vào): /u;
/** Lines that say what a row is about. */
const MATTER = /^(?:Nội dung|Tóm tắt|Câu hỏi): |^[^:]*$|[.?!]$/u;

/** Of two texts the lines that a reader needs: those that differ, and those that say what the matter is. */
function linesToShow(text: string | undefined, other: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const known = new Set(other?.split('\n'));
  const lines = text
    .split('\n')
    .filter((line) =>
      known.has(line) || other === undefined
        ? !ID_LINE.test(line) && (other === undefined || MATTER.test(line))
        : true,
    );
  return lines.length > 0 ? lines.join('\n') : text;
}

/**
 * Lays two texts over each other, of which a line says one field.
 *
 * @param old left out: there was nothing
 * @param now left out: nothing is left
 */
export function piecesOf(old: string | undefined, now: string | undefined): Piece[] {
  const [before, after] = [linesToShow(old, now), linesToShow(now, old)];
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
    if (aFrom < aTo) pieces.push(...marked('old', a.slice(aFrom, aTo).join('')));
    if (bFrom < bTo) pieces.push(...marked('new', b.slice(bFrom, bTo).join('')));
    at = aTo;
  });
  const rest = a.slice(at);
  if (rest.length > 0)
    pieces.push({ kind: 'same', words: shortened(rest, hunks.length === 0, true) });
  return pieces;
}
