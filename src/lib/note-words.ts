import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { formatDate } from '#src/vietnamese/dates.ts';

/** How a note names what it rests on. */

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
