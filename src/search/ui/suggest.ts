/** Suggestions while one types, and the nearest words where nothing is found. Pure; the list is built with the site. */

import { fold } from '#src/vietnamese/marks.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { fromKeys } from '#src/vietnamese/typing.ts';

/** Letters from which a text without spaces is told from a word. */
const SHORTEST_STUCK = 5;
/** Letters from which first letters are told from a word: `nkt`. */
const SHORTEST_INITIALS = 3;

/** A suggestion: words, and the page they lead to. Without a page they are searched for. */
export interface Suggestion {
  readonly text: string;
  readonly url?: string;
}

/** Reads the file that `index/suggestions.ts` writes. */
export function readSuggestions(file: string): Suggestion[] {
  return file
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [text = '', url] = line.split('\t');
      return url ? { text, url } : { text };
    });
}

/** Pairs of letters of a folded text, for likeness that forgives spelling. */
function letterPairs(key: string): Set<string> {
  const out = new Set<string>();
  const padded = ` ${key} `;
  for (let at = 1; at < padded.length; at++) out.add(padded.slice(at - 1, at + 1));
  return out;
}

/** Likeness of two folded texts, 0 to 1 (Dice over pairs of letters). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let same = 0;
  for (const pair of a) if (b.has(pair)) same += 1;
  return (2 * same) / Math.max(1, a.size + b.size);
}

/** Letters of a folded text without spaces, and the first letters of its words. */
const closed = (key: string): string => key.replaceAll(' ', '');
const initials = (text: string): string =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0))
    .join('');

/** The text as it was meant where the input method was off: `baor` → `bảo`. */
const meant = (typed: string): string =>
  typed.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    isSyllable(fold(word)) ? word : (fromKeys(word)?.text ?? word),
  );

/**
 * Suggestions for what has been typed so far: those that begin so, with or without spaces; those of which it is the
 * first letters; then those that hold every word typed. Telex and VNI keys are read as the search reads them.
 */
export function suggest(typed: string, list: readonly Suggestion[], limit = 6): Suggestion[] {
  const key = keyOf(meant(typed));
  if (key.length < 2) return [];
  const wanted = key.split(' ');
  const letters = closed(key);
  const rankOf = ({ text }: Suggestion): number | undefined => {
    const has = keyOf(text);
    if (has.startsWith(key)) return 0;
    if (letters.length >= SHORTEST_STUCK && closed(has).startsWith(letters)) return 1;
    if (
      wanted.length === 1 &&
      letters.length >= SHORTEST_INITIALS &&
      initials(text).includes(fold(typed.trim()))
    )
      return 2;
    const words = has.split(' ');
    const holds = wanted.every((part, at) =>
      words.some((word) => (at === wanted.length - 1 ? word.startsWith(part) : word === part)),
    );
    return holds ? 3 : undefined;
  };
  return list
    .flatMap((suggestion, at) => {
      const rank = rankOf(suggestion);
      return rank === undefined ? [] : [{ suggestion, rank: rank * list.length + at }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** Suggestions most like what was typed, for a query that found nothing. Those with nothing in common are left out. */
export function nearest(typed: string, list: readonly Suggestion[], limit = 5): Suggestion[] {
  const own = letterPairs(keyOf(typed).slice(0, 100));
  return list
    .map((suggestion) => ({ suggestion, like: likeness(own, letterPairs(keyOf(suggestion.text))) }))
    .filter(({ like }) => like > 0.25)
    .sort((a, b) => b.like - a.like)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}
