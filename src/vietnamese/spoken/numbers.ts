import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { defaultOptions, type SpokenOptions } from './options.ts';

/**
 * Numbers as they are said. Whole numbers are left to `read-vietnamese-number`, which gets mốt, tư, lăm,
 * mươi/mười and "không trăm" right (the tests show it); words that differ by region are ours to choose.
 */

type Region = Pick<SpokenOptions, 'region'>;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** The largest whole number that is read as a number; longer ones are codes, said digit by digit. */
const MOST_DIGITS = 15;

function configOf({ region }: Region): ReadingConfig {
  const config = new ReadingConfig();
  config.unit = [];
  config.oddText = region === 'bac' ? 'linh' : 'lẻ';
  config.units = [[], [region === 'bac' ? 'nghìn' : 'ngàn'], ['triệu'], ['tỷ']];
  return config;
}

const CONFIGS = { bac: configOf({ region: 'bac' }), nam: configOf({ region: 'nam' }) };

/**
 * A whole number in words: `1005` → "một nghìn không trăm linh năm".
 * Takes a non-negative integer, or its digits without separators; leading zeros do not count. Throws on anything else.
 */
export function readInteger(value: number | string, options: Region = defaultOptions): string {
  const digits = String(value);
  if (!/^\d+$/.test(digits)) throw new RangeError(`không phải số nguyên không âm: ${digits}`);
  return doReadNumber(digits, CONFIGS[options.region]);
}

/** Digits one by one: `0293` → "không hai chín ba". Other characters are skipped. */
export function readDigits(text: string): string {
  return [...text]
    .map((char) => DIGITS[Number(char)])
    .filter((word, at) => word !== undefined && /\d/.test([...text][at] ?? ''))
    .join(' ');
}

/**
 * A decimal: whole part and the digits after the comma. `3`, `14` → "ba phẩy mười bốn"; a fraction that begins
 * with zero or has more than two digits is said digit by digit ("không phẩy không năm"), so that no place is lost.
 */
export function readDecimal(
  whole: string,
  fraction: string,
  options: Region = defaultOptions,
): string {
  const spoken =
    fraction.startsWith('0') || fraction.length > 2
      ? readDigits(fraction)
      : readInteger(fraction, options);
  return `${readInteger(whole, options)} phẩy ${spoken}`;
}

/** "phần" for a part of up to ten (2/3: hai phần ba), "trên" for a count over a total (10/63: mười trên sáu mươi ba). */
export function readFraction(
  top: string,
  bottom: string,
  options: Region = defaultOptions,
): string {
  const proper = Number(top) < Number(bottom) && Number(bottom) <= 10;
  const below = proper && Number(bottom) === 4 ? 'tư' : readInteger(bottom, options);
  return `${readInteger(top, options)} ${proper ? 'phần' : 'trên'} ${below}`;
}

/** The word after "thứ": nhất, hai, ba, tư, năm… mười một. */
export function ordinal(value: number, options: Region = defaultOptions): string {
  if (value === 1) return 'nhất';
  if (value === 4) return 'tư';
  return readInteger(value, options);
}

/** A place in order: `4` → "thứ tư". */
export function readOrdinal(value: number, options: Region = defaultOptions): string {
  return `thứ ${ordinal(value, options)}`;
}

const ROMAN: readonly [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The value of a Roman numeral in capitals; undefined where it is not the one right way to write a number (`IIX`). */
export function romanValue(text: string): number | undefined {
  let rest = text;
  let value = 0;
  for (const [sign, worth] of ROMAN) {
    // Only M, C, X and I may stand up to three times; the others once.
    for (let times = 0; times < (/^[MCXI]$/.test(sign) ? 3 : 1) && rest.startsWith(sign); times++) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value > 0 && toRoman(value) === text ? value : undefined;
}

function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** Every way in which Vietnamese writes a number, longest first: 1.500.000,5 · 1 500 (hard spaces; plain ones only before 000) · 1,500,000 · 3,5 · 1.4.2 · 36. */
export const WRITTEN_NUMBER = [
  String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.]*\d)`,
  String.raw`\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)`,
  String.raw`\d{1,3}(?: \d{3})* 000(?!\d)`,
  String.raw`\d{1,3}(?:,\d{3}){2,}(?!\d)`,
  String.raw`(?:0|[1-9]\d*),\d+(?![\d,]*,\d)`,
  String.raw`\d+(?:\.\d+)+`,
  String.raw`\d+`,
].join('|');

const GROUPED = /^\d{1,3}(?:([.\u00a0\u202f\u2009 ])\d{3}(?:\1\d{3})*|(?:,\d{3}){2,})(?:,\d+)?$/;

/**
 * A number as written in Vietnamese: dots group thousands, a comma begins decimals; `01` is one; a dotted number that
 * is no group of thousands (`1.4`, `4.0`) is said with "chấm"; a code (`00123`, or over 15 digits) digit by digit.
 * Throws where `written` is none of these.
 */
export function readNumber(written: string, options: Region = defaultOptions): string {
  if (GROUPED.test(written)) {
    const commas = written.split(',');
    const decimal = commas.length === 2 ? commas[1] : undefined;
    const whole = (decimal === undefined ? written : (commas[0] ?? '')).replace(/\D/g, '');
    return decimal === undefined
      ? readInteger(whole, options)
      : readDecimal(whole, decimal, options);
  }
  const [, whole, fraction] = /^(\d+),(\d+)$/.exec(written) ?? [];
  if (whole !== undefined && fraction !== undefined) return readDecimal(whole, fraction, options);
  if (written.includes('.')) {
    return written
      .split('.')
      .map((part) => readInteger(part, options))
      .join(' chấm ');
  }
  if (/^0\d{4,}$/.test(written) || written.length > MOST_DIGITS) return readDigits(written);
  return readInteger(written, options);
}
