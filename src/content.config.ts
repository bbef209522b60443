import { defineCollection } from 'astro:content';
import { contentLoader } from '#src/loaders/content-loader.ts';
import { collectionSpecs as specs } from '#src/schemas/collections.ts';

export const collections = {
  documents: defineCollection({
    loader: contentLoader('documents'),
    schema: specs.documents.schema,
  }),
  benefits: defineCollection({ loader: contentLoader('benefits'), schema: specs.benefits.schema }),
  agencies: defineCollection({ loader: contentLoader('agencies'), schema: specs.agencies.schema }),
  provinces: defineCollection({
    loader: contentLoader('provinces'),
    schema: specs.provinces.schema,
  }),
  cited: defineCollection({ loader: contentLoader('cited'), schema: specs.cited.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: specs.glossary.schema }),
  checker: defineCollection({ loader: contentLoader('checker'), schema: specs.checker.schema }),
  notes: defineCollection({ loader: contentLoader('notes'), schema: specs.notes.schema }),
  outreach: defineCollection({ loader: contentLoader('outreach'), schema: specs.outreach.schema }),
  comparison: defineCollection({
    loader: contentLoader('comparison'),
    schema: specs.comparison.schema,
  }),
  locks: defineCollection({ loader: contentLoader('locks'), schema: specs.locks.schema }),
};
