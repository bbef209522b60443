import { z } from 'astro/zod';
import { prose, quoted } from './atoms.ts';

/** What the one-page summary of a document says of its aims and its parts. Editors write the words; each rests on a clause. */
export const outlineFields = {
  /** Aims and requirements (mục đích, mục tiêu, yêu cầu), the main ones. */
  goals: z
    .array(
      z.strictObject({
        /** In plain words, one sentence. */
        text: prose,
        ...quoted,
      }),
    )
    .default([]),
  /** The parts of the work, in the order of the document. */
  parts: z
    .array(
      z.strictObject({
        /** A few words: `Người có công`. */
        title: prose,
        /** What is done in it, in a line or two. */
        text: prose,
        ...quoted,
      }),
    )
    .default([]),
};
