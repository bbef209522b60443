import { site } from '#src/site/site.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { balanced, wrapText, type Weight } from '#src/lib/pictures/fonts.ts';
import { drawList, fitBoth, fitList, type Sizes } from '#src/lib/pictures/list.ts';
import { box, colours, svgFile, textLines } from '#src/lib/pictures/svg.ts';
import { otherBases } from '#src/schemas/outreach.ts';
import type { Kit, Line } from './kit.ts';
import { ASK, askWords, doubtfulDocuments, expiryLine } from './labels.ts';

/**
 * A kit as a square picture in colour, to be posted in a chat: where it applies, whether it still holds, what there is,
 * on which conditions, whom to ask. Passed on without its page, it must not say more than the page does.
 */

/** Side in pixels: what chats and social networks show without cutting. */
export const SQUARE = 1080;

const MARGIN = 64;
const WIDTH = SQUARE - 2 * MARGIN;
/** Above and below the points. */
const SPACE = 28;

/** Text of one size below a line; returns what was drawn and where the next thing may begin. */
function paragraph(
  lines: readonly string[],
  y: number,
  look: { size: number; weight: Weight; colour: string; leading?: number },
): { drawn: string; end: number } {
  const { size, leading = 1.34 } = look;
  return {
    drawn: textLines(lines, { x: MARGIN, y: Math.round(y + size), ...look, leading }),
    end: y + size * leading * lines.length,
  };
}

/** Words of a band under the heading: that the kit is past, or what is not known of its document. */
function standing(kit: Kit): { words: string; colour: string; ground: string } | undefined {
  if (kit.expired !== undefined)
    return { words: expiryLine(kit), colour: '#ffffff', ground: colours.brick };
  const [document] = doubtfulDocuments(kit);
  if (!document) return undefined;
  const [{ label, tone }] = document.states;
  const [colour, ground] =
    tone === 'brick' ? [colours.brick, colours.brickTint] : [colours.amber, colours.amberTint];
  return { words: label, colour, ground };
}

/** Rests on records alone, and tells what the heading, the band and the last lines of the picture tell. */
const isAboutPlace = ({ pins, bases }: Line): boolean =>
  pins.length === 0 && bases.includes(otherBases.province);

/** The points of the picture. */
const pointsOf = (kit: Kit): string[] =>
  kit.poster.lines.filter((line) => !isAboutPlace(line)).map(({ text }) => text);

/** What the picture shows, for those who cannot see it. */
export function squareWords(kit: Kit): string {
  const band = standing(kit);
  return [
    ...kit.places.map(({ title, now }) => (now === undefined ? title : `${title}, ${now}`)),
    kit.poster.title.text,
    ...(band ? [band.words] : []),
    ...pointsOf(kit),
    `${ASK}: ${askWords(kit)}`,
  ]
    .map((part) => part.replace(/\.$/u, ''))
    .join('. ')
    .concat('.');
}

/** Sizes of title and points. On a phone the picture is a third as wide. */
const SIZES: Sizes = [
  { headings: [104, 96, 88, 80, 72, 64], points: [48, 44, 40, 38, 36] },
  { headings: [80, 72, 64, 56], points: [34, 32, 30] },
  { headings: [56, 48], points: [28, 26, 24] },
];

/** The drawing, whole. */
export function squareSvg(kit: Kit): string {
  const band = standing(kit);
  const places = kit.places.map(({ title }) => title);
  const now = kit.places.flatMap((place) => place.now ?? []);
  const place = paragraph(wrapText(places.join('; '), WIDTH, 36, 600), 44, {
    size: 36,
    weight: 600,
    colour: '#ffffff',
  });
  const since = paragraph(
    now.length > 0 ? wrapText(now.join('; '), WIDTH, 28, 400) : [],
    place.end,
    {
      size: 28,
      weight: 400,
      colour: colours.tint,
    },
  );

  // From the foot upwards: what is left between is for the conditions.
  const credit = wrapText(
    `${site.name} (${new URL(kit.url).host}) · không dùng sau ngày ${formatDate(kit.notAfter)}`,
    WIDTH,
    24,
    400,
  );
  const creditTop = SQUARE - 34 - credit.length * 32;
  const ask = wrapText(askWords(kit), WIDTH, 32, 600);
  const askTop = creditTop - 22 - ask.length * 43 - 38;

  const layout = (size: number, sizes: readonly number[]) => {
    const heading = paragraph(
      balanced(kit.poster.title.text, WIDTH, size, 600),
      since.end + (places.length > 0 ? 14 : 0),
      { size, weight: 600, colour: '#ffffff', leading: 1.24 },
    );
    const panel = Math.round(heading.end + 24);
    const below = band ? panel + 62 : panel;
    const room = { width: WIDTH, height: askTop - 18 - below - 2 * SPACE };
    return { heading, panel, below, list: fitList(pointsOf(kit), room, sizes) };
  };
  const { heading, panel, below, list } = fitBoth(SIZES, layout) ?? layout(48, [24]);
  const listTop = below + Math.max(SPACE, (askTop - 18 - below - list.height) / 2);
  return svgFile(
    { width: SQUARE, height: SQUARE },
    { title: kit.poster.title.text, description: squareWords(kit) },
    [
      box(0, 0, SQUARE, SQUARE, colours.leaf),
      box(0, 0, SQUARE, panel, colours.deep),
      place.drawn,
      since.drawn,
      heading.drawn,
      ...(band
        ? [
            box(0, panel, SQUARE, below - panel, band.ground),
            paragraph([band.words], panel + 11, { size: 30, weight: 600, colour: band.colour })
              .drawn,
          ]
        : []),
      drawList(list, { x: MARGIN, y: listTop }, { bar: colours.deep, words: colours.ink }),
      box(MARGIN, Math.round(askTop - 18), WIDTH, 3, colours.deep),
      paragraph([ASK], askTop, { size: 26, weight: 600, colour: colours.deep }).drawn,
      paragraph(ask, askTop + 38, { size: 32, weight: 600, colour: colours.ink }).drawn,
      paragraph(credit, creditTop, { size: 24, weight: 400, colour: colours.soft }).drawn,
    ].join(''),
  );
}
