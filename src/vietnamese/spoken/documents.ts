import { findAbbreviation, sayable } from './abbreviations.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { letterName, spell } from './letters.ts';
import { readInteger } from './numbers.ts';

/** Numbers of documents, `225/2019/NQ-HĐND`: what the symbols stand for and how the whole is said. */

/** Kinds, as Decree 30/2020/NĐ-CP (annex III) and the Party's Guidance 36-HD/VPTW abbreviate them. */
const KINDS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  PL: 'Pháp lệnh',
  L: 'Luật',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  KL: 'Kết luận',
  TB: 'Thông báo',
  TC: 'Thông cáo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  CĐ: 'Công điện',
  CV: 'Công văn',
  GM: 'Giấy mời',
  VBHN: 'Văn bản hợp nhất',
};

/** Kinds that numbers name in words only ("Công văn số 4585/VP-VHXH"). */
const KIND_WORDS = [...Object.values(KINDS), 'Hiến pháp', 'Sắc lệnh', 'Văn bản', 'Thông tri'];

const ISSUERS: Readonly<Record<string, string>> = {
  HĐND: 'Hội đồng nhân dân',
  UBND: 'Ủy ban nhân dân',
  CTUBND: 'Chủ tịch Ủy ban nhân dân',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  TTG: 'Thủ tướng Chính phủ',
  TW: 'Trung ương',
  TƯ: 'Trung ương',
  TU: 'Tỉnh ủy',
  HU: 'Huyện ủy',
  ĐU: 'Đảng ủy',
  BCT: 'Bộ Công Thương',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  CTN: 'Chủ tịch nước',
  VPCP: 'Văn phòng Chính phủ',
  BLĐTBXH: 'Bộ Lao động, Thương binh và Xã hội',
  SLĐTBXH: 'Sở Lao động, Thương binh và Xã hội',
  LĐTBXH: 'ngành Lao động, Thương binh và Xã hội',
  'LĐTB&XH': 'ngành Lao động, Thương binh và Xã hội',
  'LĐ-TB&XH': 'ngành Lao động, Thương binh và Xã hội',
  'LĐT BXH': 'ngành Lao động, Thương binh và Xã hội',
  BTC: 'Bộ Tài chính',
  BYT: 'Bộ Y tế',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BNV: 'Bộ Nội vụ',
  BTP: 'Bộ Tư pháp',
  BXD: 'Bộ Xây dựng',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BHXH: 'Bảo hiểm xã hội',
  MTTQ: 'Mặt trận Tổ quốc',
  VP: 'Văn phòng',
  VHXH: 'Văn hóa, Xã hội',
};

const ISSUER_FORMS = Object.keys(ISSUERS).sort((a, b) => b.length - a.length);

const BLANK_SAID = 'để trống';

/** Number (or the dots of one still to be given), year if printed, up to the slash or hyphen before the symbols. */
const HEAD =
  /(?:(\d{1,6})([a-zđ])?|([….]*…[….]*|\.{2,}|_{2,}))?[^\S\n]*(?:\/\s?((?:19|20)\d{2}))?\s?([/-])\s?(?=[A-ZĐƯ])/uy;
const PART = /[A-ZĐƯ][A-ZĐƯa-z&]*/y;

interface Symbols {
  readonly end: number;
  readonly kind: string | undefined;
  readonly issuers: readonly string[];
  /** A symbol that neither table nor glossary knows. */
  readonly unknown: string | undefined;
}

/** One issuer at a place: the longest the table knows, then the glossary, then the run of capitals as it is. */
function issuerAt(cursor: Cursor): { end: number; said: string; unknown?: string } | undefined {
  const { text, index, options } = cursor;
  const whole = (form: string): boolean =>
    text.startsWith(form, index) && !/^[\p{L}&]/u.test(text.slice(index + form.length));
  const form = ISSUER_FORMS.find(whole);
  if (form !== undefined) {
    // The term of an assembly is part of its symbol: QH14.
    const [, term] = /^(\d{1,2})(?!\d)/.exec(text.slice(index + form.length)) ?? [];
    const said = ISSUERS[form] ?? form;
    if (term === undefined) return { end: index + form.length, said };
    return {
      end: index + form.length + term.length,
      said: `${said} khóa ${readInteger(term, options)}`,
    };
  }
  const known = findAbbreviation(cursor);
  if (known) return { end: index + known.form.length, said: sayable(known.meaning) };
  const [run] = matchAt(cursor, PART) ?? [];
  return run === undefined
    ? undefined
    : { end: index + run.length, said: spell(run), unknown: run };
}

function symbolsAt(cursor: Cursor): Symbols | undefined {
  const { text } = cursor;
  let { index } = cursor;
  const [first] = matchAt(cursor, PART) ?? [];
  if (first === undefined) return undefined;
  const kind = KINDS[first];
  const issuers: string[] = [];
  let unknown: string | undefined;
  let parts = 0;
  if (kind !== undefined) {
    index += first.length;
    parts = 1;
    if (!/^\s?[-/]\s?[A-ZĐƯ]/u.test(text.slice(index)))
      return { end: index, kind, issuers, unknown };
    index += (/^\s?[-/]\s?/.exec(text.slice(index))?.[0] ?? '').length;
  }
  for (;;) {
    const part = issuerAt({ ...cursor, index });
    if (!part) return undefined;
    index = part.end;
    parts += 1;
    issuers.push(part.said);
    unknown ??= part.unknown;
    const [joint] = /^\s?[-/](?=[A-ZĐƯ])/u.exec(text.slice(index)) ?? [];
    if (joint === undefined) break;
    index += joint.length;
  }
  // Capitals after a slash are a document's symbols only where one of them is known (60/ABC is not).
  if (kind === undefined && (parts < 2 ? unknown !== undefined : issuers.length === 0))
    return undefined;
  return { end: index, kind, issuers, unknown };
}

const words = (text: string): string => text.replaceAll(' ', String.raw`\s+`);
const KIND_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${KIND_WORDS.map(words).join('|')})(\s+số)?\s*:?\s*$`,
  'iu',
);
const NUMBER_WORD = /(?<!\p{L})số\s*:?\s*$/iu;

/** The text goes on to name the issuer itself: "ngày 26/7/2019 của Hội đồng nhân dân tỉnh". */
const ISSUER_FOLLOWS =
  /^[)\s]*(?:,?\s*ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*)?,?\s*(?:của|do)\s/iu;

/**
 * A document's number in full: kind, number, year, issuer. What the text around it says already is not said twice:
 * the kind where it stands before, the issuer where it follows. A number left open is said to be open.
 */
export function readDocumentAt(cursor: Cursor): Reading | undefined {
  const head = matchAt(cursor, HEAD);
  if (!head) return undefined;
  const [token, digits, suffix, gap, year, joint] = head;
  // Dots may touch the word before them ("số…../QĐ-UBND"); a number is never cut from another.
  if ((gap === undefined ? /[\p{L}\d/]$/u : /\d$/).test(before(cursor))) return undefined;
  // Party documents only have the hyphen (92-KL/TW), and a hyphen needs a number and a kind.
  const symbols = symbolsAt({ ...cursor, index: cursor.index + token.length });
  if (!symbols || (joint === '-' && (digits === undefined || symbols.kind === undefined)))
    return undefined;
  const context = before(cursor);
  if (digits === undefined && gap === undefined && !NUMBER_WORD.test(context)) return undefined;

  const { options } = cursor;
  const number =
    digits === undefined
      ? BLANK_SAID
      : [readInteger(digits, options), suffix && letterName(suffix)].filter(Boolean).join(' ');
  const yearSaid = year === undefined ? '' : `, năm ${readInteger(year, options)}`;
  const named = ISSUER_FOLLOWS.test(after(cursor, symbols.end));
  const issuer = symbols.issuers.join(symbols.kind === undefined ? ', ' : ' và ');
  // Symbols without a kind are offices of one body (VP-VHXH); one alone is the body itself (QH14).
  const marks = symbols.kind === undefined && symbols.issuers.length > 1;
  const of = marks ? `, ký hiệu ${issuer}` : ` của ${issuer}`;
  const tail = named || issuer === '' ? '' : of;

  const kindBefore = KIND_BEFORE.exec(context);
  let spoken: string;
  if (kindBefore) {
    const lead = kindBefore[1] === undefined && !/:\s*$/.test(context) ? 'số ' : '';
    spoken = `${lead}${number}${yearSaid}${yearSaid && tail ? tail.replace(/^,? ?/, ', ') : tail}`;
  } else if (NUMBER_WORD.test(context)) {
    // "Số: 71/KH-UBND": the number first, since "số" is already said.
    const what = marks ? tail.replace(/^, /, '') : `${symbols.kind ?? 'văn bản'}${tail}`;
    spoken = `${number}${yearSaid}, ${what}`.replace(/, $/, '');
  } else {
    const kind = symbols.kind ?? 'văn bản';
    spoken = `${kind} số ${number}${yearSaid}${yearSaid && tail ? tail.replace(/^,? ?/, ', ') : tail}`;
  }
  // After a year, or a number that is open, the sentence takes a breath.
  const open = spoken
    .replace(`số ${BLANK_SAID} của`, `số ${BLANK_SAID}, của`)
    .replace(/^để trống của/, 'để trống, của');
  const breath = digits === undefined || (year !== undefined && tail === '') ? ',' : '';
  const goesOn = /^\s+[\p{L}\d]/u.test(after(cursor, symbols.end));
  const reading = { end: symbols.end, spoken: goesOn ? `${open}${breath}` : open };
  return symbols.unknown === undefined
    ? reading
    : { ...reading, unread: { token: symbols.unknown, reason: 'unknown-abbreviation' } };
}
