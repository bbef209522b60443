import { textOf, type ClauseTree } from '#src/lib/documents/clause.ts';
import { applyEdits, compareSource } from '#src/lib/documents/compare-source.ts';
import { publishedWords, sourceWords } from '#src/lib/documents/fidelity.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import type { SourceChanges } from '#src/schemas/source.ts';
import type { KindId } from '#src/vietnamese/document-kinds.ts';
import { bodyOf } from './body.ts';
import { closeLetters } from './close-letters.ts';
import { takeLeftOut } from './left-out.ts';
import { blocksOf } from './paragraphs.ts';
import { sourceLines } from './source-lines.ts';
import type { SourceText } from './source-text.ts';
import { plainKind } from './head-kind.ts';

/** A source made into a body of clauses, with what was left out of it: nothing else is lost. */

/** How many words came in, how many are published, and what became of the others. */
export interface WordCount {
  readonly in: number;
  readonly out: number;
  /** Left out, each told in the list of the source. */
  readonly removed: number;
  /** Blanks within words closed: so many words of the file are parts of others. */
  readonly closed: number;
}

export interface TakenIn {
  readonly body: string;
  readonly tree: ClauseTree;
  readonly kind: KindId | undefined;
  readonly changes: SourceChanges;
  readonly words: WordCount;
  /** Places at which the body had to be mended so that no word is lost; each is to be looked at. */
  readonly mended: number;
}

/** Words of the source that are written with marks apart, as its list has to say. */
function decomposed(text: string): SourceChanges['decomposed'] {
  const words = text.split(/\s+/u).filter((word) => word !== word.normalize('NFC'));
  const [first] = words;
  return first === undefined ? undefined : { words: words.length, first: first.normalize('NFC') };
}

/**
 * A body with its words exactly those of the source: what the reading of the layout lost or moved is put where it was.
 *
 * @param first the body as far as it was made
 * @returns the body, and at how many places it had to be mended
 */
export function withAllWords(
  text: string,
  changes: SourceChanges,
  first: string,
  kind: KindId | undefined,
): { body: string; mended: number } {
  let body = first;
  let mended = 0;
  const { words } = keptWords(text, changes);
  for (let round = 0; round < 4; round += 1) {
    const tree = parseClauses(body, { kind });
    const published = publishedWords(tree.clauses.map(textOf).join('\n'));
    const isEqual =
      published.length === words.length &&
      words.every((word, index) => word.text === published[index]);
    if (isEqual) return { body, mended };
    const found = compareSource(words, published, body, () => 1, '');
    const edits = found.flatMap(({ edit }) => (edit ? [edit] : []));
    if (edits.length === 0) break;
    mended += edits.length;
    body = applyEdits(body, edits);
  }
  // Whatever the layout was: every word in its order, a paragraph a line.
  const lines = new Map<number, string[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word.text]);
  const plain = [...lines.values()].map((line) =>
    line
      .join(' ')
      .replace(/^#+(?=\s|$)/u, '')
      .replace(/[<{]/gu, '\\$&'),
  );
  return { body: `${plain.join('\n\n')}\n`, mended: mended + 1 };
}

/** Takes in what a reader made of a file. */
export function takeIn(source: SourceText): TakenIn {
  const lines = sourceLines(source.text);
  const leftOut = takeLeftOut(lines);
  const spaced = closeLetters(lines);
  const nfd = decomposed(source.text);
  const changes: SourceChanges = { leftOut, spaced, ...(nfd && { decomposed: nfd }) };
  const first = bodyOf(blocksOf(lines, source.wrapped));
  const kind = plainKind(first);
  const { body, mended } = withAllWords(source.text, changes, first, kind);
  const tree = parseClauses(body, { kind });
  const out = publishedWords(tree.clauses.map(textOf).join('\n')).length;
  const removed = leftOut.reduce(
    (sum, { words, lines: at }) => sum + words.split(/\s+/u).length * at.length,
    0,
  );
  const closed = spaced.reduce(
    (sum, { printed, words }) => sum + printed.split(' ').length - words.split(' ').length,
    0,
  );
  return {
    body,
    tree,
    kind,
    changes,
    mended,
    words: { in: sourceWords(source.text).length, out, removed, closed },
  };
}

/** Words that the source has and neither the text nor the list of what was left out; 0 where no word is lost. */
export function lostWords(source: SourceText, { tree, changes }: TakenIn): number {
  const { words, faults } = keptWords(source.text, changes);
  const published = publishedWords(tree.clauses.map(textOf).join('\n'));
  const isEqual =
    words.length === published.length &&
    words.every((word, index) => word.text === published[index]);
  return isEqual && faults.length === 0
    ? 0
    : Math.max(1, Math.abs(words.length - published.length));
}
