import { countsWithinYear } from '#src/vietnamese/context.ts';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { ordinal, readInteger } from './numbers.ts';
import { defaultOptions, type SpokenOptions } from './options.ts';

/** Dates and hours as they are said. The fourth month is "tháng tư", the fourth day "ngày bốn". */

type Region = Pick<SpokenOptions, 'region'>;

/** What fills a place left open: dots, ellipses or underscores. */
const BLANK = String.raw`(?:[….]*…[….]*|\.{2,}|_{2,})`;

const BLANK_SAID = 'để trống';

/** "tháng tư"; without the word itself. Takes 1 to 12, leading zero or not. */
export function monthName(month: string | number, options: Region = defaultOptions): string {
  const value = Number(month);
  return value === 4 ? ordinal(value, options) : readInteger(value, options);
}

/**
 * A date, each part as far as it is known: `readDate({ day: '26', month: '7', year: '2019' })` →
 * "ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín".
 */
export function readDate(
  { day, month, year }: { day?: string; month?: string; year?: string },
  options: Region = defaultOptions,
): string {
  return [
    day && `ngày ${readInteger(day, options)}`,
    month && `tháng ${monthName(month, options)}`,
    year && `năm ${readInteger(year, options)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const exists = (day: string, month: string, year = '2024'): boolean =>
  isPartialDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** Whether the word before already says `word`, so that it is not said twice. */
const said = (cursor: Cursor, word: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})${word}\s+$`, 'iu').test(before(cursor));

/** The date without the word that stands before it. */
const unless = (known: boolean, word: string, spoken: string): string =>
  known ? spoken.slice(word.length + 1) : spoken;

const HOUSE_BEFORE = /(?<!\p{L})(?:số(?: nhà)?|nhà|ngõ|ngách|hẻm|kiệt)\s+$/iu;
const HOUSE_AFTER =
  /^[A-Z]?,?\s+(?:đường|phố|đại lộ|ấp|thôn|khu|khóm|tổ|ngõ|hẻm|quốc lộ|[A-ZĐ]\p{Ll}+)/u;

/** `26/7/2019`, `01/2024`, `25/12` where it is a day. A date that no calendar has is read and reported. */
export function readDateAt(cursor: Cursor): Reading | undefined {
  const { options, index, text } = cursor;
  const date = cursor.dates.get(index);
  // Where the words stand between the figures, each is read by itself; years are numbers.
  if (!date || date.worded || date.month === undefined) return undefined;
  const { end, sure } = date;
  const [day, month, year] = [date.day, date.month, date.year].map((part) =>
    part === undefined ? undefined : String(part),
  );
  // Of a house: "số 12/5 đường Nguyễn Trãi".
  if (
    year === undefined &&
    HOUSE_BEFORE.test(before(cursor)) &&
    HOUSE_AFTER.test(after(cursor, end))
  )
    return undefined;
  // 2/3 may be a fraction; 9/2019 is a month in a text.
  if (day !== undefined && year === undefined && !sure) return undefined;
  const parts = {
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
  const first = day === undefined ? 'tháng' : 'ngày';
  const named = said(cursor, day === undefined ? 'tháng' : '(?:ngày|mùng|mồng)');
  const spoken = unless(named, first, readDate(parts, options));
  if (day === undefined || month === undefined || exists(day, month, year)) return { end, spoken };
  if (year === undefined) return undefined;
  return { end, spoken, unread: { token: text.slice(index, end), reason: 'no-such-date' } };
}

const COUNT_OF_YEAR = /(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/y;

/** A count within the year and no month: quý 1/2024, đợt 2/2024. */
export function readCountOfYearAt(cursor: Cursor): Reading | undefined {
  if (!countsWithinYear(before(cursor))) return undefined;
  const match = matchAt(cursor, COUNT_OF_YEAR);
  if (!match) return undefined;
  const [token, count = '', year = ''] = match;
  const spoken = `${readInteger(count, cursor.options)} năm ${readInteger(year, cursor.options)}`;
  return { end: cursor.index + token.length, spoken };
}

const SHORT_OF_YEAR = /([TQ])(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/y;

/** A month or a quarter by a letter, as tables print it: T6/2026, Q1/2026. */
export function readShortOfYearAt(cursor: Cursor): Reading | undefined {
  const match = /[\p{L}\d]$/u.test(before(cursor)) ? null : matchAt(cursor, SHORT_OF_YEAR);
  if (!match) return undefined;
  const [token, letter = '', count = '', year = ''] = match;
  const isMonth = letter === 'T';
  if (Number(count) < 1 || Number(count) > (isMonth ? 12 : 4)) return undefined;
  const { options } = cursor;
  const said = isMonth
    ? `tháng ${monthName(count, options)}`
    : `quý ${readInteger(count, options)}`;
  return { end: cursor.index + token.length, spoken: `${said} năm ${readInteger(year, options)}` };
}

const OPEN_DATE = new RegExp(
  String.raw`ngày\s*(${BLANK}|\d{1,2})?\s*(?:tháng|/)\s*(${BLANK}|\d{1,2})?\s*(?:năm|/)\s*(${BLANK}|(?:19|20)\d{2})`,
  'iuy',
);

/** A date with places left open for the pen: `ngày…/…/2021`, `ngày    tháng 01 năm 2024`. */
export function readOpenDateAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, OPEN_DATE);
  if (!match) return undefined;
  const [token, day, month, year] = match;
  const known = (part: string | undefined): part is string => /^\d+$/.test(part ?? '');
  if (known(day) && known(month) && known(year)) return undefined;
  const said = [
    `${token.startsWith('N') ? 'Ngày' : 'ngày'} ${known(day) ? readInteger(day, cursor.options) : BLANK_SAID}`,
    `tháng ${known(month) ? monthName(month, cursor.options) : BLANK_SAID}`,
    `năm ${known(year) ? readInteger(year, cursor.options) : BLANK_SAID}`,
  ];
  return { end: cursor.index + token.length, spoken: said.join(', ') };
}

const MONTH = /\d{1,2}(?![\d/.,]*\d)/y;

/** The number after the word "tháng": `tháng 4` → tư. */
export function readMonthAt(cursor: Cursor): Reading | undefined {
  if (!said(cursor, 'tháng')) return undefined;
  const match = matchAt(cursor, MONTH);
  if (!match || Number(match[0]) !== 4) return undefined;
  return { end: cursor.index + match[0].length, spoken: monthName(match[0], cursor.options) };
}

/** `14h`, `7h30`, `7g30`, `14:30` → "mười bốn giờ ba mươi phút". */
export function readClockAt(cursor: Cursor): Reading | undefined {
  const written = cursor.hours.get(cursor.index);
  if (!written) return undefined;
  const { end, hour, minute } = written;
  // "14 giờ" is in words but for its number.
  if (minute === undefined && cursor.text.slice(cursor.index, end).includes('giờ'))
    return undefined;
  const minutes = minute ? ` ${readInteger(minute, cursor.options)} phút` : '';
  return { end, spoken: `${readInteger(hour, cursor.options)} giờ${minutes}` };
}
