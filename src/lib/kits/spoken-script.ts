import { duration } from '#src/vietnamese/spoken/duration.ts';
import type { SpokenOptions } from '#src/vietnamese/spoken/options.ts';
import { toSpoken, type ToSpokenInput, type Unread } from '#src/vietnamese/spoken/spoken.ts';

/** Scripts as they are said. */

/** What reading a text aloud needs: abbreviations of the glossary, names of places. */
export type Pronunciation = Pick<ToSpokenInput, 'abbreviations' | 'names'>;

/** A paragraph as it is said, with what could not be read. */
export function sayLine(
  text: string,
  pronunciation: Pronunciation,
  region: SpokenOptions['region'],
): { spoken: string; unread: readonly Unread[] } {
  // The mark at the end tells that it is a sentence, which begins with a capital.
  const { text: spoken, unread } = toSpoken(text, { ...pronunciation, options: { region } });
  return { spoken, unread };
}

/** Seconds that paragraphs in spoken form take, at the announcer's default rate. */
export function secondsOf(spoken: readonly string[]): number {
  return duration(spoken.join('\n'));
}
