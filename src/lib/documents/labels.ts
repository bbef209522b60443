import { ordinalValue } from '#src/vietnamese/numerals.ts';
import { romanValue, toRoman } from '#src/vietnamese/roman.ts';
import type { ClauseKind } from './clause.ts';

/** Reading the mark that opens a line: `II.`, `1. 1.`, `a)`, `-`, `Điều 5.` */

/** The order of letters in Vietnamese legal numbering; d and đ are two letters. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** An opening mark and what follows it on the line. */
export interface Label {
  readonly kind: ClauseKind;
  /** The mark as printed. */
  readonly printed: string;
  /** Its value in an address: `II`, `4`, `dd`, `A`. */
  readonly value: string;
  /** Its place in the sequence, from 1; 0 for dashes and plus signs, which are only counted. */
  readonly ordinal: number;
  /** For decimals, the numbers before the last: `1` of `1.4`, `1.4` of `1.4.2`. */
  readonly prefix?: string;
  readonly rest: string;
}

const NAMED: readonly (readonly [ClauseKind, RegExp])[] = [
  ['part', /^(Phần\s+(?:thứ\s+)?(\p{L}+|\d+)[.:]?)(?:\s+(.*))?$/iu],
  ['chapter', /^(Chương\s+([IVXLC]+|\d+)[.:]?)(?:\s+(.*))?$/iu],
  ['subsection', /^(Tiểu\s+mục\s+([IVXLC]+|\d+)[.:]?)(?:\s+(.*))?$/iu],
  ['section', /^(Mục\s+([IVXLC]+|\d+)[.:]?)(?:\s+(.*))?$/iu],
];

function named(line: string): Label | undefined {
  for (const [kind, pattern] of NAMED) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, printed = '', value = '', rest = ''] = match;
    const ordinal = ordinalValue(value) ?? romanValue(value.toUpperCase()) ?? Number(value);
    if (ordinal > 0) return { kind, printed, value: String(ordinal), ordinal, rest };
  }
  return undefined;
}

/**
 * Whether a mark would come next where the line stands; it decides how a lone capital is read, since `C.` may be a
 * Roman hundred, the third part of a plan (`A.` `B.` `C.`) or the third point of a list.
 */
export type Expects = (kind: 'roman' | 'capital', ordinal: number) => boolean;

/**
 * The mark at the start of a line, if it has one.
 *
 * @param line one line of a body, heading sign removed
 * @param heading whether the line is marked as a heading; Phần, Chương, Mục and Tiểu mục are read only there, since sentences begin with these words too
 */
export function readLabel(line: string, heading: boolean, expects: Expects): Label | undefined {
  if (heading) {
    const label = named(line);
    if (label) return label;
  }
  let match = /^(Điều\s+(\d+)([a-zđ]?)[.:])(?:\s+(.*))?$/iu.exec(line);
  if (match) {
    const [, printed = '', number = '', suffix = '', rest = ''] = match;
    return {
      kind: 'article',
      printed,
      value: number + suffix.toLowerCase().replace('đ', 'dd'),
      ordinal: Number(number),
      rest,
    };
  }
  match = /^(([IVXLC]+)[.)])(?:\s+(.*))?$/u.exec(line);
  if (match) {
    const [, printed = '', value = '', rest = ''] = match;
    const ordinal = romanValue(value);
    if (ordinal !== undefined && (value.length > 1 || expects('roman', ordinal)))
      return { kind: 'roman', printed, value, ordinal, rest };
  }
  // "1.4", "1.4." and "1. 4." are decimals; "1. 4 nghị quyết" is number 1 with a text that begins with a figure.
  // No clause has three digits, but years (2021.), dates (27.4.2022) and thousands (1.500) have.
  match =
    /^((\d{1,2}(?:\.\d{1,2})*)\.(?:\s(?=[1-9]\d?\.(?:\s|$)))?([1-9]\d?)\.?)(?:\s+(.*))?$/u.exec(
      line,
    );
  if (match) {
    const [, printed = '', prefix = '', value = '', rest = ''] = match;
    return { kind: 'decimal', printed, value, ordinal: Number(value), prefix, rest };
  }
  match = /^((\d{1,2})[.)])(?:\s+(.*))?$/u.exec(line);
  if (match) {
    const [, printed = '', value = '', rest = ''] = match;
    return { kind: 'number', printed, value: String(Number(value)), ordinal: Number(value), rest };
  }
  match = /^(([a-zđ]|[A-ZĐ])[.):])(?:\s+(.*))?$/u.exec(line);
  if (match) {
    const [, printed = '', letter = '', rest = ''] = match;
    const ordinal = LETTERS.indexOf(letter.toLowerCase()) + 1;
    const ascii = letter.replace('đ', 'dd').replace('Đ', 'DD');
    if (ordinal > 0 && letter === letter.toUpperCase() && expects('capital', ordinal))
      return { kind: 'capital', printed, value: ascii, ordinal, rest };
    if (ordinal > 0) return { kind: 'letter', printed, value: ascii.toLowerCase(), ordinal, rest };
  }
  match = /^([-–—•·])\s+(.*)$/u.exec(line);
  if (match)
    return { kind: 'dash', printed: match[1] ?? '', value: '', ordinal: 0, rest: match[2] ?? '' };
  match = /^(\+)\s+(.*)$/u.exec(line);
  if (match) return { kind: 'plus', printed: '+', value: '', ordinal: 0, rest: match[2] ?? '' };
  return undefined;
}

/** The printed value at a place of a sequence, for telling an author what should have come: 3 → `c`, `C`, `III` or `3`. */
export function valueAt(kind: ClauseKind, ordinal: number): string {
  if (kind === 'letter') return LETTERS[ordinal - 1] ?? '?';
  if (kind === 'capital') return (LETTERS[ordinal - 1] ?? '?').toUpperCase();
  if (kind !== 'roman' && kind !== 'chapter') return String(ordinal);
  return toRoman(ordinal);
}
