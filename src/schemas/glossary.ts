import { z } from 'astro/zod';
import { prose, slug } from './atoms.ts';

/** A word that needs a meaning: an abbreviation, a variant spelling or an everyday word. */
export const glossarySchema = z.strictObject({
  kind: z.enum(['abbreviation', 'spelling-variant', 'citizen-term']),
  /** The written forms. */
  forms: z
    .array(
      z.strictObject({
        text: prose,
        /** Slugs of the documents that print it; empty: suggested by editors for search, printed nowhere. */
        documents: z.array(slug).default([]),
      }),
    )
    .min(1),
  /** What it stands for: the full words, the standard spelling or the official terms. */
  meaning: z.array(prose).min(1),
  /** When a form means this one, where forms clash (CT, TT, NC). */
  context: prose.optional(),
  /** Whether capitals matter when matching. Abbreviations: yes. */
  caseSensitive: z.boolean().default(true),
  /** An editor's remark. */
  remark: prose.optional(),
});

export type GlossaryData = z.infer<typeof glossarySchema>;
