import type { CollectionName } from '#src/schemas/collections.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { today } from '#src/site/today.ts';
import { firstDay, formatDate } from '#src/vietnamese/dates.ts';
import { numbersIn } from '#src/vietnamese/document-numbers.ts';
import type { Content, Entry } from './content.ts';

/** Days that cannot be: work of editors that lies ahead, documents issued tomorrow or in another year than their number. */

/** Fields with the day of an editor's own work. */
const WORK = ['checked', 'compared'];

/** A day of an entry, with the keys that lead to it. */
interface Day {
  readonly entry: Entry;
  readonly path: readonly PropertyKey[];
  readonly day: string;
}

/** The days of editors' work within a value. */
function workIn(entry: Entry, value: unknown, path: readonly PropertyKey[] = []): Day[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => workIn(entry, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    WORK.includes(key) && typeof inner === 'string'
      ? [{ entry, path: [...path, key], day: inner }]
      : workIn(entry, inner, [...path, key]),
  );
}

/** The day that the site is built for, where it is wrong, makes every day wrong: then the latest is told, and how many more. */
function checkWork(entries: readonly Entry[], day: string): ContentProblem[] {
  const [last, ...others] = entries
    .flatMap((entry) => workIn(entry, entry.data))
    .filter((found) => found.day > day)
    .sort((a, b) => b.day.localeCompare(a.day));
  if (!last) return [];
  const more = others.length > 0 ? ` (và ${String(others.length)} chỗ nữa như vậy)` : '';
  return [
    last.entry.tell(
      last.path,
      `ngày ${formatDate(last.day)} còn ở phía trước, vì trang dựng cho ngày ${formatDate(day)}${more}; hãy ghi ngày đã kiểm tra thật, hoặc nếu máy hay SITE_TODAY sai ngày thì sửa ở đó`,
    ),
  ];
}

/** The day of issue of a document, held against the day of the build and the year that its number bears. */
function checkIssue(
  { tell }: Entry,
  path: readonly PropertyKey[],
  date: string | undefined,
  number: string | undefined,
  day: string,
): ContentProblem[] {
  if (date === undefined) return [];
  if (firstDay(date) > day)
    return [tell(path, `ngày ban hành ${formatDate(date)} còn ở phía trước; hãy xem lại năm`)];
  const { year } = numbersIn(number ?? '')[0] ?? {};
  return year === undefined || date.startsWith(year)
    ? []
    : [
        tell(
          path,
          `ban hành năm ${date.slice(0, 4)}, mà số "${number ?? ''}" là của năm ${year}; hãy sửa ngày hoặc số cho khớp`,
        ),
      ];
}

/**
 * Days of the content that cannot be.
 *
 * @param day that the site is built for, `YYYY-MM-DD`
 */
export function checkDays({ entries, damaged }: Content, day = today): ContentProblem[] {
  const names = Object.keys(entries) as CollectionName[];
  const all = names.flatMap((name) => [...entries[name].values()] as Entry[]);
  const documents = [...entries.documents.values(), ...damaged.values()];
  const work = checkWork(all, day);
  // On a wrong day nothing has been issued yet; then that day is told alone.
  if (work.length > 0) return work;
  return [
    ...documents.flatMap((document) =>
      document.rest?.standIns.has('issued') || document.rest?.standIns.has('number')
        ? []
        : checkIssue(
            document,
            ['issued', 'date'],
            document.data.issued.date,
            document.data.number.value,
            day,
          ),
    ),
    ...[...entries.cited.values()].flatMap((entry) =>
      checkIssue(entry, ['date'], entry.data.date, entry.data.number, day),
    ),
  ];
}
