import { describe, expect, it } from 'vitest';
import { NOTE } from '#tests/helpers/note.ts';
import { noteSchema, type NoteData } from '#src/schemas/notes.ts';
import { guideNotes } from './guide-notes.ts';

const note = (now: boolean): NoteData =>
  noteSchema.parse({ ...NOTE, now, short: 'Nay có.', shows: { guides: ['mot'] } });
const part = (officeNow: string[], notes: string[] = []) => ({ officeNow, force: { notes } });

describe('guideNotes', () => {
  it('gives each note once, with letters in the order in which parts name them', () => {
    const notes = guideNotes([part(['x', 'y']), part(['y'], ['z', 'x'])], [], () => note(false));
    expect(notes.map(({ id, letter }) => [id, letter])).toEqual([
      ['x', 'a'],
      ['y', 'b'],
      ['z', 'c'],
    ]);
  });

  it('keeps what stands on top without a letter, and not a second time', () => {
    const onTop = [
      { id: 'x', ...note(true) },
      { id: 'w', ...note(false) },
    ];
    const notes = guideNotes([part(['x', 'y'])], onTop, () => note(false));
    expect(notes.map(({ id, letter }) => [id, letter])).toEqual([
      ['x', undefined],
      ['w', 'a'],
      ['y', 'b'],
    ]);
  });
});
