import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr.ts';

/** The runs of a path: where each begins and how long it is; `m` counts from the end of the run before it. */
function runsOf(path: string): { x: number; y: number; length: number }[] {
  let [x, y] = [0, 0];
  return Array.from(
    path.matchAll(/([Mm])(\d+) ([\d.]+)h(\d+)/g),
    ([, move, right, down, width]) => {
      const start = move === 'M' ? Number(right) : x + Number(right);
      if (move === 'M') y = Number(down);
      x = start + Number(width);
      return { x: start, y, length: Number(width) };
    },
  );
}

/** Paints the path as a reader's camera would see it: black runs on white, `scale` pixels to a module. */
function paint({ side, path }: ReturnType<typeof qrPath>, scale: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * (side * scale) ** 2).fill(255);
  for (const { x, y, length } of runsOf(path)) {
    const top = (y - 0.5) * scale;
    for (let row = top; row < top + scale; row++) {
      for (let column = x * scale; column < (x + length) * scale; column++) {
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
    const runs = runsOf(path);
    expect(Math.min(...runs.map(({ x }) => x))).toBe(4);
    expect(Math.max(...runs.map(({ x, length }) => x + length))).toBe(side - 4);
  });
});
