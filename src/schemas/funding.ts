import { z } from 'astro/zod';
import { prose, quoted } from './atoms.ts';
import { named, rowId } from './parties.ts';
import type { ReadPins } from './pin.ts';

/** Where the money comes from (kinh phí), as far as the document says. */
export const funding = z.strictObject({
  /** Permanent: `lc-f01`. */
  id: rowId('f'),
  /** What the clause says, in plain words. */
  statement: prose,
  /** The agencies that the clause makes answerable for it. */
  agencies: z.array(named).default([]),
  /** The sum as printed; left out: the source gives none. */
  amount: prose.optional(),
  ...quoted,
});

/** A statement on funding once checked. */
export type Funding = ReadPins<z.infer<typeof funding>>;
