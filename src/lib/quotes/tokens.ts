/** A text cut into what a quotation is compared by: words, numbers and signs, each in the forms that can be forgiven. */

import { canonical, fold, hasMarks } from '#src/vietnamese/marks.ts';

/** One word, number or sign. */
export interface Token {
  /** As printed, in NFC; signs that print alike (“ and ", – and -) in one form. */
  readonly raw: string;
  /** The form in which it is found: small letters without marks. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** Where it stands in the text that was read, in UTF-16 units of its NFC form. */
  readonly start: number;
  readonly end: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‒': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
};

/** Nobody sees them: soft hyphens, joiners, direction marks, the mark at the head of a file. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|\.{2,}|[^\s\p{L}\p{M}\p{N}]/gu;

/** A text as its tokens are counted: NFC, without characters that nobody sees. */
export const seen = (text: string): string => text.replace(UNSEEN, '').normalize('NFC');

function token(printed: string, start: number): Token {
  const end = start + printed.length;
  if (/^\p{N}/u.test(printed)) return { raw: printed, key: printed, kind: 'number', start, end };
  if (/^[\p{L}\p{M}]/u.test(printed))
    return { raw: printed, key: fold(printed), kind: 'word', start, end };
  const raw = SIGNS[printed] ?? (/^\.{2,}$/u.test(printed) ? '...' : printed);
  return { raw, key: raw, kind: 'sign', start, end };
}

/** The tokens of a text in order. Takes what `seen` gives. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), (match) => token(match[0], match.index));

/**
 * How a pasted token differs from a printed one, from not at all to being another word:
 * `case` hỗ ~ Hỗ · `spelling` hoà ~ hòa · `unmarked` ho ~ hỗ · `mark` hộ ~ hỗ · `other`.
 */
export type Likeness = 'same' | 'case' | 'spelling' | 'unmarked' | 'mark' | 'other';

/** How much a pasted token is like a printed one. */
export function likeness(pasted: Token, printed: Token): Likeness {
  if (pasted.raw === printed.raw) return 'same';
  if (pasted.key !== printed.key || pasted.kind !== 'word') return 'other';
  const small = pasted.raw.toLowerCase();
  if (small === printed.raw.toLowerCase()) return 'case';
  if (canonical(pasted.raw) === canonical(printed.raw)) return 'spelling';
  return hasMarks(pasted.raw) ? 'mark' : 'unmarked';
}
