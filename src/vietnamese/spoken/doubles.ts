import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { readInteger } from './numbers.ts';

/** What is printed twice and said once: a figure beside its words, "hai (02)", "05 (năm)"; the mark of a footnote is not said at all. */

const FIGURE_IN_BRACKETS = /\s*\(\s*(\d{1,9}|\d{1,3}(?:\.\d{3})+)\s*(%?)\s*\)/y;
const WORDS_IN_BRACKETS = /\s*\(\s*(\p{L}+(?:\s+\p{L}+){0,15}?)\s*(?:đồng\s*(?:chẵn)?)?\s*\)/iuy;

const REGIONS = ['bac', 'nam'] as const;

const key = (words: string): string =>
  words.normalize('NFC').toLocaleLowerCase('vi').split(/\s+/u).join(' ').trim();

/** Every way in which a whole number is written in words. */
function wordsFor(digits: string): string[] {
  return REGIONS.map((region) => readInteger(digits, { region })).flatMap((words) => [
    words,
    // "hai mươi bốn" beside "hai mươi tư", "linh" left out: people write them so.
    words.replace(/mươi tư$/u, 'mươi bốn'),
    words.replace(/mươi mốt$/u, 'mươi một'),
  ]);
}

/** Whether a text ends with a number in words, and no longer one. */
function endsWith(text: string, digits: string): boolean {
  const said = key(text);
  return wordsFor(digits).some((words) => {
    const at = said.length - words.length;
    if (at < 0 || !said.endsWith(words) || /\p{L}$/u.test(said.slice(0, at))) return false;
    return !/(?:mươi|trăm|nghìn|ngàn|triệu|tỷ|mười)\s*$/u.test(said.slice(0, at));
  });
}

/** The bracket that repeats in figures what stands in words before it, or in words what stands in figures. */
export function readDoubledAt(cursor: Cursor): Reading | undefined {
  const figure = matchAt(cursor, FIGURE_IN_BRACKETS);
  if (figure) {
    const [token, written = '', percent = ''] = figure;
    const words = before(cursor).replace(percent && /\s*phần trăm\s*$/iu, '');
    return endsWith(words, written.replace(/\./gu, ''))
      ? { end: cursor.index + token.length, spoken: '' }
      : undefined;
  }
  const words = matchAt(cursor, WORDS_IN_BRACKETS);
  const [, digits] = /(?<![\d.,/])(\d{1,9}|\d{1,3}(?:\.\d{3})+)\s*$/u.exec(before(cursor)) ?? [];
  if (!words || digits === undefined) return undefined;
  const repeats = wordsFor(digits.replace(/\./gu, '')).includes(key(words[1] ?? ''));
  return repeats ? { end: cursor.index + words[0].length, spoken: '' } : undefined;
}

const FOOTNOTE = /\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|\d{1,2}(?=[\s,.;:)]|$)/uy;
/** Words that a figure belongs to even where the space is forgotten: "khoản1". */
const NUMBERED =
  /^(?:điều|khoản|điểm|mục|phần|chương|tiết|số|ngày|tháng|năm|quý|lớp|cấp|nhóm|bước|loại|hạng|tổ|khu|ấp|đội|thôn|phường|quận|tuổi)$/u;

/**
 * The mark of a footnote after a word or a sign: "[1]", raised figures, a figure glued to a word ("tự nguyện5:"); ² and ³
 * after a unit are none, nor is what a space parts from its word ("tài liệu [2]").
 */
export function readFootnoteMarkAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, FOOTNOTE);
  if (!match) return undefined;
  const [mark] = match;
  const context = before(cursor);
  const end = cursor.index + mark.length;
  const silent = { end, spoken: /^\p{L}/u.test(after(cursor, end)) ? ' ' : '' };
  if (/^\d/.test(mark)) {
    const [word = ''] = /(?<![\p{L}\d])\p{Ll}{2,}$/u.exec(context) ?? [];
    return word !== '' && isWrittenSyllable(word) && !NUMBERED.test(word) ? silent : undefined;
  }
  const unit = !mark.startsWith('[') && /(?<!\p{L})(?:k|d|c|m)?m$/u.test(context);
  return !unit && /[\p{L}\d)”"’.,;:]$/u.test(context) ? silent : undefined;
}
