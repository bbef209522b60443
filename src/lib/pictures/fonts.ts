import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFont, type FontFace } from './sfnt.ts';

/** The full faces of Be Vietnam Pro for pictures; pages use their own small subset of them. */

const FOLDER = join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro');

const FILES = {
  400: join(FOLDER, '400Regular/BeVietnamPro_400Regular.ttf'),
  600: join(FOLDER, '600SemiBold/BeVietnamPro_600SemiBold.ttf'),
} as const;

export type Weight = keyof typeof FILES;

/** Name of the face as its files give it. */
export const FAMILY = 'Be Vietnam Pro';

/** Paths of the files, for the renderer. */
export const fontFiles: string[] = Object.values(FILES);

const faces = new Map<Weight, FontFace>();

function face(weight: Weight): FontFace {
  const known = faces.get(weight);
  if (known) return known;
  const read = readFont(readFileSync(FILES[weight]));
  faces.set(weight, read);
  return read;
}

/** Width of a line in the unit of `size`, kerning left out. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const { advance, unitsPerEm } = face(weight);
  return [...text].reduce((sum, character) => sum + advance(character), 0) * (size / unitsPerEm);
}

/** Characters of a text that the faces can't draw. */
export function undrawable(text: string): string[] {
  return [...new Set(text)].filter((character) => !face(400).has(character));
}

/** Breaks a text between words into lines no wider than `width`; a longer word stands alone. */
export function wrapText(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size, weight) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** An address as lines no wider than `width`, broken after its slashes and dashes. */
export function breakAddress(
  address: string,
  width: number,
  size: number,
  weight: Weight,
): string[] {
  const lines: string[] = [];
  for (const part of address.split(/(?<=[/-])/u)) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(line + part, size, weight) <= width)
      lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

/** The same lines of as equal a width as can be, so that no word is left alone on the last. */
export function balanced(text: string, width: number, size: number, weight: Weight): string[] {
  const lines = wrapText(text, width, size, weight);
  let narrow = width / 2;
  let wide = width;
  while (lines.length > 1 && wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, size, weight).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return lines.length > 1 ? wrapText(text, wide, size, weight) : lines;
}

/**
 * The largest of some sizes at which a text fits, with its lines; the smallest, cut off with an ellipsis, where none does.
 *
 * @param most lines at a size
 */
export function fitText(
  text: string,
  width: number,
  sizes: readonly number[],
  most: (size: number) => number,
  weight: Weight,
): { size: number; lines: string[] } {
  for (const size of sizes) {
    const lines = wrapText(text, width, size, weight);
    if (lines.length <= most(size)) return { size, lines: balanced(text, width, size, weight) };
  }
  const size = sizes.at(-1) ?? 0;
  const lines = wrapText(text, width, size, weight).slice(0, most(size));
  const last = lines.length - 1;
  lines[last] = `${(lines[last] ?? '').replace(/[\s.,;:]+$/u, '')}…`;
  return { size, lines };
}
