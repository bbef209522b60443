/** What the index is built from. It crosses a file on its way from the pages to the builder, so it is read strictly. */

import { z } from 'astro/zod';
import { isOneOf } from './read.ts';
import { recordStatuses, recordTypes, type RecordStatus, type SearchRecord } from './records.ts';

const texts = z.array(z.string());

const state = {
  status: z.custom<RecordStatus>((value) => isOneOf(recordStatuses, value)).optional(),
  statusNote: z.string().optional(),
};

const searchRecord: z.ZodType<SearchRecord> = z.strictObject({
  url: z.string().startsWith('/'),
  type: z.custom<SearchRecord['type']>(
    (value) => isOneOf(recordTypes, value) && value !== 'passage',
  ),
  title: z.string(),
  aliases: texts.optional(),
  numbers: texts.optional(),
  date: z.iso.date().optional(),
  facts: z
    .array(
      z.strictObject({
        place: z.string().optional(),
        text: z.string(),
        before: z.iso.date().optional(),
      }),
    )
    .optional(),
  provinces: texts.optional(),
  places: texts.optional(),
  year: z.int().optional(),
  agencies: texts.optional(),
  audiences: texts.optional(),
  ...state,
  later: z.array(z.strictObject({ from: z.iso.date(), ...state })).optional(),
  asked: texts.optional(),
  parts: z.array(
    z.strictObject({
      address: z.string().optional(),
      reading: z.string().optional(),
      heading: z.string().optional(),
      text: z.string(),
      agencies: texts.optional(),
    }),
  ),
});

/** A row of `content/glossary`, as far as search needs it. */
const glossaryRow = z.strictObject({
  kind: z.literal(['abbreviation', 'spelling-variant', 'citizen-term', 'not-here']),
  forms: z.array(z.strictObject({ text: z.string() })),
  meaning: texts,
});

/** A row of `content/agencies`, as far as search needs it. */
const agencyRow = z.strictObject({ name: z.string(), shortNames: texts });

/** A row of `content/provinces`, as far as search needs it. */
const provinceRow = z.strictObject({
  name: z.string(),
  now: z.strictObject({ fullName: z.string() }).optional(),
});

/** A province that has a page, whether anything is here of it or not. */
const placeRow = z.strictObject({
  name: z.string(),
  url: z.string().startsWith('/'),
  /** Names of the former provinces in it of which documents are here. */
  here: texts,
  /** Other ways to write its name. */
  otherNames: texts,
  /** Names of places in it by which people name it. */
  within: texts.optional(),
});

const buildInput = z.strictObject({
  records: z.array(searchRecord),
  glossary: z.array(glossaryRow),
  agencies: z.array(agencyRow),
  provinces: z.array(provinceRow),
  places: z.array(placeRow).optional(),
});

export type GlossaryRow = Readonly<z.infer<typeof glossaryRow>>;
export type AgencyRow = Readonly<z.infer<typeof agencyRow>>;
export type PlaceRow = Readonly<z.infer<typeof placeRow>>;
export type ProvinceRow = Readonly<z.infer<typeof provinceRow>>;

/** What the index is built from: a record for every page, and the words to understand questions by. */
export interface BuildInput {
  readonly records: readonly SearchRecord[];
  readonly glossary: readonly GlossaryRow[];
  readonly agencies: readonly AgencyRow[];
  readonly provinces: readonly ProvinceRow[];
  /** Each name once; left out where no province has a page. */
  readonly places?: readonly PlaceRow[] | undefined;
}

/** Reads JSON text as the input of the builder. Throws on text that is no JSON, and a `ZodError` on any other shape. */
export function readBuildInput(json: string): BuildInput {
  return buildInput.parse(JSON.parse(json));
}
