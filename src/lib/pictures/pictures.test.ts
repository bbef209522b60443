import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { balanced, breakAddress, fitText, textWidth, undrawable, wrapText } from './fonts.ts';
import { palettePng, pngOf } from './png.ts';
import { shareSvg, SHARE_SIZE } from './share-picture.ts';
import { box, svgFile } from './svg.ts';

const TITLE =
  'Kế hoạch thực hiện Quyết định 1983/QĐ-TTg, Kết luận 92-KL/TW về chính sách xã hội tại Hậu Giang';

describe('lines', () => {
  it('are no wider than they may be and lose no word', () => {
    const lines = wrapText(TITLE, 900, 60, 600);
    for (const line of lines) expect(textWidth(line, 60, 600)).toBeLessThanOrEqual(900);
    expect(lines.join(' ')).toBe(TITLE);
  });

  it('grow with the size', () => {
    expect(textWidth('Ổ', 20, 400)).toBeCloseTo(2 * textWidth('Ổ', 10, 400));
    expect(textWidth('WW', 10, 600)).toBeCloseTo(2 * textWidth('W', 10, 600));
  });

  it('leave no word alone on the last where that can be helped', () => {
    const text = 'một hai ba bốn năm sáu bảy tám chín mười';
    const width = textWidth('một hai ba bốn năm sáu bảy tám chín', 40, 400) + 1;
    expect(wrapText(text, width, 40, 400).at(-1)).toBe('mười');
    const even = balanced(text, width, 40, 400);
    expect(even).toHaveLength(2);
    expect(even.at(-1)?.split(' ').length).toBeGreaterThan(3);
  });

  it('take the largest size that fits, and are cut where none does', () => {
    expect(fitText('Thử', 900, [60, 40], () => 1, 600)).toEqual({ size: 60, lines: ['Thử'] });
    const long = fitText('chữ '.repeat(80).trim(), 300, [60, 40], () => 2, 600);
    expect(long.size).toBe(40);
    expect(long.lines).toHaveLength(2);
    expect(long.lines[1]).toMatch(/…$/u);
  });

  it('break an address after slashes and dashes', () => {
    const address = 'example.org/truyen-thong/mot-hai-ba/';
    const lines = breakAddress(address, 200, 20, 400);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(address);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/-]$/u);
  });
});

it('the faces draw every Vietnamese letter and the signs in use', () => {
  const letters = 'aăâeêioôơuưy'.split('').flatMap((letter) =>
    ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
      .map((tone) => (letter + tone).normalize('NFC'))
      .filter((each) => each.length === 1)
      .flatMap((each) => [each, each.toUpperCase()]),
  );
  expect(undrawable(`${letters.join('')}đĐ0123456789.,:;!?%/–-“”…()&·`)).toEqual([]);
  expect(undrawable('漢')).toEqual(['漢']);
});

/** Largest difference of any channel of two pictures of one size, 0 to 255. */
function difference(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  let largest = 0;
  for (const [at, value] of one.entries())
    largest = Math.max(largest, Math.abs(value - (other[at] ?? 0)));
  return largest;
}

const read = (png: Uint8Array) => PNG.sync.read(Buffer.from(png));

describe('png', () => {
  it('holds the pixels it was given, each channel within one step', async () => {
    const pixels = Uint8Array.from([1, 2, 3, 255, 200, 8, 7, 255, 1, 2, 3, 255, 90, 91, 255, 255]);
    const { width, height, data } = read(await palettePng(pixels, { width: 2, height: 2 }));
    expect([width, height]).toEqual([2, 2]);
    expect(difference(data, pixels)).toBeLessThanOrEqual(1);
  });

  it('has a palette', async () => {
    const png = await pngOf(svgFile({ width: 10, height: 20 }, { title: 'x' }, ''));
    // PNG specification, 11.2.2: width, height, depth, colour type; 3 is a palette.
    expect(png[25]).toBe(3);
  });

  it('draws at a width', async () => {
    const svg = svgFile({ width: 10, height: 20 }, { title: 'x' }, box(0, 0, 10, 20, '#ffffff'));
    const { width, height } = read(await pngOf(svg, 30));
    expect([width, height]).toEqual([30, 60]);
  });

  it('is the same for the same drawing, one after the other or at once', async () => {
    const svg = shareSvg({ kind: 'Văn bản', title: TITLE });
    const first = await pngOf(svg);
    for (const png of await Promise.all([pngOf(svg), pngOf(svg), pngOf(svg)]))
      expect(Buffer.from(png).equals(Buffer.from(first))).toBe(true);
  });
});

describe('share pictures', () => {
  it('are of the size that networks ask for, and not empty', async () => {
    const { width, height, data } = read(await pngOf(shareSvg({ kind: 'Văn bản', title: TITLE })));
    expect([width, height]).toEqual([SHARE_SIZE.width, SHARE_SIZE.height]);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 60) ink += 1;
    expect(ink).toBeGreaterThan(10_000);
  });

  it('keep the whole title, escaped', () => {
    const svg = shareSvg({ kind: 'a', title: 'Một & <hai> “ba”' });
    expect(svg).toContain('Một &amp; &lt;hai&gt; “ba”');
  });
});
