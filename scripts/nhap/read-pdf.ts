import { getDocumentProxy } from 'unpdf';
import { ImportError } from './import-error.ts';
import { rulesOn, type PdfPage } from './pdf-rules.ts';
import { tablesOf, type CellPlace, type RuledTable } from './pdf-tables.ts';
import { tableText, type SourceText } from './source-text.ts';

/**
 * PDF files with a text layer, by pdf.js: lines in the order in which they were set, empty lines where the page has a gap.
 * A table is told by the lines drawn around its cells; one without them is read line by line.
 */

/** A piece of text as pdf.js gives it. */
interface Piece {
  readonly str: string;
  /** Scale and place; x and y are the last two. */
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** A printed line: places and sizes in points. */
interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  height: number;
}

const isPiece = (item: object): item is Piece => 'str' in item && 'transform' in item;

/** Pieces on one baseline make a line; a gap of more than a sixth of the size is a blank. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width, height } of pieces) {
    if (str === '') continue;
    const [x, y] = [Number(transform[4] ?? 0), Number(transform[5] ?? 0)];
    const last = lines.at(-1);
    const size = Math.max(height, last?.height ?? 0, 6);
    if (last && Math.abs(last.y - y) < size * 0.35 && x >= last.right - size) {
      const isApart = x - last.right > size * 0.16 && !/\s$/u.test(last.text) && !/^\s/u.test(str);
      last.text += (isApart ? ' ' : '') + str;
      last.right = Math.max(last.right, x + width);
      last.height = Math.max(last.height, height);
    } else if (str.trim() !== '') lines.push({ text: str, x, y, right: x + width, height });
  }
  return lines;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The lines of a page as text: an empty line stands where the page leaves a gap or a line is set in. */
function textOfPage(lines: readonly Line[]): string {
  const steps = lines.flatMap((line, index) => {
    const step = (lines[index - 1]?.y ?? 0) - line.y;
    return step > 4 && step < 40 ? [step] : [];
  });
  const pitch = median(steps) || 16;
  const left = median(lines.filter(({ text }) => text.length > 60).map(({ x }) => x));
  return lines
    .map((line, index) => {
      const above = lines[index - 1];
      if (!above) return line.text;
      const step = above.y - line.y;
      const isSetIn = left > 0 && line.x - left > 12 && above.x - left <= 12;
      return (step < 0 || step > pitch * 1.2 || isSetIn ? '\n' : '') + line.text;
    })
    .join('\n');
}

/** Pieces that stand one after another in a table, or beside all tables. */
interface Run {
  readonly table: RuledTable | undefined;
  readonly pieces: { readonly piece: Piece; readonly cell: CellPlace | undefined }[];
}

/** A piece in parts, where it runs over a border of a table: pdf.js puts words together that stand near each other. */
function splitAtBorders(piece: Piece, tables: readonly RuledTable[]): Piece[] {
  const [x, y] = [Number(piece.transform[4] ?? 0), Number(piece.transform[5] ?? 0)];
  const borders = tables.flatMap((table) =>
    table.bordersWithin({ x, y: y + piece.height / 4 }, x + piece.width),
  );
  const [border] = borders;
  if (border === undefined || piece.str.trim() === '') return [piece];
  // Letters are taken to be of one width; the blank that stands nearest to the border parts the words.
  const wanted = ((border - x) / piece.width) * piece.str.length;
  const blanks = [...piece.str.matchAll(/\s+/gu)].map(({ index, 0: blank }) => ({
    index,
    end: index + blank.length,
  }));
  const [nearest] = blanks.sort((a, b) => Math.abs(a.index - wanted) - Math.abs(b.index - wanted));
  if (!nearest || nearest.end >= piece.str.length || nearest.index === 0) return [piece];
  const widthTo = (index: number): number => (piece.width * index) / piece.str.length;
  const left = { ...piece, str: piece.str.slice(0, nearest.index), width: border - x };
  const start = Math.max(border + 1, x + widthTo(nearest.end));
  const rest = {
    ...piece,
    str: piece.str.slice(nearest.end),
    transform: [...piece.transform.slice(0, 4), start, y],
    width: Math.max(1, x + piece.width - start),
  };
  return [left, ...splitAtBorders(rest, tables)];
}

/** The pieces of a page in their order, those of a table together where the first of them stands. */
function runsOf(pieces: readonly Piece[], tables: readonly RuledTable[]): Run[] {
  const out: Run[] = [];
  for (const piece of pieces) {
    const spot = {
      x: Number(piece.transform[4] ?? 0) + Math.min(piece.width / 2, 4),
      y: Number(piece.transform[5] ?? 0) + piece.height / 4,
    };
    // A blank at the end of a line may lie anywhere.
    const found =
      piece.str.trim() === ''
        ? undefined
        : tables
            .map((table) => ({ table, cell: table.cellAt(spot) }))
            .find(({ cell }) => cell !== undefined);
    const last = out.at(-1);
    const table = piece.str.trim() === '' ? last?.table : found?.table;
    const run =
      table === undefined
        ? last?.table === undefined
          ? last
          : undefined
        : out.find((one) => one.table === table);
    const entry = { piece, cell: found?.cell };
    if (run) run.pieces.push(entry);
    else out.push({ table, pieces: [entry] });
  }
  return out;
}

/** A table in the notation of a source text. */
function textOfTable(table: RuledTable, pieces: Run['pieces']): string {
  const rows = Array.from({ length: table.rows }, (_row, row) =>
    Array.from({ length: table.columns }, (_column, column) =>
      linesOf(
        pieces.flatMap(({ piece, cell }) =>
          cell?.row === row && cell.column === column ? [piece] : [],
        ),
      ).map(({ text }) => text.trim()),
    ),
  );
  return tableText(rows.filter((cells) => cells.some((lines) => lines.length > 0)));
}

/** The text of a page. */
async function pageText(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => (isPiece(item) ? [item] : []));
  // The drawing of a page without words is a picture, and long to read.
  const tables = pieces.length > 0 ? tablesOf(await rulesOn(page)) : [];
  return runsOf(
    pieces.flatMap((piece) => splitAtBorders(piece, tables)),
    tables,
  )
    .map(({ table, pieces: own }) =>
      table ? textOfTable(table, own) : textOfPage(linesOf(own.map(({ piece }) => piece))),
    )
    .join('\n\n');
}

/** The text of a PDF. @throws ImportError where it is locked, broken or a scan */
export async function readPdf(
  bytes: Uint8Array,
  progress: (done: number, all: number) => void,
): Promise<SourceText> {
  const pages: string[] = [];
  let letters = 0;
  try {
    // pdf.js takes the memory of what it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const text = await pageText(page);
      letters += text.match(/\p{L}/gu)?.length ?? 0;
      pages.push(text);
      progress(number, pdf.numPages);
    }
    await pdf.cleanup();
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ImportError(
        'Tệp PDF này có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (in lại ra PDF) rồi đưa lại.',
      );
    throw new ImportError(
      'Không mở được tệp PDF: tệp hỏng hoặc không phải PDF. Hãy tải lại bản gốc.',
    );
  }
  if (letters < 20 * Math.max(1, pages.length))
    throw new ImportError(
      'Tệp PDF này là bản quét: chỉ có ảnh, không có chữ. Máy không đoán chữ từ ảnh; hãy tìm bản Word, bản PDF có chữ, hoặc gõ lại.',
    );
  return { format: 'pdf', text: pages.join('\n\f\n').trim(), wrapped: true, remarks: [] };
}
