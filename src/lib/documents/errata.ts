import type { DocumentData } from '#src/schemas/document.ts';
import { erratumKinds } from '#src/schemas/extract.ts';

/** A fault of the source at one clause, in words for readers. */
export interface ErratumNote {
  /** What kind of fault: `Lỗi đánh máy`. */
  readonly title: string;
  readonly text: string;
  /** How an editor would read it. */
  readonly likely: string | undefined;
  /** Address of the clause whose note tells it in full, where this one only points there. */
  readonly notedAt: string | undefined;
}

/** The faults of a document by the clause they stand in: told in full at the first place, pointed to from the others. */
export function errataByClause(errata: DocumentData['errata']): Map<string, ErratumNote[]> {
  const notes = new Map<string, ErratumNote[]>();
  for (const { kind, note, likely, places } of errata) {
    const [first = '', ...others] = new Set(places.map((place) => place.clause));
    const title = erratumKinds[kind];
    const add = (clause: string, entry: ErratumNote): void => {
      notes.set(clause, [...(notes.get(clause) ?? []), entry]);
    };
    add(first, { title, text: note, likely, notedAt: undefined });
    for (const clause of others)
      add(clause, { title, text: note, likely: undefined, notedAt: first });
  }
  return notes;
}
