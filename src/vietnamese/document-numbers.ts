/** Numbers of documents in a text or a question, in every spelling that is printed or typed, brought to one form. */

import { countsWithinYear } from './context.ts';
import {
  allKinds,
  kindBefore,
  kindKey,
  kindOfName,
  kindOfSign,
  standsAsSign,
  type DocumentKind,
  type KindId,
  type NamedKind,
} from './document-kinds.ts';
import { isAssembly, issuerKey, issuerOfSign } from './issuers.ts';
import { fold } from './marks.ts';
import { writtenDates, type WrittenDate } from './written-dates.ts';
import { plainNumber, writtenNumberAt, type WrittenNumber } from './written-number.ts';

/** A document number as far as it is known: `225`, `225/2019`, `NQ 225`, `225/2019/NQ-HĐND`. */
export interface DocumentNumber {
  /** Without leading zeros or dots between thousands: `5`, `1521`, `66.7`, `30a`. */
  number: string;
  /** Four digits. */
  year?: string;
  /** Kind as its folded sign, or its folded name where it has none: `nq`, `kh`, `qyd`, `luat`. */
  kind?: string;
  /** Folded signs of the issuer and of its office, joined by hyphens: `hdnd`, `ttg`, `bldtbxh-btc`, `vp-vhxh`. */
  issuer?: string;
}

/** A number found in a text. Places are those of the NFC form of the text. */
export interface FoundNumber {
  readonly value: DocumentNumber;
  /** Where the words begin that belong to it: the kind that is named before it, or "số". */
  readonly from: number;
  /** Where the number begins, and where it ends with its year and signs. */
  readonly start: number;
  readonly end: number;
  /** Where the words end that belong to it: "năm 2019", the issuer's sign. */
  readonly to: number;
  /** Its parts, where it is printed with signs. */
  readonly written?: WrittenNumber;
  /** Only an everyday word makes it a document's (Dự án 2): it may as well count or order something. */
  readonly weak?: true;
}

/** Time and things that a number counts; then it numbers no document: báo cáo 6 tháng. */
const COUNTED =
  /^\s*(?:%|(?:th[áa]ng|ng[àa]y(?!\s*\d)|n[ăa]m(?!\s*(?:19|20)\d\d)|tu[ầa]n|giờ|gio|ph[úu]t|giây|giay|l[ầa]n|l[ượu]{2}t|đợt|dot|bu[ổo]i|người|nguoi|hộ|vi[ệe]c|bước|buoc|trang|nội dung|nhiệm vụ|tri[ệe]u|t[ỷỉ]|nghìn|ngàn|đồng)(?!\p{L}))/iu;
/** What follows a document's number in a sentence, and no number that counts. */
const GOES_ON =
  /^(?:\s*(?:$|[\n.,;:)!?”"\]])|\s+(?:ng[àa]y\s*\d|n[ăa]m\s*(?:19|20)\d\d|(?:của|về|do|và|hoặc|để|được)(?!\p{L})))/iu;
const CAPITAL_FOLLOWS = /^\s+\p{Lu}/u;

const YEAR = /^(?:19|20)\d\d$/;
const BARE =
  /(?<digits>\d{1,3}(?:\.\d{3})+(?![.\d])|\d{1,4}\.\d{1,2}(?=\s?\/\s?(?:19|20)\d\d(?!\d))|\d{1,6})(?<letter>[a-zđ](?!\p{L}))?(?:\s?\/\s?(?<year>(?:19|20)\d\d)(?!\d))?/uy;
const YEAR_IN_WORDS = /^,?\s+n[ăa]m\s+((?:19|20)\d\d)(?!\d)/iu;
/** A figure goes on: 1,5 · 26/7 · 2021-2025 · 30%. */
const FIGURE_BEFORE = /(?:[\d.,/:–-]|\d\s[–-]\s)$/;
const FIGURE_GOES_ON = /^(?:[.,/:–-]?\d|\s?%|\s[–-]\s\d)/;
/** The longest bare number that somebody types for a document. */
const MOST_TYPED = 5;

const goesOn = (after: string): boolean => GOES_ON.test(after) || CAPITAL_FOLLOWS.test(after);

const MOST_RUNS = 4;

/** The issuer whose sign follows as a word of its own: "225 HĐND", typed "225 nq hdnd"; the longest that is known. */
function issuerAfter(
  text: string,
  index: number,
  typed: boolean,
): { issuer: string; end: number } | undefined {
  let found: { issuer: string; end: number } | undefined;
  let end = index;
  for (let runs = 0; runs < MOST_RUNS; runs++) {
    const [run = '', word = ''] = /^[ -]{1,2}([\p{L}&]+)/u.exec(text.slice(end, end + 24)) ?? [];
    if (word === '' || !standsAsSign(word, typed)) break;
    end += run.length;
    const issuer = issuerOfSign(text.slice(index, end));
    if (issuer) found = { issuer: issuerKey(issuer), end };
  }
  return found;
}

/** The kind whose sign follows a typed number as a word of its own: "225 nq", "71 kh". */
function kindAfter(text: string, index: number): { kind: string; end: number } | undefined {
  const [run = '', word = ''] = /^[ -]?([\p{L}]+)/u.exec(text.slice(index, index + 12)) ?? [];
  const kind = standsAsSign(word, true) ? kindOfSign(word) : undefined;
  return kind && { kind: kindKey(kind), end: index + run.length };
}

/** Kinds whose numbers have no sign of a kind but that of the assembly: Luật Việc làm số 74/2025/QH15. */
const OF_ASSEMBLY = new RegExp(
  (['bo-luat', 'luat', 'nghi-quyet', 'phap-lenh'] as const)
    .map((kind) => allKinds[kind].name)
    .join('|'),
  'gu',
);

/** The kind named last in the same sentence before a number of an assembly, with the name of the law between them. */
function kindOfAssembly(text: string, { start, kind, signs }: WrittenNumber): KindId | undefined {
  if (kind !== undefined || !(signs[0]?.issuer && isAssembly(signs[0].issuer))) return undefined;
  const [sentence = ''] = /[^.;]*$/u.exec(text.slice(Math.max(0, start - 160), start)) ?? [];
  const named = [...sentence.replace(/\s+/gu, ' ').matchAll(OF_ASSEMBLY)].at(-1);
  return named && kindOfName(named[0]);
}

/** A number with its signs. */
function fromWritten({ text, typed }: Search, written: WrittenNumber): FoundNumber | undefined {
  const { number, letter = '', start, end, year } = written;
  if (number === undefined) return undefined;
  const named = kindBefore(text, start, typed);
  const kind = written.kind ?? named?.kind ?? kindOfAssembly(text, written);
  const issuer = written.signs
    .map(({ issuer: body, printed, figures = '' }) => issuerKey(body ?? printed + figures))
    .join('-');
  return {
    value: numberOf({ number: number + letter, year, kind: kind && kindKey(kind), issuer }),
    from: named?.start ?? start,
    start,
    end,
    to: end,
    written,
  };
}

/** A number's value without the parts that are not known. */
function numberOf(parts: {
  number: string;
  year: string | undefined;
  kind: string | undefined;
  issuer: string | undefined;
}): DocumentNumber {
  const { number, year, kind, issuer } = parts;
  return {
    number,
    ...(year ? { year } : {}),
    ...(kind ? { kind } : {}),
    ...(issuer ? { issuer } : {}),
  };
}

/** What a search for numbers goes through. */
interface Search {
  readonly text: string;
  readonly typed: boolean;
  readonly dates: readonly WrittenDate[];
}

/** Whether the figures at a place are a date: a day and month, a month and year; what could be both is a date only where nobody typed it. */
const isDate = ({ dates, typed }: Search, index: number): boolean =>
  dates.some(
    ({ start, end, day, month, year, sure }) =>
      index >= start &&
      index < end &&
      month !== undefined &&
      (sure || !typed || (day !== undefined && year === undefined)),
  );

/** Figures that may number a document, with what stands around them. */
interface Bare {
  readonly digits: string;
  /** After a stroke. */
  readonly year: string | undefined;
  readonly before: string;
  readonly after: string;
  /** What is named before them. */
  readonly named: NamedKind | undefined;
  /** The sign of a kind or an issuer that follows as a word. */
  readonly signed: boolean;
}

/** Whether the name of the kind is an everyday word, and nothing else says that a document is numbered. */
const isWeak = ({ named, year }: Pick<Bare, 'named' | 'year'>): boolean => {
  if (named?.kind === undefined || named.numbered || year !== undefined) return false;
  const { everyday }: DocumentKind = allKinds[named.kind];
  return everyday === true;
};

/** Whether figures without signs number a document, and are no count, year, line or part of another figure. */
function isNumber(bare: Bare, { typed, dates }: Search): boolean {
  const { digits, year, before, after, named, signed } = bare;
  if (named?.kind !== undefined) {
    if (year !== undefined || named.numbered) return true;
    // "BÁO CÁO" over a line that begins with 1.
    if (COUNTED.test(after) || /\n\s*$/.test(before)) return false;
    if (typed) return true;
    return !YEAR.test(digits) && (!isWeak(bare) || goesOn(after));
  }
  if (year !== undefined) {
    if (YEAR.test(digits) || countsWithinYear(before)) return false;
    return typed || named !== undefined || goesOn(after);
  }
  if (!typed) return false;
  return signed || (digits.length <= MOST_TYPED && !dates.some(({ day }) => day !== undefined));
}

/** A number without signs: after the name of its kind, with a year after a stroke, or by itself where it was typed. */
function bareAt(search: Search, index: number): FoundNumber | undefined {
  const { text, typed } = search;
  BARE.lastIndex = index;
  const match = BARE.exec(text);
  const { digits = '', letter = '', year } = match?.groups ?? {};
  const end = index + (match?.[0].length ?? 0);
  const before = text.slice(Math.max(0, index - 24), index);
  const after = text.slice(end, end + 40);
  const inFigure = FIGURE_BEFORE.test(before) || FIGURE_GOES_ON.test(after);
  if (!match || inFigure || (!typed && /\p{L}$/u.test(before)) || isDate(search, index))
    return undefined;

  const named = kindBefore(text, index, typed);
  const behind = typed && named?.kind === undefined ? kindAfter(text, end) : undefined;
  const issuer = issuerAfter(text, behind?.end ?? end, typed);
  const signed = (behind ?? issuer) !== undefined;
  if (!isNumber({ digits, year, before, after, named, signed }, search)) return undefined;
  const kind = named?.kind === undefined ? behind?.kind : kindKey(named.kind);
  const last = issuer?.end ?? behind?.end ?? end;
  const [words = '', worded] =
    (year === undefined && kind !== undefined && YEAR_IN_WORDS.exec(text.slice(last))) || [];
  return {
    value: numberOf({
      number: plainNumber(digits) + letter,
      year: year ?? worded,
      kind,
      issuer: issuer?.issuer,
    }),
    from: named?.start ?? index,
    start: index,
    end,
    to: last + words.length,
    ...(isWeak({ named, year: year ?? worded }) ? { weak: true as const } : {}),
  };
}

/**
 * The document numbers of a text, in order.
 *
 * @param options.typed the text is what somebody typed into a search box: numbers count without signs or names too
 *   (`225`, `71 kh ubnd`), and signs in small letters (`nq225`)
 */
export function documentNumbersIn(
  text: string,
  { typed = false }: { typed?: boolean } = {},
): FoundNumber[] {
  const composed = text.normalize('NFC');
  const out: FoundNumber[] = [];
  let search: Search | undefined;
  let end = 0;
  for (const { index } of composed.matchAll(/\d+/g)) {
    if (index < end) continue;
    const written = writtenNumberAt(composed, index);
    search ??= { text: composed, typed, dates: writtenDates(composed, { typed }) };
    const found = written ? fromWritten(search, written) : bareAt(search, index);
    if (!found) continue;
    out.push(found);
    end = found.to;
  }
  return out;
}

/** Document numbers printed in a text. */
export function numbersIn(text: string): DocumentNumber[] {
  return documentNumbersIn(text).map(({ value }) => value);
}

/** Tokens under which a number is written and asked, the most telling first; plain ASCII letters and digits. */
export function numberKeys({ number, year, kind }: DocumentNumber): string[] {
  const digits = fold(number).replace('.', 'p');
  const keys: string[] = [];
  if (kind && year) keys.push(`so${kind}${digits}n${year}`);
  if (kind) keys.push(`so${kind}${digits}`);
  if (year) keys.push(`so${digits}n${year}`);
  keys.push(`so${digits}`);
  return keys;
}

/** Whether what is asked for can be this document: no part that both give differs. */
export function isSameNumber(asked: DocumentNumber, has: DocumentNumber): boolean {
  return (
    asked.number === has.number &&
    (!asked.year || !has.year || asked.year === has.year) &&
    (!asked.kind || !has.kind || asked.kind === has.kind) &&
    (!asked.issuer ||
      !has.issuer ||
      has.issuer.includes(asked.issuer) ||
      asked.issuer.includes(has.issuer))
  );
}
