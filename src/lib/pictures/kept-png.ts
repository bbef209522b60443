import { join } from 'node:path';
import { keptFile } from './kept.ts';
import { pngOf } from './png.ts';

/** Pictures that are not drawn again in the next build, unless their words changed. */

const KEPT = join(process.cwd(), 'node_modules/.cache/pictures');

/** What every PNG ends with: a chunk IEND without data, and its checksum. */
const END = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * A drawing as a PNG.
 *
 * @param width in pixels; left out: the drawing's own
 */
export const keptPng = (svg: string, width?: number): Promise<Uint8Array> =>
  keptFile(`${width === undefined ? '' : `${String(width)}\n`}${svg}`, KEPT, {
    end: 'png',
    version: 1,
    make: () => pngOf(svg, width),
    isWhole: (file) => END.equals(file.subarray(-END.length)),
  });
