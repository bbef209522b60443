import { formatDate } from '#src/vietnamese/dates.ts';
import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { formatProblems, type ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** What does not stop a build and must be seen to: it is told with file and line. */

interface PlacedNote {
  readonly entry: Entry;
  readonly path: readonly PropertyKey[];
  readonly note: EditorialNoteData;
}

/** Every editor's note of the content, wherever it stands. */
export function notesIn({ entries }: Content): PlacedNote[] {
  const lists = [entries.documents, entries.agencies, entries.cited].flatMap((collection) =>
    [...collection.values()].flatMap((entry) =>
      entry.data.notes.map((note, index) => ({ entry, path: ['notes', index], note })),
    ),
  );
  return [
    ...[...entries.notes.values()].map((entry) => ({ entry, path: [], note: entry.data })),
    ...lists,
    ...[...entries.provinces.values()].flatMap((entry) =>
      entry.data.now === undefined
        ? []
        : [{ entry, path: ['now', 'note'], note: entry.data.now.note }],
    ),
  ];
}

/**
 * Notes whose day of review is past.
 *
 * @param day `YYYY-MM-DD`
 */
export function contentWarnings(content: Content, day: string): ContentProblem[] {
  return notesIn(content)
    .filter(({ note }) => note.reviewBy < day)
    .map(({ entry, path, note }) =>
      entry.tell(
        [...path, 'reviewBy'],
        `ghi chú phải kiểm tra lại trước ngày ${formatDate(note.reviewBy)}, nay đã quá; trang đang in "Ghi chú này cần kiểm tra lại". Hãy mở lại văn bản và các nguồn, sửa lời nếu đã đổi, rồi ghi ngày mới ở "checked" và "reviewBy"`,
      ),
    );
}

/** The warnings as a text for the author; undefined where there is none. */
export function warningText(content: Content, day: string): string | undefined {
  const warnings = contentWarnings(content, day);
  return warnings.length === 0 ? undefined : formatProblems(warnings, 'Cần xem lại');
}
