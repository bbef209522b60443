import type { z } from 'astro/zod';
import { editorialNote } from './atoms.ts';

/**
 * What editors know from outside the sources and several guides need: `content/notes/*.yaml` maps an id to a note. It is
 * kept once, so that one edit and one new date of checking serve every page that shows it.
 */
export const noteSchema = editorialNote;

export type NoteData = z.infer<typeof noteSchema>;
