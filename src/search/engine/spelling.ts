/** Misspelt words: what they may have been meant to be. */

import type { Reading } from '#src/search/shared/protocol.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { isOneLetterOff, soundalikes } from '#src/vietnamese/typing.ts';
import type { Lexicon } from './lexicon.ts';
import { otherKeys, type Phrase, type QueryWord, type Stage } from './query.ts';
import { isChat } from './tokens.ts';
import type { Weights } from './weights.ts';

/** Questions of more words than this are not gone through for words that sound alike. */
const LONG = 16;

/** Letters below which a word that nobody knows is an abbreviation rather than a slip: `kg`, `sv`. */
const SHORTEST = 3;

/** Letters that no Vietnamese word begins with: who types them writes as it sounds (`fí`, `zô`), be it ever so short. */
const BY_SOUND = /^[fjwz]/;

/** Words of a question that is no talk. */
const TALK = 5;

/** Readings that are tried for one word. */
const MOST_SOUNDALIKES = 2;

/** The word of the site that is one letter or one sound away from a folded word: one that fits its neighbours, else the commonest. */
function nearestWord(
  key: string,
  left: string | undefined,
  right: string | undefined,
  lexicon: Lexicon,
): { word: string; fits: number } | undefined {
  const fits = (word: string): number =>
    Number(left !== undefined && lexicon.areNeighbours(left, word)) +
    Number(right !== undefined && lexicon.areNeighbours(word, right));
  const alike = soundalikes(key);
  return [...lexicon.words()]
    .filter((word) => isSyllable(word) && (isOneLetterOff(key, word) || alike.includes(word)))
    .map((word) => ({ word, fits: fits(word), alike: Number(alike.includes(word)) }))
    .sort(
      (a, b) => b.fits - a.fits || b.alike - a.alike || lexicon.uses(b.word) - lexicon.uses(a.word),
    )[0];
}

/**
 * Puts a word of the site in the place of one that no record uses and that is no syllable. One that is a syllable may
 * well be right and only missing in the documents ("tuất"): it stays, and the other is asked as well.
 */
export function correct(words: readonly QueryWord[], lexicon: Lexicon, weights: Weights): Stage {
  const others: Phrase[] = [];
  const readings: Reading[] = [];
  const corrected = words.map((word, at) => {
    const { key } = word;
    if (/^\p{N}/u.test(key) || lexicon.knows(key)) return word;
    if (key.length < SHORTEST && !BY_SOUND.test(key)) return word;
    const left = words[at - 1]?.key;
    const right = words[at + 1]?.key;
    const near = nearestWord(key, left, right, lexicon);
    if (!near) return word;
    if (isSyllable(key)) {
      const run = [left, near.word, right].filter((one) => one !== undefined);
      if (near.fits > 0) others.push(otherKeys(run, weights.beside, [key]));
      return word;
    }
    readings.push({ typed: word.raw, meant: near.word });
    return { ...word, key: near.word, marked: near.word };
  });
  return { words: corrected, others, readings };
}

/** Other spellings with the same sound, for words that stand beside their neighbours nowhere while the others do. */
export function soundingAlike(
  words: readonly QueryWord[],
  lexicon: Lexicon,
  weights: Weights,
): Phrase[] {
  if (words.length > LONG) return [];
  const keys = words.map(({ key }) => key);
  const fitsAt = (at: number): boolean => {
    const [left, key, right] = [keys[at - 1], keys[at] ?? '', keys[at + 1]];
    return (
      (left !== undefined && lexicon.areNeighbours(left, key)) ||
      (right !== undefined && lexicon.areNeighbours(key, right))
    );
  };
  /** Two neighbours that are both misspelt: cíu chợ for cứu trợ. */
  const both = keys.flatMap((key, at): Phrase[] => {
    const next = keys[at + 1];
    if (next === undefined || fitsAt(at) || fitsAt(at + 1)) return [];
    const seconds = soundalikes(next);
    return soundalikes(key)
      .flatMap((first) =>
        seconds
          .filter((second) => lexicon.areNeighbours(first, second))
          .map((second) => otherKeys([first, second], weights.beside, [key, next])),
      )
      .slice(0, MOST_SOUNDALIKES);
  });
  const one = keys.flatMap((key, at) => {
    const [left, right] = [keys[at - 1], keys[at + 1]];
    // In talk its words stand beside anything.
    const fits = fitsAt(at) || (words.length > TALK && isChat(key));
    const alike = soundalikes(key);
    // A slip of spelling (`ngèo`) is no syllable, but sounds like one.
    if (fits || (!isSyllable(key) && alike.length === 0)) return [];
    const fitting = new Set([
      ...(left === undefined ? [] : lexicon.after(left)),
      ...(right === undefined ? [] : lexicon.before(right)),
    ]);
    return [...fitting]
      .filter((other) => alike.includes(other) || isOneLetterOff(key, other))
      .sort((a, b) => Number(alike.includes(b)) - Number(alike.includes(a)))
      .slice(0, MOST_SOUNDALIKES)
      .map((other) => {
        const isAfter = left !== undefined && lexicon.areNeighbours(left, other);
        const isBefore = right !== undefined && lexicon.areNeighbours(other, right);
        const run = [...(isAfter ? [left] : []), other, ...(isBefore ? [right] : [])];
        return otherKeys(run, weights.beside, [key]);
      });
  });
  return [...one, ...both];
}
