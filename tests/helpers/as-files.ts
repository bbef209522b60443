import {
  AlignmentType,
  Document,
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
