import { plain, toneCount, toneless } from '#src/vietnamese/marks.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';
import { findAbbreviation } from './abbreviations.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { letterName, spell } from './letters.ts';
import { capital } from './lines.ts';

/** Words: ordinary ones stay as they are, capitals become ordinary case, and what is no word is spelled and reported. */

const WORD = /[\p{L}\p{M}]+/uy;
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Tones are what only words carry: an abbreviation has at most Đ, Ư, Ô… */
const hasTone = (word: string): boolean => toneCount(word) > 0;

const isCapitalWord = (word: string | undefined): boolean =>
  word !== undefined && CAPITALS.test(word) && isWrittenSyllable(word);

/** The neighbours of a word, over numbers, spaces and signs; a heading may be wrapped. */
function neighbours(
  { text, index }: Cursor,
  end: number,
): [string | undefined, string | undefined] {
  const [, previous] =
    /([\p{L}\p{M}]+)[\s,:“”"*–\-()\d]*$/u.exec(text.slice(Math.max(0, index - 30), index)) ?? [];
  const [, next] = /^[\s,:“”"*–\-()\d]*([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 30)) ?? [];
  return [previous, next];
}

const knownForm = (cursor: Cursor, word: string): boolean =>
  (cursor.abbreviations.get(word.slice(0, 1)) ?? []).some(({ form }) => form === word);

/**
 * Whether the capitals at the cursor are a word of a heading and not an abbreviation: they can be a syllable, and
 * they carry a tone or stand among other such words (a lone vowel, SỞ Y TẾ, only among them).
 */
function isHeadingWord(cursor: Cursor, word: string): boolean {
  const vowel = /^[AEIOUYĂÂÊÔƠƯ]$/.test(toneless(word));
  if (!isCapitalWord(word) && !vowel) return false;
  if (hasTone(word) && !vowel) return true;
  if (nameAt(cursor) !== undefined) return true;
  const near = neighbours(cursor, cursor.index + word.length);
  return near.some(
    (other) =>
      other !== undefined && isCapitalWord(other) && (hasTone(other) || !knownForm(cursor, other)),
  );
}

const startsSentence = (context: string): boolean => /(?:^|[.:!?\n])[\s“"*#(]*$/u.test(context);

/** A name that is printed in capitals here, with its own capitals given back. */
function nameAt({ text, index, names }: Cursor): string | undefined {
  return names.find((name) => {
    const printed = text.slice(index, index + name.length);
    return (
      printed === name.toLocaleUpperCase('vi') && !/^\p{L}/u.test(text.slice(index + name.length))
    );
  });
}

/** A word of a heading in capitals, in ordinary case. */
export function readHeadingWordAt(cursor: Cursor): Reading | undefined {
  const [word] = matchAt(cursor, WORD) ?? [];
  if (word === undefined || !isHeadingWord(cursor, word)) return undefined;
  const name = nameAt(cursor);
  if (name !== undefined) return { end: cursor.index + name.length, spoken: name };
  const small = word.toLocaleLowerCase('vi');
  const context = before(cursor);
  const afterNumbering = /(?:^|\n)[\s*#]*(?:[IVX]+|\d+|[a-zđ])[.)][\s*]*$/u.test(context);
  return {
    end: cursor.index + word.length,
    spoken: startsSentence(context) || afterNumbering ? capital(small) : small,
  };
}

/** Letters that a dot after them makes a shortening of what a name follows. */
const PLACE_SIGN = /^[PQHXT]$/u;

/** Words that a letter of a list follows: điểm c, nhóm b và c. */
const LETTER_DUE =
  /(?<!\p{L})(?:điểm|tiết|khoản|mục|loại|nhóm|hạng|mẫu|lớp|tổ|khu|lô|bảng|cột|vitamin|và|hoặc|đến)\s+$|[,;(/-]\s*$/iu;

/** Whether a small consonant is the beginning of the word after it, which a bad copy tore off: "đơn v ị", "các s ở". */
function isTornOff(cursor: Cursor, word: string, end: number): boolean {
  if (word.length !== 1 || !/[bcdđghklmnprstvx]/u.test(word)) return false;
  const [, next = ''] = /^ (\p{Ll}+)/u.exec(after(cursor, end)) ?? [];
  return (
    /^[aăâeêioôơuưy]/u.test(toneless(next)) &&
    isWrittenSyllable(word + next) &&
    !LETTER_DUE.test(before(cursor))
  );
}

/** Any other run of letters. */
export function readWordAt(cursor: Cursor): Reading | undefined {
  const [word] = matchAt(cursor, WORD) ?? [];
  if (word === undefined) return undefined;
  const end = cursor.index + word.length;
  const unread = { token: word, reason: 'unknown-abbreviation' } as const;
  if (isTornOff(cursor, word, end)) return { end, spoken: letterName(word), unread };
  if (
    word.length === 1 &&
    PLACE_SIGN.test(word) &&
    /^\.\s?\p{Lu}\p{Ll}/u.test(after(cursor, end))
  ) {
    // Phường or Phó, Quận, Huyện, Xã, Tỉnh: nobody can tell.
    return {
      end,
      spoken: letterName(word),
      unread: { token: `${word}.`, reason: 'ambiguous-abbreviation' },
    };
  }
  if (word.length === 1) {
    // Y tế, ô, ở, à: a vowel is a word, a consonant a letter.
    return { end, spoken: /^[bcdđfghjklmnpqrstvwxz]$/iu.test(word) ? letterName(word) : word };
  }
  if (CAPITALS.test(word)) {
    return {
      end,
      spoken: isWrittenSyllable(word) ? word.toLocaleLowerCase('vi') : spell(word),
      unread,
    };
  }
  // Mixed capitals (GDĐTr) and runs without a vowel (đc) are shortenings that no one has explained.
  if (!/[aeiouy]/i.test(plain(word))) return { end, spoken: spell(word), unread };
  return /(?!^)\p{Lu}/u.test(word) ? { end, spoken: word, unread } : { end, spoken: word };
}

/** Whether an abbreviation at the cursor is to be read as one, and not as the word of a heading that it looks like. */
export function isAbbreviationHere(cursor: Cursor): boolean {
  const found = findAbbreviation(cursor);
  return found !== undefined && !isHeadingWord(cursor, found.form);
}
