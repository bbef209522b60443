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
const OFFICE_AND_NAME = /^\p{Lu}{2,}(?:[\s,–-]+\p{Lu}{2,}){1,14}(?:\s+\p{Lu}\p{Ll}*){2,6}$/u;
const isOfficeAndName = ({ text }: Line): boolean =>
  text.length < 300 && text.split('|').every((side) => OFFICE_AND_NAME.test(side.trim()));

/** What a line can be in a signature; undefined where it stands in none. */
function signing(line: Line): 'form' | 'office' | 'signed' | 'name' | undefined {
  if (isBlock(line) || line.level > 0) return undefined;
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
  return isSigned ? start : end;
}

/** Where the end of a part begins, as places in its list of lines; each is the length of the list where there is none. */
export interface Tail {
  /** First line of what ends the text: signature or recipients. */
  readonly start: number;
  readonly recipients: number;
  /** The signature that stands after the recipients. */
  readonly signature: number;
}

/** Finds the recipients and the signatures of a part. @param from first line that may belong to them */
export function tailOf(lines: readonly Line[], from: number): Tail {
  const found = lines.findIndex((line) => RECIPIENTS.test(line.text));
  const recipients = found < 0 ? lines.length : found;
  let notes = lines.length;
  while (notes > from && FOOTNOTE.test(lines[notes - 1]?.text ?? '')) notes -= 1;
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
