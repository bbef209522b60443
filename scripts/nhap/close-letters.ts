import type { SourceChanges } from '#src/schemas/source.ts';
import { kindOfName } from '#src/vietnamese/document-kinds.ts';
import { fold, toneCount, toneless } from '#src/vietnamese/marks.ts';
import { isWrittenSyllable, splitSyllables } from '#src/vietnamese/syllables.ts';
import type { SourceLine } from './source-lines.ts';

/** Syllables that a file has torn apart (`thành ph ố`) and words set letter by letter (`Q U Y Ế T`), put together. */

export type Spaced = SourceChanges['spaced'][number];

/** Syllables without an onset that are words by themselves; others of that build are the end of a torn one (`ường`). */
const ALONE = new Set(
  (
    'a á à ả ạ ác ách ai ải ái am an án áng anh ánh ảnh ao ảo áo áp au ăn ăng ắt âm ấm ẩm ân ấn ẩn ấp ập ất ây ấy âu ấu ẩu ẩm ' +
    'e é em én eo éo ép ê ế êm ếch ích ít i ỉ ì ý y ỷ yên yến yểm yếm yết yêu yếu ' +
    'o ó oai oan oán oanh oi om ong óc ô ốc ôi ối ổi ôm ốm ôn ồn ổn ông ống ốp ổ ồ ở ơ ơi ơn ớt ới ' +
    'u ủ ú ù uẩn uất ủi ủng ung úng uống uốn úp út uy ủy úy ủy uỷ uý uyên uyển uỷ ư ứ ừ ưa ưng ứng ước ươm ưỡn ương ướp ướt ưu ức'
  ).split(' '),
);
const ONSET = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)$/u;
/** Words after which a single letter is the name of a point, a group, a form. */
const NAMES_LETTER = /^(?:điểm|mục|nhóm|loại|lớp|tiết|phụ|mẫu|hạng|khu|khối|biểu|khoản|nhà|tổ)$/iu;

const bare = (word: string): { core: string; tail: string } => {
  const [, core = word, tail = ''] = /^(.*?)([.,;:!?)”"/]*)$/u.exec(word) ?? [];
  return { core, tail };
};

/** Whether two words that stand side by side are one syllable torn apart. */
function belongTogether(first: string, second: string, before: string | undefined): boolean {
  const { core } = bare(second);
  if (core === '' || !/^\p{L}+$/u.test(first) || !/^\p{L}+$/u.test(core)) return false;
  const joined = first + core;
  if (joined.length > 7 || !isWrittenSyllable(joined) || toneCount(joined) > 1) return false;
  // The second half of a word goes on in small letters, or both halves are capitals.
  const isSmall = core === core.toLowerCase();
  const isCapitals = joined === joined.toUpperCase() && joined.length > 1;
  if (!isSmall && !isCapitals) return false;
  const small = core.toLowerCase();
  const isRest =
    /^[ăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵaeiouy]/u.test(small);
  const firstIsOnset = ONSET.test(first.toLowerCase());
  if (firstIsOnset) {
    if (
      before !== undefined &&
      (NAMES_LETTER.test(before) ||
        /^[-–(]?$/u.test(before) ||
        (/\d$/u.test(before) && /^(?:m|g|l|h|s|k|t)$/iu.test(first)))
    )
      return false;
    if (first === first.toUpperCase() && first.length === 1 && ALONE.has(small)) return false;
    return isRest && (isSmall || core.length > 1);
  }
  // "Đặ ng": what stands first is none by itself.
  if (!isWrittenSyllable(first))
    return (
      isSmall && /\p{Ll}$/u.test(first) && /[aăâeêioôơuưy]/u.test(toneless(first.toLowerCase()))
    );
  // "Tỉ nh": an end without a vowel; "ki ểm": one that is no word.
  if (/^(?:c|ch|m|n|ng|nh|p|t)$/u.test(small)) return isSmall && first.length > 1;
  return isRest && !ALONE.has(small) && !(core.length === 1 && isCapitals);
}

/** Letters that a title set apart has at most; longer runs are no words. */
const LONGEST_RUN = 40;
const MOST_WORDS = 3000;

/** Where a run of single letters stands that is a word set apart: from which word to which. */
function letterRun(words: readonly string[], from: number): number {
  let to = from;
  while (to < words.length && to - from <= LONGEST_RUN && /^\p{Lu}$/u.test(words[to] ?? ''))
    to += 1;
  return to - from >= 4 && to - from <= LONGEST_RUN ? to : from;
}

/** The words of single capitals: a kind of document (`QUYẾT ĐỊNH`), else as few syllables as they make. */
function wordsOfLetters(letters: readonly string[]): string | undefined {
  const all = letters.join('');
  for (let at = 1; at < all.length; at += 1) {
    const made = `${all.slice(0, at)} ${all.slice(at)}`;
    if (kindOfName(made)) return made;
  }
  const parts = splitSyllables(fold(all));
  if (!parts) return undefined;
  let at = 0;
  return parts
    .map((part) => {
      const made = all.slice(at, at + part.length);
      at += part.length;
      return made;
    })
    .join(' ');
}

/** How a line's torn words are put together: from its words to those of the document. */
function closedWords(words: readonly string[]): { from: number; to: number; words: string }[] {
  const found: { from: number; to: number; words: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = letterRun(words, at);
    const letters = end > at ? wordsOfLetters(words.slice(at, end)) : undefined;
    if (letters !== undefined) {
      found.push({ from: at, to: end, words: letters });
      at = end - 1;
      continue;
    }
    let joined = words[at] ?? '';
    let to = at + 1;
    while (to < words.length && belongTogether(joined, words[to] ?? '', words[at - 1])) {
      joined += words[to] ?? '';
      to += 1;
    }
    if (to > at + 1) {
      found.push({ from: at, to, words: joined });
      at = to - 1;
    }
  }
  return found;
}

/** Puts torn words of the lines together and says which. Changes `text` of the lines concerned. */
export function closeLetters(lines: readonly SourceLine[]): Spaced[] {
  return lines.flatMap((line): Spaced[] => {
    const words = line.text.split(' ').filter(Boolean);
    // A line of thousands of words is no printed line, and no list could say where in it.
    const found = words.length > MOST_WORDS ? [] : closedWords(words);
    if (found.length === 0) return [];
    const out = found.map(({ from, to, words: closed }): Spaced => {
      // The list knows words by their line: what stands there twice is said with its neighbours.
      let [start, end] = [from, to];
      const printed = (): string => words.slice(start, end).join(' ');
      const times = (text: string): number => ` ${words.join(' ')} `.split(` ${text} `).length - 1;
      while (times(printed()) > 1 && (start > 0 || end < words.length)) {
        if (end < words.length && !found.some((other) => other.from === end)) end += 1;
        else if (start > 0 && !found.some((other) => other.to === start)) start -= 1;
        else break;
      }
      return {
        lines: [line.number],
        printed: printed(),
        words: [...words.slice(start, from), closed, ...words.slice(to, end)].join(' '),
      };
    });
    let text = words;
    for (const { from, to, words: closed } of [...found].reverse())
      text = [...text.slice(0, from), closed, ...text.slice(to)];
    line.text = text.join(' ');
    return out;
  });
}
