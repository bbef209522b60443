import { z } from 'astro/zod';
import { amount } from './amount.ts';
import { duty } from './duty.ts';
import { event } from './event.ts';
import { funding } from './funding.ts';
import type { ReadPins } from './pin.ts';
import { circle, condition, prohibition } from './provisions.ts';
import { report } from './report.ts';
import { step } from './step.ts';
import { target } from './target.ts';

/** The rows of an extract: who must do what, by when; and what is given to whom, how, and what is forbidden. Spread into the extract's schema. */
export const rowFields = {
  duties: z.array(duty).default([]),
  targets: z.array(target).default([]),
  reports: z.array(report).default([]),
  funding: z.array(funding).default([]),
  events: z.array(event).default([]),
  amounts: z.array(amount).default([]),
  persons: z.array(circle).default([]),
  conditions: z.array(condition).default([]),
  steps: z.array(step).default([]),
  prohibitions: z.array(prohibition).default([]),
};

/** The same on its own. */
export const documentRows = z.strictObject(rowFields);

/** A document's rows once checked. */
export type DocumentRows = ReadPins<z.infer<typeof documentRows>>;

/** A list of rows. */
export type RowList = keyof DocumentRows;

/** What authors call a row of each list. */
export const rowNames: Readonly<Record<RowList, string>> = {
  duties: 'nhiệm vụ',
  targets: 'chỉ tiêu',
  reports: 'báo cáo',
  funding: 'dòng kinh phí',
  events: 'sự kiện',
  amounts: 'mức hưởng',
  persons: 'đối tượng',
  conditions: 'điều kiện',
  steps: 'bước thủ tục',
  prohibitions: 'điều cấm',
};
