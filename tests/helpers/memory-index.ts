/** An index in memory that answers as Pagefind does, for tests and for trying out rankings without a browser. */

import type { PagefindInstance, PagefindResult } from '#src/search/engine/pagefind.ts';
import type { Prepared } from '#src/search/index/prepare.ts';

/** Answers quoted searches for one token over prepared records. */
export function memoryIndex(entries: readonly Prepared[]): PagefindInstance {
  const postings = new Map<string, { at: number; place: number }[]>();
  entries.forEach(({ content }, at) => {
    content.split(' ').forEach((token, place) => {
      const list = postings.get(token) ?? [];
      list.push({ at, place });
      postings.set(token, list);
    });
  });
  const fits = (at: number, filters: Record<string, unknown>): boolean =>
    Object.entries(filters).every(([name, wanted]) =>
      (wanted as { any: string[] }).any.some((value) =>
        entries[at]?.filters[name]?.includes(value),
      ),
    );
  return {
    init: () => Promise.resolve(),
    search: (term, { filters = {} } = {}) => {
      const all = entries.map((_, at) => ({ at, place: 0 }));
      const results: PagefindResult[] = (
        term === null ? all : (postings.get(term.replaceAll('"', '')) ?? [])
      )
        .filter(({ at }) => fits(at, filters))
        .map(({ at, place }) => ({
          id: String(at),
          words: [place],
          data: () => {
            const entry = entries[at];
            if (!entry) return Promise.reject(new Error('No such record'));
            return Promise.resolve({ ...entry.shown, filters: entry.filters });
          },
        }));
      return Promise.resolve({ results });
    },
    filters: () => {
      const out: Record<string, Record<string, number>> = {};
      for (const entry of entries)
        for (const [name, values] of Object.entries(entry.filters))
          for (const value of values) {
            const counts = (out[name] ??= {});
            counts[value] = (counts[value] ?? 0) + 1;
          }
      return Promise.resolve(out);
    },
    destroy: () => Promise.resolve(),
  };
}
