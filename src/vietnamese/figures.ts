/** Figures in a text: numbers, percentages, dates, numbers of documents. Two texts state the same figure if it has the same key. */

import { numeralKey } from './numerals.ts';

/** A figure where it stands. */
export interface Figure {
  /** As written: `30%`, `26/7/2019`. */
  readonly shown: string;
  /** The same for all ways of writing it: `30%`, `2019-7-26`. */
  readonly key: string;
}

const ACT =
  'Nghị quyết|Kế hoạch|Quyết định|Nghị định|Kết luận|Chỉ thị|Công văn|Thông tư|Chương trình|số';

/** Whole forms first, so that a date is not read as three numbers. Each gives the key, and the keys that it also vouches for. */
const FORMS: readonly {
  readonly pattern: string;
  readonly keys: (parts: readonly string[]) => readonly string[];
}[] = [
  {
    // 225/2019/NQ-HĐND, 71/KH-UBND
    pattern: '(\\d+)(?:/\\d{4})?/\\p{Lu}[\\p{L}\\d&]*(?:[-/]\\p{Lu}[\\p{L}\\d&]*)*',
    keys: ([whole = '', number = '']) => [whole.toUpperCase(), `số ${Number(number)}`],
  },
  {
    // 92-KL/TW
    pattern: '(\\d+)-\\p{Lu}\\p{L}*/\\p{Lu}+',
    keys: ([whole = '', number = '']) => [whole.toUpperCase(), `số ${Number(number)}`],
  },
  {
    // 26/7/2019, 26-7-2019
    pattern: '(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})',
    keys: ([, day = '', month = '', year = '']) => dateKeys(year, month, day),
  },
  {
    pattern: '(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})',
    keys: ([, day = '', month = '', year = '']) => dateKeys(year, month, day),
  },
  {
    // tháng 9 năm 2019, tháng 9/2019, 9/2019
    pattern: '(?:[Tt]háng )?(\\d{1,2})(?: năm |/)(\\d{4})',
    keys: ([, month = '', year = '']) => dateKeys(year, month),
  },
  {
    // 25/12, ngày 25 tháng 12
    pattern: '(\\d{1,2})(?:/| tháng )(\\d{1,2})(?![\\d/%])',
    keys: ([, day = '', month = '']) => [`${Number(month)}-${Number(day)}`],
  },
  {
    // tháng 9
    pattern: '[Tt]háng (\\d{1,2})(?!\\d)(?! tuổi)',
    keys: ([, month = '']) => [`tháng ${Number(month)}`],
  },
  {
    pattern: '(\\d+(?:[.,]\\d+)*)\\s?%',
    keys: ([, number = '']) => [`${numeralKey(number)}%`],
  },
  {
    pattern: `(?:${ACT}) (\\d+)(?![\\d.,/-]*[\\d\\p{Lu}])`,
    keys: ([, number = '']) => [`số ${Number(number)}`],
  },
  { pattern: '\\d+(?:[.,]\\d+)*', keys: ([number = '']) => [numeralKey(number)] },
  // khóa IX, kỳ họp thứ XIII; a lone I, V or X is more often a letter
  { pattern: '(?<![\\p{L}\\d])[IVX]{2,}(?![\\p{L}\\d])', keys: ([roman = '']) => [roman] },
];

/** A date vouches for its month and its year too. */
function dateKeys(year: string, month: string, day?: string): string[] {
  const y = Number(year);
  const m = Number(month);
  const inMonth = [`${y}-${m}`, String(y), `tháng ${m}`];
  if (day === undefined) return inMonth;
  return [`${y}-${m}-${Number(day)}`, ...inMonth, `${m}-${Number(day)}`];
}

const PATTERN = new RegExp(FORMS.map(({ pattern }, at) => `(?<f${at}>${pattern})`).join('|'), 'gu');
const SINGLE = FORMS.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u'));

function found(text: string): { shown: string; keys: readonly string[] }[] {
  return [...text.normalize('NFC').matchAll(PATTERN)].map((match) => {
    const [shown] = match;
    const at = FORMS.findIndex((_, index) => match.groups?.[`f${index}`] !== undefined);
    return { shown, keys: FORMS[at]?.keys(SINGLE[at]?.exec(shown) ?? [shown]) ?? [] };
  });
}

/** Every figure of a text, in order. */
export function figuresIn(text: string): Figure[] {
  return found(text).flatMap(({ shown, keys: [key] }) =>
    key === undefined ? [] : [{ shown, key }],
  );
}

/** The keys of all figures that a text vouches for: a date also for its month and year, a document's number also for its first part. */
export function figureKeys(text: string): Set<string> {
  return new Set(found(text).flatMap(({ keys }) => keys));
}

/** Figures of a text that none of its bases has. */
export function strayFigures(text: string, bases: readonly string[]): Figure[] {
  const known = new Set(bases.flatMap((basis) => [...figureKeys(basis)]));
  return figuresIn(text).filter(({ key }) => !known.has(key));
}

const ONES = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
const WRITTEN = new RegExp(
  `(?<!\\p{L})(?:${ONES})\\s+(?:mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|phần trăm)(?!\\p{L})|(?<!\\p{L})mười\\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)(?!\\p{L})`,
  'iu',
);

/** A number of two words or more that is written out, which no check of figures would see: `ba mươi phần trăm`. */
export function writtenOutNumber(text: string): string | undefined {
  return WRITTEN.exec(text.normalize('NFC'))?.[0];
}
