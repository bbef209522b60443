import { encode } from 'uqr';

/** QR codes as one SVG path. */

/** Empty modules that readers need around a code (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/**
 * Draws a text as a QR code.
 * Returns the side of the drawing in modules, quiet zone included, and a path made of the dark runs of each line, to be
 * stroked one module wide. Error correction M (15 %) bears a crease or a thumb mark on paper.
 */
export function qrPath(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((line, y) =>
    [
      ...line
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map((run) => `M${run.index} ${y + 0.5}h${run[0].length}`),
  );
  return { side: size, path: runs.join('') };
}
