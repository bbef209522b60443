/** What the engine needs of an index: Pagefind's in a browser, one in memory under test. */

import type { StoredRecord } from './stored.ts';

/** A record that has a token. */
export interface Found {
  /** The same for the same record in every answer. */
  readonly id: string;
  /** Whether the record says it more than once. */
  readonly isOften: boolean;
  /** Loads what the index keeps of the record. */
  readonly read: () => Promise<StoredRecord>;
}

export interface SearchIndex {
  /** Loads what every search needs. */
  warm: () => Promise<void>;
  /** The records that have a token. */
  find: (token: string) => Promise<readonly Found[]>;
  /** Loads what `find` needs for a token that begins so, where that is told already. */
  approach: (beginning: string) => Promise<void>;
  /** Ids of the records that have a value of a filter. */
  members: (filter: string, value: string) => Promise<ReadonlySet<string>>;
  /** The values of some filters. Loads the files of these alone. */
  values: (filters: readonly string[]) => Promise<Readonly<Record<string, readonly string[]>>>;
}

/** Several indexes as one. What one of them cannot load, all of them cannot. */
export function joinIndexes(indexes: readonly [SearchIndex, ...SearchIndex[]]): SearchIndex {
  const [first, ...rest] = indexes;
  if (rest.length === 0) return first;
  const all = <T>(ask: (index: SearchIndex) => Promise<T>): Promise<T[]> =>
    Promise.all(indexes.map(ask));
  return {
    warm: async () => {
      await all((index) => index.warm());
    },
    find: async (token) => (await all((index) => index.find(token))).flat(),
    approach: async (beginning) => {
      await all((index) => index.approach(beginning));
    },
    members: async (filter, value) =>
      new Set((await all((index) => index.members(filter, value))).flatMap((ids) => [...ids])),
    values: async (filters) => {
      const known = await all((index) => index.values(filters));
      return Object.fromEntries(
        filters.map((name) => [name, [...new Set(known.flatMap((one) => one[name] ?? []))]]),
      );
    },
  };
}
