/** Numbers of documents as people type and say them: without signs between (`316khubnd`), or in words. */

import { allKinds, kindBefore, kindKey, kindOfSign } from './document-kinds.ts';
import { issuerOfSign } from './issuers.ts';
import { keyOf, words } from './text.ts';

/** Figures, a year and signs that touch; between the figures and the signs a space or a stroke may stand. */
const STUCK =
  /(?<![\p{L}\p{N}/])(\d{1,5})(?:[/-]?((?:19|20)\d\d))?[ /-]?([a-zđ]{3,14})(?![\p{L}\p{N}])/giu;

/** The sign of a kind and that of an issuer that are written as one word; undefined where it is not that. */
function signsIn(letters: string): string | undefined {
  for (let at = 2; at <= Math.min(4, letters.length - 1); at++) {
    const [kind, issuer] = [kindOfSign(letters.slice(0, at)), issuerOfSign(letters.slice(at))];
    if (kind && issuer) return `${kindKey(kind)}-${letters.slice(at)}`.toUpperCase();
  }
  return undefined;
}

/** A typed text with the parts of stuck numbers set apart: `316khubnd` → `316/KH-UBND`. */
function unstick(text: string): string {
  return text.replace(
    STUCK,
    (all: string, number: string, year: string | undefined, letters: string) => {
      const signs = signsIn(letters);
      return signs === undefined ? all : [number, year, signs].filter(Boolean).join('/');
    },
  );
}

/** What a word counts, folded. `nam` is five only within a number: alone it is a year. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    khong: 0,
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    lam: 5,
    sau: 6,
    bay: 7,
    bai: 7,
    tam: 8,
    chin: 9,
  }),
);

const TENS = new Set(['muoi']);
const HUNDREDS = 'tram';
const THOUSANDS = new Set(['nghin', 'ngan']);
const NOTHING = new Set(['le', 'linh']);

const isNumeral = (key: string): boolean =>
  DIGITS.has(key) || TENS.has(key) || key === HUNDREDS || THOUSANDS.has(key) || NOTHING.has(key);

/** The figures that words say, in full (`hai trăm hai mươi lăm`) or one by one (`hai hai lăm`); undefined for none. */
function figuresOf(keys: readonly string[]): string | undefined {
  const isRead = keys.some((key) => TENS.has(key) || key === HUNDREDS || THOUSANDS.has(key));
  if (!isRead) return keys.map((key) => DIGITS.get(key)).join('') || undefined;
  let thousands = 0;
  let hundreds = 0;
  let digit: number | undefined;
  for (const key of keys) {
    if (THOUSANDS.has(key)) {
      thousands = hundreds + (digit ?? 0);
      hundreds = 0;
      digit = undefined;
    } else if (key === HUNDREDS) {
      hundreds += (digit ?? 1) * 100;
      digit = undefined;
    } else if (TENS.has(key)) {
      hundreds += (digit ?? 1) * 10;
      digit = undefined;
    } else if (!NOTHING.has(key)) {
      // `hai trăm hai lăm`: two figures after the hundreds are tens and ones.
      if (digit !== undefined) hundreds += digit * 10;
      digit = DIGITS.get(key);
    }
  }
  return String(thousands * 1000 + hundreds + (digit ?? 0));
}

/** A typed text with the years that are said in words in figures: năm hai nghìn không trăm mười chín → năm 2019. */
function years(text: string): string {
  const list = words(text);
  let out = '';
  let done = 0;
  for (let at = 1; at < list.length; at++) {
    if (list[at - 1]?.key !== 'nam') continue;
    let size = 0;
    while (isNumeral(list[at + size]?.key ?? '')) size++;
    const [first, last] = [list[at], list[at + size - 1]];
    const figures = figuresOf(list.slice(at, at + size).map(({ key }) => key));
    if (!first || !last || figures === undefined || !/^(?:19|20)\d\d$/.test(figures)) continue;
    out += text.slice(done, first.start) + figures;
    done = last.end;
    at += size;
  }
  return out + text.slice(done);
}

/**
 * A typed text with the numbers that are said in words after the kind of a document in figures: `nghị quyết hai hai lăm`
 * → `nghị quyết 225`. A single word is no number of a document: nghị quyết năm 2019.
 */
function inFigures(text: string): string {
  const list = words(text);
  let out = '';
  let done = 0;
  for (let at = 0; at < list.length; at++) {
    const first = list[at];
    if (!first || !DIGITS.has(first.key) || !kindBefore(text, first.start, true)) continue;
    let size = 1;
    /** The year begins: hai trăm ba mươi tư năm 2019. */
    const isYear = (word: number): boolean =>
      list[word]?.key === 'nam' && /^\d{4}$/.test(list[word + 1]?.key ?? '');
    while (isNumeral(list[at + size]?.key ?? '') && !list[at + size]?.breaks && !isYear(at + size))
      size++;
    const last = list[at + size - 1];
    const figures = figuresOf(list.slice(at, at + size).map(({ key }) => key));
    // A plan of three years: kế hoạch ba năm.
    if (size === 2 && last?.key === 'nam') continue;
    if (!last || size < 2 || figures === undefined || /^\d/.test(list[at + size]?.key ?? ''))
      continue;
    out += text.slice(done, first.start) + figures;
    done = last.end;
    at += size - 1;
  }
  return out + text.slice(done);
}

/** A number and a year that no stroke joins, before the sign of a kind or an issuer: `23 2020 nq hdnd`. */
const PARTED = /(?<![\p{L}\p{N}/])(\d{1,5}) ((?:19|20)\d\d) (?=(\p{L}{2,5})(?!\p{L}))/giu;

const joinYear = (text: string): string =>
  text.replace(PARTED, (all: string, number: string, year: string, sign: string) =>
    kindOfSign(sign) || issuerOfSign(sign) ? `${number}/${year} ` : all,
  );

/** An age as it is shortened in messages: 76t → 76 tuổi. */
const ages = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(\d{1,3}) ?t(?![\p{L}\p{N}])/giu, '$1 tuổi');

/** Shares and ages that are said in words, in figures: ba mươi phần trăm → 30%, tám mươi tuổi → 80 tuổi. */
function measures(text: string): string {
  const list = words(text);
  let out = '';
  let done = 0;
  for (let at = 0; at < list.length; at++) {
    const isFigure = /^\d+$/.test(list[at]?.key ?? '');
    let size = isFigure ? 1 : 0;
    while (!isFigure && isNumeral(list[at + size]?.key ?? '')) size++;
    const [first, last, unit, more] = [
      list[at],
      list[at + size - 1],
      list[at + size],
      list[at + size + 1],
    ];
    const isShare = unit?.key === 'phan' && more?.key === 'tram';
    const isAge = !isFigure && size > 1 && unit?.key === 'tuoi';
    if (!first || !last || size === 0 || !(isShare || isAge)) continue;
    const keys = list.slice(at, at + size).map(({ key }) => key);
    const figures = isFigure ? first.key : figuresOf(keys);
    if (figures === undefined) continue;
    out += `${text.slice(done, first.start)}${figures}${isShare ? '%' : ''}`;
    done = isShare ? (more?.end ?? last.end) : last.end;
    at += size;
  }
  return out + text.slice(done);
}

/** What a typed text asks by: its numbers of documents, shares and ages brought to the form in which they are printed. */
export function withPrintedNumbers(text: string): string {
  return ages(measures(inFigures(years(joinYear(unstick(text))))));
}

/** Kinds that are sought as such; others are everyday words as well (báo cáo, hướng dẫn). */
const LAWS = new Set(['luat', 'bo-luat', 'phap-lenh', 'hien-phap']);
const SOUGHT = new Set([
  'nghi-quyet',
  'quyet-dinh',
  'nghi-dinh',
  'thong-tu',
  'chi-thi',
  'ke-hoach',
  'chuong-trinh',
  'de-an',
  'ket-luan',
  'cong-van',
  'to-trinh',
]);
/** Words before or after a kind's name with which it is something else: Sở Kế hoạch, pháp luật, luật sư. */
const BEFORE = new Set(['so', 'phong', 'ban', 'phap', 'truong']);
const AFTER = new Set(['su', 'gia', 'dau', 'tai']);

/** What kind of document a typed text asks for. */
export interface SoughtKind {
  /** A law is known by its name. */
  readonly wants: 'document' | 'law';
  /** Folded name of the kind; empty for any document. */
  readonly name: string;
  /** The kind as numbers of documents say it (see `kindKey`); undefined for any document. */
  readonly kind?: string;
}

/** The kind of document that a typed text asks for by the name of the kind; undefined where it asks for none. */
export function soughtKind(text: string): SoughtKind | undefined {
  const list = words(text);
  for (const [at, word] of list.entries()) {
    const named = kindBefore(text, word.end, true);
    if (!named?.named) continue;
    const first = list.findIndex(({ start }) => start === named.start);
    const after = list[at + 1]?.key ?? '';
    if (BEFORE.has(list[first - 1]?.key ?? '') || AFTER.has(after) || first < 0) continue;
    if (named.kind === undefined) return { wants: 'document', name: '' };
    const name = keyOf(allKinds[named.kind].name);
    const kind = kindKey(named.kind);
    if (LAWS.has(named.kind))
      return { wants: first === 0 && after !== '' ? 'law' : 'document', name, kind };
    // Who asks in passing for a programme asks for help: có chương trình nào sửa nhà không.
    if (named.kind === 'chuong-trinh' && first > 0) continue;
    // A longer name may follow: "bộ" before "bộ luật".
    if (SOUGHT.has(named.kind)) return { wants: 'document', name, kind };
  }
  return list.some(({ key }, at) => key === 'du' && list[at + 1]?.key === 'thao')
    ? { wants: 'document', name: '' }
    : undefined;
}
