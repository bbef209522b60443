import { erratumKinds, type DocumentData } from '../../schemas/document.ts';

/** A fault of the source at one clause, in words for readers. */
export interface ErratumNote {
  readonly id: string;
  readonly clause: string;
  /** What kind of fault: `Lỗi đánh máy`. */
  readonly title: string;
  readonly text: string;
  /** How an editor would read it. */
  readonly likely: string | undefined;
}

/** The faults of a document by the clause they stand in; a fault in several places is told at each. */
export function errataByClause(errata: DocumentData['errata']): Map<string, ErratumNote[]> {
  const notes = new Map<string, ErratumNote[]>();
  for (const { id, kind, note, likely, places } of errata)
    for (const clause of new Set(places.map((place) => place.clause)))
      notes.set(clause, [
        ...(notes.get(clause) ?? []),
        { id, clause, title: erratumKinds[kind], text: note, likely },
      ]);
  return notes;
}
