/** Replaces abbreviations, also those written in pieces (`LĐ-TB&XH`), by what they stand for. */

import type { Reading } from '#src/search/shared/protocol.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import type { Lexicon } from './lexicon.ts';
import { otherWay, toWords, otherKeys, type Phrase, type QueryWord, type Stage } from './query.ts';
import { defaults, type Weights } from './weights.ts';

/** An abbreviation is written in at most so many pieces. */
const MOST_PIECES = 5;

const isCapitals = ({ raw }: QueryWord): boolean => /^[\p{Lu}\p{N}]+$/u.test(raw);

/** The longest abbreviation that begins at a word, in how many pieces, and what it stands for. */
function abbreviationAt(
  words: readonly QueryWord[],
  at: number,
  lexicon: Lexicon,
): { pieces: readonly QueryWord[]; meanings: readonly string[] } | undefined {
  for (let size = Math.min(MOST_PIECES, words.length - at); size > 0; size--) {
    const pieces = words.slice(at, at + size);
    const letters = pieces.map(({ key }) => key).join('');
    const meanings = lexicon.abbreviations.get(letters);
    if (!meanings) continue;
    // Plain words that spell an abbreviation by chance are one only in capitals.
    const isPlain = lexicon.capitalsOnly.has(letters) || pieces.some(({ key }) => isSyllable(key));
    if (!isPlain || pieces.every(isCapitals)) return { pieces, meanings };
  }
  return undefined;
}

const keysOf = (text: string): string[] => toWords(text).map(({ key }) => key);

/** The words with each abbreviation written out by its first meaning; its others, and itself, are asked as well. */
export function writeOut(words: readonly QueryWord[], lexicon: Lexicon, weights: Weights): Stage {
  const out: QueryWord[] = [];
  const others: Phrase[] = [];
  const readings: Reading[] = [];
  for (let at = 0; at < words.length;) {
    const found = abbreviationAt(words, at, lexicon);
    const [first] = found?.pieces ?? words.slice(at, at + 1);
    if (!first) break;
    if (!found) {
      out.push(first);
      at += 1;
      continue;
    }
    const { pieces, meanings } = found;
    const raw = pieces.map((piece) => piece.raw).join('');
    const [main = '', ...more] = meanings;
    out.push(
      ...toWords(main).map((word, order) => ({ ...word, breaks: order === 0 && first.breaks })),
    );
    others.push(
      ...more.map((meaning) => otherWay(meaning, weights.beside, keysOf(main))),
      otherKeys([fold(raw)], weights.beside, keysOf(main)),
    );
    readings.push({ typed: raw, meant: meanings.join(' / ') });
    at += pieces.length;
  }
  return { words: out, others, readings };
}

/** The folded words around each abbreviation of a text, with the abbreviation written out. For indexing. */
export function expansions(text: string, lexicon: Lexicon): string[][] {
  const words = toWords(text);
  const out: string[][] = [];
  words.forEach(({ raw }, at) => {
    if (!/^\p{Lu}{2,}/u.test(raw)) return;
    const run = words.slice(Math.max(0, at - 1), at + MOST_PIECES + 1);
    const full = writeOut(run, lexicon, defaults);
    if (full.readings.length === 0) return;
    const longer = full.words.length - run.length;
    out.push(full.words.slice(0, Math.max(2, longer + 3)).map(({ key }) => key));
  });
  return out;
}
