import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrDrawing, type QrDrawing } from './qr.ts';

/** Pixels to a module. */
const SCALE = 4;

/** The drawing as a program for SVG draws it, black on white. */
async function paint({ side, path, dashes }: QrDrawing) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(side)} ${String(side)}" width="${String(side * SCALE)}" height="${String(side * SCALE)}"><path d="${path}" fill="none" stroke="#000" stroke-dasharray="${dashes}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8ClampedArray(data), size: info.width };
}

describe('QR drawing', () => {
  it.each([
    'https://sotayansinh.example/',
    'https://sotayansinh.example/van-ban/may-trang-12-kh-ubnd-2021/tom-tat/',
  ])('reads back as %s', async (address) => {
    const { pixels, size } = await paint(qrDrawing(address));
    expect(jsQR(pixels, size, size)?.data).toBe(address);
  });

  it('keeps four empty modules around the code', async () => {
    const { pixels, size } = await paint(qrDrawing('x'));
    const dark = Array.from({ length: size * size }, (_, at) => at).filter(
      (at) => (pixels[4 * at] ?? 0) < 128,
    );
    for (const of of [(at: number) => at % size, (at: number) => Math.floor(at / size)]) {
      const places = dark.map(of);
      expect(Math.min(...places)).toBe(4 * SCALE);
      expect(Math.max(...places)).toBe(size - 4 * SCALE - 1);
    }
  });
});
