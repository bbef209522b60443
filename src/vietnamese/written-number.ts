/** Numbers of documents as they are printed with the signs of kind and issuer: 225/2019/NQ-HĐND, 92-KL/TW. */

import { kindBefore, kindOfSign, type KindId } from './document-kinds.ts';
import { issuerOfSign, type Issuer } from './issuers.ts';

/** One sign of an issuer: HĐND in NQ-HĐND. */
export interface SignPart {
  /** As printed: `HĐND`, `LĐT BXH`. */
  readonly printed: string;
  /** Where it begins. */
  readonly start: number;
  /** Undefined: a sign that the table lacks. */
  readonly issuer: Issuer | undefined;
  /** Figures that end it: the term of an assembly (14 in QH14), the number of an office (2 in TH2). */
  readonly figures?: string;
}

/** A number with its signs as printed, where it stands; one still to be given has no digits. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** Without leading zeros or dots between thousands (`5`, `1521`, `66.7`); undefined where dots or nothing stand for it (`…../QĐ-UBND`). */
  readonly number: string | undefined;
  /** Letter after it: `a` in 30a. */
  readonly letter: string | undefined;
  /** Nothing at all stands for the number: `Số: /KH-UBND`. */
  readonly blank: boolean;
  readonly year: string | undefined;
  readonly kind: KindId | undefined;
  readonly signs: readonly SignPart[];
}

const NUMBER = String.raw`(?<digits>\d{1,3}(?:\.\d{3})+(?![.\d])|\d{1,4}\.\d{1,2}(?!\d)|\d{1,6})(?<letter>[a-zđ])?`;
const GAP = String.raw`(?<gap>(?=[….]{0,200}…)[….]{1,200}|\.{2,200}|_{2,200})`;
/** Number, or the dots of one still to be given, year if printed, up to the stroke or hyphen before the signs. */
const HEAD = new RegExp(
  String.raw`(?:${NUMBER}|${GAP})?[^\S\n]*(?:\/\s?(?<year>(?:19|20)\d{2}))?\s?(?<joint>[/–-])\s?(?=[\p{L}])`,
  'uy',
);
/** A run of capitals, some small letters among them: `NQ`, `TTr`, `TTg`, `TB&XH`. */
const CAPITALS = /\p{Lu}[\p{Lu}a-zđ&]*(?!\p{L})/uy;
/** The same in small letters, as people type it. */
const SMALL = /[\p{Ll}&]+(?!\p{L})/uy;
const FIGURES = /\d{1,4}(?!\d)/y;

/** What matches at a place. */
function at(text: string, index: number, sticky: RegExp): string | undefined {
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0];
}

/** The most runs that one sign is printed in: `LĐ-TB&XH`, `LĐT BXH`. */
const MOST_RUNS = 4;

/** The most issuers of one document; a joint circular of ten ministries is not known. */
const MOST_SIGNS = 12;

/** A sign at a place: the longest that the table knows, else one run of capitals. Runs in small letters count only where known. */
function signAt(text: string, index: number): (SignPart & { end: number }) | undefined {
  const run = at(text, index, CAPITALS) ?? at(text, index, SMALL);
  if (run === undefined) return undefined;
  let known: (SignPart & { end: number }) | undefined;
  let end = index;
  let next = run;
  for (let runs = 0; runs < MOST_RUNS; runs++) {
    end += next.length;
    const printed = text.slice(index, end);
    const issuer = issuerOfSign(printed);
    if (issuer) known = { printed, start: index, end, issuer };
    const [joint] = /^(?: ?[-–] ?| )(?=\p{L})/u.exec(text.slice(end, end + 4)) ?? [];
    const more = joint === undefined ? undefined : at(text, end + joint.length, CAPITALS);
    if (joint === undefined || more === undefined) break;
    end += joint.length;
    next = more;
  }
  if (!known && /^\p{Ll}/u.test(run)) return undefined;
  const sign = known ?? { printed: run, start: index, end: index + run.length, issuer: undefined };
  const figures = at(text, sign.end, FIGURES);
  return figures === undefined ? sign : { ...sign, figures, end: sign.end + figures.length };
}

/** `KHUBND`, the hyphen forgotten: a sign of a kind and one of an issuer run together. */
function gluedKind(run: string): { kind: KindId; length: number } | undefined {
  if (issuerOfSign(run)) return undefined;
  for (let length = Math.min(4, run.length - 2); length > 1; length--) {
    const kind = kindOfSign(run.slice(0, length));
    if (kind && issuerOfSign(run.slice(length))) return { kind, length };
  }
  return undefined;
}

interface Signs {
  readonly end: number;
  readonly kind: KindId | undefined;
  readonly signs: readonly SignPart[];
}

/** The signs at a place: a kind, issuers after it, or issuers alone. */
function signsAt(text: string, index: number): Signs | undefined {
  const small = at(text, index, CAPITALS) === undefined;
  const first = at(text, index, CAPITALS) ?? at(text, index, SMALL);
  if (first === undefined) return undefined;
  const glued = gluedKind(first);
  const kind = glued?.kind ?? kindOfSign(first);
  let end = index;
  if (kind !== undefined) {
    end += glued?.length ?? first.length;
    const [joint] = glued ? [''] : (/^\s?[-–/]\s?(?=\p{L})/u.exec(text.slice(end, end + 4)) ?? []);
    if (joint === undefined || !signAt(text, end + joint.length))
      // In small letters a lone sign may be anything: 7/tb.
      return small ? undefined : { end, kind, signs: [] };
    end += joint.length;
  }
  const signs: SignPart[] = [];
  for (let sign = signAt(text, end); sign && signs.length < MOST_SIGNS; sign = signAt(text, end)) {
    end = sign.end;
    signs.push(sign);
    const [joint] = /^\s?[-–/](?=\p{L})/u.exec(text.slice(end, end + 3)) ?? [];
    if (joint === undefined || !signAt(text, end + joint.length)) break;
    end += joint.length;
  }
  return signs.length === 0 ? undefined : { end, kind, signs };
}

/**
 * The number with its signs that begins at a place: `225/2019/NQ-HĐND`, `92-KL/TW`, `1521 /KH-LĐT BXH`, `…../QĐ-UBND`.
 *
 * @param text in NFC
 * @returns undefined where there is none: no sign follows, or none that is known (60/ABC) unless the text calls it a number
 */
export function writtenNumberAt(text: string, index: number): WrittenNumber | undefined {
  HEAD.lastIndex = index;
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const { digits, letter, gap, year, joint } = head.groups ?? {};
  const before = text.slice(Math.max(0, index - 2), index);
  // A number is never cut from another or from a word; dots may touch the word before them ("số…../QĐ-UBND").
  if (digits !== undefined && /[\p{L}\d/–-]$|\d[.,]$/u.test(before) && !/số$/iu.test(before))
    return undefined;
  if (gap !== undefined && /\d$/.test(before)) return undefined;
  const signs = signsAt(text, index + head[0].length);
  if (!signs) return undefined;
  // Party documents only have the hyphen (92-KL/TW), and a hyphen needs a number and a kind.
  if (joint !== '/' && (digits === undefined || signs.kind === undefined)) return undefined;
  const called = kindBefore(text, index);
  if (digits === undefined && gap === undefined && called?.numbered !== true) return undefined;
  const unknown =
    signs.kind === undefined && signs.signs.length < 2 && signs.signs[0]?.issuer === undefined;
  if (unknown && called === undefined) return undefined;
  return {
    start: index,
    end: signs.end,
    number: digits === undefined ? undefined : plainNumber(digits),
    letter,
    blank: digits === undefined && gap === undefined,
    year,
    kind: signs.kind,
    signs: signs.signs,
  };
}

/** Digits of a number in one form: `05` → `5`, `1.521` → `1521`, `66.7` as it is. */
export function plainNumber(digits: string): string {
  const whole = /^\d{1,3}(?:\.\d{3})+$/.test(digits) ? digits.replaceAll('.', '') : digits;
  return whole.replace(/^0+(?=\d)/, '');
}
