import { escapeXml } from '#src/lib/xml.ts';
import { FAMILY, type Weight } from './fonts.ts';

/** Small pieces of SVG as text. */

/** Lines of text one below the other; `y` is the base line of the first. */
export function textLines(
  lines: readonly string[],
  at: { x: number; y: number; size: number; weight: Weight; colour: string; leading?: number },
): string {
  const { x, y, size, weight, colour, leading = 1.32 } = at;
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${Math.round(y + index * size * leading)}" font-family="${FAMILY}, Arial, sans-serif" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`,
    )
    .join('');
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}

/** A whole drawing, with words for those who cannot see it. */
export function svgFile(
  size: { width: number; height: number },
  words: { title: string; description?: string },
  content: string,
): string {
  const description = words.description ? `<desc>${escapeXml(words.description)}</desc>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img"><title>${escapeXml(words.title)}</title>${description}${content}</svg>`;
}

/** The site's colours in the light scheme (src/styles/tokens.css). */
export const colours = {
  paper: '#fbf8f1',
  leaf: '#fffdf8',
  ink: '#1d2522',
  soft: '#464f4b',
  rule: '#ddd5c4',
  deep: '#0d4f4a',
  tint: '#e3efec',
  brick: '#862818',
  brickTint: '#f8e9e3',
  amber: '#6b4700',
  amberTint: '#fbf0d6',
} as const;
