import { z } from 'astro/zod';
import { duty } from './duty.ts';
import { event } from './event.ts';
import { funding } from './funding.ts';
import type { ReadPins } from './pin.ts';
import { report } from './report.ts';
import { target } from './target.ts';

/** The rows of an extract that say who must do what, by when. Spread into the extract's schema. */
export const rowFields = {
  duties: z.array(duty).default([]),
  targets: z.array(target).default([]),
  reports: z.array(report).default([]),
  funding: z.array(funding).default([]),
  events: z.array(event).default([]),
};

/** The same on its own. */
export const documentRows = z.strictObject(rowFields);

/** A document's rows once checked. */
export type DocumentRows = ReadPins<z.infer<typeof documentRows>>;
