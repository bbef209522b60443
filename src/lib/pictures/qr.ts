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
  const runs = data.flatMap((line, y) => {
    const cells = line.map((dark) => (dark ? '1' : '0')).join('');
    let end = 0;
    return [...cells.matchAll(/1+/g)].map(({ index, 0: { length } }) => {
      // The first run of a line says where it is; the others how far they are from the one before: mostly one digit.
      const start = end === 0 ? `M${index} ${y + 0.5}` : `m${index - end} 0`;
      end = index + length;
      return `${start}h${length}`;
    });
  });
  return { side: size, path: runs.join('') };
}
