/** The file of suggestions that every search box loads. Read back by `ui/suggest.ts`. */

import type { SearchRecord } from '#src/search/shared/records.ts';
import type { GlossaryRow } from '#src/search/shared/build-input.ts';

/** Bound of the list, in bytes of UTF-8. */
const MOST_BYTES = 10 * 1024;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A kind's rows by turns with those of the others, so that a bound cuts all of them alike. */
function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}

/** Of a list so many, spread over the whole of it: not only what begins with the first letters. */
function spread<T>(list: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(Math.sqrt(list.length)));
  return Array.from({ length: step }, (_, from) =>
    list.filter((__, at) => at % step === from),
  ).flat();
}

/**
 * The list as a file: one suggestion a line, text and address parted by a tab. Guides, numbers of documents, agencies,
 * everyday words, provinces and the site's own pages by turns, as many as fit.
 */
export function suggestionFile(
  records: readonly SearchRecord[],
  glossary: readonly GlossaryRow[],
): string {
  const of = (type: SearchRecord['type']): string[] =>
    spread(records.filter((record) => record.type === type)).map(
      ({ title, url }) => `${title}\t${url}`,
    );
  const numbers = records
    .filter(({ type }) => type === 'document')
    .flatMap(({ numbers: own = [], url }) => own.map((number) => `${number}\t${url}`));
  const everyday = glossary
    .filter(({ kind }) => kind === 'citizen-term')
    .flatMap(({ forms }) => forms.slice(0, 3).map(({ text }) => text));
  const rows = byTurns([
    of('benefit'),
    numbers,
    of('agency'),
    spread(everyday),
    of('place'),
    of('page'),
  ]);
  const lines: string[] = [];
  let size = 0;
  for (const row of new Set(rows)) {
    const more = bytes(row) + 1;
    if (size + more > MOST_BYTES) continue;
    lines.push(row);
    size += more;
  }
  return lines.join('\n');
}
