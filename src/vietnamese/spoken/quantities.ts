import { WRITTEN_NUMBER } from '#src/vietnamese/numerals.ts';
import { romanValue } from '#src/vietnamese/roman.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { letterName } from './letters.ts';
import { ordinal, readFraction, readInteger, readNumber } from './numbers.ts';

/** Numbers where they stand: with a unit, a fraction, an order, a Roman numeral, a range. */

/** Units after a number; the longer forms first, since `m` begins `m2`. Signs that mean the same anywhere (%) are with the signs. */
const UNITS: readonly [string, string][] = [
  ['°C', 'độ xê'],
  ['oC', 'độ xê'],
  ['triệu đ', 'triệu đồng'],
  ['tỷ đ', 'tỷ đồng'],
  ['tr.đ', 'triệu đồng'],
  ['trđ', 'triệu đồng'],
  ['VNĐ', 'đồng'],
  ['VND', 'đồng'],
  ['vnđ', 'đồng'],
  ['đ', 'đồng'],
  ['USD', 'đô la Mỹ'],
  ['$', 'đô la Mỹ'],
  ['km²', 'ki lô mét vuông'],
  ['km2', 'ki lô mét vuông'],
  ['km/h', 'ki lô mét một giờ'],
  ['km', 'ki lô mét'],
  ['m²', 'mét vuông'],
  ['m2', 'mét vuông'],
  ['m³', 'mét khối'],
  ['m3', 'mét khối'],
  ['cm', 'xăng ti mét'],
  ['mm', 'mi li mét'],
  ['m', 'mét'],
  ['kg', 'ki lô gam'],
  ['mg', 'mi li gam'],
  ['g', 'gam'],
  ['ha', 'héc ta'],
  ['ml', 'mi li lít'],
  ['l', 'lít'],
  ['kWh', 'ki lô oát giờ'],
  ['kW', 'ki lô oát'],
  ['MW', 'mê ga oát'],
  ['kV', 'ki lô vôn'],
  ['GB', 'ghi ga bai'],
  ['MB', 'mê ga bai'],
];

const escape = (text: string): string => text.replace(/[.$]/g, String.raw`\$&`);
const UNIT = UNITS.map(([sign]) => escape(sign)).join('|');
const UNIT_SAID = new Map(UNITS);

/** Units by which something else is counted, the longer first: `người/km2`. */
export const UNITS_PER: readonly (readonly [string, string])[] = UNITS.filter(([sign]) =>
  /^(?:k?m[²2³3]|km|kg|ha|ml|l)$/u.test(sign),
);

const WHOLE = String.raw`\d{1,3}(?:\.\d{3})+(?![.\d])|\d+`;
const FRACTION = new RegExp(String.raw`(${WHOLE})\s?\/\s?(${WHOLE})(?!\d|\/)`, 'y');
const NUMBER = new RegExp(String.raw`(${WRITTEN_NUMBER})(?:\s?(${UNIT})(?![\p{L}\d]))?`, 'uy');
const LETTER_AFTER = /[A-Za-zĐđ](?![\p{L}\d])/uy;

/** Written close: a colon with a space after it ends a clause ("đến năm 2020: 50% người"). */
const RATIO = /(\d+):(\d+)(?![\d:])/y;

const ORDINAL_BEFORE = /(?<!\p{L})thứ\s+$/iu;

/** Words that a number of a clause, a table or a version follows, and a row of such numbers: "khoản 1.1, 1.2 và ". */
const NUMBERED_BEFORE =
  /(?<!\p{L})(?:mục|tiểu mục|khoản|điểm|tiết|phần|chương|nội dung|gạch đầu dòng|biểu|bảng|mẫu|phụ lục|hình|sơ đồ|tiêu chí|chỉ tiêu|dự án|tiểu dự án|hợp phần|công nghiệp|thời đại|kỷ nguyên|phiên bản|nghị quyết|quyết định|nghị định|thông tư|kế hoạch|công văn|văn bản)(?:\s+số)?\s*(?:\d+(?:\.\d+)*\s?(?:[,;]|và|đến|-|–|hoặc)\s*)*$/iu;

/** What makes `2.0` a coefficient and no version: "trở lên: 2.0", "hệ số 2.0". */
const COEFFICIENT_BEFORE = /(?:(?<!\p{L})(?:hệ số|nhân(?: với)?|bằng)(?: là)?|:)\s*$/iu;

/** A dotted number that the writer means as a decimal, as other languages write it: `2.5`, `22.5 triệu`; not `1.4.2`, `4.0`, or the number of a clause. */
const isForeignDecimal = (cursor: Cursor, number: string): boolean =>
  /^\d+\.(?:\d{1,2}|\d{4,})$/.test(number) &&
  (!/\.0$/.test(number) || COEFFICIENT_BEFORE.test(before(cursor))) &&
  !NUMBERED_BEFORE.test(before(cursor));

/** Months, days and quarters come in rows and have no decimals. */
const ROW_BEFORE = /(?<!\p{L})(?:tháng|ngày|quý)\s+(?:\d{1,2}\s?,\s?)*$/iu;

/** Whether the comma of `4,5` stands between two of a row of whole numbers that rise: "2, 3, 4,5", "khoản 1,2 Điều 5". */
function isListComma(cursor: Cursor, number: string): boolean {
  const [, first, second] = /^(\d{1,3}),(\d{1,3})$/.exec(number) ?? [];
  if (first === undefined || second === undefined || Number(first) >= Number(second)) return false;
  const context = before(cursor);
  if (NUMBERED_BEFORE.test(context)) return true;
  // "tháng 6,7,8/2026": a row without spaces after a word that is counted.
  if (ROW_BEFORE.test(context)) return true;
  const previous = /(?<![\d.,])(\d{1,3})\s?,\s+$/.exec(context)?.[1];
  const next = /^\s?,\s*(\d{1,3})(?![\d.,]*\d)/.exec(
    after(cursor, cursor.index + number.length),
  )?.[1];
  return (
    (previous !== undefined && Number(previous) < Number(first)) ||
    (next !== undefined && Number(second) < Number(next))
  );
}

/** Two years that follow one another: niên khóa 2025/2026. */
const isNextYear = (one: string, next: string): boolean =>
  /^(?:19|20)\d{2}$/.test(one) && Number(next) === Number(one) + 1;

/** What stands on both sides of a slash: a month of a row and its year, two years, or a fraction. */
function sayFraction(cursor: Cursor, top: string, bottom: string): string {
  const { options } = cursor;
  const inRow = /^(?:19|20)\d{2}$/.test(bottom) && ROW_BEFORE.test(before(cursor));
  if (inRow) return `${readInteger(top, options)} năm ${readInteger(bottom, options)}`;
  if (isNextYear(top, bottom))
    return `${readInteger(top, options)} đến ${readInteger(bottom, options)}`;
  return readFraction(top.replaceAll('.', ''), bottom.replaceAll('.', ''), options);
}

/** A fraction, a scale (1:500), or a number with its unit if it has one; after "thứ" an order. */
export function readQuantityAt(cursor: Cursor): Reading | undefined {
  const { options } = cursor;
  const fraction = matchAt(cursor, FRACTION);
  if (fraction) {
    const [token, top = '', bottom = ''] = fraction;
    return { end: cursor.index + token.length, spoken: sayFraction(cursor, top, bottom) };
  }
  const ratio = matchAt(cursor, RATIO);
  if (ratio) {
    const [token, one = '', other = ''] = ratio;
    const spoken = `${readInteger(one, options)} trên ${readInteger(other, options)}`;
    return { end: cursor.index + token.length, spoken };
  }
  const match = matchAt(cursor, NUMBER);
  if (!match) return undefined;
  const [token, written = '', unit] = match;
  if (isListComma(cursor, written)) {
    const [first = ''] = written.split(',');
    // The rest of the row is read from the comma on.
    return { end: cursor.index + first.length, spoken: readNumber(first, options) };
  }
  const number = isForeignDecimal(cursor, written) ? written.replace('.', ',') : written;
  if (unit === undefined) {
    const end = cursor.index + token.length;
    if (ORDINAL_BEFORE.test(before(cursor)) && /^\d{1,4}$/.test(number)) {
      return { end, spoken: ordinal(Number(number), options) };
    }
    // A lone letter glued to a number is part of a label: 12A, 36b.
    const label = matchAt({ ...cursor, index: end }, LETTER_AFTER);
    if (label) {
      return { end: end + 1, spoken: `${readNumber(number, options)} ${letterName(label[0])}` };
    }
    return { end, spoken: readNumber(number, options) };
  }
  const spoken = `${readNumber(number, options)} ${UNIT_SAID.get(unit) ?? unit}`;
  return { end: cursor.index + token.length, spoken };
}

const ROMAN = /[IVX]+(?![\p{L}\d&])/uy;
const ROMAN_BEFORE =
  /(?<!\p{L})(?:khóa|khoá|kỳ|kì|họp|thứ|mục|phần|chương|giai đoạn|quý|thế kỷ|đại hội|lần|loại|hạng|cấp|đợt|vùng|phụ lục|mẫu|nhóm|bậc|mức|bảng|tập|quyển|điều)(?:\s+số)?\s+$/iu;
const ROMAN_CHAIN = /(?<!\p{L})[IVX]+\s?(?:,|và|hoặc|đến|-|–)\s?$/u;

/** A Roman numeral where it is one: after "khóa", "mục", "thứ" and their like, or in a row of them; two letters and more anywhere unless they spell a word (VI, XI). */
export function readRomanAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, ROMAN);
  const value = match && romanValue(match[0]);
  if (!match || !value) return undefined;
  const [token] = match;
  const context = before(cursor);
  const placed = ROMAN_BEFORE.test(context) || ROMAN_CHAIN.test(context);
  if (!placed && (token.length < 2 || token === 'VI' || token === 'XI')) return undefined;
  const end = cursor.index + token.length;
  if (ORDINAL_BEFORE.test(context)) return { end, spoken: ordinal(value, cursor.options) };
  return { end, spoken: readInteger(value, cursor.options) };
}

const DASH = /\s*[-–—−]\s*/y;
const NUMBER_BEFORE =
  /(?:\d|(?<!\p{L})[IVX]+)\s?(?:%|‰|h|đ|giờ|tuổi|tháng|năm|đồng|triệu|tỷ|nghìn|người|kg|ha|km|m²?|°C)?\s*$/u;
const NUMBER_AFTER =
  /^(?:(?:hết |cuối |đầu |khoảng )?(?:ngày |tháng |năm |quý |thứ )?(?:\d|[IVX]+(?!\p{L}))|\s*(?:\n|$))/u;

/** The dash of a range, `2012 - 2020`, `25/01 – 09/02/2024`: "đến". Also at the end of a line that breaks off within a range. */
export function readRangeDashAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, DASH);
  if (!match) return undefined;
  // The line break stays where it is.
  const end = cursor.index + match[0].replace(/\n[\s\S]*/, '').length;
  if (!NUMBER_BEFORE.test(before(cursor))) return undefined;
  if (!NUMBER_AFTER.test(after(cursor, end))) return undefined;
  return { end, spoken: ' đến ' };
}

const MINUS = /\s*[-−](?=\d)/y;

/** A minus sign before a number: "âm". */
export function readMinusAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, MINUS);
  if (!match || (!/^\s/.test(match[0]) && !/(?:^|[\s(])$/.test(before(cursor)))) return undefined;
  return { end: cursor.index + match[0].length, spoken: ' âm ' };
}
