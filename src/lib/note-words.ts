import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { formatDate } from '#src/vietnamese/dates.ts';

/** How editors' notes are named, and what they rest on. */

/** Where a note stands on its page. */
export const noteAnchor = (id: string): string => `ghi-chu-${id}`;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letter of the note with this number from 0: `a` … `z`, `aa`, `ab` … */
export function noteLetter(index: number): string {
  const before = Math.floor(index / LETTERS.length);
  return (before > 0 ? noteLetter(before - 1) : '') + (LETTERS[index % LETTERS.length] ?? '');
}

/** An act with number, date and clause: `Luật Trẻ em, số 102/2016/QH13, ngày 5/4/2016`. */
export function actWords({
  number,
  title,
  date,
  clause,
}: EditorialNoteData['acts'][number]): string {
  const day =
    date === undefined
      ? undefined
      : date.length === 10
        ? `ngày ${formatDate(date)}`
        : formatDate(date);
  return [title, `số ${number}`, day, clause].filter((part) => part !== undefined).join(', ');
}
