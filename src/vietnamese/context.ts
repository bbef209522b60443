/** The words beside a place of a text, which decide what a figure means there. */

/** How far a reader looks for the words that decide a meaning. */
const REACH = 80;

/** The text shortly before a place, without marks of emphasis. */
export const textBefore = (text: string, index: number): string =>
  text.slice(Math.max(0, index - REACH), index).replace(/\*+|(?<!_)__?(?!_)/g, '');

/** The text shortly after a place. */
export const textAfter = (text: string, end: number): string => text.slice(end, end + REACH);

const COUNT_WITHIN_YEAR = /(?<!\p{L})(?:quý|kỳ|đợt|khóa|khoá|tập|quyển|lần)\s+$/iu;

/** Whether `1/2024` counts within the year by the words before it: quý 1/2024, đợt 2/2024. */
export const countsWithinYear = (before: string): boolean => COUNT_WITHIN_YEAR.test(before);
