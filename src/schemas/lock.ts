import { z } from 'astro/zod';
import { fullDate, prose } from './atoms.ts';
import { clauseAddress } from './pin.ts';

/** The frozen addresses of one document. Written by `npm run lock`, never by hand. */
export const lockSchema = z.strictObject({
  /** Address → fingerprint of the words printed there, in printed order. */
  addresses: z.record(clauseAddress, z.string()),
  /** Old address → the one that holds its words now. */
  moved: z.record(clauseAddress, clauseAddress),
  /** The first publication first; the page shows the rest as corrections. */
  corrections: z
    .array(
      z.strictObject({
        date: fullDate,
        /** Why, for readers. */
        reason: prose,
        changed: z.array(clauseAddress),
        added: z.array(clauseAddress),
        removed: z.array(clauseAddress),
      }),
    )
    .min(1),
});
