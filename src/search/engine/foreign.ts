/** Whether a question is asked in another language: the documents are Vietnamese, and nothing would answer it. */

import { isSyllable } from '#src/vietnamese/syllables.ts';
import { hasMarks } from '#src/vietnamese/marks.ts';
import { words } from '#src/vietnamese/text.ts';
import { fromKeys } from '#src/vietnamese/typing.ts';
import type { Lexicon } from './lexicon.ts';

/** Frequent words of English, French and Spanish that are no Vietnamese syllable. */
const FOREIGN = new Set(
  (
    'the of for and what where who when which is are was does do get my your with from if at am be i you we they it this ' +
    'that need want apply help free poor elderly people person person money pay job work worker workers water health ' +
    'care card child children kid kids school student students fee fees loan loans house housing home social insurance ' +
    'welfare benefit benefits pension support aid legal law lawyer war veteran veterans disabled disability family women ' +
    'old new rural city province government office phone number center centre program service services drug ' +
    'le les des du de une un pour avec comment aide aux el los las para por una como ayuda personas gratuite obtenir'
  ).split(' '),
);

/** Endings that no Vietnamese word has. */
const ENDING =
  /(?:tion|sion|ment|ance|ence|ing|ity|ness|able|ible|ies|ers|ous|ive|ship|hood|age|ism|ist|ful|less|ants?|ents?)$/u;

/** Whether a word is one of another language, as far as its letters tell. */
function isForeignWord(word: string, lexicon: Lexicon): boolean {
  if (FOREIGN.has(word)) return true;
  if (isSyllable(word) || lexicon.abbreviations.has(word)) return false;
  return word.length >= 6 && ENDING.test(word) && fromKeys(word) === undefined;
}

/**
 * Whether the words are of another language: letters of another script, or most of the words no Vietnamese ones and
 * some of them known. One that has a Vietnamese mark anywhere is none.
 */
export function isForeign(text: string, lexicon: Lexicon): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return false;
  const other = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  if (other > letters.length / 2) return true;
  const list = words(text).filter(({ key }) => /^[a-z]/.test(key));
  const known = list.filter(({ start, end }) =>
    isForeignWord(text.slice(start, end).toLowerCase(), lexicon),
  ).length;
  // An accent of another language is no Vietnamese mark: aide aux handicapés.
  const isMarked =
    hasMarks(text) && list.some(({ key, marked }) => key !== marked && isSyllable(key));
  return !isMarked && known > 0 && known >= list.length / 3 && known >= Math.min(2, list.length);
}
