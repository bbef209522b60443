import { documentName } from '#src/lib/documents/citation.ts';
import { documentFacts, sourceName, statesFrom } from '#src/lib/documents/state.ts';
import { partFacts, partName } from '#src/lib/benefits/part-state.ts';
import type { BenefitData } from '#src/schemas/benefit.ts';
import type { DocumentData } from '#src/schemas/document.ts';
import type { OutreachData } from '#src/schemas/outreach.ts';
import { airingStates, type DatedThing } from './state-changes.ts';

interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** The entries that have states. */
export interface DatedEntries {
  readonly documents: readonly Entry<DocumentData>[];
  readonly benefits: readonly Entry<BenefitData>[];
  readonly outreach: readonly Entry<OutreachData>[];
}

/** A document as the log names it. */
export const loggedTitle = (data: DocumentData): string =>
  `${documentName(data)} (${data.shortTitle})`;

/**
 * Everything whose state depends on the day: documents, kits, and the parts of guides that have an end of their own;
 * other parts change with their document.
 *
 * @param day the first day of interest, `YYYY-MM-DD`
 */
export function datedThings(entries: DatedEntries, day: string): DatedThing[] {
  const documents = new Map(entries.documents.map(({ id, data }) => [id, data]));
  const named = (slug: string) => {
    const data = documents.get(slug);
    return data && { data, source: sourceName(data) };
  };
  const provinceOf = (slug: string): string[] => {
    const province = documents.get(slug)?.province;
    return province === undefined ? [] : [province];
  };
  const partsOf = ({ id, data }: Entry<BenefitData>): DatedThing[] =>
    data.provinces.flatMap((part, index) => {
      const told = named(part.document);
      if (part.force.until === undefined || !told) return [];
      const base = part.restsOn === undefined ? undefined : named(part.restsOn);
      return [
        {
          of: `benefits/${id}`,
          title: data.title,
          part: part.label ?? told.data.shortTitle,
          states: statesFrom(partFacts(part, told, base, partName(id, index)), day),
          agencies: [],
          provinces: provinceOf(part.document),
        },
      ];
    });
  return [
    ...entries.documents.map(({ id, data }) => ({
      of: `documents/${id}`,
      title: loggedTitle(data),
      states: statesFrom(documentFacts(data, sourceName(data), id), day),
      agencies: [],
      provinces: provinceOf(id),
    })),
    ...entries.benefits.flatMap(partsOf),
    ...entries.outreach.map(({ id, data }) => ({
      of: `outreach/${id}`,
      title: data.title,
      states: airingStates(data.notAfter, day),
      agencies: [],
      provinces: [...new Set(data.documents.flatMap(provinceOf))],
    })),
  ];
}
