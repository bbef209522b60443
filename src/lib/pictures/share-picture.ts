import { createHash } from 'node:crypto';
import { site } from '#src/site/site.ts';
import { fitText, wrapText } from './fonts.ts';
import { box, colours, svgFile, textLines } from './svg.ts';

/** The picture that stands beside a link when a page is shared. */

/** What it says: a page's kind and its title. */
export interface SharePicture {
  readonly kind: string;
  readonly title: string;
}

/** Size that social networks ask for, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Raised whenever the drawing below changes, so that kept pictures are drawn anew. */
const DESIGN = 1;

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

/** File name of a picture: equal words give an equal name. */
export function shareName(picture: SharePicture): string {
  const words = JSON.stringify([DESIGN, site.name, picture.kind, picture.title]);
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

const FOLDER = '/anh/';

/**
 * Pages say what their picture shows while they are rendered; the pictures are drawn when all pages are there
 * (`src/integrations/share-pictures.ts`). Pages and integrations are bundled apart, so the list hangs on the process.
 */
const KEY = Symbol.for('so-tay-an-sinh.share-pictures');
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, SharePicture> };

/** Asks for a page's picture and gives its address on the site. */
export function askForPicture(picture: SharePicture): string {
  const asked = (shared[KEY] ??= new Map<string, SharePicture>());
  const path = `${FOLDER}${shareName(picture)}.png`;
  asked.set(path, picture);
  return path;
}

/** Every picture asked for so far, by its address. */
export function askedPictures(): ReadonlyMap<string, SharePicture> {
  return shared[KEY] ?? new Map<string, SharePicture>();
}
