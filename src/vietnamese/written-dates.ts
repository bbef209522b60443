/** Days, months and years as Vietnamese texts write them, in figures or with the words ngày, tháng, năm; hours of the day. */

import { countsWithinYear, textAfter, textBefore } from './context.ts';
import { kindBefore } from './document-kinds.ts';

/** A date as far as it is written, where it stands. */
export interface WrittenDate {
  /** Where it begins and ends in the NFC form of the text; the word "tháng" of a month is part of it, "ngày" is not. */
  readonly start: number;
  readonly end: number;
  /** Where its first figure stands. */
  readonly figure: number;
  /** 1 to 31. These three as printed. */
  readonly day?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
  /** Month and year that are printed only with the end of the span that it begins: "25/01 – 09/02/2024". */
  readonly shared?: { readonly month?: number; readonly year?: number };
  /** Written with the word "tháng" or "năm" between its figures. */
  readonly worded: boolean;
  /** False for `2/3` without a word that makes it a day (it may be a fraction) and `9/2019` without "tháng" (a number and year). */
  readonly sure: boolean;
}

/** Words after which `25/12` is a day and not a fraction; also a date and a joining word or dash. */
const DAY_WORD =
  /(?:(?<!\p{L})ng[àa]y\s+(?:\d{1,2}\s*(?:,|và|-|–)\s*){1,6}|(?<!\p{L})(?:ng[àa]y|trước|sau|đến|tới|từ|hết|hôm|sáng|trưa|chiều|tối|đêm|dịp|lễ|tết|khánh|niệm|mùng|mồng)\s+|\d\/\d{1,2}\s*(?:,|và|hoặc|-|–)\s*)$/iu;
/** The name of a day of remembrance: Ngày Giải phóng Thủ đô 10/10. */
const NAMED_DAY = /(?<!\p{L})Ngày\s+\p{Lu}[\p{L}\s,]{0,60}$/u;
/** Another day after a dash, or "every year". */
const DATE_FOLLOWS = /^\s*(?:[-–—]\s*\d{1,2}\/\d{1,2}|h[àằ]ng năm(?!\p{L}))/u;
/** What is counted after "một tháng", so that the figure is no month: mỗi tháng 1 lần. */
const NO_COUNT = String.raw`(?!\s*(?:lần|buổi|kỳ|đợt|lượt|cuộc|người|suất|tuổi)(?!\p{L}))`;

const DAY = String.raw`(?<![\d/.,])`;
const MONTH_WORD = String.raw`(?<!\p{L})th[áa]ng\s+`;
const YEAR_WORD = String.raw`\s*,?\s*n[ăa]m\s+`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** Between days of one month. */
const DAY_JOINT = String.raw`\s*(?:,|-|–|và|đến|tới)\s*(?:hết\s+)?(?:ng[àa]y\s+)?`;

type Part = 'day' | 'sign' | 'month' | 'year';

/** A way to write a date: its expression, and what its groups hold. In this order: the longest first, so that a date is not read as a month and a day. */
const FORMS: readonly {
  readonly form: 'full' | 'worded' | 'month' | 'alone' | 'bare' | 'short' | 'opening' | 'year';
  readonly pattern: string;
  readonly parts: readonly Part[];
}[] = [
  {
    // 26/7/2019, 26-7-2019, 26.7.2019, 05 / 11 / 2020
    form: 'full',
    pattern: String.raw`${DAY}(\d{1,2})\s?(?<sign>[/.-])\s?(\d{1,2})\s?\k<sign>\s?(\d{4})(?![\d/])`,
    parts: ['day', 'sign', 'month', 'year'],
  },
  {
    // (ngày) 27 tháng 4 năm 2022, 27 tháng 4/2022, 27 tháng 4
    form: 'worded',
    pattern: String.raw`${DAY}(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?:(?:${YEAR_WORD}|\/)(${YEAR}))?(?!\d)${NO_COUNT}`,
    parts: ['day', 'month', 'year'],
  },
  {
    // tháng 9 năm 2019, tháng 9/2019, tháng 9-2019
    form: 'month',
    pattern: String.raw`${MONTH_WORD}(\d{1,2})(${YEAR_WORD}|\s?[/-]\s?)(${YEAR})(?![\d/])`,
    parts: ['month', 'sign', 'year'],
  },
  // tháng 9
  {
    form: 'alone',
    pattern: String.raw`${MONTH_WORD}(\d{1,2})(?![\d/]|[.,]\d)${NO_COUNT}`,
    parts: ['month'],
  },
  // 9/2019
  {
    form: 'bare',
    pattern: String.raw`${DAY}(\d{1,2})\/(${YEAR})(?![\d/])`,
    parts: ['month', 'year'],
  },
  {
    // 25/12, 25/12 năm 2026; after "ngày" also 25-12, 25.12
    form: 'short',
    pattern: String.raw`${DAY}(\d{1,2})([/.-])(\d{1,2})(?![\d/%]|[.,-]\d)(?:${YEAR_WORD}(${YEAR})(?!\d))?`,
    parts: ['day', 'sign', 'month', 'year'],
  },
  {
    // ngày 08 (đến ngày 10 tháng 12); ngày 20, 21 (và 22/10); từ 01 (đến 07/10/2026)
    form: 'opening',
    pattern: String.raw`(?:(?<=(?<!\p{L})ng[àa]y\s+(?:\d{1,2}${DAY_JOINT}){0,6})(?=\d{1,2}(?:${DAY_JOINT}\d{1,2}){1,7}(?:\s+th[áa]ng\s|\/))|(?<=(?<!\p{L})từ\s+)(?=\d{1,2}${DAY_JOINT}\d{1,2}(?:\s+th[áa]ng\s|\/\d{1,2}\/\d{4})))(\d{1,2})(?!\d)`,
    parts: ['day'],
  },
  // năm 2019, 2017 - 2025
  { form: 'year', pattern: String.raw`(?<!\d)(${YEAR})(?!\d)`, parts: ['year'] },
];
const DATE = new RegExp(FORMS.map(({ pattern }) => pattern).join('|'), 'giu');

/** The form of a match, and its parts. */
function partsOf(
  match: RegExpExecArray,
): { form: (typeof FORMS)[number]['form'] } & Partial<Record<Part, string>> {
  let group = 1;
  for (const { form, parts } of FORMS) {
    const read = parts.map((part, at) => [part, match[group + at]] as const);
    if (read[0]?.[1] !== undefined) return { form, ...Object.fromEntries(read) };
    group += parts.length;
  }
  throw new RangeError('không có dạng ngày nào khớp');
}

/** A number within its bounds; undefined where there is none, false where it is out of them. */
const within = (digits: string | undefined, most: number): number | undefined | false => {
  if (digits === undefined) return undefined;
  const value = Number(digits);
  return value >= 1 && value <= most && value;
};

/** One match as a date, unless its figures are no day or month. */
function toDate(text: string, match: RegExpExecArray, typed: boolean): WrittenDate | undefined {
  const { form, sign, ...digits } = partsOf(match);
  const start = match.index;
  const end = start + match[0].length;
  const day = within(digits.day, 31);
  const month = within(digits.month, 12);
  const year = within(digits.year, 9999);
  if (day === false || month === false || year === false) return undefined;
  const before = textBefore(text, start);
  const named = form === 'short' && (DAY_WORD.test(before) || NAMED_DAY.test(before));
  if (form === 'short' && sign !== '/' && !named && !typed) return undefined;
  if (form === 'bare' && isCounted(text, start, before)) return undefined;
  // 2/3 may be a fraction, 9/2019 a number and year. No one writes an improper fraction; 24/7 is every hour of the week.
  const improper = Number(day) > Number(month) && match[0] !== '24/7';
  const sure =
    form === 'short'
      ? named || year !== undefined || DATE_FOLLOWS.test(textAfter(text, end)) || improper
      : form !== 'bare';
  return {
    start,
    end,
    figure: start + Math.max(0, match[0].search(/\d/)),
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
    worded: form === 'worded' || form === 'alone' || /\p{L}/u.test(sign ?? ''),
    sure,
  };
}

/** Whether `1/2024` at a place counts within the year, or numbers a document: quý 1/2024, thông tư 9/2019. */
const isCounted = (text: string, start: number, before: string): boolean =>
  countsWithinYear(before) || kindBefore(text, start) !== undefined;

const JOINS = /^\s*(?:,|-|–|—|và|đến|tới|đến hết)\s*(?:hết\s+)?(?:ng[àa]y\s+)?$/iu;

/** What the beginning of a span shares with its end: its month if it has none, and its year unless it is the year before. */
function sharedWith({ day = 0, month }: WrittenDate, end: WrittenDate): WrittenDate['shared'] {
  const { day: lastDay = 0, month: lastMonth, year } = wholeDate(end);
  const own = month ?? lastMonth;
  if (own === undefined || lastMonth === undefined) return undefined;
  const inOrder = own < lastMonth || (own === lastMonth && day <= lastDay);
  return {
    ...(month === undefined ? { month: lastMonth } : {}),
    ...(year !== undefined && inOrder ? { year } : {}),
  };
}

/** Gives the beginnings of spans the month and year that are printed with their ends. */
function shareEnds(text: string, dates: readonly WrittenDate[]): WrittenDate[] {
  const out: WrittenDate[] = [];
  for (const date of dates.toReversed()) {
    const next = out.at(-1);
    const opens =
      next?.day !== undefined &&
      date.day !== undefined &&
      date.year === undefined &&
      JOINS.test(text.slice(date.end, next.start));
    const shared = opens ? sharedWith(date, next) : undefined;
    // A day without a month is none.
    if (date.day !== undefined && date.month === undefined && shared?.month === undefined) continue;
    out.push(shared === undefined ? date : { ...date, shared });
  }
  return out.reverse();
}

/** A date with what it shares with the end of its span. */
export const wholeDate = ({
  day,
  month,
  year,
  shared,
}: WrittenDate): { day?: number; month?: number; year?: number } => ({
  ...shared,
  ...(day === undefined ? {} : { day }),
  ...(month === undefined ? {} : { month }),
  ...(year === undefined ? {} : { year }),
});

/**
 * Every date of a text, in order. Days and months are in range, but a day that its month lacks (31/02) is given as
 * written. Years alone are given too: in "225/2019/NQ-HĐND" the 2019 is a year.
 *
 * @param options.typed the text is what somebody typed into a search box: 25.12 and 25-12 are days without "ngày" too
 */
export function writtenDates(
  text: string,
  { typed = false }: { typed?: boolean } = {},
): WrittenDate[] {
  const composed = text.normalize('NFC');
  const found: WrittenDate[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(composed); match; match = DATE.exec(composed)) {
    const date = toDate(composed, match, typed);
    if (date) found.push(date);
    // What is no date may begin with one that is: the figures after its first.
    else DATE.lastIndex = match.index + Math.max(1, match[0].search(/(?<=\d)(?!\d)/));
  }
  return shareEnds(composed, found);
}

/**
 * Days and months that a text names, each once, in a form to be searched and compared: `25/12` → `25.12`, `ngày 05 tháng
 * 11 năm 2020` → `5.11.2020`, `tháng 9/2019` → `.9.2019`. Months without a year are too many to tell anything.
 */
export function datesIn(text: string, { typed = false }: { typed?: boolean } = {}): string[] {
  const named = writtenDates(text, { typed })
    // 2/3 is a day where somebody typed it, in a text it may be a fraction.
    .filter(({ day, year, sure }) => sure || typed || day === undefined || year !== undefined)
    .map(wholeDate)
    .filter(({ day, month, year }) => month !== undefined && (day ?? year) !== undefined)
    .map(({ day = '', month = '', year }) => [day, month, ...(year ? [year] : [])].join('.'));
  return [...new Set(named)];
}

/** Tokens of a date as `datesIn` gives it: a day with its year if it has one, and without; a month with its year. */
export function dateKeys(date: string): string[] {
  const [day, month, year] = date.split('.');
  if (day === '') return [`thang${month}n${year}`];
  const short = `ngay${day}t${month}`;
  return year ? [`${short}n${year}`, short] : [short];
}

/** An hour where it stands. */
export interface WrittenHour {
  readonly start: number;
  readonly end: number;
  /** As written, 0 to 24. */
  readonly hour: number;
  /** 0 to 59; left out where none is written. */
  readonly minute?: number;
}

const HOURS = new RegExp(
  [
    // 14h, 7h30, 14 giờ, 7 giờ 30 phút
    String.raw`(?<hour>\d{1,2})\s?(?:[hH]|giờ)\s?(?<minute>[0-5]\d(?!\d))?`,
    // 14:05, in the South 7g30
    String.raw`(?<clock>\d{1,2})[g:](?<past>[0-5]\d)(?!\d)`,
    // in the South 7g
    String.raw`(?<southern>\d{1,2})g`,
  ]
    .map((form) => String.raw`(?<![\p{L}\d.,:/])${form}(?:\s?(?:phút|p|')(?!\p{L}))?(?![\p{L}\d])`)
    .join('|'),
  'gu',
);

/** The southern "g" without minutes is an hour only where an hour is due: từ 7g đến 11g. */
const HOUR_DUE = /(?:(?<!\p{L})(?:lúc|từ|đến|trước|sau|vào)\s+|\dg\d{0,2}\s*[-–]\s*)$/iu;

/** Every hour of a text: `14h`, `7h30`, `7g30`, `14:05`, `7 giờ 30 phút`. An hour over 24 is none. */
export function writtenHours(text: string): WrittenHour[] {
  const composed = text.normalize('NFC');
  return [...composed.matchAll(HOURS)].flatMap((match): WrittenHour[] => {
    const parts: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const southern = parts['southern'];
    if (southern !== undefined && !HOUR_DUE.test(textBefore(composed, match.index))) return [];
    const hour = Number(parts['hour'] ?? parts['clock'] ?? southern);
    const minute = parts['minute'] ?? parts['past'];
    if (hour > 24) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        hour,
        ...(minute === undefined ? {} : { minute: Number(minute) }),
      },
    ];
  });
}
