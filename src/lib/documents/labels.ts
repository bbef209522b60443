import { ordinalValue } from '#src/vietnamese/numerals.ts';
import { romanValue, toRoman } from '#src/vietnamese/roman.ts';
import type { ClauseKind } from './clause.ts';

/** Reading the mark that opens a line: `II.`, `1. 1.`, `a)`, `-`, `Điều 5.` */

/** The order of letters in Vietnamese legal numbering; d and đ are two letters. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** Letters that the numbering does not have but some sources print, each after the one it follows. */
const FOREIGN: Readonly<Record<string, string>> = { f: 'e', j: 'i', w: 'v', z: 'y' };

/** A letter's place in the sequence; half a step after its neighbour for one that Vietnamese numbering leaves out. */
function letterOrdinal(letter: string): number {
  const follows = FOREIGN[letter];
  return follows === undefined ? LETTERS.indexOf(letter) + 1 : LETTERS.indexOf(follows) + 1.5;
}

/** An opening mark and what follows it on the line. */
export interface Label {
  readonly kind: ClauseKind;
  /** The mark as printed. */
  readonly printed: string;
  /** Its value in an address: `II`, `4`, `dd`, `A`. */
  readonly value: string;
  /** Its place in the sequence, from 1; 0 for dashes, plus signs and sub-points, which are only counted. */
  readonly ordinal: number;
  /** For decimals, the numbers before the last: `1` of `1.4`, `1.4` of `1.4.2`. */
  readonly prefix?: string;
  readonly rest: string;
  /** Nothing is printed between the mark and the rest. */
  readonly glued?: true;
}

const NAMED: readonly (readonly [ClauseKind, RegExp])[] = [
  ['part', /^(Phần\s+(?:thứ\s+)?(\p{L}+|\d+)()[.:]?)(?:\s+(.*))?$/iu],
  ['chapter', /^(Chương\s+([IVXLC]+|\d+)([a-eđ]?)(?:\[\d{1,3}\])?[.:]?)(?:\s+(.*))?$/iu],
  ['subsection', /^(Tiểu\s+mục\s+([IVXLC]+|\d+)([a-eđ]?)(?:\[\d{1,3}\])?[.:]?)(?:\s+(.*))?$/iu],
  ['section', /^(Mục\s+([IVXLC]+|\d+)([a-eđ]?)(?:\[\d{1,3}\])?[.:]?)(?:\s+(.*))?$/iu],
];

/** What a number of a part or chapter is worth, in words, Roman or Arabic; not above 0 for none. */
const numberOf = (value: string): number =>
  value === '' ? 0 : (ordinalValue(value) ?? romanValue(value.toUpperCase()) ?? Number(value));

/** The letter of what an amending act put in later, as addresses have it: `a` of Điều 5a, `dd` of Chương IIđ. */
const inserted = (letter: string): string => letter.toLowerCase().replace('đ', 'dd');

function named(line: string): Label | undefined {
  for (const [kind, pattern] of NAMED) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, printed = '', value = '', suffix = '', rest = ''] = match;
    const whole = numberOf(value);
    if (whole > 0)
      return { kind, printed, value: String(whole) + inserted(suffix), ordinal: whole, rest };
    // The c of "Chương IIc" is no Roman hundred.
    const [, before = '', last = ''] = /^(.+)(c)$/iu.exec(value) ?? [];
    const ordinal = numberOf(before);
    if (ordinal > 0)
      return { kind, printed, value: String(ordinal) + inserted(last), ordinal, rest };
  }
  return undefined;
}

/**
 * Whether a line without a heading sign is nothing but "Chương II" and the like, with a name in capitals at most.
 * Sentences begin with these words too ("Mục 2 của Chương I …"), but not so.
 */
function isBareHeading(line: string): boolean {
  const label = line.length < 400 ? named(line) : undefined;
  return (
    label !== undefined &&
    !/^(?:\p{Ll})/u.test(line) &&
    (label.rest === '' ||
      (label.rest === label.rest.toUpperCase() && /\p{Lu}{2}/u.test(label.rest)))
  );
}

/**
 * Whether a mark would come next where the line stands; it decides how a lone capital is read, since `C.` may be a
 * Roman hundred, the third part of a plan (`A.` `B.` `C.`) or the third point of a list.
 */
export type Expects = (kind: 'roman' | 'capital', ordinal: number) => boolean;

/** What follows a mark: space or nothing; or right after it a capital ("1.Mục đích"), which sources often print, or a footnote's mark ("2.[3]"). */
const REST = String.raw`(?:\s+(.*)|(\p{Lu}\p{Ll}.*|\p{Lu}{2}.*|\[\d{1,3}\].*))?$`;
/** A footnote's mark within a label: `Điều 3[4].` */
const NOTE = String.raw`(?:\[\d{1,3}\])?`;
const pattern = (mark: string, flags = 'u'): RegExp => new RegExp(`^(${mark})${REST}`, flags);

const ARTICLE =
  /^(Điều\s+(\d{1,4})([a-zđ]?)(?:\[\d{1,3}\])?\s?(?:[.:/](?=\s|\p{L}|\[|$)|[-–—](?=\s+\p{L})|$))(?:\s*(.*))?$/iu;
const ROMAN = pattern(String.raw`([IVXLC]+)\s?(?:[.)/]|[-–—](?=\s))`);
const DECIMAL =
  /^((\d{1,2}(?:\.\d{1,2})*)\.(?:\s(?=[1-9]\d?\.(?:\s|$)))?([1-9]\d?)(?:[./)]|-(?=\s+\p{L}))?)(?:\s+(.*))?$/u;
const POINT_OF_DECIMAL = /^(\d{1,2}(?:\.\d{1,2})*\.([a-zđ])[.)]?)(?:\s+(.*))?$/u;
const NUMBER = pattern(
  String.raw`(\d{1,2})${NOTE}(?:[.)]|\/(?=\s|$)|[-–](?=\s+\p{L})|\s[-–](?=\s+\p{Lu}))`,
);
/** A khoản that an amending act put in later: `1a.`. Glued to its text it may be the number of a house or a form. */
const INSERTED_NUMBER = /^((\d{1,2})([a-eđ])(?:\[\d{1,3}\])?[.)])(?:\s+(.*))?$/u;
const BRACKETED = /^(\((\d{1,2})\))(?:\s+(.*))?$/u;
const SUBPOINT = /^([a-zđ]\.?\d{1,2}[.)/:])(?:\s+(.*))?$/u;
const LETTER = /^(([a-zđ]|[A-ZĐ])(?:\[\d{1,3}\])?(?:[.):]|\/(?=\s|$)|-(?=\s+\p{L})))(?:\s+(.*))?$/u;
const LETTER_CLOSE = /^(([a-zđ])\))(\p{Lu}.*|\[\d{1,3}\].*)$/u;
/** Dashes and bullets of every sort, those that word processors take from fonts of signs included. */
const DASH = /^([-–—−‐‑‒―•·●▪■◦○‣\uF02D\uF0B7\uF0A7\uF0D8])(?:\s+(.*)|(\p{Lu}.*))$/u;
const PLUS = /^([+＋])(?:\s+(.*)|(\p{Lu}.*))$/u;

/**
 * The mark at the start of a line, if it has one.
 *
 * @param line one line of a body, heading sign removed
 * @param heading whether the line is marked as a heading; Phần, Chương, Mục and Tiểu mục are read only there, since sentences begin with these words too
 */
export function readLabel(line: string, heading: boolean, expects: Expects): Label | undefined {
  // A mark is short; a line of a million signs is not searched for it to its end.
  const label = markOf(line.slice(0, FAR), heading, expects);
  if (!label) return undefined;
  const isGlued = label.rest !== '' && line.startsWith(label.printed + label.rest.slice(0, 1));
  const made: Label = isGlued ? { ...label, glued: true } : label;
  if (line.length <= FAR) return made;
  return label.rest === '' ? undefined : { ...made, rest: label.rest + line.slice(FAR) };
}

/** Signs of a line in which its mark stands. */
const FAR = 400;

function markOf(line: string, heading: boolean, expects: Expects): Label | undefined {
  if (heading || isBareHeading(line)) {
    const label = named(line);
    if (label) return label;
  }
  let match = ARTICLE.exec(line);
  if (match) {
    const [, printed = '', number = '', suffix = '', rest = ''] = match;
    return {
      kind: 'article',
      printed: printed.trim(),
      value: String(Number(number)) + inserted(suffix),
      ordinal: Number(number),
      rest,
    };
  }
  match = ROMAN.exec(line);
  if (match) {
    const [, printed = '', value = '', spaced, close] = match;
    const ordinal = romanValue(value);
    const rest = spaced ?? close ?? '';
    if (ordinal !== undefined && (value.length > 1 || expects('roman', ordinal)))
      return { kind: 'roman', printed, value, ordinal, rest };
  }
  // "1.4", "1.4." and "1. 4." are decimals; "1. 4 nghị quyết" is number 1 with a text that begins with a figure.
  // No clause has three digits, but years (2021.), dates (27.4.2022) and thousands (1.500) have.
  match = DECIMAL.exec(line);
  if (match) {
    const [, printed = '', prefix = '', value = '', rest = ''] = match;
    return { kind: 'decimal', printed, value, ordinal: Number(value), prefix, rest };
  }
  match = POINT_OF_DECIMAL.exec(line);
  if (match) {
    const [, printed = '', letter = '', rest = ''] = match;
    return letterLabel('letter', printed, letter, rest);
  }
  match = NUMBER.exec(line);
  if (match) {
    const [, printed = '', value = '', spaced, close] = match;
    const number = Number(value);
    return {
      kind: 'number',
      printed,
      value: String(number),
      ordinal: number,
      rest: spaced ?? close ?? '',
    };
  }
  match = INSERTED_NUMBER.exec(line);
  if (match) {
    const [, printed = '', number = '', letter = '', rest = ''] = match;
    const ordinal = Number(number);
    return { kind: 'number', printed, value: String(ordinal) + inserted(letter), ordinal, rest };
  }
  match = BRACKETED.exec(line);
  if (match) {
    const [, printed = '', value = '', rest = ''] = match;
    const number = Number(value);
    return { kind: 'bracketed', printed, value: String(number), ordinal: number, rest };
  }
  match = SUBPOINT.exec(line);
  if (match)
    return {
      kind: 'subpoint',
      printed: match[1] ?? '',
      value: '',
      ordinal: 0,
      rest: match[2] ?? '',
    };
  match = LETTER.exec(line) ?? LETTER_CLOSE.exec(line);
  if (match) {
    const [, printed = '', letter = '', rest = ''] = match;
    const ordinal = letterOrdinal(letter.toLowerCase());
    if (ordinal > 0 && letter === letter.toUpperCase() && expects('capital', ordinal))
      return letterLabel('capital', printed, letter, rest);
    if (ordinal > 0) return letterLabel('letter', printed, letter.toLowerCase(), rest);
  }
  match = DASH.exec(line);
  if (match)
    return {
      kind: 'dash',
      printed: match[1] ?? '',
      value: '',
      ordinal: 0,
      rest: match[2] ?? match[3] ?? '',
    };
  match = PLUS.exec(line);
  if (match)
    return {
      kind: 'plus',
      printed: match[1] ?? '',
      value: '',
      ordinal: 0,
      rest: match[2] ?? match[3] ?? '',
    };
  return undefined;
}

function letterLabel(kind: ClauseKind, printed: string, letter: string, rest: string): Label {
  const value = letter.replace('đ', 'dd').replace('Đ', 'DD');
  return { kind, printed, value, ordinal: letterOrdinal(letter.toLowerCase()), rest };
}

/** The printed value at a place of a sequence, for telling an author what should have come: 3 → `c`, `C`, `III` or `3`. */
export function valueAt(kind: ClauseKind, ordinal: number): string {
  const whole = Math.floor(ordinal);
  if (kind === 'letter') return LETTERS[whole - 1] ?? '?';
  if (kind === 'capital') return (LETTERS[whole - 1] ?? '?').toUpperCase();
  if (kind !== 'roman' && kind !== 'chapter') return String(whole);
  return toRoman(whole);
}

/** Whether a letter leaves out only đ after another: d, e. Many sources number so. */
export const skipsOnlyDd = (before: number, ordinal: number): boolean =>
  before === LETTERS.indexOf('d') + 1 && ordinal === LETTERS.indexOf('e') + 1;
