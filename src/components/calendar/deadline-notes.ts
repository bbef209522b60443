import { clauseNote } from '#src/lib/documents/clause-note.ts';
import type { NoteEntry } from '#src/lib/page-notes.ts';
import type { DeadlineView } from '#src/queries/deadlines.ts';

/** The order in which the parts of a calendar stand on a page. */
const rank = ({ dated, phase }: DeadlineView): number =>
  dated ? { ahead: 0, draft: 1, undated: 2, past: 3 }[phase] : 2;

/** What the deadlines of a page rest on, in the order in which `DeadlineSections` shows them. */
export const deadlineNotes = (deadlines: readonly DeadlineView[]): NoteEntry[] =>
  [...deadlines]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ document, clause, quote }) => clauseNote(document, clause, quote));
