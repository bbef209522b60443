import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFont, withEqualFigures } from '#src/lib/pictures/sfnt.ts';
import { fontCharacters } from './build-fonts.ts';

const folder = new URL('../src/assets/fonts/', import.meta.url);
const fontFiles = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
const fullFace = readFileSync(
  new URL(
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  ),
);

describe('characters of the fonts', () => {
  const characters = fontCharacters();

  it.each(['ếộữợẫẳỹỵ', 'ẾỘỮỢẪẲỸỴ', 'đĐơƠưƯăĂ', 'Az09~', '–—…“”‘’•·§¶×°\u00a0'])(
    'hold %s',
    (sample) => {
      expect([...sample].filter((character) => !characters.includes(character))).toEqual([]);
    },
  );

  it('hold every one of the 134 letters with marks, once', () => {
    const marked = [...characters].filter(
      (character) => /\p{L}/u.test(character) && character > '~',
    );
    expect(marked).toHaveLength(134);
    expect(new Set(characters).size).toBe([...characters].length);
  });

  it('hold every character of the source files', () => {
    const sources = new URL('../content/sources/', import.meta.url);
    const used = new Set(
      readdirSync(sources)
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) => [...readFileSync(new URL(file, sources), 'utf8').normalize('NFC')]),
    );
    const missing = [...used].filter(
      (character) => !/\s|\uFEFF/.test(character) && !characters.includes(character),
    );
    expect(missing).toEqual([]);
  });
});

describe('font files', () => {
  it('are two weights, each with its figures for tables', () => {
    expect(fontFiles).toHaveLength(4);
  });

  it('weigh at most 50 kB together', () => {
    const bytes = fontFiles.map((file) => statSync(new URL(file, folder)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50_000);
  });

  it('are WOFF2', () => {
    for (const file of fontFiles) {
      expect(readFileSync(new URL(file, folder)).subarray(0, 4).toString('latin1')).toBe('wOF2');
    }
  });
});

describe('figures for tables', () => {
  it('are all of one width, which in the full face they are not', () => {
    const widthsOf = (font: ReturnType<typeof readFont>) =>
      new Set([...'0123456789'].map((figure) => font.advance(figure)));
    expect(widthsOf(readFont(fullFace)).size).toBeGreaterThan(1);
    expect([...widthsOf(readFont(withEqualFigures(fullFace, 660)))]).toEqual([660]);
  });

  it('leave the letters and the given bytes as they were', () => {
    const before = Buffer.from(fullFace);
    const changed = readFont(withEqualFigures(fullFace, 660));
    expect(fullFace.equals(before)).toBe(true);
    expect(changed.advance('ế')).toBe(readFont(fullFace).advance('ế'));
  });
});
