/**
 * Makes the site's two font files from the full faces, and the style sheet that declares them.
 * Run by hand after the font package or the list of characters changes: `node scripts/build-fonts.ts`.
 * The result is committed, so that neither building nor testing the site needs this script.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import subsetFont from 'subset-font';
import { readFont, withEqualFigures, type FontFace } from '#src/lib/pictures/sfnt.ts';

/** The two faces: every other weight is mapped to one of them by the browser. */
const faces = [
  {
    weight: 400,
    source: '400Regular/BeVietnamPro_400Regular.ttf',
    file: 'be-vietnam-pro-400.woff2',
  },
  {
    weight: 600,
    source: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
    file: 'be-vietnam-pro-600.woff2',
  },
] as const;

/** The letters of Vietnamese beyond ASCII in both cases, precomposed: twelve vowels with each of six tones, and đ. */
function vietnameseLetters(): string {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
    tones.map((tone) => (vowel + tone).normalize('NFC')),
  );
  const lower = [...vowels, 'đ'].filter((letter) => letter > '~').join('');
  return lower + lower.toUpperCase();
}

/** Signs that official texts and our own pages use beyond ASCII. The faces have no arrows, check mark or №: those come from the reader's own fonts, or are drawn as icons. */
const SIGNS = '\u00a0–—…“”‘’•·§¶×÷°±½¼¾²³≤≥−«»‹›†‡©₫€';

/** What of the faces' typesetting we keep: kerning, and marks set on letters that come in two parts. Fractions, superscripts and the like would bring glyphs that no page asks for. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl'];

/** Every character the font files must draw. */
export function fontCharacters(): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
    String.fromCharCode(0x20 + index),
  ).join('');
  return ascii + vietnameseLetters() + SIGNS;
}

/**
 * Width in em of a figure in columns of numbers. The faces have no tabular figures (their 1 is 0.39 em wide, their 4
 * 0.71), so a small face of ten figures is made for tables.
 */
const FIGURE_WIDTH = 0.66;

/**
 * How often each letter stands in a thousand letters of Vietnamese official prose, tone marks taken off (they add no width).
 * Counted over the five plans of 2017 to 2024 that the site began with.
 */
const LETTERS_IN_A_THOUSAND: Readonly<Record<string, number>> = {
  ' ': 220,
  a: 81,
  b: 9,
  c: 57,
  d: 7,
  e: 35,
  g: 42,
  h: 85,
  i: 62,
  k: 9,
  l: 8,
  m: 12,
  n: 91,
  o: 72,
  p: 17,
  q: 6,
  r: 13,
  s: 9,
  t: 55,
  u: 43,
  v: 14,
  x: 7,
  y: 10,
  đ: 20,
  ơ: 5,
  ư: 12,
};

/**
 * Faces that readers' machines already have and that stand in until ours has come, with their measures in em: the mean
 * letter width over the letters above. Arial's are those of Arimo, which has its widths and, unlike the first Liberation
 * Sans, ơ and ư; Roboto is Android's, DejaVu Sans Linux's.
 * Noto Sans stands within 4 % of ours in width as it is, and each face costs every page 30 bytes.
 */
const STAND_INS = [
  { family: 'Fallback Arial', weight: 400, local: ['Arial', 'Liberation Sans'], width: 0.4527 },
  {
    family: 'Fallback Arial',
    weight: 600,
    local: ['Arial Bold', 'Liberation Sans Bold'],
    width: 0.4893,
  },
  { family: 'Fallback Roboto', weight: 400, local: ['Roboto', 'Roboto Regular'], width: 0.4503 },
  { family: 'Fallback Roboto', weight: 600, local: ['Roboto Bold'], width: 0.4556 },
  { family: 'Fallback DejaVu', weight: 400, local: ['DejaVu Sans'], width: 0.5158 },
  { family: 'Fallback DejaVu', weight: 600, local: ['DejaVu Sans Bold'], width: 0.5786 },
] as const;

/** Mean width of a letter of Vietnamese prose in the font, in em. */
function meanWidth(font: FontFace): number {
  const letters = Object.entries(LETTERS_IN_A_THOUSAND);
  const sum = letters.reduce((total, [letter, share]) => total + font.advance(letter) * share, 0);
  const count = letters.reduce((total, [, share]) => total + share, 0);
  return sum / count / font.unitsPerEm;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** The `@font-face` rule of a stand-in, scaled so that its lines break and stand where ours will (CSS Fonts 5, `size-adjust` and the metric overrides, which are relative to the scaled size). Every line has a height of its own, so that the gap between lines is none of theirs. */
function standInRule(standIn: (typeof STAND_INS)[number], font: FontFace): string {
  const scale = meanWidth(font) / standIn.width;
  const relative = (units: number): string => percent(units / font.unitsPerEm / scale);
  return `@font-face {
    font-family: '${standIn.family}';
    font-weight: ${standIn.weight};
    src: ${standIn.local.map((name) => `local('${name}')`).join(', ')};
    size-adjust: ${percent(scale)};
    ascent-override: ${relative(font.ascent)};
    descent-override: ${relative(font.descent)};
  }`;
}

async function build(): Promise<void> {
  const packageFolder = new URL(
    '.',
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
  );
  const target = new URL('../src/assets/fonts/', import.meta.url);
  await mkdir(target, { recursive: true });

  const rules: string[] = [];
  for (const { weight, source, file } of faces) {
    const full = await readFile(new URL(source, packageFolder));
    const font = readFont(full);
    const missing = [...fontCharacters()].filter((character) => !font.has(character));
    if (missing.length > 0) throw new Error(`${source} lacks ${missing.join(' ')}`);
    const subset = await subsetFont(full, fontCharacters(), {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
    });
    await writeFile(new URL(file, target), subset);
    console.log(`${file}: ${subset.byteLength} bytes`);
    const figures = withEqualFigures(full, FIGURE_WIDTH * font.unitsPerEm);
    const figureFile = file.replace('pro-', 'pro-figures-');
    await writeFile(
      new URL(figureFile, target),
      await subsetFont(figures, '0123456789', { targetFormat: 'woff2', keepFeatures: [] }),
    );
    rules.push(
      `@font-face {
        font-family: 'Be Vietnam Pro Figures';
        font-weight: ${weight};
        font-display: swap;
        src: url('../assets/fonts/${figureFile}');
        unicode-range: U+30-39;
      }`,
      `@font-face {
        font-family: 'Be Vietnam Pro';
        font-weight: ${weight};
        font-display: swap;
        src: url('../assets/fonts/${file}');
      }`,
      ...STAND_INS.filter((standIn) => standIn.weight === weight).map((standIn) =>
        standInRule(standIn, font),
      ),
    );
  }
  await writeFile(
    new URL('OFL.txt', target),
    await readFile(new URL('LICENSE_FONT', packageFolder)),
  );

  const css = `/* Written by scripts/build-fonts.ts; change it there. */\n${rules.join('\n')}`;
  const style = new URL('../src/styles/fonts.css', import.meta.url);
  await writeFile(style, await format(css, { parser: 'css', singleQuote: true, printWidth: 100 }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
