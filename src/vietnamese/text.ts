/**
 * Vietnamese text as search sees it: syllables folded to bare ASCII letters for finding, and the same
 * syllables with their marks in one canonical form for telling `hoà` = `hòa` from `hoa`.
 */

/** One syllable, number or foreign word of a text. */
export interface Word {
  /** Folded: lower case, no marks, `đ` as `d`, final `y` as `i` (`sỹ` = `sĩ`), numbers without leading zeros. */
  key: string;
  /** Lower case with marks in canonical form (see `canonical`); equals `key` where nothing was marked. */
  marked: string;
  /** Where it stands in the text it was read from, in UTF-16 units. */
  start: number;
  end: number;
  /** A full stop, colon, semicolon or line end stands between this word and the one before. */
  breaks: boolean;
}

const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
};

/** Letters without marks, lower case, `đ` as `d`. Takes any Unicode form; one output letter per base letter. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}

/** Whether the text carries a Vietnamese mark (or `đ`), that is, was not typed as bare ASCII. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đĐ]/u.test(text.normalize('NFD'));
}

/** `sỹ`, `kỹ`, `lý`, `quý` are also written `sĩ`, `kĩ`, `lí`, `quí`: final `y` after these onsets is folded to `i`. */
const FINAL_Y = /^(qu|[bcdhklmnstv])?y$/;
const iForY = (key: string): string => (FINAL_Y.test(key) ? `${key.slice(0, -1)}i` : key);

/**
 * A syllable with its marks in one canonical form: lower case, vowel quality kept (`ê`, `ơ`, `đ`), the tone moved
 * to the end as its Telex letter, so that `hoà` and `hòa`, `sĩ` and `sỹ` come out the same.
 */
export function canonical(syllable: string): string {
  let tone = '';
  let letters = '';
  for (const char of syllable.toLowerCase().normalize('NFD')) {
    const mark = TONES[char];
    if (mark) tone = mark;
    else letters += char;
  }
  letters = letters.normalize('NFC');
  return iForY(letters) + tone;
}

/** Folding is asked for the same few thousand syllables over and over; this remembers them. */
const remembered = new Map<string, { key: string; marked: string }>();

function forms(raw: string): { key: string; marked: string } {
  const known = remembered.get(raw);
  if (known) return known;
  const digits = /^\p{N}/u.test(raw);
  const key = digits ? raw.replace(/^0+(?=\p{N})/u, '') : iForY(fold(raw));
  const made = { key, marked: digits ? key : canonical(raw) };
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(raw, made);
  return made;
}

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const BREAK = /[.;:!?\n\r|…“”"()[\]{}]/;

/** The words of a text in order. Letters and digits that touch (`nq225`) come out as two words. */
export function words(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    const { key, marked } = forms(raw);
    if (key)
      out.push({
        key,
        marked,
        start,
        end: start + raw.length,
        breaks: out.length === 0 || BREAK.test(text.slice(last, start)),
      });
    last = start + raw.length;
  }
  return out;
}

/** Folded words of a text, joined by single spaces: the form in which phrases are looked up. */
export function keyOf(text: string): string {
  return words(text)
    .map((word) => word.key)
    .join(' ');
}

/** Words of a text with their marks in canonical form, joined by single spaces. */
export function markedOf(text: string): string {
  return words(text)
    .map((word) => word.marked)
    .join(' ');
}

const MAX_QUERY = 400;

/** Query text made safe to work with: NFC, no control or direction characters, single spaces, cut to length. */
export function clean(query: string): string {
  return query
    .slice(0, MAX_QUERY * 4)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY);
}
