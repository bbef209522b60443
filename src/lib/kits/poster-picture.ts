import { site } from '#src/site/site.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { breakAddress, fitText, wrapText } from '#src/lib/pictures/fonts.ts';
import { box, colours, svgFile, textLines } from '#src/lib/pictures/svg.ts';
import { qrPath } from '#src/lib/pictures/qr.ts';
import type { Kit } from './kit.ts';
import { expiryLine } from './labels.ts';

/** The poster as a drawing, for those who print from a phone or post it. Sheets of the A series all have one shape. */

/** A4 in tenths of a millimetre. */
const SHEET = { width: 2100, height: 2970 } as const;
const MARGIN = 160;
const FOOT = 2330;
/** Side of the code, and the width that is left for words beside it. */
const CODE = 440;
const BESIDE = SHEET.width - 2 * MARGIN - CODE - 60;

/** Black on white: it must survive a photocopier. */
export function posterSvg(kit: Kit): string {
  const width = SHEET.width - 2 * MARGIN;
  const top = kit.expired === undefined ? 330 : 470;
  const title = fitText(kit.poster.title.text, width, [190, 170, 150, 130, 115], () => 4, 600);
  const titleEnd = top + (title.lines.length - 1) * title.size * 1.28;
  const start = titleEnd + 110;
  const room = FOOT - 60 - start;
  const sets = [136, 122, 110, 100, 92, 84, 76, 68, 60].map((size) => ({
    size,
    lines: kit.poster.lines.map(
      ({ text }) => fitText(text, width - 90, [size], () => 20, 400).lines,
    ),
  }));
  const heightOf = ({ size, lines }: (typeof sets)[number]): number =>
    lines.reduce((sum, each) => sum + each.length * size * 1.36 + size * 0.6, 0);
  const set = sets.find((each) => heightOf(each) <= room) ?? sets.at(-1);
  let y = start;
  const body = (set?.lines ?? []).map((lines) => {
    const size = set?.size ?? 0;
    const drawn =
      box(MARGIN, y + size * 0.28, 36, size * 0.78, colours.ink) +
      textLines(lines, {
        x: MARGIN + 90,
        y: y + size,
        size,
        weight: 400,
        colour: colours.ink,
        leading: 1.36,
      });
    y += lines.length * size * 1.36 + size * 0.6;
    return drawn;
  });
  const { side, path } = qrPath(kit.url);
  const foot = [
    'Quét mã để đọc từng mục văn bản, hoặc mở:',
    ...breakAddress(kit.url.replace(/^https?:\/\//u, ''), BESIDE, 40, 400),
    ...(kit.documents.length > 0
      ? wrapText(
          `Theo ${kit.documents.map(({ title: name }) => name).join('; ')}.`,
          BESIDE,
          40,
          400,
        )
      : []),
    ...wrapText(site.disclaimer, BESIDE, 40, 400),
    `Gỡ sau ngày ${formatDate(kit.poster.takeDown)}.`,
  ];
  const scale = CODE / side;
  return svgFile(
    SHEET,
    {
      title: `Áp phích: ${kit.poster.title.text}`,
      description: kit.poster.lines.map(({ text }) => text).join('. '),
    },
    [
      box(0, 0, SHEET.width, SHEET.height, '#ffffff'),
      ...(kit.expired === undefined
        ? []
        : [
            box(0, 0, SHEET.width, 190, colours.brick),
            textLines([expiryLine(kit)], {
              x: MARGIN,
              y: 120,
              size: 68,
              weight: 600,
              colour: '#ffffff',
            }),
          ]),
      textLines(title.lines, {
        x: MARGIN,
        y: top,
        size: title.size,
        weight: 600,
        colour: colours.ink,
        leading: 1.28,
      }),
      ...body,
      box(MARGIN, FOOT, width, 6, colours.ink),
      `<g transform="translate(${SHEET.width - MARGIN - CODE} ${FOOT + 50}) scale(${scale})"><path d="${path}" stroke="#000000" stroke-width="1" fill="none"/></g>`,
      textLines(foot, {
        x: MARGIN,
        y: FOOT + 105,
        size: 40,
        weight: 400,
        colour: colours.ink,
        leading: 1.4,
      }),
    ].join(''),
  );
}
