import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { numeralOf, ordinalWord } from '#src/vietnamese/numerals.ts';
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
  return (text.match(/\d/g) ?? []).flatMap((digit) => DIGITS[Number(digit)] ?? []).join(' ');
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
  return ordinalWord(value) ?? readInteger(value, options);
}

/**
 * A number as written in Vietnamese: dots group thousands, a comma begins decimals; `01` is one; a dotted number that
 * is no group of thousands (`1.4`, `4.0`) is said with "chấm"; a code (`00123`, or over 15 digits) digit by digit.
 * Throws where `written` is none of these.
 */
export function readNumber(written: string, options: Region = defaultOptions): string {
  const parts = numeralOf(written);
  if (!parts) {
    return written
      .split('.')
      .map((part) => readInteger(part, options))
      .join(' chấm ');
  }
  if (parts.fraction !== undefined) return readDecimal(parts.whole, parts.fraction, options);
  const isCode =
    /^0\d{4,}$/.test(written) || (/^\d+$/.test(written) && written.length > MOST_DIGITS);
  return isCode ? readDigits(written) : readInteger(parts.whole, options);
}
