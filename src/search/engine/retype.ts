/** Undoes what was typed with the input method off (Telex and VNI keys) or without spaces, word by word. */

import type { Reading } from '#src/search/shared/protocol.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { fromKeys, unglue } from '#src/vietnamese/typing.ts';
import type { Lexicon } from './lexicon.ts';
import type { Weights } from './weights.ts';

/** Words up to this length are too short to be several. */
const SHORTEST_GLUED = 5;

/** Share of the syllables of a stuck word that the site must use: fewer are letters that happen to be syllables. */
const KNOWN = 0.75;

/** The likeliest syllables of a word typed without spaces; undefined where too few of them are known. */
function split(word: string, lexicon: Lexicon, weights: Weights): string | undefined {
  const cost = (syllable: string, previous: string | undefined): number =>
    (lexicon.knows(syllable) ? 1 : weights.unknownSyllable) -
    (previous && lexicon.areNeighbours(previous, syllable) ? weights.neighbourSyllable : 0);
  const parts = unglue(word, cost) ?? [];
  const known = parts.filter((part) => lexicon.knows(keyOf(part)));
  return parts.length > 0 && known.length >= parts.length * KNOWN ? parts.join(' ') : undefined;
}

/** Letters from which an abbreviation is told from letters that stand in a word by chance. */
const SHORTEST_ABBREVIATION = 3;

/** A part of a stuck word: nothing, a syllable, an abbreviation, or several of them. */
function part(word: string, lexicon: Lexicon, weights: Weights): string | undefined {
  const key = fold(word);
  if (word === '' || (isSyllable(key) && lexicon.knows(key))) return word;
  return word.length < SHORTEST_GLUED ? undefined : split(word, lexicon, weights);
}

/** A word in which an abbreviation is stuck to others, apart: `thẻbhytngườidântộc`; the longest abbreviation counts. */
function aroundAbbreviation(word: string, lexicon: Lexicon, weights: Weights): string | undefined {
  const key = fold(word);
  for (let size = key.length - 1; size >= SHORTEST_ABBREVIATION; size--)
    for (let at = 0; at + size <= key.length; at++) {
      const short = key.slice(at, at + size);
      if (!lexicon.abbreviations.has(short) || lexicon.capitalsOnly.has(short)) continue;
      const before = part(word.slice(0, at), lexicon, weights);
      const after = part(word.slice(at + size), lexicon, weights);
      if (before !== undefined && after !== undefined)
        return [before, word.slice(at, at + size), after].join(' ').trim();
    }
  return undefined;
}

/** What a word that is neither known nor a syllable was meant to be; undefined where it is left as it is. */
function meantBy(word: string, lexicon: Lexicon, weights: Weights): string | undefined {
  const key = fold(word);
  if (/^\p{N}+$/u.test(word) || lexicon.knows(key) || lexicon.abbreviations.has(key)) return;
  if (isSyllable(key)) return;
  const keyed = fromKeys(word);
  if (keyed) return keyed.text;
  if (/^[\p{L}\p{M}]+$/u.test(word))
    return word.length < SHORTEST_GLUED
      ? undefined
      : (split(word, lexicon, weights) ?? aroundAbbreviation(word, lexicon, weights));
  return apart(word, lexicon, weights);
}

/**
 * Words and figures typed as one, apart: `kehoach316laocai`, `kehoach71khubnd`; undefined where no letters are words.
 * Letters after figures that are none stay with them: they are the signs of a number.
 */
function apart(word: string, lexicon: Lexicon, weights: Weights): string | undefined {
  let out = '';
  let hasWords = false;
  for (const part of word.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []) {
    const key = fold(part);
    const isPlain = /^\p{N}/u.test(part) || (isSyllable(key) && lexicon.knows(key));
    const words =
      isPlain || part.length < SHORTEST_GLUED ? undefined : split(part, lexicon, weights);
    hasWords ||= words !== undefined;
    if (!isPlain && words === undefined && !/\p{N}$/u.test(out)) return undefined;
    out += isPlain || words !== undefined ? ` ${words ?? part}` : part;
  }
  return hasWords ? out.trim() : undefined;
}

/**
 * The text with such words put right, and which they were.
 *
 * @param kept spans that stay as typed: the signs of a number are no keys (`92-KL/TW` is not `92-KL/tư`)
 */
export function retype(
  text: string,
  lexicon: Lexicon,
  weights: Weights,
  kept: readonly { readonly from: number; readonly to: number }[] = [],
): { text: string; readings: readonly Reading[] } {
  const readings: Reading[] = [];
  const retyped = text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number) => {
    if (kept.some(({ from, to }) => at >= from && at < to)) return word;
    const meant = meantBy(word, lexicon, weights);
    if (meant === undefined) return word;
    readings.push({ typed: word, meant });
    return meant;
  });
  return { text: retyped, readings };
}
