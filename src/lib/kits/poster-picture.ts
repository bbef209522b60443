import { site } from '#src/site/site.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { balanced, breakAddress, wrapText } from '#src/lib/pictures/fonts.ts';
import { drawList, fitBoth, fitList, type Sizes } from '#src/lib/pictures/list.ts';
import { box, colours, svgFile, textLines } from '#src/lib/pictures/svg.ts';
import { qrDrawing } from '#src/lib/pictures/qr.ts';
import type { Kit } from './kit.ts';
import { ASK, askWords, expiryLine } from './labels.ts';

/** The poster as a drawing, for those who print from a phone or post it. Sheets of the A series all have one shape. */

/** A4 in tenths of a millimetre. */
const SHEET = { width: 2100, height: 2970 } as const;
const MARGIN = 160;
const FOOT = 2330;
/** Side of the code, and the width that is left for words beside it. */
const CODE = 440;
const BESIDE = SHEET.width - 2 * MARGIN - CODE - 60;
/** Of the frame that says whom to ask. */
const ASK_SIZE = 72;
const ASK_LEADING = 1.34;
const PADDING = 48;

/** Sizes of title and lines; 76 is 7.6 mm on A4, which can be read from three steps away. */
const SIZES: Sizes = [
  { headings: [190, 170, 150, 130], points: [136, 122, 110, 100, 92, 84, 76] },
  { headings: [130, 115, 100], points: [68, 60, 52] },
  { headings: [100], points: [46, 40] },
];

/** Black on white: it must survive a photocopier. */
export function posterSvg(kit: Kit): string {
  const width = SHEET.width - 2 * MARGIN;
  const top = kit.expired === undefined ? 330 : 470;
  const ask = wrapText(askWords(kit), width - 2 * PADDING, ASK_SIZE, 600);
  const askHeight = (ask.length + 1) * ASK_SIZE * ASK_LEADING + 2 * PADDING;
  const askTop = FOOT - 70 - askHeight;
  const layout = (size: number, sizes: readonly number[]) => {
    const lines = balanced(kit.poster.title.text, width, size, 600);
    const start = top + (lines.length - 1) * size * 1.28 + 110;
    const points = kit.poster.lines.map(({ text }) => text);
    const list = fitList(points, { width, height: askTop - 60 - start }, sizes);
    return { title: { size, lines }, start, list };
  };
  const { title, start, list } = fitBoth(SIZES, layout) ?? layout(100, [52]);
  const { side, path, dashes } = qrDrawing(kit.url);
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
      description: [...kit.poster.lines.map(({ text }) => text), `${ASK}: ${askWords(kit)}`].join(
        '. ',
      ),
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
      drawList(list, { x: MARGIN, y: start }, { bar: colours.ink, words: colours.ink }),
      `<rect x="${MARGIN + 4}" y="${Math.round(askTop)}" width="${width - 8}" height="${Math.round(askHeight)}" fill="none" stroke="${colours.ink}" stroke-width="8"/>`,
      textLines([ASK], {
        x: MARGIN + PADDING,
        y: Math.round(askTop + PADDING + ASK_SIZE),
        size: ASK_SIZE,
        weight: 400,
        colour: colours.ink,
      }),
      textLines(ask, {
        x: MARGIN + PADDING,
        y: Math.round(askTop + PADDING + ASK_SIZE * (1 + ASK_LEADING)),
        size: ASK_SIZE,
        weight: 600,
        colour: colours.ink,
        leading: ASK_LEADING,
      }),
      box(MARGIN, FOOT, width, 6, colours.ink),
      `<g transform="translate(${SHEET.width - MARGIN - CODE} ${FOOT + 50}) scale(${scale})"><path d="${path}" stroke="#000000" stroke-dasharray="${dashes}" fill="none"/></g>`,
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
