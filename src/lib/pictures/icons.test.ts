import { PNG } from 'pngjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { faviconIco, iconFiles, iconPng, icoOf } from './icons.ts';

describe('icons', () => {
  it.each(iconFiles)('$name has the size that its phone asks for', async (icon) => {
    const { width, height } = await sharp(await iconPng(icon)).metadata();
    expect({ width, height }).toEqual({ width: icon.size, height: icon.size });
  });

  it('keep the sign within the circle that a phone may cut a maskable one to', async () => {
    const icon = iconFiles.find(({ purpose }) => purpose === 'maskable');
    if (!icon) throw new Error('No maskable icon');
    const { data, width } = PNG.sync.read(Buffer.from(await iconPng(icon)));
    const isInk = (x: number, y: number) => (data[(y * width + x) * 4] ?? 0) > 128;
    const middle = (width - 1) / 2;
    let ink = 0;
    for (let y = 0; y < width; y += 1)
      for (let x = 0; x < width; x += 1)
        if (isInk(x, y)) {
          ink += 1;
          expect(Math.hypot(x - middle, y - middle)).toBeLessThan(0.4 * width);
        }
    expect(ink).toBeGreaterThan(1000);
  });
});

describe('favicon.ico', () => {
  it('lists its pictures, each whole at its place', async () => {
    const file = Buffer.from(await faviconIco());
    expect(file.subarray(0, 6).toString('hex')).toBe('000001000300');
    for (const [place, size] of [16, 32, 48].entries()) {
      const entry = 6 + 16 * place;
      expect([file[entry], file[entry + 1]]).toEqual([size, size]);
      const from = file.readUInt32LE(entry + 12);
      const png = file.subarray(from, from + file.readUInt32LE(entry + 8));
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: size });
    }
  });

  it('has nothing but its head where there is no picture', () => {
    expect([...icoOf([])]).toEqual([0, 0, 1, 0, 0, 0]);
  });
});
