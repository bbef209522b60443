/** The file of suggestions that every search box loads. Read back by `ui/suggest.ts`. */

import type { SearchRecord } from '#src/search/shared/records.ts';
import type { GlossaryRow } from '#src/search/shared/build-input.ts';

/** Bound of the list, in bytes of UTF-8. */
const MOST_BYTES = 10 * 1024;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The list as a file: one suggestion a line, text and address parted by a tab. Guides first, then numbers of
 * documents, everyday words and agencies, as many as fit.
 */
export function suggestionFile(
  records: readonly SearchRecord[],
  glossary: readonly GlossaryRow[],
): string {
  const of = (type: SearchRecord['type']): SearchRecord[] =>
    records.filter((record) => record.type === type);
  const rows = [
    ...of('benefit').map(({ title, url }) => `${title}\t${url}`),
    ...of('document').flatMap(({ numbers = [], url }) =>
      numbers.map((number) => `${number}\t${url}`),
    ),
    ...glossary
      .filter(({ kind }) => kind === 'citizen-term')
      .flatMap(({ forms }) => forms.map(({ text }) => text)),
    ...of('agency').map(({ title, url }) => `${title}\t${url}`),
  ];
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
