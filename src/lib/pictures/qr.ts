import { encode, QrCodeDataType } from 'uqr';
import { masked } from './qr-mask.ts';

/** QR codes as one SVG path. */

/** Empty modules that readers need around a code (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** A code as one stroke, one module wide, that goes through its lines to and fro and is dashed where they are dark. */
export interface QrDrawing {
  /** Side of the drawing in modules, quiet zone included. */
  readonly side: number;
  /** `d` of the path; to be drawn with a stroke and without a fill. */
  readonly path: string;
  /**
   * `stroke-dasharray` of the path: runs of dark and light modules in turn. A run takes two characters this way; said as
   * moves and lines it takes six, and a page nearly 200 bytes more.
   */
  readonly dashes: string;
}

/** Draws a text as a QR code. Error correction M (15 %) bears a crease or a thumb mark on paper. */
export function qrDrawing(text: string): QrDrawing {
  const { data, types } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 });
  const code = masked(data, (x, y) => types[y]?.[x] === QrCodeDataType.Data);
  const size = code.length + 2 * QUIET;
  // The stroke turns in the quiet zone, one module outside the code.
  const [from, to] = [QUIET - 1, size - QUIET + 1];
  const lines = code.map((line, index) => {
    const cells = [false, ...line, false];
    return index % 2 === 0 ? cells : cells.reverse();
  });
  const TURN = [false];
  const cells = lines.flatMap((line, index) => (index === 0 ? line : [...TURN, ...line]));
  const runs = [0];
  let dark = true;
  for (const cell of cells) {
    if (cell === dark) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
    dark = cell;
  }
  const path = lines
    .map((_, index) => `h${String(index % 2 === 0 ? to - from : from - to)}`)
    .join('v1');
  return {
    side: size,
    path: `M${String(from)} ${String(QUIET + 0.5)}${path}`,
    dashes: runs.join(),
  };
}
