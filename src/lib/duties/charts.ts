import type { Target } from '#src/schemas/target.ts';
import { timeWords } from './deadlines.ts';

/** Targets as pictures: bars of percentages and single figures, laid out in plain numbers that a component draws as SVG. */

/** A line of text at a place; `y` is its baseline. */
export interface ChartText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface ChartBar {
  /** Left end, top, length and thickness. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A part of the bar before it ("trong đó"); drawn hatched, so that it differs without colour. */
  readonly part: boolean;
  readonly label: readonly ChartText[];
  /** The figure with its qualifier, at the end of the scale. */
  readonly figure: ChartText;
}

/** A figure that has no scale: a number and what it is. */
export interface ChartFigure {
  readonly figure: ChartText;
  readonly label: readonly ChartText[];
}

export interface TargetPicture {
  readonly width: number;
  readonly height: number;
  /** Headings of the groups of bars. */
  readonly headings: readonly ChartText[];
  readonly bars: readonly ChartBar[];
  readonly figures: readonly ChartFigure[];
  /** Full length of the scale: where 100 % ends. */
  readonly scale: { readonly x: number; readonly width: number };
  /** What the picture shows, in words, for those who cannot see it. */
  readonly description: string;
}

/** Units of the picture are CSS pixels on a phone of 360 pixels with its margins. */
const WIDTH = 328;
const LINE = 18;
const BAR = 16;
const SHORT_LABEL = 88;
/** Characters of a line of text in the full width, in bold; measured generously for Be Vietnam Pro at 14. */
const CHARACTERS = 36;
/** Room at the right end for "tối thiểu 100%". */
const FIGURE = 104;

/** Breaks a text between words into lines of at most some characters. A longer word stands alone. */
export function wrap(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= characters)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** `giai đoạn 2017–2020` → `2017–2020`, `đến năm 2030` → `đến 2030`: short enough to stand beside a bar. */
const shortTime = (target: Target) =>
  target.when.map((time) => timeWords(time).replace(/^giai đoạn |(?<=đến )năm /g, '')).join('; ');

const figureOf = (target: Target) =>
  [target.qualifier?.toLowerCase() === 'tối thiểu' ? 'tối thiểu' : '', target.valuePrinted ?? '']
    .filter(Boolean)
    .join(' ');

const isPercentage = (target: Target) =>
  target.kind === 'quantitative' &&
  target.unit === '%' &&
  target.series !== undefined &&
  target.value !== undefined;

/** What a quantitative target says, as a sentence without its end. */
function sentence(target: Target): string {
  const when = target.when.filter(({ kind }) => kind !== 'notStated').map(timeWords);
  return [
    `${target.indicator}: ${[target.qualifier, target.valuePrinted, target.unit === '%' ? '' : target.unit].filter(Boolean).join(' ')}`,
    ...when,
  ].join(', ');
}

/**
 * The picture of a document's quantitative targets, or nothing where there is none.
 * Percentages of one series share a group of bars on a scale of 0 to 100; a figure on its own is written large, since
 * there is nothing to measure it against. Rows keep the order of the document within a series.
 */
export function targetPicture(targets: readonly Target[]): TargetPicture | undefined {
  const drawn = targets.filter(({ kind }) => kind === 'quantitative');
  if (drawn.length === 0) return undefined;
  const series = [...new Set(drawn.filter(isPercentage).map((target) => target.series))];
  const headings: ChartText[] = [];
  const bars: ChartBar[] = [];
  const figures: ChartFigure[] = [];
  let y = 0;
  const lines = (text: string, characters: number, x = 0): ChartText[] =>
    wrap(text, characters).map((line) => ({ text: line, x, y: (y += LINE) - 4 }));

  const groups = series.map((name) =>
    drawn.filter((target) => isPercentage(target) && target.series === name),
  );
  const byTime = groups.every((group) =>
    group.every(({ indicator }) => indicator === group[0]?.indicator),
  );
  // Beside the bar where every label is short, above it otherwise.
  const left = byTime ? SHORT_LABEL : 0;
  const scale = { x: left, width: WIDTH - left - FIGURE };
  for (const group of groups) {
    if (byTime) headings.push(...lines(group[0]?.indicator ?? '', CHARACTERS));
    for (const target of group) {
      const label = byTime ? [] : lines(target.indicator, CHARACTERS);
      y += 4;
      const width = (scale.width * Math.min(Math.max(target.value ?? 0, 0), 100)) / 100;
      const baseline = y + BAR - 3;
      bars.push({
        x: scale.x,
        y,
        width,
        height: BAR,
        part: target.partOf !== undefined,
        label: byTime ? [{ text: shortTime(target), x: 0, y: baseline }] : label,
        figure: { text: figureOf(target), x: scale.x + scale.width + 6, y: baseline },
      });
      y += BAR + 4;
    }
    y += 10;
  }
  for (const target of drawn.filter((item) => !isPercentage(item))) {
    const text = target.valuePrinted ?? '';
    const top = y;
    const label = lines(
      [target.indicator, target.qualifier && `(văn bản viết “${target.qualifier}”)`]
        .filter(Boolean)
        .join(' '),
      CHARACTERS - 12,
      SHORT_LABEL,
    );
    y = Math.max(y, top + 34);
    figures.push({ figure: { text, x: 0, y: top + 26 }, label });
    y += 10;
  }
  return {
    width: WIDTH,
    height: y,
    headings,
    bars,
    figures,
    scale,
    description: `${drawn.map(sentence).join('. ')}.`,
  };
}
