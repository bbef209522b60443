/** Reads the list of suggestions, and gives the nearest where nothing is found. Pure; the list is built with the site. */

import { keyOf } from '#src/vietnamese/text.ts';

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
