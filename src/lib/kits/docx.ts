import { Document, HeadingLevel, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { site } from '#src/site/site.ts';
import type { Block } from './kit-texts.ts';
import { fixedZip } from './zip.ts';

/** A kit's texts as Word files. The same blocks always give the same bytes. */

const FONT = 'Arial';

/** Points to the half-points that the format counts in. */
const points = (size: number): number => size * 2;

const run = (text: string, more: { bold?: boolean; size?: number; color?: string } = {}): TextRun =>
  new TextRun({ text, ...more });

function paragraph(block: Block): Paragraph {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children: [run(block.text)] });
    case 'heading':
      return new Paragraph({
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: [run(block.text)],
      });
    case 'spoken':
      return new Paragraph({ style: 'Spoken', children: [run(block.text)] });
    case 'item':
      return new Paragraph({ bullet: { level: 0 }, children: [run(block.text)] });
    case 'warning':
      return new Paragraph({ style: 'Warning', children: [run(block.text)] });
    case 'note':
      return new Paragraph({ style: 'Note', children: [run(block.text)] });
    case 'text':
      return new Paragraph({ children: [run(block.text)] });
  }
}

/** Twentieths of a point. */
const twips = (size: number): number => size * 20;

/** Distance of lines as a multiple of a line; without the rule LibreOffice takes the number for a fixed height. */
const lines = (multiple: number) => ({ line: 240 * multiple, lineRule: LineRuleType.AUTO });

const heading = (size: number) => ({
  run: { size: points(size), bold: true, color: '000000', font: FONT },
  paragraph: { spacing: { before: twips(14), after: twips(4), ...lines(1.25) }, keepNext: true },
});

/**
 * A Word file (ECMA-376) with real headings, that Word and LibreOffice open.
 *
 * @param title shown in the file's properties
 * @param day `YYYY-MM-DD`, the file's date; the library would write the hour of the build
 */
export async function docxFile(
  title: string,
  blocks: readonly Block[],
  day: string,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: site.name,
    lastModifiedBy: site.name,
    description: site.disclaimer,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: points(12), language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: twips(6), ...lines(1.3) } },
        },
        title: heading(20),
        heading1: heading(15),
        heading2: heading(13),
      },
      paragraphStyles: [
        {
          id: 'Spoken',
          name: 'Bản đọc',
          basedOn: 'Normal',
          run: { size: points(16) },
          paragraph: { spacing: { after: twips(10), ...lines(1.6) }, keepLines: true },
        },
        {
          id: 'Warning',
          name: 'Cảnh báo',
          basedOn: 'Normal',
          run: { size: points(14), bold: true, color: '862818' },
        },
        {
          id: 'Note',
          name: 'Ghi chú',
          basedOn: 'Normal',
          run: { size: points(10.5), color: '444444' },
        },
      ],
    },
    sections: [
      {
        // A4 in twentieths of a point.
        properties: { page: { size: { width: 11906, height: 16838 } } },
        children: blocks.map(paragraph),
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const stamp = `${day}T00:00:00Z`;
  const core = 'docProps/core.xml';
  const properties = strFromU8(files[core] ?? new Uint8Array()).replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu,
    `$1${stamp}$3`,
  );
  const names = Object.keys(files).sort();
  // Word wants the list of content types first.
  const first = '[Content_Types].xml';
  return fixedZip(
    [first, ...names.filter((name) => name !== first && !name.endsWith('/'))].map((name) => ({
      name,
      bytes: name === core ? strToU8(properties) : (files[name] ?? new Uint8Array()),
    })),
    day,
  );
}
