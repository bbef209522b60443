/** Words that the documents do not use: variant spellings, everyday words, names of today. */

import { keyOf } from '#src/vietnamese/text.ts';
import type { Lexicon } from './lexicon.ts';
import { joined, otherWay, toWords, type Phrase, type QueryWord, type Stage } from './query.ts';
import { isStop } from './tokens.ts';
import type { Weights } from './weights.ts';

/** The longest run of words from `at` on for which `find` knows something. */
function longestAt<T>(
  words: readonly QueryWord[],
  at: number,
  longest: number,
  find: (phrase: string) => T | undefined,
): { size: number; phrase: string; value: T } | undefined {
  for (let size = Math.min(longest, words.length - at); size > 0; size--) {
    const phrase = joined(words.slice(at, at + size));
    const value = find(phrase);
    if (value !== undefined) return { size, phrase, value };
  }
  return undefined;
}

/** Puts the standard words for variant spellings; the words as typed are asked beside them. */
export function standardise(
  words: readonly QueryWord[],
  lexicon: Lexicon,
  weights: Weights,
): Stage {
  const out = [...words];
  const others: Phrase[] = [];
  for (let at = 0; at < out.length; at++) {
    const found = longestAt(out, at, lexicon.longest, (phrase) => lexicon.variants.get(phrase));
    if (!found) continue;
    const read = toWords(found.value);
    const standard = joined(read);
    // `Mẹ Việt Nam anh hùng` within `Bà mẹ Việt Nam anh hùng` is in order already.
    const before = standard.endsWith(` ${found.phrase}`) ? read.length - found.size : 0;
    const around = out.slice(Math.max(0, at - before), at + found.size);
    if (before > 0 && joined(around) === standard) continue;
    others.push(
      otherWay(
        found.phrase,
        weights.beside,
        read.map(({ key }) => key),
      ),
    );
    out.splice(at, found.size, ...read);
    at += read.length - 1;
  }
  return { words: out, others, readings: [] };
}

/** Whether what was typed can be the marked words: typed without marks, or with these. */
const agrees = (words: readonly QueryWord[], marked: string): boolean =>
  marked.split(' ').every((form, at) => {
    const word = words[at];
    return !word || word.marked === word.key || word.marked === form;
  });

/** Official terms for the words from `at` on that make the given folded phrase; none for a name to be read as a whole. */
function termsFor(
  phrase: string,
  words: readonly QueryWord[],
  at: number,
  lexicon: Lexicon,
): readonly string[] | undefined {
  const everyday = lexicon.everyday.get(phrase);
  if (everyday && agrees(words.slice(at), everyday.marked)) return everyday.terms;
  // `đi Nhật` for the entry "đi Nhật làm": the whole query may be an entry but for its last word.
  const isAll = at === 0 && phrase.split(' ').length === words.length && words.length > 1;
  const begun = !everyday && isAll ? lexicon.begunBy(phrase) : undefined;
  return begun ?? lexicon.places.get(phrase) ?? (lexicon.names.has(phrase) ? [] : undefined);
}

/** Official terms for everyday words, and the documents' names for the names of today. */
export function officialTerms(
  words: readonly QueryWord[],
  lexicon: Lexicon,
  weights: Weights,
): Phrase[] {
  const telling = words.filter(({ key }) => !isStop(key)).length;
  const out: Phrase[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = longestAt(words, at, lexicon.longest, (phrase) =>
      termsFor(phrase, words, at, lexicon),
    );
    if (!found) continue;
    for (const term of found.value) {
      if (keyOf(term) === found.phrase) continue;
      const weight = found.size >= telling ? weights.besideAll : weights.beside;
      const said = otherWay(term, weight, found.phrase.split(' '));
      // A long official term must not drown the words that stand beside the everyday word.
      const share = Math.sqrt((found.size - 0.5) / Math.max(1, said.keys.length - 0.5));
      out.push({ ...said, weight: weight * Math.min(1, share) });
    }
    at += found.size - 1;
  }
  return out;
}
