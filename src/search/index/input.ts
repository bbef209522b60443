/** What the index is built from. It crosses from the pages to the builder as JSON, so it is read strictly. */

import { z } from 'astro/zod';
import { recordTypes } from '#src/search/shared/records.ts';
import type { BuildInput } from './prepare.ts';

const texts = z.array(z.string());

const { muc: _, ...pageTypes } = recordTypes;

const searchRecord = z.strictObject({
  url: z.string().startsWith('/'),
  type: z.enum(Object.keys(pageTypes) as (keyof typeof pageTypes)[]),
  title: z.string(),
  aliases: texts.exactOptional(),
  numbers: texts.exactOptional(),
  provinces: texts.exactOptional(),
  places: texts.exactOptional(),
  year: z.int().exactOptional(),
  agencies: texts.exactOptional(),
  audiences: texts.exactOptional(),
  status: z.enum(['con', 'het']).exactOptional(),
  statusNote: z.string().exactOptional(),
  parts: z.array(
    z.strictObject({
      address: z.string().exactOptional(),
      reading: z.string().exactOptional(),
      heading: z.string().exactOptional(),
      text: z.string(),
      agencies: texts.exactOptional(),
    }),
  ),
});

const buildInput: z.ZodType<BuildInput> = z.strictObject({
  records: z.array(searchRecord),
  glossary: z.array(
    z.strictObject({
      kind: z.enum(['abbreviation', 'spelling-variant', 'citizen-term']),
      forms: z.array(z.strictObject({ text: z.string() })),
      meaning: texts,
    }),
  ),
  agencies: z.array(z.strictObject({ name: z.string(), shortNames: texts })),
  provinces: z.array(
    z.strictObject({
      name: z.string(),
      now: z.strictObject({ fullName: z.string() }).exactOptional(),
    }),
  ),
});

/** Reads JSON text as the input of the builder. Throws on text that is no JSON, and a `ZodError` on any other shape. */
export function readBuildInput(json: string): BuildInput {
  return buildInput.parse(JSON.parse(json));
}
