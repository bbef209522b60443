/** Suggestions while one types. Pure. */

import { fold } from '#src/vietnamese/marks.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { fromKeys } from '#src/vietnamese/typing.ts';
import type { Suggestion } from './nearest.ts';

/** Letters from which a text without spaces is told from a word. */
const SHORTEST_STUCK = 5;
/** Letters from which first letters are told from a word: `nkt`. */
const SHORTEST_INITIALS = 3;

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
