import { defineCollection } from 'astro:content';
import { contentLoader } from './loaders/content-loader.ts';
import { collectionSpecs } from './schemas/collections.ts';

export const collections = {
  documents: defineCollection({
    loader: contentLoader('documents'),
    schema: collectionSpecs.documents.schema,
  }),
  agencies: defineCollection({
    loader: contentLoader('agencies'),
    schema: collectionSpecs.agencies.schema,
  }),
  provinces: defineCollection({
    loader: contentLoader('provinces'),
    schema: collectionSpecs.provinces.schema,
  }),
  cited: defineCollection({ loader: contentLoader('cited'), schema: collectionSpecs.cited.schema }),
  outreach: defineCollection({
    loader: contentLoader('outreach'),
    schema: collectionSpecs.outreach.schema,
  }),
  locks: defineCollection({ loader: contentLoader('locks'), schema: collectionSpecs.locks.schema }),
  glossary: defineCollection({
    loader: contentLoader('glossary'),
    schema: collectionSpecs.glossary.schema,
  }),
};
