import { fitText } from './fonts.ts';
import { box, textLines } from './svg.ts';

/** Points of a picture, one below the other, each with a bar before it: as large as the room allows. */

/** Distance of lines, and between points, as multiples of the size. */
const LEADING = 1.36;
const GAP = 0.6;
/** Width of the bar and the distance of the words from the left edge, as multiples of the size. */
const BAR = 0.28;
const INDENT = 0.75;
/** No point needs more lines; one that did would be cut off. */
const MOST_LINES = 20;

/** Points that were fitted, at one size. */
export interface FittedList {
  readonly size: number;
  readonly points: readonly (readonly string[])[];
  /** From the top of the first line to below the last, without a gap at the end. */
  readonly height: number;
  /** Whether it is no higher than its room. */
  readonly fits: boolean;
}

/**
 * The largest of some sizes at which the points fit a room; the smallest where none does.
 *
 * @param sizes from the largest to the smallest
 */
export function fitList(
  points: readonly string[],
  room: { readonly width: number; readonly height: number },
  sizes: readonly number[],
): FittedList {
  const sets = sizes.map((size): FittedList => {
    const lines = points.map(
      (text) => fitText(text, room.width - size * INDENT, [size], () => MOST_LINES, 400).lines,
    );
    const gaps = Math.max(0, lines.length - 1) * GAP;
    const height = (lines.flat().length * LEADING + gaps) * size;
    return { size, points: lines, height, fits: height <= room.height };
  });
  return (
    sets.find(({ fits }) => fits) ??
    sets.at(-1) ?? { size: 0, points: [], height: 0, fits: room.height >= 0 }
  );
}

/** Sizes of a heading and of the points below it, in the order in which they are tried. */
export type Sizes = readonly {
  readonly headings: readonly number[];
  readonly points: readonly number[];
}[];

/**
 * A heading with its points: points large enough to be read from afar come before a large heading, and both as large as
 * the room allows. The last try where nothing fits.
 *
 * @param layout what a heading of a size leaves for points of some sizes
 */
export function fitBoth<Layout extends { readonly list: FittedList }>(
  sizes: Sizes,
  layout: (heading: number, points: readonly number[]) => Layout,
): Layout | undefined {
  let last: Layout | undefined;
  for (const { headings, points } of sizes)
    for (const heading of headings) {
      last = layout(heading, points);
      if (last.list.fits) return last;
    }
  return last;
}

/** Draws fitted points from a corner on. */
export function drawList(
  { size, points }: FittedList,
  at: { readonly x: number; readonly y: number },
  colours: { readonly bar: string; readonly words: string },
): string {
  let y = at.y;
  return points
    .map((lines) => {
      const drawn =
        box(
          at.x,
          Math.round(y + size * 0.3),
          Math.round(size * BAR),
          Math.round(size * 0.78),
          colours.bar,
        ) +
        textLines(lines, {
          x: Math.round(at.x + size * INDENT),
          y: Math.round(y + size),
          size,
          weight: 400,
          colour: colours.words,
          leading: LEADING,
        });
      y += (lines.length * LEADING + GAP) * size;
      return drawn;
    })
    .join('');
}
