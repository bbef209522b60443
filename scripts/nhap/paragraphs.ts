import { readLabel, type Label } from '#src/lib/documents/labels.ts';
import { isUpper } from '#src/lib/documents/lines.ts';
import { isPlaceAndDay, MOTTO, RECIPIENTS, SIGNING_FORM } from '#src/lib/documents/places.ts';
import { kindOfName } from '#src/vietnamese/document-kinds.ts';
import { OFFICE_AND_NAME, type SourceLine } from './source-lines.ts';

/**
 * From lines to what was printed: paragraphs whole again though the file wraps them, the lines of a letterhead and a
 * signature one by one, tables row by row.
 */

/** A printed paragraph or line. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Line of the source on which it begins. */
  readonly line: number;
  /** All of it is bold, or marked as a heading. */
  readonly strong: boolean;
  /** Stands in a frame: letterhead, recipients, signature. */
  readonly framed: boolean;
}

/** A table of the text. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
}

export type Block = Paragraph | Table;

const ANY = (): boolean => true;
export const labelOf = (text: string): Label | undefined => readLabel(text, false, ANY);

/** Old decisions say whose they are on the same line: `QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH`. */
const OF_WHOM = /\s+CỦA\s\p{Lu}.*$/u;

/** Whether a text is the name of a kind of document in capitals, and no more: `KẾ HOẠCH`. */
export const isKindName = (text: string): boolean =>
  isUpper(text) &&
  kindOfName(text.replace(OF_WHOM, '').replace(/[\s:.]+$/u, '')) !== undefined &&
  !/:$/u.test(text);

const ENDS = /[.;:!?…][”"’)]*$/u;
const STARTS_SMALL = /^[\p{Ll}\d(,.;:%&/)“”"…–]/u;

/** Words that a paragraph of its own begins with, below a heading that ends in no mark. */
const OPENINGS =
  /^(?:Chủ trì|Phối hợp|Chịu trách nhiệm|Căn cứ|Tham mưu|Tổ chức|Triển khai|Thực hiện|Xây dựng|Hướng dẫn|Tiếp tục|Tăng cường|Đẩy mạnh|Chỉ đạo|Là cơ quan|Bố trí|Cân đối|Theo dõi|Tổng hợp|Rà soát|Lồng ghép|Đảm bảo|Bảo đảm|Nâng cao|Chủ động|Kiểm tra|Định kỳ|Báo cáo|Tuyên truyền|Trên cơ sở|Theo chức năng|Trên đây|Trong quá trình|Quá trình|Kinh phí|Nguồn|Thời gian|Đối tượng|Giao|Đề nghị|Phấn đấu|Có trách nhiệm|Nghị quyết này|Quyết định này|Thông tư này|Kế hoạch này)(?=\s|,|$)/u;
/** Words that open a paragraph wherever they stand at the start of a line below one that has ended. */
const ALWAYS_OPENS =
  /^(?:Trên đây là|Trong quá trình|Quá trình (?:tổ chức|triển khai|thực hiện)|Căn cứ (?:Luật|Nghị|Quyết|Thông|Kế|Chỉ|Công|Kết|Pháp)|Nơi nhận|Theo đề nghị|Xét (?:đề nghị|Tờ trình))/u;
/** What a name goes on with behind a dash that a line begins with by chance: Lao động - Thương binh. */
const AFTER_DASH =
  /^[-–]\s*(?:\p{Ll}|\d|Thương binh|TB\b|Tài chính|Bình đẳng|Xã hội|Hạnh phúc|Tự do|Thể thao|Truyền hình)/u;
const BEFORE_NUMBER =
  /(?:^|\s)(?:số|khoản|điều|điểm|mục|năm|tháng|ngày|và|đến|từ|quý|chương|phụ lục|mẫu|[-–,])$/iu;

/** Whether a line is nothing but the figure that the line above announces: `Hệ số:`, `1.5`. */
const isFigureOf = (made: string, text: string): boolean =>
  /:$/u.test(made) && /^\d{1,3}[.,]\d{1,3}$/u.test(text);

/** Whether emphasis, a name or a sentence goes on from one line to the next. */
class Joiner {
  /** Signs of a full line. */
  readonly #width: number;
  /** Empty lines part the paragraphs of this text. */
  readonly #byBlanks: boolean;
  /** First lines of paragraphs are shorter than the page, as some sites leave them. */
  readonly #shortFirst: boolean;

  constructor(lines: readonly SourceLine[]) {
    const filled = lines.filter(({ isEmpty, row }) => !isEmpty && !row);
    const lengths = filled.map(({ text }) => text.length).sort((a, b) => a - b);
    this.#width = lengths[Math.floor(lengths.length * 0.85)] ?? 80;
    let apart = 0;
    let labelled = 0;
    let shortLabelled = 0;
    lines.forEach((line, index) => {
      if (line.isEmpty) return;
      const next = lines[index + 1];
      if (next === undefined) return;
      if (next.isEmpty) apart += 1;
      if (labelOf(line.text) && !next.isEmpty && /^\p{Ll}/u.test(next.text)) {
        labelled += 1;
        if (line.text.length < this.#width * 0.55) shortLabelled += 1;
      }
    });
    this.#byBlanks = apart > filled.length * 0.12;
    this.#shortFirst = labelled > 3 && shortLabelled > labelled * 0.4;
  }

  /** Whether lines of a text are broken at a width: many go on in small letters on the next. */
  static isWrapped(lines: readonly SourceLine[]): boolean {
    const pairs = lines.flatMap((line, index) => {
      const next = lines[index + 1];
      return line.isEmpty ||
        line.row ||
        line.isBar ||
        !next ||
        next.isEmpty ||
        next.isBar ||
        next.row
        ? []
        : [!ENDS.test(line.text) && /^\p{Ll}/u.test(next.text)];
    });
    return pairs.filter(Boolean).length > Math.max(1, lines.length * 0.03);
  }

  /**
   * Whether a line goes on with what was read.
   *
   * @param made the paragraph so far
   * @param last its last line
   * @param isFirst the last line is its first
   * @param apart an empty line stands between
   */
  goesOn(
    made: string,
    last: SourceLine,
    next: SourceLine,
    isFirst: boolean,
    apart: boolean,
  ): boolean {
    const { text } = next;
    if (apart) return this.#goesOnApart(made, last, next);
    if (isKindName(made) || isKindName(text))
      return !isKindName(made) && kindOfName(`${made} ${text}`) !== undefined && isUpper(made);
    if (isUpper(made) && made.length < 12 && kindOfName(`${made} ${text.split(' ')[0] ?? ''}`))
      return true;
    if (RECIPIENTS.test(text) || MOTTO.test(text)) return false;
    if (/^[-–+•]$/u.test(made)) return true;
    if (isFigureOf(made, text)) return true;
    if (ALWAYS_OPENS.test(text) && !/(?:^|\s)(?:theo|và|,)$/iu.test(made)) return false;
    if (last.open) return true;
    const label = labelOf(text);
    if (label) return this.#isNoLabel(made, last, text, label);
    const ended = ENDS.test(made);
    if (STARTS_SMALL.test(text)) return true;
    if (isUpper(text) && text.length > 3) return isUpper(made.replace(/\(.*$/u, '')) && !ended;
    if (isUpper(made) && made.length > 6) return false;
    if (ended) {
      if (/\.\s?\/\s?\.$/u.test(made)) return false;
      if (/;$/u.test(made)) return labelOf(made) !== undefined;
      if (labelOf(made)?.rest === '') return true;
      return last.text.length > this.#width * 0.75 && (this.#byBlanks || /[.!?”]$/u.test(made));
    }
    if (this.#byBlanks) return true;
    // The next word would have stood on the line: the line was ended on purpose.
    const fits = last.text.length + 1 + (text.split(' ')[0]?.length ?? 0) <= this.#width * 0.9;
    const isHeading = labelOf(made) !== undefined && made.length < 160;
    if (!isHeading) return !fits || (isFirst && this.#shortFirst);
    if (isFirst && this.#shortFirst) return !OPENINGS.test(text);
    return !fits;
  }

  #goesOnApart(made: string, last: SourceLine, { text }: SourceLine): boolean {
    if (isFigureOf(made, text)) return true;
    return (
      /^\p{Ll}/u.test(text) &&
      labelOf(text) === undefined &&
      !ENDS.test(made) &&
      !isUpper(made) &&
      last.text.length > 30
    );
  }

  /** Whether what looks like a mark at the start of a line belongs to the sentence above. */
  #isNoLabel(made: string, last: SourceLine, text: string, label: Label): boolean {
    if (ENDS.test(made) || RECIPIENTS.test(made)) return false;
    if (label.kind === 'dash' || label.kind === 'plus') {
      if (AFTER_DASH.test(text)) return true;
      return last.text.length > this.#width * 0.85 && labelOf(made) === undefined && !isUpper(made);
    }
    if (label.kind === 'letter') return /(?:^|\s)(?:điểm|các điểm|và|,)$/iu.test(made);
    if (BEFORE_NUMBER.test(made)) return true;
    if (label.kind === 'article') return /(?:^|\s)(?:tại|của|theo|và|,)$/iu.test(made);
    return false;
  }
}

const BODIES = [
  'ỦY BAN NHÂN DÂN',
  'UỶ BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
];
const OFFICE =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|PHÓ|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH|TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|TỔNG)/u;

/** Whether a line of a frame goes on with the line above it. */
function frameGoesOn(made: string, last: SourceLine, next: SourceLine): boolean {
  const { text } = next;
  if ((RECIPIENTS.test(made) && made.length < 15) || RECIPIENTS.test(text)) return false;
  if (/^[-–+•·]$/u.test(made) || /^Số\s*:?$/iu.test(made)) return true;
  const own = made.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.\s*/u, '');
  const joined = `${own} ${text}`;
  if (
    BODIES.some(
      (body) => body.startsWith(joined) || (joined.startsWith(body) && !own.startsWith(body)),
    )
  )
    return own !== '' && !BODIES.includes(own);
  if (/^[-–+•·]/u.test(text))
    return AFTER_DASH.test(text) && !/[;.:,]$/u.test(made) && /^[-–+•·]/u.test(made) === false;
  if (OFFICE.test(text) || SIGNING_FORM.test(text))
    return isUpper(made) && /^(?:TM|KT|TL|TUQ|Q)\s*\.$/u.test(made);
  if (last.open)
    return !(isUpper(made) && !isUpper(text)) && !text.startsWith('(') && !made.endsWith(')');
  if (/^[-–+•·]/u.test(made)) return !/[;.]$/u.test(made) && !/^\d/u.test(text) && !isUpper(text);
  if (/(?:ngày|tháng|năm|,)$/u.test(made) || /^(?:ngày|tháng|năm)\s/u.test(text))
    return !isPlaceAndDay({ text: made, level: 0, line: 0 });
  if (isUpper(made) && isUpper(text))
    return /[-–,]$|\sVÀ$/u.test(made) || /^(?:VÀ|[-–])\s/u.test(text);
  return /^\p{Ll}/u.test(text) && /\p{Ll}$/u.test(made);
}

/** Lines of a frame's cell, whole again. */
function frameLines(lines: readonly SourceLine[]): Paragraph[] {
  const out: Paragraph[] = [];
  let last: SourceLine | undefined;
  for (const line of lines) {
    if (line.text === '') continue;
    const made = out.at(-1);
    if (made && last && frameGoesOn(made.text, last, line))
      out[out.length - 1] = { ...made, text: `${made.text} ${line.text}` };
    else
      out.push({
        kind: 'paragraph',
        text: line.text,
        line: line.number,
        strong: line.bold,
        framed: true,
      });
    last = line;
  }
  return out.flatMap((paragraph) =>
    splitFrameCell(paragraph.text).flatMap((text) =>
      text.trim() === '' ? [] : [{ ...paragraph, text: text.trim() }],
    ),
  );
}

const FRAME =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|^Nơi nhận|^\*?Kính gửi|\(Ký\b|ký,? ghi rõ|ĐẢNG CỘNG SẢN VIỆT NAM|^(?:Số|ngày)\s*:|^(?:TM|KT|TL|TUQ)\s*\./iu;

/** What a cell of one line holds that several lines were printed in: recipients, offices, the name of a signer. */
function splitFrameCell(text: string): string[] {
  if (RECIPIENTS.test(text))
    return text
      .replace(/(?<=[;:.)])\s+(?=[-–+•]\s*\p{L})/gu, '\n')
      .replace(/^(Nơi nhận\s*:?)\s+/iu, '$1\n')
      .split('\n');
  return text
    .replace(/\s+(?=(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|V\/v\s|Về việc\s))/gu, '\n')
    .replace(
      /(?<=\p{Lu}{2})(?<!PHÓ)\s+(?=(?:KT|TL|TUQ)\s*\.|(?:PHÓ )?(?:CHỦ TỊCH|THỨ TRƯỞNG|CỤC TRƯỞNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN)(?=\s+\p{Lu}))/gu,
      '\n',
    )
    .replace(
      /(?<=^|\n)(\p{Lu}{2,}(?:[\s,.–-]+\p{Lu}{2,})*[,.–-]*)\s(?=\p{Lu}\p{L}*\p{Ll}[\p{L}]*(?:\s+\p{Lu}\p{L}*){1,5}$)/gu,
      '$1\n',
    )
    .split('\n');
}

/** Rows of a table: a cell that an empty line or another ends is one string. */
function tableOf(cells: readonly (readonly SourceLine[])[][]): string[][] {
  return cells.map((row) =>
    row.map((lines) =>
      lines
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    ),
  );
}

/** A region of bars: rows of cells, and the first line after it. */
interface Region {
  readonly rows: SourceLine[][][];
  readonly end: number;
}

/** Reads a region that begins with a bar at `from`. */
function regionAt(lines: readonly SourceLine[], from: number): Region {
  const rows: SourceLine[][][] = [];
  let row: SourceLine[][] = [];
  let cell: SourceLine[] | undefined = [];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (line.isBar) {
      if (cell) {
        row.push(cell);
        // A bar right below a bar begins the next row.
        const next = lines[at + 1];
        if (next?.isBar) {
          rows.push(row);
          row = [];
          cell = undefined;
          continue;
        }
        cell = [];
      } else cell = [];
      continue;
    }
    // An empty line ends the table after its last bar; within a cell it parts paragraphs.
    const closed = cell?.every(({ isEmpty }) => isEmpty) ?? true;
    const raw = cell?.length === 0 || cell === undefined;
    if (line.isBlank && raw && closed) break;
    if (!line.isEmpty && cell === undefined) break;
    if (!line.isEmpty && raw && !barFollows(lines, at)) break;
    cell?.push(line);
  }
  if (cell?.some(({ isEmpty }) => !isEmpty)) row.push(cell);
  if (row.length > 0) rows.push(row);
  return { rows, end: at };
}

/** Whether a bar begins no region: some copies have lost the first bars of a frame, and the lines of its cells lie open. */
function isStray(lines: readonly SourceLine[], at: number): boolean {
  const above = lines[at - 1];
  return above !== undefined && !above.isBlank && !above.isBar;
}

/** Whether another bar stands before an empty line does, or within the longest cell. */
function barFollows(lines: readonly SourceLine[], from: number): boolean {
  for (let at = from; at < lines.length && at < from + 60; at += 1) {
    const line = lines[at];
    if (!line) return false;
    if (line.isBar) return true;
    if (line.isEmpty && lines[at + 1]?.isEmpty !== false && !lines[at + 1]?.isBar) return false;
  }
  return false;
}

/** The blocks of a source, in order. @param wrapped its lines are broken at a width; left out: told from the lines */
export function blocksOf(lines: readonly SourceLine[], wrapped = Joiner.isWrapped(lines)): Block[] {
  const joiner = new Joiner(lines);
  const out: Block[] = [];
  let open:
    { text: string; line: number; last: SourceLine; isFirst: boolean; strong: boolean } | undefined;
  let apart = false;
  const end = (): void => {
    if (open)
      out.push({
        kind: 'paragraph',
        text: open.text,
        line: open.line,
        strong: open.strong,
        framed: false,
      });
    open = undefined;
  };
  const frames = frameZones(lines);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    const frame = frames.get(at);
    if (frame !== undefined) {
      end();
      for (const paragraph of frameCells(lines.slice(at, frame))) out.push(paragraph);
      at = frame;
      continue;
    }
    if (line.isBar) {
      end();
      if (isStray(lines, at)) {
        at += 1;
        apart = true;
        continue;
      }
      const region = regionAt(lines, at);
      pushRegion(out, region);
      at = Math.max(region.end, at + 1);
      continue;
    }
    if (line.row) {
      end();
      let to = at;
      const rows: { line: SourceLine; cells: readonly string[] }[] = [];
      while (to < lines.length) {
        const next = lines[to];
        if (!next || (!next.row && !next.isEmpty)) break;
        if (next.row) rows.push({ line: next, cells: next.row });
        else if (next.isEmpty && !isRuleBetween(lines, to)) break;
        to += 1;
      }
      pushRows(out, rows);
      at = to;
      continue;
    }
    if (line.isEmpty || line.text === '') {
      // What was taken out between two lines of a paragraph parts them no more than an empty line.
      apart = true;
      at += 1;
      continue;
    }
    const goesOn =
      open !== undefined &&
      (wrapped
        ? joiner.goesOn(open.text, open.last, line, open.isFirst, apart)
        : joiner.goesOn(open.text, open.last, line, open.isFirst, true) && !isFrameLine(line.text));
    if (open && goesOn) {
      open = {
        ...open,
        text: `${open.text} ${line.text}`,
        last: line,
        isFirst: false,
        strong: open.strong && line.bold,
      };
    } else {
      end();
      open = {
        text: line.text,
        line: line.number,
        last: line,
        isFirst: true,
        strong: line.bold || line.heading,
      };
    }
    apart = false;
    at += 1;
  }
  end();
  return out;
}

/** Whether a title, an annex or a legal basis begins: no frame goes on over it. */
function opensText({ text }: SourceLine, next: SourceLine | undefined): boolean {
  return (
    isKindName(text) ||
    (next !== undefined &&
      isUpper(text) &&
      text.length < 12 &&
      isKindName(`${text} ${next.text}`)) ||
    /^(?:Căn cứ|Thực hiện|Kính gửi|Phụ lục|PHỤ LỤC|PHỤ BIỂU|Mẫu số|MẪU SỐ|BIỂU)(?=\s|:|$)/u.test(
      text,
    ) ||
    (!isUpper(text) && text.length > 60 && !/^[-–+•·]/u.test(text)) ||
    (isUpper(text) && isKindName(text.split(/\s+/u).slice(0, 2).join(' ')))
  );
}

const FRAME_REACH = 14;

/** Where a letterhead or an end stands that no bars frame: first line → the line after its last. */
function frameZones(lines: readonly SourceLine[]): Map<number, number> {
  const zones = new Map<number, number>();
  const first = lines.findIndex(({ isEmpty, isBar }) => !isEmpty && !isBar);
  const isOpen = (index: number): boolean => {
    const line = lines[index];
    if (!line || line.isEmpty || line.row) return false;
    if (RECIPIENTS.test(line.text) || SIGNING_FORM.test(line.text)) return true;
    // An agency in capitals with the motto close by; at the very top a number or day will do.
    const near = lines.slice(index, index + FRAME_REACH);
    const stop = near.findIndex((other, at) => at > 0 && opensText(other, near[at + 1]));
    const reach = stop < 0 ? near : near.slice(0, stop);
    const hasMotto = reach.some(
      ({ text }) => MOTTO.test(text) || /CỘNG H(?:ÒA|OÀ)(?: XÃ)?/u.test(text),
    );
    const hasNumber = reach.some(({ text }) => /^Số\s*:/iu.test(text));
    return (
      (index === first && (hasMotto || hasNumber)) ||
      (hasMotto && isUpper(line.text) && !opensText(line, lines[index + 1]))
    );
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (!isOpen(at)) continue;
    let to = at;
    const isEnd =
      RECIPIENTS.test(lines[at]?.text ?? '') || SIGNING_FORM.test(lines[at]?.text ?? '');
    while (to < lines.length) {
      const line = lines[to];
      if (!line || line.row) break;
      if (to > at && !line.isBar && !line.isEmpty) {
        if (opensText(line, lines[to + 1])) break;
        if (isEnd && !isTailLine(line)) break;
        if (!isEnd && labelOf(line.text)?.kind === 'roman') break;
      }
      to += 1;
    }
    zones.set(at, to);
    at = to - 1;
  }
  return zones;
}

/** What can stand among recipients and signatures. */
function isTailLine({ text }: SourceLine): boolean {
  const label = labelOf(text);
  if (label && !['dash', 'plus'].includes(label.kind) && !/^\d{1,2}\s/u.test(text)) return false;
  return text.length < 220;
}

/** A frame's paragraphs; its bars part cells. */
function frameCells(lines: readonly SourceLine[]): Paragraph[] {
  const cells: SourceLine[][] = [[]];
  for (const line of lines) {
    if (line.isBar) cells.push([]);
    else cells.at(-1)?.push(line);
  }
  return cells.flatMap(frameLines);
}

const isFrameLine = (text: string): boolean => MOTTO.test(text) || SIGNING_FORM.test(text);

/** A rule of a table in the manner of Markdown reads as an empty line; rows go on below it. */
const isRuleBetween = (lines: readonly SourceLine[], at: number): boolean =>
  lines[at - 1]?.row !== undefined &&
  lines[at + 1]?.row !== undefined &&
  lines[at]?.number === (lines[at - 1]?.number ?? 0) + 1;

function pushRegion(out: Block[], { rows }: Region): void {
  const all = rows.flat(2);
  if (all.every(({ isEmpty, text }) => isEmpty || text === '')) return;
  const line = all[0]?.number ?? 1;
  const isFrame =
    rows.length <= 6 &&
    rows.some((row) => row.some((cell) => cell.some(({ text }) => FRAME.test(text))));
  if (isFrame || (rows.length === 1 && rows[0]?.length === 1)) {
    for (const cell of rows.flat()) for (const paragraph of frameLines(cell)) out.push(paragraph);
    return;
  }
  out.push({ kind: 'table', rows: tableOf(rows), line });
}

function pushRows(
  out: Block[],
  rows: readonly { line: SourceLine; cells: readonly string[] }[],
): void {
  const [first] = rows;
  if (!first) return;
  // What was taken out of a line is taken out of its cells.
  const kept = rows.map(({ line, cells }) => keptCells(line.text, cells));
  if (kept.every((cells) => cells.every((cell) => cell === ''))) return;
  const isFrame =
    kept.some((cells) => cells.some((cell) => FRAME.test(cell))) ||
    kept.every((cells) => cells.every((cell) => cell === '' || OFFICE_AND_NAME.test(cell)));
  if (!isFrame) return void out.push({ kind: 'table', rows: kept, line: first.line.number });
  kept.forEach((cells, index) => {
    for (const cell of cells)
      for (const text of splitFrameCell(cell))
        if (text.trim() !== '')
          out.push({
            kind: 'paragraph',
            text: text.trim(),
            line: rows[index]?.line.number ?? first.line.number,
            strong: false,
            framed: true,
          });
  });
}

/** The cells of a row with only those of their words that the line still has, torn words put together as they are there. */
function keptCells(text: string, cells: readonly string[]): string[] {
  const words = text.split(' ').filter(Boolean);
  let at = 0;
  const made = cells.map((cell) => {
    const own: string[] = [];
    let pending = '';
    for (const word of cell.normalize('NFC').split(/\s+/u).filter(Boolean)) {
      pending += word;
      if (words[at] === pending) {
        own.push(pending);
        at += 1;
        pending = '';
      } else if (!(words[at] ?? '').startsWith(pending)) pending = '';
    }
    return own.join(' ');
  });
  // Words that no cell could be found for stay with the last.
  if (at < words.length && made.length > 0)
    made[made.length - 1] = [made.at(-1) ?? '', ...words.slice(at)].filter(Boolean).join(' ');
  return made;
}
