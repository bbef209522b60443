import type { Piece } from './pieces.ts';

/** Changes that say the same of different things are told in one line where a list is only read. */

/** What of a change tells whether another says the same. */
export interface Told {
  readonly day: string;
  readonly release: number | undefined;
  /** `Thêm` */
  readonly word: string;
  /** What kind of page: `Thuật ngữ`. */
  readonly page: string;
  readonly label: string | undefined;
  readonly reason: string | undefined;
  readonly pieces: readonly Piece[];
  readonly clauses: readonly unknown[];
}

const saying = ({ day, release, word, page, label, reason }: Told): string =>
  JSON.stringify([day, release, word, page, label, reason]);

/** One that shows words or clauses says something that no other does. */
const isBare = ({ pieces, clauses }: Told): boolean => pieces.length + clauses.length === 0;

/**
 * Puts neighbours together that differ in their title alone.
 *
 * @returns the changes in their order, each with those that are told with it; itself first
 */
export function together<Entry extends Told>(entries: readonly Entry[]): readonly Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const before = groups.at(-1);
    const same = before?.[0];
    if (before && same && isBare(same) && isBare(entry) && saying(same) === saying(entry))
      before.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
