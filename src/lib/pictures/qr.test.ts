import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr.ts';

/** Paints the path as a reader's camera would see it: black runs on white, `scale` pixels to a module. */
function paint({ side, path }: ReturnType<typeof qrPath>, scale: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * (side * scale) ** 2).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) ([\d.]+)h(\d+)/g)) {
    const top = (Number(y) - 0.5) * scale;
    for (let row = top; row < top + scale; row++) {
      for (
        let column = Number(x) * scale;
        column < (Number(x) + Number(length)) * scale;
        column++
      ) {
        pixels.set([0, 0, 0], 4 * (row * side * scale + column));
      }
    }
  }
  return pixels;
}

describe('QR path', () => {
  it.each([
    'https://sotayansinh.example/',
    'https://sotayansinh.example/van-ban/may-trang-12-kh-ubnd-2021/tom-tat/',
  ])('reads back as %s', (address) => {
    const code = qrPath(address);
    const size = code.side * 4;
    expect(jsQR(paint(code, 4), size, size)?.data).toBe(address);
  });

  it('keeps four empty modules around the code', () => {
    const { side, path } = qrPath('x');
    const starts = [...path.matchAll(/M(\d+) ([\d.]+)h(\d+)/g)];
    expect(Math.min(...starts.map(([, x]) => Number(x)))).toBe(4);
    expect(Math.max(...starts.map(([, x, , length]) => Number(x) + Number(length)))).toBe(side - 4);
  });
});
