import { clauseNote } from '#src/lib/documents/clause-note.ts';
import type { NoteEntry } from '#src/lib/page-notes.ts';
import type { DeadlineView } from '#src/queries/deadlines.ts';

/** What the deadlines rest on that `DeadlineSections` shows open: those ahead, then those of drafts. */
export const deadlineNotes = (deadlines: readonly DeadlineView[]): NoteEntry[] =>
  (['ahead', 'draft'] as const).flatMap((phase) =>
    deadlines
      .filter((deadline) => deadline.dated && deadline.phase === phase)
      .map(({ document, clause, quote }) => clauseNote(document, clause, quote)),
  );
