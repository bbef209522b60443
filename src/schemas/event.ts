import { z } from 'astro/zod';
import { place, prose, quoted, slug } from './atoms.ts';
import { named, rowId } from './parties.ts';
import { clausePin, type ReadPins } from './pin.ts';
import { times } from './times.ts';

/** A meeting or a regular session that a document announces (hội nghị, phiên giao dịch). */
export const event = z.strictObject({
  /** Permanent: `kg-e01`. */
  id: rowId('e'),
  name: prose,
  when: times,
  /** Where, as printed; `agency`: the body whose place it is. */
  venue: z.strictObject({ as: prose, agency: slug.optional(), at: clausePin }).optional(),
  /** Who is to come. */
  audience: z
    .array(
      z.strictObject({
        /** Level, for readers: `tỉnh`, `huyện`, `xã`, `người dân`. */
        level: prose,
        /** Ids in `content/agencies` of those among them. */
        agencies: z.array(slug).default([]),
        ...quoted,
      }),
    )
    .default([]),
  /** Who presents what. */
  presenters: z
    .array(
      z.strictObject({
        name: prose,
        /** Form of address as printed: `Bà`. */
        honorific: prose.optional(),
        /** Office as printed. */
        position: prose,
        agency: slug,
        /** Ids in `content/cited` of the documents presented. */
        topics: z.array(slug).default([]),
        ...quoted,
      }),
    )
    .default([]),
  materials: z.array(z.strictObject({ name: prose, ...quoted })).default([]),
  /** Who organises it, and the words that say so. */
  organiser: z.strictObject({ ...named.shape, ...quoted }).optional(),
  funding: place.optional(),
  /** What the source leaves open. */
  gaps: z.array(prose).default([]),
  ...quoted,
});

/** An event once checked. */
export type Event = ReadPins<z.infer<typeof event>>;
