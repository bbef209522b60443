import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { readDigits } from './numbers.ts';

/** Telephone numbers, said digit by digit in the groups in which they are printed. */

/** Groups of digits joined by a space, dot or hyphen; the first may stand in brackets or after +. */
const PHONE = /(?:\(\+?\d{2,4}\)|\+?\d{2,})(?:[ .\u00a0-]?\d{1,9}){0,8}(?![\d,]{0,20}\d|\/|%)/y;

const ANNOUNCED =
  /(?<!\p{L})(?:điện thoại|di động|số máy|đường dây nóng|tổng đài|hotline|zalo|tel|ĐT|SĐT|đt|gọi)(?:[^.;\n\d]{0,45})$/iu;
/** A second number after one that was announced: "(0293) 3878999 hoặc 113". */
const ANNOUNCED_TOO =
  /(?<!\p{L})(?:điện thoại|đường dây nóng|tổng đài|hotline|ĐT|gọi)[^;\n]{0,40}\d{3}\s*(?:hoặc|và|,)\s*$/iu;

const isPhone = (token: string, announced: boolean): boolean => {
  const digits = token.replace(/\D/g, '');
  if (/^(?:0|\+?84)/.test(token.replace(/^\(/, '')) && digits.length >= 10 && digits.length <= 12) {
    return true;
  }
  if (/^1[89]00/.test(digits) && digits.length >= 8 && digits.length <= 10) return true;
  // Short numbers (111, 115) and old local ones only where the text says that they are called.
  return announced && (/^1\d\d$/.test(digits) || (digits.length >= 6 && digits.length <= 11));
};

/** Digits without a printed gap are cut as Vietnamese says them: 4-3-3 for a mobile number, else threes from the end. */
function groups(token: string): string[] {
  const printed = token.match(/\d+/g) ?? [];
  const [only] = printed;
  if (printed.length > 1 || only === undefined || only.length <= 4) return printed;
  const cut: string[] = [];
  for (let end = only.length; end > 0; end -= end === 4 ? 4 : 3) {
    cut.unshift(only.slice(Math.max(0, end - (end === 4 ? 4 : 3)), end));
  }
  return cut;
}

/** `0293.3878999` → "không hai chín ba, ba tám bảy tám chín chín chín". */
export function readPhoneAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, PHONE);
  if (!match) return undefined;
  const token = match[0];
  const end = cursor.index + token.length;
  const context = before(cursor);
  const announced = ANNOUNCED.test(context) || ANNOUNCED_TOO.test(context);
  if (!isPhone(token, announced)) return undefined;
  // An amount after "gọi" is still an amount.
  if (/^\s?(?:đồng|đ|người|%|triệu|tỷ)(?!\p{L})/u.test(after(cursor, end))) return undefined;
  const spoken = groups(token).map(readDigits).join(', ');
  return { end, spoken: token.includes('+') ? `cộng ${spoken}` : spoken };
}

/** Roads by their numbers: QL1A, ĐT.925B, TL 10. */
const ROADS: Readonly<Record<string, string>> = {
  QL: 'quốc lộ',
  TL: 'tỉnh lộ',
  HL: 'hương lộ',
  ĐT: 'đường tỉnh',
  ĐH: 'đường huyện',
};
const ROAD =
  /(?<!\p{L})(?:(QL|TL|HL)[. ]{0,2}(?=\d{1,3}[A-Z]?(?![\p{L}\d]|[ .-]?\d))|(ĐT|ĐH)[. ]{0,2}(?=\d{3}[A-Z]?(?![\p{L}\d]|[ .-]?\d)))/uy;

/** The letters before the number of a road. */
export function readRoadAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, ROAD);
  const said = match && ROADS[match[1] ?? match[2] ?? ''];
  return match && said ? { end: cursor.index + match[0].length, spoken: `${said} ` } : undefined;
}

const TELEPHONE = /(?<!\p{L})(?:SĐT|ĐT|Đt|đt|Tel|TEL)(?=(?:\/\p{L}+)?\s?[.:]?\s?\(?\+?\d)\.?/uy;

/** "ĐT" before a number is a telephone, whatever else the letters stand for. */
export function readTelephoneWordAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, TELEPHONE);
  return match ? { end: cursor.index + match[0].length, spoken: 'điện thoại' } : undefined;
}
