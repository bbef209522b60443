import { mendBody } from '#src/lib/documents/body.ts';
import { isUpper, wordCount } from '#src/lib/documents/lines.ts';
import { MOTTO, RECIPIENTS, SIGNING_FORM } from '#src/lib/documents/places.ts';
import { kindOfTitle } from '#src/lib/documents/attached.ts';
import { isKindName, labelOf, type Block, type Paragraph } from './paragraphs.ts';

/** From blocks to the body of a document's file, in the form of `docs/van-ban.md`. */

/** What opens the text below a title: bases, authority, who is written to. */
const BASIS =
  /^[-–]?\s*(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Để\s|Nhằm|Tiếp tục thực hiện|Triển khai thực hiện)(?=\s)/u;
const AUTHORITY =
  /^(?:CHỦ TỊCH|[UỦ][YỶ] BAN|HỘI ĐỒNG|BỘ TRƯỞNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BAN (?!HÀNH)|THƯỜNG TRỰC|CHÁNH ÁN|VIỆN TRƯỞNG|TỔNG)(?=\s|$)/u;

/** Longest heading of a numbered clause, in words: "a) Đào tạo nghề gắn với thị trường lao động; …". */
const LONGEST_HEADING = 45;
const LEADS_ON = /(?:sau(?: đây)?|gồm(?: có)?|là|như|trường hợp|sau đây):$/iu;

/** Whether a numbered paragraph is the name of what follows and no sentence. */
function isHeading(paragraph: Paragraph, next: Block | undefined): boolean {
  const label = labelOf(paragraph.text);
  if (!label) return false;
  const { kind, rest } = label;
  if (['part', 'chapter', 'section', 'subsection'].includes(kind)) return true;
  if (rest === '') return kind === 'article' || kind === 'roman';
  const count = wordCount(rest);
  if (kind === 'dash' || kind === 'plus' || kind === 'subpoint') return false;
  if (kind === 'article')
    return (
      !/[.;,]$/u.test(rest) &&
      (count <= 40 || paragraph.strong || /^Sửa đổi|^Bổ sung|^Bãi bỏ/u.test(rest)) &&
      !(
        count > 18 &&
        /:$/u.test(rest) &&
        !paragraph.strong &&
        !/^(?:Sửa đổi|Bổ sung|Bãi bỏ)/u.test(rest)
      )
    );
  if (kind === 'roman' || kind === 'capital') return !/[.;]$/u.test(rest) || isUpper(rest);
  if (count > LONGEST_HEADING || /[;,]$/u.test(rest)) return false;
  if (/\.$/u.test(rest) && !(paragraph.strong && count < 15)) return false;
  if (!next) return false;
  if (next.kind === 'table') return true;
  const following = labelOf(next.text);
  // A sister right below: this one holds nothing, so it names nothing.
  if (following?.kind === kind && following.prefix === label.prefix) return paragraph.strong;
  if (following && ['roman', 'part', 'chapter', 'article'].includes(following.kind))
    return paragraph.strong;
  if (/:$/u.test(rest)) return paragraph.strong || (count <= 24 && !LEADS_ON.test(rest));
  return paragraph.strong || !next.framed;
}

/** What of the text is being written. */
interface State {
  title: 'none' | 'open' | 'done';
  /** Recipients or a signature have been read. */
  ended: boolean;
  /** Titles so far. */
  titles: number;
}

/** Whether a paragraph goes on with the title above it. */
function isTitle({ text, framed }: Paragraph, isFirst: boolean): boolean {
  if (framed || (BASIS.test(text) && !isUpper(text) && /[;,:]$|năm \d{4}/u.test(text) && !isFirst))
    return false;
  if (/^Kính gửi/u.test(text) || /^(?:Căn cứ|Xét|Theo đề nghị)\s/u.test(text)) return false;
  if (/^\((?:Ban hành|Kèm theo|Đính kèm|Phê duyệt)/iu.test(text)) return true;
  if (isUpper(text))
    return !AUTHORITY.test(text) && !/:$/u.test(text) && !(labelOf(text) && !isFirst);
  if (labelOf(text)) return false;
  if (isFirst) return wordCount(text) < 140 && !/[;:]$/u.test(text);
  return /^[(\p{Ll}]/u.test(text) && !/[;:.]$/u.test(text);
}

/** A row as GitHub writes it. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function tableLines(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const padded = rows.map((cells) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
  ]);
  const [head = [], ...rest] = padded;
  return [row(head), `|${'---|'.repeat(width)}`, ...rest.map(row)].join('\n');
}

/** Whether a title in capitals begins here: the document's own, or that of what it carries once its end has come. */
function opensTitle(paragraph: Paragraph, next: Block | undefined, state: State): boolean {
  if (paragraph.framed || (state.titles > 0 && !state.ended)) return false;
  const { text } = paragraph;
  if (isKindName(text)) return true;
  // The kind and what it is about in one paragraph: "KẾ HOẠCH Triển khai …".
  return (
    state.titles === 0 &&
    isUpper(text.split(/\s+/u).slice(0, 2).join(' ')) &&
    kindOfTitle(text) !== undefined &&
    labelOf(text) === undefined &&
    !/^Kính/u.test(text) &&
    next?.kind === 'paragraph' &&
    !/[.;]$/u.test(text)
  );
}

/** Words that stand over an annex or form; the parser knows them without a sign. */
const ANNEX = /^(?:PHỤ LỤC|PHỤ BIỂU|Phụ lục|MẪU|Mẫu|BIỂU)(?=\s|$)/u;

/** The body of a document. */
export function bodyOf(blocks: readonly Block[]): string {
  const state: State = { title: 'none', ended: false, titles: 0 };
  const out: string[] = [];
  let frame: string[] = [];
  const endFrame = (): void => {
    if (frame.length > 0) out.push(frame.join('\n'));
    frame = [];
  };
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'table') {
      endFrame();
      state.title = state.title === 'open' ? 'done' : state.title;
      out.push(tableLines(block.rows));
      return;
    }
    const { text } = block;
    if (state.ended && MOTTO.test(text) && !carriesOn(blocks, index)) state.ended = true;
    if (opensTitle(block, next, state)) {
      endFrame();
      if (state.titles > 0) openPart(out, blocks, index);
      state.titles += 1;
      state.title = 'open';
      state.ended = false;
      out.push(`# ${text}`);
      return;
    }
    if (state.title === 'open' && isTitle(block, isKindLine(out.at(-1)))) {
      endFrame();
      out.push(`# ${text}`);
      return;
    }
    if (state.title === 'open') state.title = 'done';
    if (RECIPIENTS.test(text) || SIGNING_FORM.test(text)) state.ended = true;
    if (block.framed) {
      frame.push(text);
      return;
    }
    endFrame();
    out.push(
      !ANNEX.test(text) && isHeading(block, next) ? `${'#'.repeat(depthOf(text))} ${text}` : text,
    );
  });
  endFrame();
  return `${mendBody(out.join('\n\n')).body}\n`;
}

const isKindLine = (line: string | undefined): boolean =>
  line !== undefined && /^# /u.test(line) && isKindName(line.slice(2));

/** Whether a letterhead at a place is that of a form: no kind of document is named below it. */
function carriesOn(blocks: readonly Block[], from: number): boolean {
  return blocks
    .slice(from, from + 12)
    .some((block) => block.kind === 'paragraph' && isKindName(block.text));
}

/** Parts what follows from what carries it: a rule above its letterhead, or above its title. */
function openPart(out: string[], blocks: readonly Block[], index: number): void {
  const above = blocks[index - 1];
  const last = out.at(-1);
  const isLetterhead =
    above?.kind === 'paragraph' && above.framed && last !== undefined && letterheadStart(last) >= 0;
  if (!isLetterhead || last === undefined) {
    out.push('---');
    return;
  }
  const lines = last.split('\n');
  const start = letterheadStart(last);
  const before = lines.slice(0, start).join('\n');
  out.splice(
    out.length - 1,
    1,
    ...(before === '' ? [] : [before]),
    '---',
    lines.slice(start).join('\n'),
  );
}

/** The line of a frame on which a letterhead begins: the agency above the motto; below 0: it has none. */
function letterheadStart(frame: string): number {
  const lines = frame.split('\n');
  const motto = lines.findLastIndex((line) => /^(?:CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN)/u.test(line));
  if (motto < 0) return -1;
  let start = motto;
  while (start > 0 && AUTHORITY_LINE.test(lines[start - 1] ?? '')) start -= 1;
  return start;
}
const AUTHORITY_LINE =
  /^(?:[UỦ][YỶ] BAN|HỘI ĐỒNG|BỘ|SỞ|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|BAN|VĂN PHÒNG|CỤC|CHI CỤC)(?=\s)/u;

const DEPTHS: Readonly<Record<string, number>> = {
  part: 2,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 2,
  capital: 2,
  roman: 2,
  number: 3,
  decimal: 4,
  letter: 4,
  bracketed: 4,
};

/** How many signs a heading gets: by its mark, as the outline of the page wants it. */
function depthOf(text: string): number {
  return DEPTHS[labelOf(text)?.kind ?? ''] ?? 4;
}
