import { required } from '#src/lib/required.ts';
import type { AnswerTest } from '#src/schemas/checker.ts';
import type { NoteData } from '#src/schemas/notes.ts';
import { getCollection } from './collections.ts';
import { once } from './once.ts';

/** Editors' notes that pages share, by where they show. */

/** A note with its id in `content/notes`. */
export interface NoteView extends NoteData {
  readonly id: string;
}

/** What a note may show on. */
export type NotePlace = 'guides' | 'kits' | 'documents' | 'agencies' | 'cited';

/** Help in danger first, then rights that exist now, then the rest; else in the order of the files. */
const rank = ({ danger, now }: NoteData): number => (danger ? 0 : now ? 1 : 2);

/** Every shared note, most urgent first. */
export const getNoteViews = once(async (): Promise<readonly NoteView[]> =>
  (await getCollection('notes'))
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => rank(a) - rank(b)),
);

/** Every shared note by its id. */
export const getNotes = once(async (): Promise<(id: string) => NoteView> => {
  const notes = new Map((await getNoteViews()).map((note) => [note.id, note]));
  return (id) => required(notes.get(id), `ghi chú "${id}"`);
});

/**
 * The notes that say themselves that they show on something, most urgent first; those that a guide's parts name are the
 * guide's own.
 *
 * @param id slug of the guide, kit or document, id of the agency or the cited act
 */
export async function notesFor(place: NotePlace, id: string): Promise<readonly NoteView[]> {
  return (await getNoteViews()).filter(({ shows }) => shows[place].includes(id));
}

/** A note with the answers on which the checker shows it. */
export interface CheckerNote extends NoteView {
  readonly test: AnswerTest;
}

/** The notes that the checker may show beside its results, most urgent first, each with its test as written. */
export const getCheckerNotes = once(async (): Promise<readonly CheckerNote[]> =>
  (await getNoteViews()).flatMap((note) =>
    note.shows.checker === undefined ? [] : [{ ...note, test: note.shows.checker }],
  ),
);
