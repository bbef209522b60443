/** What stands on the pages, one record a thing said: what two releases are compared by. */

/** One thing said on a page: a clause, a sentence with its pin, a row, a field. */
export interface LogRecord {
  /** Place on the page, as stable as its data lets it be: `II.1.a`, `duties.kg-r001`, `provinces.0.who.1`. */
  readonly key: string;
  /** The same in words: `mục II, khoản 1, điểm a`, `Dành cho ai`. */
  readonly label: string;
  /** Everything that it says; a line a field. */
  readonly text: string;
  /** Clauses that it rests on, `document#clause`. */
  readonly pins: readonly string[];
  /** A document's own words. */
  readonly official?: true;
  readonly agencies?: readonly string[];
  readonly provinces?: readonly string[];
}

/** A page with what it says, in its order. */
export interface LoggedPage {
  /** Collection and id: `benefits/di-hoc-nghe`. */
  readonly of: string;
  /** The name by which people know it. */
  readonly title: string;
  readonly agencies: readonly string[];
  readonly provinces: readonly string[];
  readonly records: readonly LogRecord[];
}

/** A page as lines of JSON: its head, then a line a record. */
export const writtenPage = ({ records, ...head }: LoggedPage): string =>
  [head, ...records].map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * Pages from their lines.
 *
 * @throws SyntaxError where a line is no JSON
 */
export function readPages(text: string): LoggedPage[] {
  const pages: (LoggedPage & { records: LogRecord[] })[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    // Written by `writtenPage`; whether it was tampered with the fingerprint tells.
    const read = JSON.parse(line) as Omit<LoggedPage, 'records'> | LogRecord;
    if ('of' in read) pages.push({ ...read, records: [] });
    else pages.at(-1)?.records.push(read);
  }
  return pages;
}
