import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';

/** SVG drawings as PNG files. */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * Pixels as a PNG with a palette (colour type 3 of the PNG specification), or nothing where there are over 256 colours.
 * Letters on one ground have some thirty colours: a third of the size and of the time of a file in full colour.
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer | undefined {
  const colours = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  let at = 0;
  let last = -1;
  let index = 0;
  for (let y = 0; y < height; y++) {
    // Filter 0: rows as they are, since an index has no neighbours.
    rows[at++] = 0;
    for (let x = 0; x < width; x++) {
      const colour = view.getUint32(4 * (y * width + x));
      if (colour !== last) {
        last = colour;
        index = colours.get(colour) ?? colours.size;
        if (index === 256) return undefined;
        colours.set(colour, index);
      }
      rows[at++] = index;
    }
  }
  const palette = Buffer.from(
    [...colours.keys()].flatMap((colour) => [
      colour >>> 24,
      (colour >>> 16) & 0xff,
      (colour >>> 8) & 0xff,
    ]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/**
 * Draws an opaque SVG. Only the site's own faces are used, so that it looks the same wherever it is built.
 *
 * @param width in pixels; left out: the drawing's own
 */
export function pngOf(svg: string, width?: number): Uint8Array {
  const image = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
  }).render();
  return indexedPng(image.pixels, image.width, image.height) ?? image.asPng();
}
