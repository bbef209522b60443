import { numeralKey, WRITTEN_NUMBER } from './numerals.ts';

/** Amounts as sources print them: figures with what multiplies them ("2,5 triệu đồng"), and numbers written out. */

/** What multiplies a number. */
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const SCALE = Object.keys(SCALES).join('|');

const ONES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const JOINTS = new Set(['linh', 'lẻ']);

/** Hundreds, tens and ones: `hai trăm năm mươi` → 250; undefined where the words are no such number. */
function belowThousand(words: readonly string[]): number | undefined {
  let sum = 0;
  let last: number | undefined;
  for (const word of words) {
    const one = ONES[word];
    if (one !== undefined) {
      if (last !== undefined) return undefined;
      last = one;
    } else if (word === 'trăm' || word === 'mươi') {
      if (last === undefined) return undefined;
      sum += last * (word === 'trăm' ? 100 : 10);
      last = undefined;
    } else if (word === 'mười') {
      if (last !== undefined) return undefined;
      sum += 10;
    } else if (!JOINTS.has(word)) return undefined;
  }
  return sum + (last ?? 0);
}

/**
 * A whole number written out, in any region's words: `hai triệu năm trăm nghìn` → 2500000; `rưỡi` is half of what stands
 * before it.
 *
 * @returns undefined where the words are no number
 */
export function numberFromWords(text: string): number | undefined {
  const words = text.normalize('NFC').toLocaleLowerCase('vi').trim().split(/\s+/u);
  if (words[0] === '' || words[0] === undefined) return undefined;
  let sum = 0;
  let scale = Number.POSITIVE_INFINITY;
  let group: string[] = [];
  let lastScale = 1;
  for (const word of words) {
    const factor = SCALES[word];
    if (word === 'rưỡi') {
      if (group.length > 0 || lastScale === 1) return undefined;
      sum += lastScale / 2;
      continue;
    }
    if (factor === undefined) {
      group.push(word);
      continue;
    }
    // "nghìn tỷ" multiplies what was counted so far.
    if (group.length === 0 && sum > 0) sum *= factor;
    else {
      const below = belowThousand(group);
      if (group.length === 0 || below === undefined || factor >= scale) return undefined;
      sum += below * factor;
      group = [];
    }
    scale = factor;
    lastScale = factor;
  }
  if (group.length === 0) return sum;
  const below = belowThousand(group);
  return below === undefined ? undefined : sum + below;
}

const ANY_WORD = [...Object.keys(ONES), ...JOINTS, 'trăm', 'mươi', 'mười', SCALE, 'rưỡi'].join('|');
const WORDS = `(?<!\\p{L})(?:${ANY_WORD})(?:\\s+(?:${ANY_WORD}))*(?!\\p{L})`;
/** A number written out counts as an amount only beside what is counted; "một tháng" is none. */
const WRITTEN_OUT = new RegExp(`(${WORDS})(?=\\s*(?:đồng|phần trăm|%|lần)(?!\\p{L}))`, 'giu');
/** The same number told again in brackets: `(năm trăm nghìn đồng)`. */
const TOLD_AGAIN = new RegExp(
  `\\(\\s*(?:bằng chữ\\s*:?\\s*)?(${WORDS})\\s*(?:đồng|phần trăm)?[^)]*\\)`,
  'giu',
);
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,/])(?:(\\d+)\\s?/\\s?(\\d+)(?![\\d/])|(${WRITTEN_NUMBER}))((?:\\s*(?:${SCALE})(?!\\p{L}))*)(\\s*(?:-|–|đến|tới)(?=\\s*\\d))?`,
  'giu',
);

/** Without what binary fractions leave behind: 1,1 triệu is 1100000. */
const exact = (value: number): number => Number(value.toPrecision(12));

const scaleOf = (words: string): number =>
  (words.toLocaleLowerCase('vi').match(new RegExp(SCALE, 'gu')) ?? []).reduce(
    (product, word) => product * (SCALES[word] ?? 1),
    1,
  );

/** What multiplies the figures of a column: `nghìn đồng/người/tháng` → 1000, `đồng` → 1. */
export const unitScale = (unit: string): number =>
  scaleOf(
    unit
      .normalize('NFC')
      .replace(new RegExp(`(?<=\\p{L})(?:${SCALE})|(?:${SCALE})(?=\\p{L})`, 'giu'), ''),
  );

/**
 * The amounts that a phrase prints, in order: `từ 1 đến 2,5 triệu đồng` → 1000000, 2500000; `1/2 mức` → 0.5;
 * `500.000 đồng (năm trăm nghìn đồng)` → 500000, 500000; where it has no figures, those written out beside what they
 * count: `ba mươi phần trăm` → 30.
 */
export function amountsIn(text: string): number[] {
  const phrase = text.normalize('NFC');
  const figures = [...phrase.matchAll(FIGURE)];
  if (figures.length === 0)
    return [...phrase.matchAll(WRITTEN_OUT)].flatMap(
      ([, words = '']) => numberFromWords(words) ?? [],
    );
  const read = figures.map(([, top, bottom, written, scale = '', joint]) => ({
    value: written === undefined ? Number(top) / Number(bottom) : Number(numeralKey(written)),
    scale: scaleOf(scale),
    joined: joint !== undefined && scale === '',
  }));
  const again = [...phrase.matchAll(TOLD_AGAIN)].flatMap(
    ([, words = '']) => numberFromWords(words) ?? [],
  );
  return [
    // The first of "1 - 2 triệu" is counted as the second is.
    ...read.map(({ value, scale, joined }, at) =>
      exact(value * (joined ? (read[at + 1]?.scale ?? 1) : scale)),
    ),
    ...again,
  ];
}

/** A number as Vietnamese prints it: 450000 → `450.000`, 2.5 → `2,5`. */
export const printedNumber = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};
