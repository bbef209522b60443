import { isPartialDate } from '#src/vietnamese/dates.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { ordinal, readInteger, readNumber } from './numbers.ts';
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

const FULL = /(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/])/y;
const MONTH_YEAR = /(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/y;
const DAY_MONTH = /(\d{1,2})\/(\d{1,2})(?![\d/]|,\d)/y;

/** Words after which `25/12` is a day and not a fraction; also a date and a joining word or dash. */
const BEFORE_DAY =
  /(?:(?<!\p{L})(?:ngày|trước|sau|đến|tới|từ|hết|hôm|sáng|trưa|chiều|tối|đêm|dịp|lễ|tết|khánh|niệm|mùng|mồng)\s+|\d\/\d{1,2}\s*(?:,|và|hoặc|-|–)\s*)$/iu;
const DATE_FOLLOWS = /^\s*[-–—]\s*\d{1,2}\/\d{1,2}/;

/** `26/7/2019`, `01/2024`, `25/12` where it is a day. A date that no calendar has is read and reported. */
export function readDateAt(cursor: Cursor): Reading | undefined {
  const { options } = cursor;
  const full = matchAt(cursor, FULL);
  if (full) {
    const [token, day = '', , month = '', year = ''] = full;
    const end = cursor.index + token.length;
    const real = exists(day, month, year);
    if (!real && (Number(day) > 31 || Number(month) > 12)) return undefined;
    const spoken = unless(said(cursor, 'ngày'), 'ngày', readDate({ day, month, year }, options));
    return real ? { end, spoken } : { end, spoken, unread: { token, reason: 'no-such-date' } };
  }
  const monthYear = matchAt(cursor, MONTH_YEAR);
  if (monthYear) {
    const [token, month = '', year = ''] = monthYear;
    // quý 1/2024, đợt 2/2024: a count within the year and no month.
    if (/(?<!\p{L})(?:quý|kỳ|đợt|số)\s+$/iu.test(before(cursor))) {
      const spoken = `${readInteger(month, options)} năm ${readInteger(year, options)}`;
      return { end: cursor.index + monthYear[0].length, spoken };
    }
    if (!isPartialDate(`${year}-${month.padStart(2, '0')}`)) return undefined;
    const spoken = unless(said(cursor, 'tháng'), 'tháng', readDate({ month, year }, options));
    return { end: cursor.index + token.length, spoken };
  }
  const dayMonth = matchAt(cursor, DAY_MONTH);
  if (!dayMonth) return undefined;
  const [token, day = '', month = ''] = dayMonth;
  const end = cursor.index + token.length;
  const isDay =
    BEFORE_DAY.test(before(cursor)) ||
    DATE_FOLLOWS.test(after(cursor, end)) ||
    // No one writes an improper fraction in a plan.
    (Number(day) > Number(month) && token !== '24/7');
  if (!isDay || !exists(day, month)) return undefined;
  const named = said(cursor, '(?:ngày|mùng|mồng)');
  return { end, spoken: unless(named, 'ngày', readDate({ day, month }, options)) };
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

const CLOCK =
  /(\d{1,2})(?:\s?(?:h|giờ\s?(?=\d{2}(?!\d)))|(?:g|:)(?=[0-5]\d(?!\d)))\s?([0-5]\d(?!\d))?(?:\s?(?:phút|p|')(?!\p{L}))?(?![\p{L}\d])/uy;

/** The southern "g" without minutes is an hour only where an hour is due: từ 7g đến 11g. */
const SOUTHERN_HOUR = /(\d{1,2})g(?![\p{L}\d])/uy;
const HOUR_DUE = /(?:(?<!\p{L})(?:lúc|từ|đến|trước|sau|vào)\s+|\dg\d{0,2}\s*[-–]\s*)$/iu;

/** `14h`, `7h30`, `7g30`, `14:30` → "mười bốn giờ ba mươi phút". An hour over 24 is no hour. */
export function readClockAt(cursor: Cursor): Reading | undefined {
  const match =
    matchAt(cursor, CLOCK) ??
    (HOUR_DUE.test(before(cursor)) ? matchAt(cursor, SOUTHERN_HOUR) : null);
  if (!match) return undefined;
  const [token, hour = '', minute] = match;
  if (Number(hour) > 24 || /\d[.,:/]$/.test(before(cursor))) return undefined;
  const minutes = minute && Number(minute) > 0 ? ` ${readNumber(minute, cursor.options)} phút` : '';
  return {
    end: cursor.index + token.length,
    spoken: `${readNumber(hour, cursor.options)} giờ${minutes}`,
  };
}
