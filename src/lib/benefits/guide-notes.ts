import { noteLetter } from '#src/lib/note-words.ts';
import type { NoteData } from '#src/schemas/notes.ts';

/** Editors' notes of a guide, gathered once for its page: parts only point to them. */

/** A note as a guide shows it. */
export interface GuideNote {
  readonly id: string;
  readonly data: NoteData;
  /** `a`, `b` …, by which parts point to it; notes on top of the page have none. */
  readonly letter: string | undefined;
}

/** What names notes: the parts of a guide. */
interface NotingPart {
  readonly officeNow: readonly string[];
  readonly force: { readonly notes: readonly string[] };
}

/**
 * The notes of a guide, each once: those that stand on top, most urgent first, then those that its parts name, in the
 * order in which they are first named.
 *
 * @param onTop notes that show on the guide by themselves
 * @param note a note by its id
 */
export function guideNotes(
  parts: readonly NotingPart[],
  onTop: readonly (NoteData & { readonly id: string })[],
  note: (id: string) => NoteData,
): readonly GuideNote[] {
  const above = onTop.filter(({ now }) => now);
  const named = [
    ...onTop.filter(({ now }) => !now).map(({ id }) => id),
    ...parts.flatMap(({ officeNow, force }) => [...officeNow, ...force.notes]),
  ].filter((id) => above.every((top) => top.id !== id));
  return [
    ...above.map((data) => ({ id: data.id, data, letter: undefined })),
    ...[...new Set(named)].map((id, index) => ({
      id,
      data: note(id),
      letter: noteLetter(index),
    })),
  ];
}
