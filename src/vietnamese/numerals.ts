/** Numbers as Vietnamese writes them: in figures with dots for thousands and a comma for decimals, and the words of an order. */

/** Every way in which Vietnamese writes a number, longest first: 1.500.000,5 · 1 500 (hard spaces; plain ones only before 000) · 1,500,000 · 3,5 · 1.4.2 · 36. The source of an expression. */
export const WRITTEN_NUMBER = [
  String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.]*\d)`,
  String.raw`\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)`,
  String.raw`\d{1,3}(?: \d{3})* 000(?!\d)`,
  String.raw`\d{1,3}(?:,\d{3}){2,}(?!\d)`,
  String.raw`(?:0|[1-9]\d*),\d+(?![\d,]{0,40},\d)`,
  String.raw`\d+(?:\.\d+)+`,
  String.raw`\d+`,
].join('|');

const GROUPED = /^\d{1,3}(?:([.\u00a0\u202f\u2009 ])\d{3}(?:\1\d{3})*|(?:,\d{3}){2,})(?:,\d+)?$/;

/** A number in figures taken apart. */
export interface Numeral {
  /** Digits before the decimal comma, without marks between thousands; leading zeros kept. */
  readonly whole: string;
  /** Digits after the decimal comma. */
  readonly fraction?: string;
}

/**
 * The parts of a number as written; undefined for dotted numbers that are no groups of thousands (`1.4`, `4.0`), which
 * number clauses or stand for decimals of another language.
 */
export function numeralOf(written: string): Numeral | undefined {
  if (/^\d+$/.test(written)) return { whole: written };
  if (GROUPED.test(written)) {
    const commas = written.split(',');
    const fraction = commas.length === 2 ? commas[1] : undefined;
    const whole = (fraction === undefined ? written : (commas[0] ?? '')).replace(/\D/g, '');
    return fraction === undefined ? { whole } : { whole, fraction };
  }
  const [, whole, fraction] = /^(\d+),(\d+)$/.exec(written) ?? [];
  return whole !== undefined && fraction !== undefined ? { whole, fraction } : undefined;
}

/** One form for a number however it is written: `04` → `4`, `1.500.000` → `1500000`, `1,5` and `1.5` → `1.5`. */
export function numeralKey(written: string): string {
  const parts = numeralOf(written);
  const figures = parts ? [parts.whole, parts.fraction].filter(Boolean).join('.') : written;
  return /^\d+(?:\.\d+)?$/u.test(figures) ? String(Number(figures)) : figures;
}

/** The words after "thứ" for one to ten. */
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The word after "thứ": 1 → nhất, 4 → tư; undefined above ten, where it is the number itself. */
export function ordinalWord(value: number): string | undefined {
  return ORDINALS[value - 1];
}

/** The value of the word after "thứ", in any case: nhất → 1; undefined for other words. */
export function ordinalValue(word: string): number | undefined {
  const at = ORDINALS.indexOf(word.toLocaleLowerCase('vi'));
  return at < 0 ? undefined : at + 1;
}
