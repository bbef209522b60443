import type { SourceChanges } from '#src/schemas/source.ts';
import { looksLikeText } from '#src/lib/documents/source-words.ts';
import type { SourceLine } from './source-lines.ts';

/** What a source has and the document has not: page numbers, running heads, the stamp of a signature, the words of a website. */

/** Words that are left out, as the list of the source has them. */
export type LeftOut = SourceChanges['leftOut'][number];

/** What is said to readers of words that look like text of the document and are none. */
const NOTES = {
  'site-furniture': 'Tên trang và địa chỉ mà trang mạng đăng bản lưu in thêm.',
  'running-head': 'Tên in lại ở đầu trang Công báo.',
  'signature-stamp': 'Lời của chữ ký số.',
  rule: 'Đường kẻ.',
  'page-number': 'Số trang.',
  conversion: 'Vết chuyển đổi tệp.',
} as const satisfies Readonly<Record<LeftOut['reason'], string>>;

const STAMP = /^(?:Người ký|Ký bởi|Digitally signed|Signature Not Verified|Signed by)(?=[\s:]|$)/iu;
const STAMP_ON =
  /^(?:Email|Cơ quan|Thời gian ký|Ngày ký|Date|Người ký|Ký bởi|Signed by|Reason|Location|DN|Time)\s*:|^\d{2}[.:/-]\d{2}[.:/-]\d{4}/iu;
const GAZETTE = /^(?:\d{1,4}\s+)?CÔNG BÁO(?=\s*\/|\s+\S|$)/u;
const SITE =
  /^Source:\s*https?:|^(?:Nguồn|Xem thêm|Tải về)\s*:?\s*https?:|^FILE (?:ĐƯỢC )?ĐÍNH KÈM|^https?:\/\/\S+$|^(?:In trang|Trang chủ|Lượt xem|Đăng nhập)(?=[\s:]|$)/iu;
const PAGE = /^[-–—\s]*(?:Trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;

/** A line without its figures, for telling those that come again on every page. */
const shape = (text: string): string => text.replace(/\d+/gu, '#');

function entry(line: SourceLine, reason: LeftOut['reason'], words = line.text): LeftOut {
  const doubt = looksLikeText(words, reason);
  return {
    lines: [line.number],
    reason,
    words,
    ...(doubt !== undefined && { note: NOTES[reason] }),
  };
}

/** Takes out of the lines what is none of the document's, and says what it was. Changes `text` of the lines concerned. */
export function takeLeftOut(lines: readonly SourceLine[]): LeftOut[] {
  const out: LeftOut[] = [];
  const take = (line: SourceLine, reason: LeftOut['reason']): void => {
    if (line.text === '') return;
    out.push(entry(line, reason));
    line.text = '';
  };
  const filled = lines.filter(({ isEmpty }) => !isEmpty);
  const shapes = new Map<string, number>();
  for (const { text } of filled) shapes.set(shape(text), (shapes.get(shape(text)) ?? 0) + 1);
  const isHead = (line: SourceLine | undefined): boolean =>
    line !== undefined &&
    (GAZETTE.test(line.text) ||
      (isAtBreak(lines, line.number) &&
        line.text.length < 100 &&
        /\p{L}{4}/u.test(line.text) &&
        (shapes.get(shape(line.text)) ?? 0) > 1));
  const heads = new Set(filled.filter(isHead).map(({ number }) => number));
  filled.forEach((line, index) => {
    const isSite = SITE.test(line.text);
    if (isSite) {
      const next = filled[index + 1];
      take(line, 'site-furniture');
      // The site's own title of the page, which may be that of another document.
      if (next?.heading && index === 0) take(next, 'site-furniture');
    }
  });
  filled.forEach((line, index) => {
    if (!heads.has(line.number)) return;
    const neighbours = [filled[index - 1], filled[index + 1]];
    for (const near of neighbours) if (near && PAGE.test(near.text)) take(near, 'page-number');
    // A gazette prints who issued the document over its first page, above the letterhead that says so again.
    const next = filled[index + 1];
    const after = filled
      .slice(index + 2, index + 5)
      .map(({ text }) => text)
      .join(' ');
    if (
      next &&
      GAZETTE.test(line.text) &&
      next.text === next.text.toUpperCase() &&
      next.text.length > 8 &&
      after.replace(/\s+/gu, ' ').startsWith(next.text)
    )
      take(next, 'running-head');
    take(line, 'running-head');
  });
  let isStamp = false;
  for (const line of filled) {
    isStamp = STAMP.test(line.text) || (isStamp && STAMP_ON.test(line.text));
    if (isStamp) take(line, 'signature-stamp');
  }
  takePageNumbers(lines, take);
  for (const line of lines)
    for (const [rule] of line.text.matchAll(
      // A line of nothing else goes whole, short ones too: alone on a line of the text they would part documents.
      /^(?:[-_=–—]{3,}\s*)+$/u.test(line.text)
        ? /^.+$/gu
        : /(?<=^|\s)(?:[-_=*–—]{5,}|\.{0}_{3,})(?=\s|$)/gu,
    )) {
      // Dots and lines in a form are to be written on; a rule below a letterhead is longer than a dash and has no words after it on its side.
      if (/_/u.test(rule) && !/^_+$/u.test(line.text)) continue;
      const before = line.text.slice(0, line.text.indexOf(rule)).trim().split(' ').at(-1);
      const isTwice = line.text.split(rule).length > 2;
      out.push({ ...entry(line, 'rule', rule), ...(isTwice && before && { after: before }) });
      line.text = line.text.replace(rule, ' ').replace(/\s+/gu, ' ').trim();
    }
  return out.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Lines that are nothing but a number, where they count pages: next to the break of a page, or each one more than the last. */
function takePageNumbers(
  lines: readonly SourceLine[],
  take: (line: SourceLine, reason: LeftOut['reason']) => void,
): void {
  const candidates = lines.filter((line) => PAGE.test(line.text) && !inTable(lines, line));
  const values = candidates.map(({ text }) => Number(/\d+/u.exec(text)?.[0]));
  candidates.forEach((line, index) => {
    const value = values[index] ?? 0;
    const nearBreak = isAtBreak(lines, line.number);
    const counts = values[index - 1] === value - 1 || values[index + 1] === value + 1;
    if (counts || nearBreak) take(line, 'page-number');
  });
}

/** Whether nothing but empty lines stands between a line and the end or the beginning of a page. */
function isAtBreak(lines: readonly SourceLine[], number: number): boolean {
  const near = (step: number): boolean => {
    for (let at = number - 1 + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at];
      if (!line || line.isBreak) return line !== undefined;
      if (!line.isEmpty) return false;
    }
    return false;
  };
  return lines[number - 1]?.isBreak === true || near(-1) || near(1);
}

/** Whether a line is a cell of a table: a bar stands next to it. */
function inTable(lines: readonly SourceLine[], { number }: SourceLine): boolean {
  const near = (step: number): boolean => {
    for (let at = number - 1 + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at];
      if (!line || line.isBar) return line !== undefined;
      if (!line.isEmpty) return false;
    }
    return false;
  };
  return near(-1) || near(1);
}
