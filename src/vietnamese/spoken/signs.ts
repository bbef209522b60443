import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';

/** Signs: a pause, a word, or nothing. */

const SAID: Readonly<Record<string, string>> = {
  '&': 'và',
  '+': 'cộng',
  '=': 'bằng',
  '<': 'nhỏ hơn',
  '>': 'lớn hơn',
  '≤': 'không quá',
  '≥': 'ít nhất',
  '≠': 'khác',
  '≈': 'khoảng',
  '~': 'khoảng',
  '×': 'nhân',
  '÷': 'chia',
  '±': 'cộng trừ',
  '→': 'đến',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '°': 'độ',
  '§': 'mục',
  '@': 'a còng',
  '№': 'số',
  '½': 'một phần hai',
  '¼': 'một phần tư',
  '¾': 'ba phần tư',
  '₫': 'đồng',
  $: 'đô la',
  '€': 'ơ rô',
  '²': 'vuông',
  '³': 'khối',
};

/** Signs of layout and quotation: not said. */
const SILENT = /[*_`“”„"«»‘’'‹›•·▪●○\u200b-\u200f\u00ad\ufeff™®©^\\]/uy;
const PAUSE = /[()[\]{}|]/y;
const POINTED = /[.,;:?!]/y;

const END_MARK = /\s*\/\s?\./y;
const GAP = /[….]*…[….]*|\.{3,}|_{3,}|\.\.(?!\.)/y;
const GAP_BEFORE = /(?<!\p{L})(?:số|ngày|tháng|năm|tên|điện thoại|địa chỉ|là)\s*:?\s*$|:\s*$/iu;

/** Dots: a place left open, or the end of a list ("vân vân"). `./.` and `/.` end a document. */
export function readGapAt(cursor: Cursor): Reading | undefined {
  const endMark = matchAt(cursor, END_MARK);
  if (endMark) return { end: cursor.index + endMark[0].length, spoken: '.' };
  const match = matchAt(cursor, GAP);
  if (!match) return undefined;
  const token = match[0];
  const end = cursor.index + token.length;
  const open = token.startsWith('_') || token.length > 4 || GAP_BEFORE.test(before(cursor));
  if (open) return { end, spoken: ' để trống, ' };
  if (!/[\p{L}\d)]\s*,?\s*$/u.test(before(cursor))) return { end, spoken: ', ' };
  const ends = /^[\s*”")\]]*(?:\p{Lu}|$|\n)/u.test(after(cursor, end));
  return { end, spoken: ends ? ', vân vân. ' : ', vân vân, ' };
}

const DASH = /\s*[-–—−]+\s*/y;

/**
 * A dash that is no bullet and no range: a pause before a capital and for a long dash, nothing in a compound
 * ("kinh tế - xã hội").
 */
export function readDashAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, DASH);
  if (!match) return undefined;
  const token = match[0].replace(/\n[\s\S]*/, '');
  const end = cursor.index + token.length;
  const rest = after(cursor, end);
  const compound = /^xã hội/iu.test(rest) || (/^\p{Ll}/u.test(rest) && /^\s*-\s*$/.test(token));
  const glued = !/\s/.test(token) && /^\d/.test(rest);
  return { end, spoken: compound || glued || /^\s*(?:\n|$)/.test(rest) ? ' ' : ', ' };
}

const SLASH = /\s?\/\s?/y;
/** What an amount can be for: "đồng/người/tháng". */
const PER =
  /^(?:tháng|năm|ngày|tuần|quý|giờ|lần|buổi|suất|người|đối tượng|hộ|khẩu|trẻ|cháu|học sinh|sinh viên|học viên|lao động|kg|ha|lít|tấn|xã|huyện|ấp|thôn|khóa|lớp|lượt|đợt|phần|bộ|cái)(?!\p{L})/iu;
const AMOUNT_BEFORE =
  /(?:\d|đồng|đ|₫|%|VNĐ|USD|triệu|nghìn|ngàn|tỷ|kg|tấn|lít|lần|buổi|suất|m²|m2|ha|(?:kg|lít|suất|phần|bao|thùng|hộp) \p{L}+)(?:\s?\/\s?\p{L}+(?: \p{L}+)?)*$/iu;

/** A slash: "mỗi" in an amount, a comma in the order of a date, "hoặc" between words, "trên" between the rest. */
export function readSlashAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, SLASH);
  if (!match) return undefined;
  const end = cursor.index + match[0].length;
  const [left, right] = [before(cursor), after(cursor, end)];
  if (AMOUNT_BEFORE.test(left) && PER.test(right)) return { end, spoken: ' mỗi ' };
  if (/(?<!\p{L})(?:quý|kỳ|đợt)\s+[IVX\d]+$/iu.test(left) && /^(?:19|20)\d{2}(?!\d)/.test(right)) {
    return { end, spoken: ' năm ' };
  }
  if (/(?:ngày|tháng)$/iu.test(left) && /^(?:tháng|năm)/iu.test(right))
    return { end, spoken: ', ' };
  if (/(?<!\p{L})và$/iu.test(left) && /^hoặc/iu.test(right)) return { end, spoken: ' ' };
  if (/\p{L}$/u.test(left) && /^\p{L}/u.test(right)) return { end, spoken: ' hoặc ' };
  if (/[\d\p{L}]$/u.test(left) && /^[\d\p{L}]/u.test(right)) return { end, spoken: ' trên ' };
  return { end, spoken: ' ' };
}

/** Every other sign; one that no table knows is said to be unknown, and reported. */
export function readSignAt(cursor: Cursor): Reading {
  const [sign] = [...cursor.text.slice(cursor.index, cursor.index + 2)];
  if (sign === undefined) throw new RangeError('đã hết văn bản');
  const end = cursor.index + sign.length;
  if (matchAt(cursor, POINTED)) return { end, spoken: sign };
  if (matchAt(cursor, PAUSE)) return { end, spoken: ', ' };
  if (sign === '#') return { end, spoken: /^\d/.test(after(cursor, end)) ? ' số ' : ' thẻ ' };
  if (sign === '*' && /\d\s?$/.test(before(cursor)) && /^\s?\d/.test(after(cursor, end))) {
    return { end, spoken: ' nhân ' };
  }
  if (matchAt(cursor, SILENT)) return { end, spoken: '' };
  const said = SAID[sign];
  if (said !== undefined) return { end, spoken: ` ${said} ` };
  return { end, spoken: ' ký hiệu lạ ', unread: { token: sign, reason: 'unknown-sign' } };
}
