/** The marks of Vietnamese letters: taking them off, telling them apart, putting a tone where modern spelling has it. */

/** The five tones as combining marks, by the letter that types them in Telex. */
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};
const TONE_LETTERS = new Map(Object.entries(TONES).map(([letter, mark]) => [mark, letter]));
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Without any mark, `đ` as `d`, capitals kept: `Đường` → `Duong`. Takes any Unicode form, gives NFC. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/** Without any mark and in small letters: the form in which words are found. One letter for each letter of Vietnamese. */
export function fold(text: string): string {
  return plain(text).toLowerCase();
}

/** Without tones, but with the marks that make another vowel (ă, â, ê, ô, ơ, ư); case kept. */
export function toneless(word: string): string {
  return word.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** How many tones are written in a word; a Vietnamese syllable has one at most. */
export function toneCount(word: string): number {
  return word.normalize('NFD').match(TONE)?.length ?? 0;
}

/** Whether the text carries a Vietnamese mark (or `đ`), that is, was not typed as bare ASCII. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đĐ]/u.test(text.normalize('NFD'));
}

/** `sỹ`, `kỹ`, `lý`, `quý` are also written `sĩ`, `kĩ`, `lí`, `quí`: final `y` after these onsets is taken for `i`. */
const FINAL_Y = /^(qu|[bcdhklmnstv])?y$/;

/** A syllable without tone, in small letters, its final `y` as `i` where both are written. */
export const iForY = (syllable: string): string =>
  FINAL_Y.test(syllable) ? `${syllable.slice(0, -1)}i` : syllable;

/**
 * A syllable with its marks in one canonical form: lower case, vowel quality kept (`ê`, `ơ`, `đ`), the tone moved
 * to the end as its Telex letter, so that `hoà` and `hòa`, `sĩ` and `sỹ` come out the same.
 */
export function canonical(syllable: string): string {
  let tone = '';
  let letters = '';
  for (const char of syllable.toLowerCase().normalize('NFD')) {
    const letter = TONE_LETTERS.get(char);
    if (letter) tone = letter;
    else letters += char;
  }
  return iForY(letters.normalize('NFC')) + tone;
}

const VOWELS = /[aeiouyăâêôơư]/;

/** Puts a tone, given as its Telex letter, on a toneless syllable in small letters, on the vowel where modern spelling has it. */
export function withTone(letters: string, tone: string): string {
  const mark = TONES[tone];
  if (!mark) return letters;
  const chars = [...letters];
  const start = /^(qu|gi)(?=[aeiouyăâêôơư])/.test(letters) ? 2 : 0;
  const vowels = chars
    .map((char, at) => (at >= start && VOWELS.test(char) ? at : -1))
    .filter((at) => at >= 0);
  const shaped = vowels.filter((at) => /[ăâêôơư]/.test(chars[at] ?? ''));
  const last = vowels.at(-1) ?? -1;
  const closed = last >= 0 && last < chars.length - 1;
  const target = shaped.at(-1) ?? (closed || vowels.length === 1 ? last : vowels.at(-2));
  if (target === undefined || target < 0) return letters;
  return [...chars.slice(0, target + 1), mark, ...chars.slice(target + 1)]
    .join('')
    .normalize('NFC');
}
