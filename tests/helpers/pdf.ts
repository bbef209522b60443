/** Small PDF files, drawn by hand: words of plain letters in Helvetica, and lines. */

/** Words at a place, in points from the lower left corner. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A PDF of one page. @param drawing operators of PDF that draw lines */
export function pdfOf(words: readonly Words[], drawing: string): Uint8Array {
  const escaped = (text: string): string => text.replace(/[\\()]/gu, '\\$&');
  const content = [
    drawing,
    ...words.map(({ x, y, text }) => `BT /F1 12 Tf ${x} ${y} Td (${escaped(text)}) Tj ET`),
  ].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R/Size 6>>\n`, 'latin1');
}

/** A box as thin as a line, as Word draws borders. */
export const thinBox = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f`;

/** A stroke from one place to another, as LibreOffice draws borders. */
export const stroke = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S`;
