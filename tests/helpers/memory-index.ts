/** An index in memory that answers as Pagefind's does, for tests and for trying out rankings without a browser. */

import { isOften, layOut } from '#src/search/engine/pagefind.ts';
import type { Found, SearchIndex } from '#src/search/engine/search-index.ts';
import { fromFile } from '#src/search/engine/stored.ts';
import type { Prepared } from '#src/search/index/prepare.ts';

export function memoryIndex(entries: readonly Prepared[]): SearchIndex {
  const all = entries.map(({ shown }, at): Omit<Found, 'isOften'> => ({
    id: String(at),
    read: () => Promise.resolve(fromFile(shown, 'entry')),
  }));
  const postings = new Map<string, { at: number; place: number }[]>();
  entries.forEach(({ tokens }, at) => {
    layOut(tokens)
      .split(' ')
      .forEach((token, place) => {
        const list = postings.get(token) ?? [];
        list.push({ at, place });
        postings.set(token, list);
      });
  });
  return {
    warm: () => Promise.resolve(),
    find: (token) =>
      Promise.resolve(
        (postings.get(token) ?? []).flatMap(({ at, place }) => {
          const record = all[at];
          return record ? [{ ...record, isOften: isOften(place) }] : [];
        }),
      ),
    approach: () => Promise.resolve(),
    members: (name, value) =>
      Promise.resolve(
        new Set(
          all.filter((_, at) => entries[at]?.filters[name]?.includes(value)).map(({ id }) => id),
        ),
      ),
    values: (filters) =>
      Promise.resolve(
        Object.fromEntries(
          filters.map((name) => [
            name,
            [...new Set(entries.flatMap((entry) => entry.filters[name] ?? []))],
          ]),
        ),
      ),
  };
}
