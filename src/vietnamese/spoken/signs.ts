import { UNITS_PER } from './quantities.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';

/** Signs: a pause, a word, or nothing. */

const SAID: Readonly<Record<string, string>> = {
  '&': 'và',
  '+': 'cộng',
  '=': 'bằng',
  '<': 'nhỏ hơn',
  '>': 'lớn hơn',
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
const SILENT = /[*_`“”„"«»‘’'‹›•·▪●○□☐◻▢❑❏❒\u200b-\u200f\u00ad\ufeff™®©^\\]/uy;
const PAUSE = /[()[\]{}|]/y;
const POINTED = /[.,;:?!]/y;
/** Two signs that are one: not more than, not less than. */
const COMPARED = /(?:<=|=<|≤|>=|=>|≥)/uy;
/** A sign in brackets before a figure: "(-) 3,2%". */
const SIGNED = /\([-−+]\)(?=\s?\d)/y;
const TICKED = /[☑☒✓✔🗹]/uy;

const END_MARK = /\s*\/\s?\./y;
const GAP = /(?=[….]{0,200}…)[….]+|\.{3,}|_{3,}|\.\.(?!\.)/y;
/** A place left open with the figure of a footnote in it: "………1………". */
const NOTED_GAP = /(?=…{2}|\.{4})[….]{2,200}\d{1,2}(?=…{2}|\.{4})[….]+/y;
const GAP_BEFORE = /(?<!\p{L})(?:số|ngày|tháng|năm|tên|điện thoại|địa chỉ|là)\s*:?\s*$|:\s*$/iu;

/** Dots: a place left open, or the end of a list ("vân vân"). `./.` and `/.` end a document. */
export function readGapAt(cursor: Cursor): Reading | undefined {
  const endMark = matchAt(cursor, END_MARK);
  if (endMark) return { end: cursor.index + endMark[0].length, spoken: '.' };
  const noted = matchAt(cursor, NOTED_GAP);
  if (noted) return { end: cursor.index + noted[0].length, spoken: ' để trống, ' };
  const match = matchAt(cursor, GAP);
  if (!match) return undefined;
  const token = match[0];
  const end = cursor.index + token.length;
  const dots = token.replaceAll('…', '...').length;
  const open = token.startsWith('_') || dots > 8 || GAP_BEFORE.test(before(cursor));
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
  /^(?:tháng|năm|ngày|tuần|quý|giờ|phút|chu kỳ|kỳ|vòng|mùa|phiên|sào|mẫu|lần|buổi|suất|người|nhân khẩu|đối tượng|hộ|khẩu|trẻ|em|cháu|học sinh|sinh viên|học viên|lao động|cán bộ|kg|ha|lít|tấn|m²|m2|m³|m3|km|xã|huyện|tỉnh|ấp|thôn|bản|khóa|khoá|lớp|nhóm|lượt|đợt|phần|bộ|cái|chiếc|con|cây|căn|nhà|công trình|mô hình|dự án|hồ sơ|vụ|ca|tiết|tin|bài|trang|phiếu|trường|cơ sở|đơn vị|giường|mẹ|sản phụ|liệt sĩ|liệt sỹ|mộ|hài cốt|thân nhân|gia đình|phòng|xe)(?!\p{L})/u;
/** Units in which amounts are counted. */
const UNIT_OF_AMOUNT = String.raw`đồng|đ|₫|%|‰|VNĐ|VND|USD|triệu|nghìn|ngàn|tỷ|kg|mg|g|gam|tấn|tạ|yến|lít|ml|l|lần|buổi|suất|tiết|công|phút|giờ|điểm|kWh|kw|m|km|m²|m2|m³|m3|ha|(?:kg|lít|suất|phần|bao|thùng|hộp) \p{L}+`;
/** What a quantity is for, as far as it is read: "/trẻ,học sinh". */
const FOR = String.raw`(?:\s?\/\s?\p{L}+[²³23]?(?:[ ,]{1,2}\p{L}+){0,4})*`;
const AMOUNT_BEFORE = new RegExp(String.raw`(?:\d|(?<!\p{L})(?:${UNIT_OF_AMOUNT}))${FOR}$`, 'iu');
/** A span of time that something comes once in: "3 tháng/lần". */
const SPAN_BEFORE = /(?<!\p{L})\d+\s?(?:phút|giờ|ngày|tuần|tháng|quý|năm)$/iu;

/** What is counted, in small letters: "250 người", "02 cán bộ". */
const COUNTED_BEFORE = /(?<![\d.,/])\d[\d.,]*\s(?:\p{Ll}+\s){0,2}(?:\p{Ll}+\s?\/\s?)*(\p{Ll}+)$/u;
/** What it is counted by. */
const BY =
  /^(năm|tháng|tuần|ngày|quý|giờ|đợt|vạn dân|vạn người|nghìn dân|lớp|xã|huyện|tỉnh|thôn|bản|ấp|trường|cơ sở|đơn vị|hộ|nhóm|tổ|phòng|chu kỳ|cặp|ca|đội|điểm|mô hình)(?!\p{L})/u;
/** Things of one sort, of which one or the other is meant: "3 thôn/bản", "12 tổ/nhóm". */
const SORTS = [
  ['thôn', 'bản', 'ấp', 'xóm', 'buôn', 'làng', 'khóm', 'khu', 'phố', 'phum', 'sóc', 'tổ'],
  ['xã', 'phường', 'trấn', 'khu'],
  ['huyện', 'quận', 'thị'],
  ['tổ', 'nhóm', 'lớp', 'đội', 'câu', 'đoàn', 'phòng', 'ban'],
  ['trường', 'sở', 'đơn', 'cơ'],
  ['hộ', 'đình'],
  ['năm', 'tháng', 'tuần', 'quý'],
  ['đợt', 'lần', 'kỳ'],
] as const;

/** Whether what stands before a slash is counted by what stands after it: "40 học sinh/lớp". */
function isCountedBy(left: string, right: string): boolean {
  const counted = COUNTED_BEFORE.exec(left)?.[1];
  const by = BY.exec(right)?.[1]?.split(' ')[0];
  if (counted === undefined || by === undefined) return false;
  return !SORTS.some((sort: readonly string[]) => sort.includes(counted) && sort.includes(by));
}

/** A unit right after a slash, as it is said: "/km2". */
function unitAt(right: string): { length: number; said: string } | undefined {
  const found = UNITS_PER.find(
    ([sign]) => right.startsWith(sign) && !/^[\p{L}\d]/u.test(right.slice(sign.length)),
  );
  return found && { length: found[0].length, said: found[1] };
}

const MONEY = /^(?:đồng|đ|triệu|nghìn|ngàn|tỷ)(?!\p{L})/iu;
/** Money and shares are always for something. */
const MONEY_BEFORE = /(?<!\p{L})(?:đồng|đ|₫|VNĐ|VND|%)$/iu;

const TIMES = /\s?[xX×*]\s?(?=\d)/uy;
const QUANTITY_BEFORE = new RegExp(
  String.raw`\d[\d.,]*\s?(?:\p{L}{1,6}[²³23]?|%)?(?: \p{L}+)?${FOR}$`,
  'iu',
);

/** An x between two quantities: "9.000đ/lần X 30 lần/tháng". */
export function readTimesAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, TIMES);
  if (!match || !QUANTITY_BEFORE.test(before(cursor).trimEnd())) return undefined;
  // "5x10" glued is a size; a letter that begins a word is none.
  const end = cursor.index + match[0].length;
  const spaced = /^\s|\s$/u.test(match[0]) || /\s$/u.test(before(cursor));
  return { end, spoken: spaced ? ', nhân ' : ' nhân ' };
}

/** A slash: "mỗi" in an amount, a comma in the order of a date, "hoặc" between words, "trên" between the rest. */
export function readSlashAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, SLASH);
  if (!match) return undefined;
  const end = cursor.index + match[0].length;
  const [left, right] = [before(cursor), after(cursor, end)];
  if (SPAN_BEFORE.test(left) && /^lần(?!\p{L})/iu.test(right)) return { end, spoken: ' một ' };
  const unit = unitAt(right);
  if (unit && (AMOUNT_BEFORE.test(left) || /\p{Ll}$/u.test(left)))
    return { end: end + unit.length, spoken: ` mỗi ${unit.said}` };
  // In a heading all is in capitals; a capital alone begins something new.
  const per = /^\p{Lu}{2}/u.test(right) ? right.toLocaleLowerCase('vi') : right;
  const money = MONEY_BEFORE.test(left) && /^\p{Ll}/u.test(per) && !MONEY.test(per);
  if (money || (AMOUNT_BEFORE.test(left) && PER.test(per))) return { end, spoken: ' mỗi ' };
  if (isCountedBy(left, right)) return { end, spoken: ' mỗi ' };
  if (
    /(?<!\p{L})(?:quý|kỳ|đợt|tháng)\s+(?:[IVX\d]+\s?(?:,|và|-|–|đến)\s?)*[IVX\d]+$/iu.test(left) &&
    /^(?:19|20)\d{2}(?!\d)/.test(right)
  ) {
    return { end, spoken: ' năm ' };
  }
  if (/(?:ngày|tháng)$/iu.test(left) && /^(?:tháng|năm)/iu.test(right))
    return { end, spoken: ', ' };
  if (/(?<!\p{L})và$/iu.test(left) && /^hoặc/iu.test(right)) return { end, spoken: ' ' };
  // "K/c": a shortening that no table knows.
  if (
    /(?<!\p{L})[bcdđghklmnpqrstvx]$/iu.test(left) &&
    /^[bcdđghklmnpqrstvx](?!\p{L})/iu.test(right)
  ) {
    const token = cursor.text.slice(cursor.index - 1, end + 1);
    return { end, spoken: ' ', unread: { token, reason: 'unknown-abbreviation' } };
  }
  if (/\p{L}$/u.test(left) && /^\p{L}/u.test(right)) return { end, spoken: ' hoặc ' };
  if (/[\d\p{L}]$/u.test(left) && /^[\d\p{L}]/u.test(right)) return { end, spoken: ' trên ' };
  return { end, spoken: ' ' };
}

/** Every other sign; one that no table knows is said to be unknown, and reported. */
export function readSignAt(cursor: Cursor): Reading {
  const [sign] = [...cursor.text.slice(cursor.index, cursor.index + 2)];
  if (sign === undefined) throw new RangeError('đã hết văn bản');
  const end = cursor.index + sign.length;
  const compared = matchAt(cursor, COMPARED);
  if (compared) {
    const spoken = /[<≤]/u.test(compared[0]) ? ' không quá ' : ' ít nhất ';
    return { end: cursor.index + compared[0].length, spoken };
  }
  if (matchAt(cursor, TICKED)) return { end, spoken: ' đã đánh dấu ' };
  if (matchAt(cursor, POINTED)) return { end, spoken: sign };
  const signed = matchAt(cursor, SIGNED);
  if (signed)
    return {
      end: cursor.index + signed[0].length,
      spoken: /\+/.test(signed[0]) ? ' cộng ' : ' âm ',
    };
  if (matchAt(cursor, PAUSE)) return { end, spoken: ', ' };
  if (sign === '#') return { end, spoken: /^\d/.test(after(cursor, end)) ? ' số ' : ' thẻ ' };
  if (sign === '*' && /\d\s?$/.test(before(cursor)) && /^\s?\d/.test(after(cursor, end))) {
    return { end, spoken: ' nhân ' };
  }
  // What begins an item in the middle of a line: "hồ sơ: + Nếu đủ …".
  if (sign === '+' && /^\s+\p{L}/u.test(after(cursor, end)) && /[:;.,]\s*$/u.test(before(cursor)))
    return { end, spoken: '' };
  if (matchAt(cursor, SILENT)) return { end, spoken: '' };
  const said = SAID[sign];
  if (said !== undefined) return { end, spoken: ` ${said} ` };
  return { end, spoken: ' ký hiệu lạ ', unread: { token: sign, reason: 'unknown-sign' } };
}
