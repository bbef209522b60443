import { kindOfName, type KindId } from '#src/vietnamese/document-kinds.ts';
import type { BodyProblem } from './clause.ts';
import { isBlock, isRule, isUpper, wordCount, type Line } from './lines.ts';
import { isLetterhead, RECIPIENTS, SIGNING_FORM, startsSignature } from './places.ts';

/**
 * The parts of a body: the document, and what it carries or has attached. A part begins after `---`, or, once the text
 * before it has its recipients or signature, with the words that stand over an annex, a form or a regulation.
 */

/** What kind of part it is: `address` and `reading` are those of its clauses, before a number where there are several. */
interface PartSort {
  readonly address: string;
  readonly reading: string;
  /** Always has its number: `PL1`, though it is alone. */
  readonly numbered?: true;
}

const SORTS: readonly (readonly [RegExp, PartSort])[] = [
  [/^(?:PHỤ LỤC|PHỤ BIỂU)/iu, { address: 'PL', reading: 'phụ lục', numbered: true }],
  [/^(?:BIỂU MẪU|MẪU|BIỂU)(?:\s|$)/iu, { address: 'MS', reading: 'mẫu', numbered: true }],
  [/^QUYẾT ĐỊNH/iu, { address: 'QD', reading: 'Quyết định' }],
  [/^NGHỊ QUYẾT/iu, { address: 'NQ', reading: 'Nghị quyết' }],
  [/^QUY CHẾ/iu, { address: 'QC', reading: 'Quy chế' }],
  [/^(?:QUY ĐỊNH|NỘI QUY|ĐIỀU LỆ)/iu, { address: 'QC', reading: 'Quy định' }],
  [/^KẾ HOẠCH/iu, { address: 'KH', reading: 'Kế hoạch' }],
  [/^CHƯƠNG TRÌNH/iu, { address: 'CT', reading: 'Chương trình' }],
  [/^ĐỀ ÁN/iu, { address: 'DA', reading: 'Đề án' }],
  [/^PHƯƠNG ÁN/iu, { address: 'PA', reading: 'Phương án' }],
  [/^(?:DANH MỤC|DANH SÁCH)/iu, { address: 'DM', reading: 'Danh mục' }],
  [/^HƯỚNG DẪN/iu, { address: 'HD', reading: 'Hướng dẫn' }],
];
const OTHER: PartSort = { address: 'VB', reading: 'Văn bản kèm theo' };
const CARRIER: PartSort = { address: 'VB', reading: 'Văn bản ban hành' };

const ANNEX =
  /^(?:PHỤ LỤC|PHỤ BIỂU)(?:\s+(?:SỐ\s*)?(?:[IVXLC]+|\d{1,3}[A-Z]?))?\s*(?:[:.–-].*|\s+\D.*)?$/u;
const ANNEX_SMALL =
  /^(?:Phụ lục|Phụ biểu|Biểu mẫu|Mẫu|Biểu)\s*(?:số\s*)?(?:[IVXLC]+|\d{1,3}[a-zA-Z]?(?:[/-][\p{L}\d-]+)?)(?=$|[\s.:])/iu;
const CARRIED =
  /^(?:QUY CHẾ|QUY ĐỊNH|KẾ HOẠCH(?! VÀ)|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|DANH MỤC|DANH SÁCH|NỘI QUY|ĐIỀU LỆ|QUY TRÌNH)(?:\s|$)/u;

/**
 * Whether a line stands over something attached.
 *
 * Less is asked of it where the text before it has its recipients or signature, or is attached itself.
 */
function isAttachedHead(
  line: Line,
  { ended, isAttached }: { ended: boolean; isAttached: boolean },
): boolean {
  const { text } = line;
  if (isBlock(line) || text.length > 600) return false;
  if (/^PHỤ LỤC$/iu.test(text)) return ended || isUpper(text);
  if (isUpper(text) && ANNEX.test(text)) return true;
  if (isUpper(text) && CARRIED.test(text)) return ended;
  const isName = ANNEX_SMALL.test(text) && wordCount(text) <= 20;
  // "Phụ lục I ban hành kèm theo Nghị định này." is a sentence; "Mẫu số 01." a name.
  const isSentence = /[;,.]$/u.test(text) && wordCount(text) > 4;
  return isName && !isSentence && (ended || isAttached || line.level > 0);
}

/** One part of a body. */
export interface Part {
  readonly lines: readonly Line[];
  /** Where its title begins, as a place in `lines`; undefined for none. */
  readonly title: number | undefined;
  /** Undefined: its addresses are the plain ones. */
  readonly prefix: { readonly address: string; readonly reading: string } | undefined;
}

/** Lines that a letterhead has at most: bodies, motto, number, place and day, and the rules below them. */
const LONGEST_LETTERHEAD = 12;

interface Found {
  lines: Line[];
  /** Place of the words over an annex, where the part has such words without a heading sign. */
  head?: number;
}

const hasTitle = ({ lines, head }: Found): boolean =>
  head !== undefined || lines.some((line) => line.level === 1);

function split(lines: readonly Line[], problems: BodyProblem[]): Found[] {
  const parts: Found[] = [];
  let part: Found = { lines: [] };
  let ended = false;
  const begin = (letterhead: readonly Line[] = []): void => {
    part.lines.splice(part.lines.length - letterhead.length);
    if (part.lines.length > 0) parts.push(part);
    part = { lines: [...letterhead] };
    ended = false;
  };
  let ruled: Line | undefined;
  for (const line of lines) {
    if (isRule(line)) {
      begin();
      ruled = line;
      continue;
    }
    const isAttached = parts.length > 0;
    const isFirst = part.lines.length === 0;
    // "PHỤ LỤC I" and "DANH MỤC …" below it are one title.
    const isInTitle =
      part.head !== undefined &&
      part.lines.length - part.head <= 6 &&
      part.lines.slice(part.head).every(({ text }) => isUpper(text));
    if (!isInTitle && isAttachedHead(line, { ended, isAttached }) && (isAttached || !isFirst)) {
      // A rule and a letterhead may stand before the words; anything else ends another part.
      if (!isFirst && (hasTitle(part) || ruled === undefined || part.lines.length > 8))
        begin(letterheadAtEnd(part.lines));
      part.head ??= part.lines.length;
    } else if (line.level === 1 && ended && hasTitle(part)) begin(letterheadAtEnd(part.lines));
    if (RECIPIENTS.test(line.text) || SIGNING_FORM.test(line.text)) ended = true;
    part.lines.push(line);
    ruled = part.lines.length > 8 ? undefined : ruled;
  }
  begin();
  return joinUnnamed(parts, problems);
}

/** The letterhead of the next part, which stands at the end of what was read: agency and motto, below a finished signature. */
function letterheadAtEnd(lines: readonly Line[]): readonly Line[] {
  let start = lines.length;
  while (start > 0 && lines.length - start < LONGEST_LETTERHEAD) {
    const line = lines[start - 1];
    if (!line || !isLetterhead(line)) break;
    start -= 1;
  }
  const above = lines[start - 1];
  // An agency right below "TM." or "CHỦ TỊCH" signs; it heads nothing.
  return above && !startsSignature(above) ? lines.slice(start) : [];
}

/** A rule parts something only where a title or the words over an annex follow it. */
function joinUnnamed(parts: readonly Found[], problems: BodyProblem[]): Found[] {
  const kept: Found[] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    // A rule below a letterhead parts nothing.
    const isLetterhead =
      before !== undefined &&
      kept.length === 1 &&
      !hasTitle(before) &&
      before.lines.length <= LONGEST_LETTERHEAD;
    if (!before || (hasTitle(part) && !isLetterhead)) {
      kept.push(part);
      continue;
    }
    if (!isLetterhead)
      problems.push({
        line: part.lines[0]?.line ?? 1,
        excusable: false,
        message:
          'sau dòng "---" không có tên phần kèm theo; hãy ghi dấu # trước tên (# KẾ HOẠCH, # PHỤ LỤC I…), hoặc bỏ dòng kẻ này nếu đây chưa phải phần mới',
      });
    if (part.head !== undefined) before.head ??= before.lines.length + part.head;
    for (const line of part.lines) before.lines.push(line);
  }
  return kept;
}

function titleOf({ lines, head }: Found): { at: number | undefined; text: string } {
  const marked = lines.findIndex((line) => line.level === 1);
  const at = head ?? (marked < 0 ? undefined : marked);
  return { at, text: at === undefined ? '' : (lines[at]?.text ?? '') };
}

/** The kind of document that a title begins with: `QUYẾT ĐỊNH`, `KẾ HOẠCH HÀNH ĐỘNG …`. */
export function kindOfTitle(title: string): KindId | undefined {
  const words = title.split(/\s+/u).slice(0, 5);
  for (let size = words.length; size > 0; size -= 1) {
    const kind = kindOfName(words.slice(0, size).join(' '));
    if (kind) return kind;
  }
  return undefined;
}

const sortOf = (title: string): PartSort | undefined =>
  SORTS.find(([pattern]) => pattern.test(title))?.[1];

/** Which part is the document itself: the one of the kind that its file names; else what a decision carries; else the first. */
function plainPart(titles: readonly string[], kind: KindId | undefined): number {
  if (kind !== undefined) {
    const named = titles.findIndex((title) => kindOfTitle(title) === kind);
    if (named >= 0) return named;
  }
  const second = titles[1];
  const carried = second !== undefined && sortOf(second)?.numbered !== true;
  return carried && (kind === undefined || sortOf(titles[0] ?? '')?.address !== 'QD') ? 1 : 0;
}

/**
 * The parts of a body in printed order, each with the prefix of its addresses.
 *
 * @param kind the kind of the document as its file has it; left out: not known
 */
export function partsOf(
  lines: readonly Line[],
  kind: KindId | undefined,
  problems: BodyProblem[],
): Part[] {
  const found = split(lines, problems);
  const titles = found.map((part) => titleOf(part).text);
  const plain = plainPart(titles, kind);
  const counts = new Map<string, number>();
  return found.map((part, index): Part => {
    const { at } = titleOf(part);
    if (index === plain) return { lines: part.lines, title: at, prefix: undefined };
    const sort = sortOf(titles[index] ?? '') ?? (index < plain ? CARRIER : OTHER);
    const count = (counts.get(sort.address) ?? 0) + 1;
    counts.set(sort.address, count);
    const suffix = sort.numbered || count > 1 ? String(count) : '';
    return {
      lines: part.lines,
      title: at,
      prefix: {
        address: sort.address + suffix,
        reading: suffix ? `${sort.reading} ${suffix}` : sort.reading,
      },
    };
  });
}
