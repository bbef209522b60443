import { z } from 'astro/zod';
import { partialDate, prose, slug } from './atoms.ts';
import { editorialNote } from './notes.ts';

/** A law, decree, conclusion … that a document rests on or names. What the documents say of it, no more. */
export const citedSchema = z.strictObject({
  /** Kind as printed: `Nghị định`, `Kết luận`. */
  kind: prose,
  /** Number as printed; left out where the documents give none. */
  number: prose.optional(),
  /** Name as the documents give it, without the number. */
  title: prose.optional(),
  /** Who issued it, where the documents say (`issuerStated`) or it follows from the kind. */
  issuer: prose.optional(),
  /** Id in `content/agencies`, where the issuer is one. */
  agency: slug.optional(),
  /** False: no document names the issuer. */
  issuerStated: z.boolean().default(true),
  date: partialDate.optional(),
  /** Slug of the document on this site that is the same one. */
  document: slug.optional(),
  /** An editor's remark: `Văn bản không ghi số, năm.` */
  remark: prose.optional(),
  /** What is known of its force today. */
  notes: z.array(editorialNote).default([]),
});

export type CitedData = z.infer<typeof citedSchema>;
