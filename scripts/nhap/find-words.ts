import { ownLines } from '#src/lib/documents/clause.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import type { KindId } from '#src/vietnamese/document-kinds.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { foldSpace } from '#src/vietnamese/text.ts';

/** Where words stand in documents, for whoever writes a pin. */

export interface FoundWords {
  readonly document: string;
  readonly clause: string;
  /** `mục II, khoản 1`. */
  readonly reading: string;
  /** The words as printed. */
  readonly quote: string;
}

/** A text as it is compared: small letters without marks, each of its signs one of the text. */
const plain = (text: string): string =>
  [...text]
    .map((sign) => (fold(sign).length === 1 ? fold(sign) : sign.toLowerCase().slice(0, 1)))
    .join('');

/**
 * The clauses that hold words in one stretch, white space folded; those typed with their marks before those without.
 *
 * @param words as somebody types or copies them
 */
export function findWords(
  documents: readonly {
    readonly id: string;
    readonly body: string;
    readonly kind: KindId | undefined;
  }[],
  words: string,
): FoundWords[] {
  const wanted = foldSpace(words.normalize('NFC')).replace(/[.;,:]+$/u, '');
  const bare = plain(wanted);
  if (bare === '') return [];
  const exact: FoundWords[] = [];
  const loose: FoundWords[] = [];
  for (const { id, body, kind } of documents) {
    for (const clause of parseClauses(body, { kind }).all) {
      const text = foldSpace(ownLines(clause).join(' '));
      const at = plain(text).indexOf(bare);
      if (at < 0) continue;
      const quote = text.slice(at, at + wanted.length);
      const found = { document: id, clause: clause.address, reading: clause.reading, quote };
      (text.includes(wanted) ? exact : loose).push({
        ...found,
        ...(text.includes(wanted) && { quote: wanted }),
      });
    }
  }
  return exact.length > 0 ? exact : loose;
}
