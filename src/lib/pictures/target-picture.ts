import type { TargetPicture } from '#src/lib/duties/charts.ts';
import { escapeXml } from '#src/lib/xml.ts';
import { breakAddress, fitText, wrapText } from './fonts.ts';
import { box, colours, svgFile, textLines } from './svg.ts';

/** A document's targets as a drawing of its own, to be printed or posted. Letters stay letters, so that it can be changed. */

const MARGIN = 24;

/**
 * The drawing: title, bars and figures, credit.
 *
 * @param title shown above
 * @param credit shown below
 * @param address of the page that holds the figures, shown last
 */
export function targetSvg(
  picture: TargetPicture,
  title: string,
  credit: string,
  address: string,
): string {
  const width = picture.width + 2 * MARGIN;
  const head = fitText(title, picture.width, [18], () => 4, 600);
  const foot = [
    ...wrapText(credit, picture.width, 11, 400),
    ...breakAddress(address, picture.width, 11, 400),
  ];
  const top = MARGIN + head.lines.length * 24 + 12;
  const height = top + picture.height + 16 + foot.length * 16 + MARGIN;
  const words = (
    line: { text: string; x: number; y: number },
    more: { size?: number; bold?: boolean } = {},
  ): string =>
    textLines([line.text], {
      x: MARGIN + line.x,
      y: top + line.y,
      size: more.size ?? 14,
      weight: more.bold ? 600 : 400,
      colour: colours.ink,
    });
  const bars = picture.bars.map(({ x, y, width: length, height: thickness, part, label, figure }) =>
    [
      ...label.map((line) => words(line)),
      box(MARGIN + x, top + y, picture.scale.width, thickness, colours.tint),
      `<rect x="${MARGIN + x}" y="${top + y}" width="${length}" height="${thickness}" fill="${part ? 'url(#part)' : colours.deep}" stroke="${colours.deep}"/>`,
      words(figure, { bold: true }),
    ].join(''),
  );
  const hatched = picture.bars.some(({ part }) => part);
  return svgFile(
    { width, height },
    { title, description: picture.description },
    [
      hatched
        ? `<defs><pattern id="part" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.5" height="6" fill="${escapeXml(colours.deep)}"/></pattern></defs>`
        : '',
      box(0, 0, width, height, '#ffffff'),
      textLines(head.lines, {
        x: MARGIN,
        y: MARGIN + 16,
        size: 18,
        weight: 600,
        colour: colours.ink,
      }),
      ...picture.headings.map((line) => words(line, { bold: true })),
      ...bars,
      ...picture.figures.map(
        ({ figure, label }) =>
          words(figure, { size: 26, bold: true }) + label.map((line) => words(line)).join(''),
      ),
      textLines(foot, {
        x: MARGIN,
        y: top + picture.height + 24,
        size: 11,
        weight: 400,
        colour: colours.soft,
        leading: 1.45,
      }),
    ].join(''),
  );
}
