import type { z } from 'astro/zod';
import { agencySchema } from './agency.ts';
import { benefitSchema } from './benefit.ts';
import { checkerSchema } from './checker.ts';
import { citedSchema } from './cited.ts';
import { comparisonSchema } from './comparison.ts';
import { documentSchema } from './document.ts';
import { glossarySchema } from './glossary.ts';
import { lockSchema } from './lock.ts';
import { noteSchema } from './note.ts';
import { officialeseSchema } from './officialese.ts';
import { outreachSchema } from './outreach.ts';
import { provinceSchema } from './province.ts';

/**
 * The collections of `content/`, each in a folder of its name, and how its files are laid out:
 * `mdx`: one entry a file, frontmatter and body; `file`: one entry a YAML file; `rows`: a YAML file maps ids to entries, one row a line.
 * `render`: the body is MDX and Astro compiles it; bodies of documents are not compiled, our own parser reads them.
 */
export const collectionSpecs = {
  documents: { schema: documentSchema, form: 'mdx' },
  benefits: { schema: benefitSchema, form: 'mdx', render: true },
  agencies: { schema: agencySchema, form: 'rows' },
  provinces: { schema: provinceSchema, form: 'file' },
  cited: { schema: citedSchema, form: 'rows' },
  glossary: { schema: glossarySchema, form: 'rows' },
  outreach: { schema: outreachSchema, form: 'mdx' },
  checker: { schema: checkerSchema, form: 'file' },
  notes: { schema: noteSchema, form: 'rows' },
  officialese: { schema: officialeseSchema, form: 'file' },
  locks: { schema: lockSchema, form: 'file' },
  comparison: { schema: comparisonSchema, form: 'file' },
} as const satisfies Record<
  string,
  { schema: z.ZodType; form: 'mdx' | 'file' | 'rows'; render?: boolean }
>;

export type CollectionName = keyof typeof collectionSpecs;
export type DataOf<Name extends CollectionName> = z.infer<(typeof collectionSpecs)[Name]['schema']>;
