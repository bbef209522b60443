import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Colour tokens in a stretch of the style sheet, by name. */
function tokensIn(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const dark = css.indexOf('prefers-color-scheme: dark');
const schemes = { light: tokensIn(css.slice(0, dark)), dark: tokensIn(css.slice(dark)) };

/** Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Text colours and the grounds they stand on, as the style sheets use them. */
const texts: readonly [text: string, ground: string][] = [
  ...['paper', 'leaf', 'deep-tint', 'brick-tint', 'amber-tint', 'grey-tint'].flatMap((ground) => [
    ['ink', ground] as [string, string],
    ['soft', ground] as [string, string],
  ]),
  ...['paper', 'leaf'].flatMap((ground) =>
    ['deep', 'brick', 'amber', 'grey'].map((text) => [text, ground] as [string, string]),
  ),
  ...['deep', 'brick', 'amber', 'grey'].map((tone) => [tone, `${tone}-tint`] as [string, string]),
  // A link in a band of any tone, and words on a button.
  ...['brick-tint', 'amber-tint', 'grey-tint'].map(
    (ground) => ['deep', ground] as [string, string],
  ),
  ['paper', 'deep'],
];

describe.each(Object.entries(schemes))('contrast in the %s scheme', (_, tokens) => {
  const hex = (name: string): string => {
    const value = tokens.get(name);
    if (!value) throw new Error(`tokens.css has no --color-${name} in this scheme.`);
    return value;
  };

  it.each(texts)('of %s on %s is at least 7:1', (text, ground) => {
    expect(contrast(hex(text), hex(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(['paper', 'leaf'])('of the edges of controls on %s is at least 3:1', (ground) => {
    expect(contrast(hex('edge'), hex(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('measures as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // The example of the specification's techniques: #767676 on white just passes 4.5:1.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
