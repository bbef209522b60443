/** Figures in a text: numbers, percentages, dates, numbers of documents. Two texts state the same figure if it has the same key. */

import { documentNumbersIn, type FoundNumber } from './document-numbers.ts';
import { numeralKey, WRITTEN_NUMBER } from './numerals.ts';
import { wholeDate, writtenDates, type WrittenDate } from './written-dates.ts';

/** A figure where it stands. */
export interface Figure {
  /** As written: `30%`, `26/7/2019`. */
  readonly shown: string;
  /** The same for all ways of writing it: `30%`, `2019-7-26`. */
  readonly key: string;
}

/** A figure, and the keys that it also vouches for. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

/** `225/2019/NQ-HĐND` vouches for its number too, with the year and without; "Nghị quyết 225" is a number alone. */
function ofNumber(text: string, { value, from, start, end, written }: FoundNumber): Found {
  const { number, year } = value;
  const short = [...(year === undefined ? [] : [`số ${number}/${year}`]), `số ${number}`];
  // A year that follows in words is a figure of its own.
  const stroke = written?.year ?? (/\/\s?\d{4}$/.test(text.slice(start, end)) ? year : undefined);
  if (written)
    return {
      start,
      end,
      keys: [text.slice(start, end).toUpperCase().replace(/\s+/gu, ''), ...short],
    };
  return { start: from, end, keys: stroke === undefined ? [`số ${number}`] : short };
}

/** A date vouches for its month and its year too. */
function ofDate(date: WrittenDate): Found[] {
  const { start, end, day, month, year, sure } = date;
  // A year alone, or the first day of a span, is a number as any other.
  if (month === undefined) return [];
  const whole = wholeDate(date);
  const inMonth = [
    ...(whole.year === undefined ? [] : [`${whole.year}-${month}`, String(whole.year)]),
    `tháng ${month}`,
  ];
  if (day === undefined)
    return [{ start, end, keys: year === undefined ? [`tháng ${month}`] : inMonth }];
  const short = `${month}-${day}`;
  const own = year === undefined ? short : `${year}-${month}-${day}`;
  const shared = whole.year === undefined ? [] : [`${whole.year}-${month}-${day}`];
  // 2/3 is a fraction until the text says that it is a day.
  const keys = sure ? [own, ...shared, ...inMonth, short] : [`${day}/${month}`, short];
  return [{ start, end, keys: [...new Set(keys)] }];
}

/** What is left: percentages, numbers, ordinals; each with its key. */
const REST: readonly { readonly pattern: string; readonly key: (shown: string) => string }[] = [
  { pattern: `(?:${WRITTEN_NUMBER})\\s?%`, key: (shown) => `${numeralKey(digitsOf(shown))}%` },
  {
    pattern: '(?<!\\p{L})[Ss]ố \\d+(?![\\d.,/-]*[\\d\\p{Lu}])',
    key: (shown) => `số ${numeralKey(digitsOf(shown))}`,
  },
  { pattern: WRITTEN_NUMBER, key: numeralKey },
  // khóa IX, kỳ họp thứ XIII; a lone I, V or X is more often a letter
  { pattern: '(?<![\\p{L}\\d])[IVX]{2,}(?![\\p{L}\\d])', key: (shown) => shown },
];
const REST_PATTERN = new RegExp(REST.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');

const digitsOf = (shown: string): string => shown.replace(/[^\d.,]/gu, '');

function ofRest(text: string): Found[] {
  return [...text.matchAll(REST_PATTERN)].flatMap((match) => {
    const [shown, ...groups] = match;
    const form = REST[groups.findIndex((group) => group !== undefined)];
    return form
      ? [{ start: match.index, end: match.index + shown.length, keys: [form.key(shown)] }]
      : [];
  });
}

/** Every figure of a text in NFC, in order: numbers of documents first, so that their parts are not read as dates, then dates, then the rest. */
function found(text: string): Found[] {
  const out: Found[] = [];
  const add = (figures: readonly Found[]): void => {
    for (const figure of figures)
      if (!out.some(({ start, end }) => figure.start < end && start < figure.end)) out.push(figure);
  };
  add(
    documentNumbersIn(text)
      .filter(({ weak }) => !weak)
      .map((number) => ofNumber(text, number)),
  );
  add(writtenDates(text).flatMap(ofDate));
  add(ofRest(text));
  return out.sort((a, b) => a.start - b.start);
}

/** Every figure of a text, in order. */
export function figuresIn(text: string): Figure[] {
  const composed = text.normalize('NFC');
  return found(composed).flatMap(({ start, end, keys: [key] }) =>
    key === undefined ? [] : [{ shown: composed.slice(start, end), key }],
  );
}

/** The keys of all figures that a text vouches for: a date also for its month and year, a document's number also for its first part. */
export function figureKeys(text: string): Set<string> {
  return new Set(found(text.normalize('NFC')).flatMap(({ keys }) => keys));
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
