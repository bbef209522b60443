import { partFacts, partName } from '#src/lib/benefits/part-state.ts';
import { documentFacts, sourceName, type StateFacts } from '#src/lib/documents/state.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import type { Content } from './content.ts';

/** Everything in a content folder that has a state: its documents, and the parts of its guides. */

/** A document as a whole, or what one document says of a benefit. */
export interface StatedThing {
  /** What pages call it: the slug of a document, `tien-gia/2`. */
  readonly name: string;
  readonly facts: StateFacts;
  /** Id of the province of its document; undefined where the centre issued it. */
  readonly province: string | undefined;
  /** The guide and the part; undefined for a document. */
  readonly part?: { readonly guide: string; readonly data: BenefitPart };
}

/** A document as the state of a part needs it; undefined where there is none. */
export const namedDocument = (content: Pick<Content, 'entries'>, slug: string | undefined) => {
  const data = slug === undefined ? undefined : content.entries.documents.get(slug)?.data;
  return data && { data, source: sourceName(data) };
};

/** What a content folder states, documents first. */
export function statedThings(content: Pick<Content, 'entries'>): StatedThing[] {
  const { documents, benefits } = content.entries;
  const whole = [...documents].map(([slug, { data }]): StatedThing => ({
    name: slug,
    facts: documentFacts(data, sourceName(data), slug),
    province: data.province,
  }));
  const parts = [...benefits].flatMap(([guide, { data }]) =>
    data.provinces.flatMap((part, index): StatedThing[] => {
      const told = namedDocument(content, part.document);
      if (!told) return [];
      const name = partName(guide, index);
      return [
        {
          name,
          facts: partFacts(part, told, namedDocument(content, part.restsOn), name, data.withdrawn),
          province: told.data.province,
          part: { guide, data: part },
        },
      ];
    }),
  );
  return [...whole, ...parts];
}
