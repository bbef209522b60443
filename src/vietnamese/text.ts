/**
 * Vietnamese text word by word: syllables folded to bare ASCII letters for finding, and the same syllables with their
 * marks in one canonical form for telling `hoà` = `hòa` from `hoa`.
 */

import { canonical, fold, iForY } from './marks.ts';

/** One syllable, number or foreign word of a text. */
export interface Word {
  /** Folded: lower case, no marks, `đ` as `d`, final `y` as `i` (`sỹ` = `sĩ`), numbers without leading zeros. */
  key: string;
  /** Lower case with marks in canonical form (see `canonical`); equals `key` where nothing was marked. */
  marked: string;
  /** Where it stands in the text it was read from, in UTF-16 units. */
  start: number;
  end: number;
  /** A full stop, colon, semicolon or line end stands between this word and the one before. */
  breaks: boolean;
}

/** Folding is asked for the same few thousand syllables over and over; this remembers them. */
const remembered = new Map<string, { key: string; marked: string }>();

function forms(raw: string): { key: string; marked: string } {
  const known = remembered.get(raw);
  if (known) return known;
  const digits = /^\p{N}/u.test(raw);
  const key = digits ? raw.replace(/^0+(?=\p{N})/u, '') : iForY(fold(raw));
  const made = { key, marked: digits ? key : canonical(raw) };
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(raw, made);
  return made;
}

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const BREAK = /[.;:!?\n\r|…“”"()[\]{}]/;

/** The words of a text in order. Letters and digits that touch (`nq225`) come out as two words. */
export function words(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    const { key, marked } = forms(raw);
    if (key)
      out.push({
        key,
        marked,
        start,
        end: start + raw.length,
        breaks: out.length === 0 || BREAK.test(text.slice(last, start)),
      });
    last = start + raw.length;
  }
  return out;
}

/** Folded words of a text, joined by single spaces: the form in which phrases are looked up. */
export function keyOf(text: string): string {
  return words(text)
    .map((word) => word.key)
    .join(' ');
}

/** Words of a text with their marks in canonical form, joined by single spaces. */
export function markedOf(text: string): string {
  return words(text)
    .map((word) => word.marked)
    .join(' ');
}

const MAX_QUERY = 400;

/** Query text made safe to work with: NFC, no control or direction characters, single spaces, cut to length. */
export function clean(query: string): string {
  return query
    .slice(0, MAX_QUERY * 4)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY);
}

/** White space folded and Unicode NFC, so that words can be compared however lines are wrapped. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
