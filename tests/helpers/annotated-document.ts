import { readdirSync, readFileSync } from 'node:fs';
import { ownLines, type ClauseTree } from '#src/lib/documents/clause.ts';
import { publishedWords } from '#src/lib/documents/fidelity.ts';
import { kindOfName, type KindId } from '#src/vietnamese/document-kinds.ts';

/**
 * Documents written by hand with the address of each line before it: `D1.2 :: 2. Hai.`. `:+` instead of `::` goes on
 * with the printed line before; a line without an address (`:: ---`) holds no words. At the head stand `kind = …` and, once
 * for each thing that the author must be told, `told = …` with a part of the message.
 *
 * Whether paragraphs of a clause are counted makes no difference here: `D1.p2` is written `D1`.
 */
export interface AnnotatedDocument {
  readonly name: string;
  readonly body: string;
  readonly kind: KindId | undefined;
  /** Parts of the messages, in order of their lines. */
  readonly told: readonly string[];
  /** What each clause prints, in printed order: `D1.2 | 2. Hai.`. */
  readonly expected: readonly string[];
}

const LINE = /^(\S*)\s*:([:+]) ?(.*)$/u;
const FIELD = /^(kind|told)\s*=\s*(.*)$/u;

const withoutRules = (text: string): string =>
  /^(?:\|?\s*:?-{2,}:?\s*)+\|?$/u.test(text)
    ? ''
    : text.replace(/^#+\s+/u, '').replaceAll('|', ' ');

/** Puts what neighbours of one address print into one entry. */
function joined(printed: readonly (readonly [address: string, text: string])[]): string[] {
  const out: { address: string; words: string[] }[] = [];
  for (const [full, text] of printed) {
    const address = full.replace(/\.p\d+$/u, '');
    const words = publishedWords(text);
    const last = out.at(-1);
    if (words.length === 0) continue;
    if (last?.address === address) last.words.push(...words);
    else out.push({ address, words });
  }
  return out.map(({ address, words }) => `${address} | ${words.join(' ')}`);
}

function read(name: string, text: string): AnnotatedDocument {
  const body: string[] = [];
  const printed: (readonly [string, string])[] = [];
  const told: string[] = [];
  let kind: string | undefined;
  text.split('\n').forEach((line, index) => {
    const [, field, value = ''] = FIELD.exec(line) ?? [];
    if (field === 'kind') kind = value.trim();
    else if (field === 'told') told.push(value.trim());
    if (field !== undefined) return;
    const [, address = '', join, words = ''] = LINE.exec(line) ?? [];
    if (join === undefined) {
      if (line.trim() !== '') throw new Error(`${name}:${index + 1}: no address in "${line}"`);
      body.push('');
      return;
    }
    if (join === '+') body.push(`${body.pop() ?? ''} ${words}`);
    else body.push(words);
    printed.push([address, withoutRules(words)]);
  });
  return {
    name,
    body: body.join('\n'),
    kind: kind === undefined ? undefined : kindOfName(kind.replaceAll('-', ' ')),
    told,
    expected: joined(printed),
  };
}

/** What each clause of a tree prints, in the form of `expected`. */
export const printedBy = ({ all }: ClauseTree): string[] =>
  joined(
    all.map((clause) => [
      clause.address,
      ownLines(clause)
        .map((line) => line.replaceAll('|', ' '))
        .join('\n'),
    ]),
  );

const FOLDER = new URL('../hard-documents/', import.meta.url);

/** All documents of `tests/hard-documents/`, by name. */
export function annotatedDocuments(): AnnotatedDocument[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => read(name, readFileSync(new URL(name, FOLDER), 'utf8')));
}
