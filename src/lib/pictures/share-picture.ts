import { site } from '#src/site/site.ts';
import { fitText, wrapText } from './fonts.ts';
import { keptPng } from './kept-png.ts';
import { box, colours, svgFile, textLines } from './svg.ts';

/** The picture that stands beside a link when a page is shared. */

/** What it says: a page's kind and its title. */
export interface SharePicture {
  readonly kind: string;
  readonly title: string;
}

/** Size that social networks ask for, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 80;
const TOP = 150;
const BOTTOM = 500;

/** The drawing. Vietnamese capitals carry marks above: lines stand 1.32 of their size apart. */
export function shareSvg({ kind, title }: SharePicture): string {
  const width = SHARE_SIZE.width - 2 * MARGIN;
  const room = BOTTOM - TOP;
  const { size, lines } = fitText(
    title,
    width,
    [76, 68, 60, 54, 48, 42, 36],
    (each) => Math.floor(room / (each * 1.32)),
    600,
  );
  return svgFile(
    SHARE_SIZE,
    { title },
    [
      box(0, 0, SHARE_SIZE.width, SHARE_SIZE.height, colours.paper),
      box(0, 0, 20, SHARE_SIZE.height, colours.deep),
      textLines(wrapText(kind, width, 30, 600).slice(0, 1), {
        x: MARGIN,
        y: 104,
        size: 30,
        weight: 600,
        colour: colours.deep,
      }),
      textLines(lines, { x: MARGIN, y: TOP + size, size, weight: 600, colour: colours.ink }),
      box(MARGIN, 532, width, 2, colours.rule),
      textLines([site.name], { x: MARGIN, y: 582, size: 32, weight: 600, colour: colours.ink }),
      textLines(['Tra cứu chính sách xã hội của tỉnh, dẫn tới từng mục văn bản'], {
        x: MARGIN + 270,
        y: 582,
        size: 24,
        weight: 400,
        colour: colours.soft,
      }),
    ].join(''),
  );
}

/** The picture as a PNG. */
export const sharePng = (picture: SharePicture): Promise<Uint8Array> => keptPng(shareSvg(picture));
