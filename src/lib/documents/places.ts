import { readLabel } from './labels.ts';
import { isBlock, isUpper, wordCount, type Line } from './lines.ts';

/** The fixed places of a document, by what is printed there and by where it stands: Nghị định 30/2020/NĐ-CP, Phụ lục I. */

export const RECIPIENTS = /^Nơi nhận\s*(?::|$)/iu;
export const FORMULA = /^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u;
const CLOSING = /^(?:Trên đây là|Trong quá trình|Quá trình (?:tổ chức |triển khai )*thực hiện)/u;
const EFFECT = /^(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Luật)(?: này)? có hiệu lực/u;
const PASSED = /^(?:Nghị quyết|Luật|Pháp lệnh|Bộ luật) này (?:đã )?được [^.]{5,200} thông qua/u;

/** The forms of signing: on behalf of, in place of, by order of, by authority of; an acting head. */
export const SIGNING_FORM =
  /^(?:(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}{2}|(?:T\/M|K\/T|T\/L|T\/UQ)\.?\s*\p{Lu}{2}|Q\.\s*\p{Lu}{2}|(?:THAY MẶT|THỪA LỆNH|THỪA ỦY QUYỀN)\s+\p{Lu}{2})/u;
const SIGNED =
  /^\(?\s*(?:đã ký|ký tên|chữ ký|ký,? (?:ghi|đóng)|ký số)|^(?:Người ký|Ký bởi|Thời gian ký|Ngày ký|Thời gian|Email|Cơ quan)\s*:/iu;

/** Whether a line names an office or a body as a signature does: a few words in capitals. */
function isOffice({ text, level }: Line): boolean {
  if (level > 0 || !isUpper(text) || /[:;.]$|:|^\d/u.test(text)) return false;
  const count = wordCount(text, 20);
  if (count < 2 || count > 14 || (text.includes(',') && count < 4)) return false;
  return readLabel(text, false, () => true) === undefined && !FORMULA.test(text);
}

/** The motto of the country or the Party, and the words below it. */
export const MOTTO =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc)[\s_-]*$/iu;
const AGENCY =
  /^(?:[UỦ][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|BAN|VĂN PHÒNG|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|CHÍNH PHỦ|QUỐC HỘI|ĐẢNG BỘ)\s/u;

/** Whether a line can stand in the letterhead of a part: its agency or the motto. */
export const isLetterhead = (line: Line): boolean =>
  line.level === 0 &&
  !isBlock(line) &&
  (MOTTO.test(line.text) || (AGENCY.test(line.text) && isOffice(line)));

/** Whether a line belongs to a signature whose name is still to come. */
export const startsSignature = (line: Line): boolean =>
  SIGNING_FORM.test(line.text) || (isOffice(line) && !isLetterhead(line));

/** Whether a line is a person's name, with a rank or degree before it perhaps. */
function isName({ text, level }: Line): boolean {
  if (level > 0 || text.length > 60 || /[\d:;!?/]|\.$/u.test(text)) return false;
  const words = text.split(/[\s,]+/u);
  if (words.length < 2 || words.length > 8) return false;
  const small = words.filter((word) => !/^\p{Lu}/u.test(word)).length;
  return (
    small <= 2 &&
    words.length - small >= 2 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    /^\p{Lu}/u.test(words.at(-1) ?? '') &&
    readLabel(text, false, () => true) === undefined
  );
}

/** An office and the name below it, copied as one line, or two such side by side: `PHÓ GIÁM ĐỐC Nguyễn Văn A | …`. */
const OFFICE_AND_NAME = /^\p{Lu}{2,}(?:[\s,–-]+\p{Lu}+){1,14}(?:\s+\p{Lu}\p{Ll}*){2,6}$/u;
const isOfficeAndName = ({ text }: Line): boolean =>
  text.length < 300 && text.split('|').every((side) => OFFICE_AND_NAME.test(side.trim()));

/** What a line can be in a signature; undefined where it stands in none. */
function signing(line: Line): 'form' | 'office' | 'signed' | 'name' | undefined {
  if (isBlock(line) || line.level > 0) return undefined;
  if (line.signs) return 'form';
  if (SIGNING_FORM.test(line.text) || isOfficeAndName(line)) return 'form';
  if (SIGNED.test(line.text)) return 'signed';
  if (isOffice(line)) return 'office';
  return isName(line) ? 'name' : undefined;
}

/**
 * Where the signature begins that ends just before `end`; `end` itself where there is none. It begins with a form of
 * signing, or with an office that a name or "(Đã ký)" follows.
 */
function signatureBefore(lines: readonly Line[], from: number, end: number): number {
  const is = (index: number): ReturnType<typeof signing> => {
    const line = lines[index];
    return line && signing(line);
  };
  let start = end;
  while (start > from && is(start - 1) !== undefined) start -= 1;
  while (start < end && is(start) !== 'form' && is(start) !== 'office') start += 1;
  const kinds = lines.slice(start, end).map((_line, offset) => is(start + offset));
  const isSigned =
    kinds.includes('form') ||
    (kinds[0] === 'office' && (kinds.includes('name') || kinds.includes('signed')));
  if (!isSigned) return end;
  const above = lines[start - 1];
  return start - 1 > from && above && isPlaceAndDay(above) ? start - 1 : start;
}

/** The place and day above a signature of a form: `……, ngày … tháng … năm ……`. */
export const isPlaceAndDay = ({ text, level }: Line): boolean =>
  level === 0 &&
  text.length < 120 &&
  /^[^,;:]{1,50},\s*ngày\s?[\s.…_\d]*tháng\s?[\s.…_\d]*năm\s?[\s.…_\d]*$/iu.test(text);

/** Where the end of a part begins, as places in its list of lines; each is the length of the list where there is none. */
export interface Tail {
  /** First line of what ends the text: signature or recipients. */
  readonly start: number;
  readonly recipients: number;
  /** The signature that stands after the recipients. */
  readonly signature: number;
  /** First note below the signature. */
  readonly notes: number;
}

/** A note below the signature of a form: `1 Tên cơ quan.`, `(2) Địa danh.`, `* Không bắt buộc.` */
export const NOTE = /^(\(\d{1,2}\)|\d{1,2}|[¹²³⁴-⁹]|\*+)\s*(?=\p{Lu})(.*)$/u;
const NOTES_HEAD = /^(?:Ghi chú|Chú thích|Hướng dẫn ghi)\s*:?/u;

/** Where the notes begin that stand below a signature; the length of the list where there are none. */
function notesFrom(lines: readonly Line[], from: number): number {
  const text = (index: number): string => lines[index]?.text ?? '';
  const isNote = (index: number): boolean => FOOTNOTE.test(text(index));
  const isBelowSignature = (index: number): boolean => {
    const above = lines[index - 1];
    return (
      index > from &&
      above !== undefined &&
      signing(above) !== undefined &&
      signatureBefore(lines, from, index) < index
    );
  };
  const below = lines.findIndex(
    (_line, index) => isNote(index) && !isNote(index - 1) && isBelowSignature(index),
  );
  if (below >= 0) return below;
  let notes = lines.length;
  while (notes > from && isNote(notes - 1)) notes -= 1;
  if (notes < lines.length) return notes;
  while (notes > from && (NOTE.test(text(notes - 1)) || NOTES_HEAD.test(text(notes - 1))))
    notes -= 1;
  return isBelowSignature(notes) ? notes : lines.length;
}

/** Finds the recipients and the signatures of a part. @param from first line that may belong to them */
export function tailOf(lines: readonly Line[], from: number): Tail {
  const found = lines.findIndex((line) => RECIPIENTS.test(line.text));
  const recipients = found < 0 ? lines.length : found;
  const notes = notesFrom(lines, from);
  const start = signatureBefore(lines, from, Math.min(recipients, notes));
  const after = (index: number): boolean => {
    const line = lines[index];
    const kind = line && signing(line);
    return kind === 'form' || kind === 'office' || kind === 'signed';
  };
  let signature = recipients + 1;
  while (signature < lines.length && !after(signature)) signature += 1;
  // Only a name stands below the recipients: it is the signature if nothing but such lines follows.
  if (signature >= lines.length && start === recipients) {
    let at = notes;
    while (at > recipients + 1) {
      const line = lines[at - 1];
      if (!line || signing(line) !== 'name') break;
      at -= 1;
    }
    signature = at > recipients ? at : lines.length;
  }
  const none = start === Math.min(recipients, notes);
  return {
    start: none ? recipients : start,
    recipients,
    signature: Math.min(signature, lines.length),
    notes,
  };
}

/** A footnote: `[1] Gồm các xã A, B.` */
export const FOOTNOTE = /^(\[\d{1,3}\])\s*(.*)$/u;

/**
 * What a paragraph after the last number is, by its words and its place: the sentence of effect after the articles, the
 * paragraph that closes a plan or letter.
 */
export function endingOf(
  text: string,
  { byArticles, isLast, isAlone }: { byArticles: boolean; isLast: boolean; isAlone: boolean },
): 'effect' | 'closing' | undefined {
  // An Điều is never empty while its only sentence stands outside it.
  if (byArticles && isAlone) return undefined;
  if (byArticles) return EFFECT.test(text) ? 'effect' : PASSED.test(text) ? 'closing' : undefined;
  return CLOSING.test(text) || (isLast && !isAlone && /\.\s?\/\s?\.$/u.test(text))
    ? 'closing'
    : undefined;
}
