import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { gatherTables } from '#src/lib/documents/tables.ts';
import { readLines, type Line } from '#src/lib/documents/lines.ts';

/** A document's body as the files in which officials have it: text broken at a width, a page, a Word file. */

const lines = (body: string): Line[] =>
  gatherTables(readLines(body)).filter(
    (line) => line.rows !== undefined || !/^-{3,}$/u.test(line.text),
  );

/** A text broken at a width, an empty line between paragraphs. */
export function asWrappedText(body: string, width: number): string {
  return lines(body)
    .map((line) => {
      if (line.rows)
        return line.rows
          .map(
            ({ cells }) =>
              `${cells.map((cell) => `|\n${wrap(cell === '' ? '** **' : cell, width)}`).join('\n')}\n|`,
          )
          .join('\n');
      return wrap(line.text, width);
    })
    .join('\n\n');
}

function wrap(text: string, width: number): string {
  const out: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = out.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) out.push(word);
    else out[out.length - 1] = `${last} ${word}`;
  }
  return out.join('\n');
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** A page as sites print it. */
export function asHtml(body: string): string {
  const blocks = lines(body).map((line) =>
    line.rows
      ? `<table><tbody>${line.rows.map(({ cells }) => `<tr>${cells.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`).join('')}</tbody></table>`
      : `<p>${line.level > 0 ? `<b>${escaped(line.text)}</b>` : escaped(line.text)}</p>`,
  );
  return `<!doctype html><html><head><title>x</title><script>let a = 1;</script></head><body>${blocks.join('\n')}</body></html>`;
}

/** A Word file. */
export async function asDocx(body: string): Promise<Uint8Array> {
  const children = lines(body).map((line) =>
    line.rows
      ? new Table({
          rows: line.rows.map(
            ({ cells }) =>
              new TableRow({
                children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
              }),
          ),
        })
      : new Paragraph({ children: [new TextRun({ text: line.text, bold: line.level > 0 })] }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A Word file whose numbers Word makes itself: sections in Roman, items in figures, points in letters, and dashes. */
export async function numberedDocx(
  items: readonly { readonly level: number; readonly text: string }[],
): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
    { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.LEFT },
    { level: 3, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT },
  ];
  const children = items.map(({ level, text }) =>
    level < 0
      ? new Paragraph(text)
      : new Paragraph({ text, numbering: { reference: 'muc', level } }),
  );
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({
        numbering: { config: [{ reference: 'muc', levels }] },
        sections: [{ children }],
      }),
    ),
  );
}

/** A Word file as offices make it: letterhead and end in tables without borders, a table in the text, a footnote. */
export async function officeDocx(): Promise<Uint8Array> {
  const cell = (...lines: string[]) =>
    new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const row = (...cells: TableCell[]) => new TableRow({ children: cells });
  const noted = new Paragraph({
    children: [
      new TextRun('1. Tặng gạo cho người già yếu'),
      new FootnoteReferenceRun(1),
      new TextRun('.'),
    ],
  });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Gồm người từ đủ 80 tuổi.')] } },
    sections: [
      {
        children: [
          new Table({
            rows: [
              row(
                cell('ỦY BAN NHÂN DÂN', 'TỈNH MÂY TRẮNG', '-------'),
                cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
              ),
              row(cell('Số: 78/KH-UBND'), cell('Mây Trắng, ngày 05 tháng 4 năm 2022')),
            ],
          }),
          new Paragraph(''),
          new Paragraph('KẾ HOẠCH'),
          new Paragraph('Tặng gạo năm 2022'),
          new Paragraph('I. NỘI DUNG'),
          noted,
          new Paragraph('2. Mức tặng:'),
          new Table({
            rows: [
              row(cell('Xã'), cell('Số gạo')),
              row(cell('Suối Trong'), cell('10 kg')),
              row(cell(''), cell('20 kg')),
            ],
          }),
          new Paragraph('II. TỔ CHỨC THỰC HIỆN'),
          new Paragraph('Sở Gạo thực hiện./.'),
          new Table({
            rows: [
              row(
                cell('Nơi nhận:', '- Sở Gạo;', '- Lưu: VT.'),
                cell('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Trần Ví Dụ'),
              ),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
