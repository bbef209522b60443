import { z } from 'astro/zod';
import { prose, quoted } from './atoms.ts';
import { named, rowId } from './parties.ts';
import { clauseAddress, type ReadPins } from './pin.ts';
import { times } from './times.ts';

/** Who reports to whom, on what and by when (chế độ báo cáo). An empty list means that the source names nobody. */
export const report = z.strictObject({
  /** Permanent: `hg-bc01`. */
  id: rowId('bc'),
  /** What is reported, in plain words. */
  content: prose,
  /** Who reports. */
  from: z.array(named).default([]),
  /** To whom. */
  to: z.array(named).default([]),
  /** Through whom ("qua"). */
  via: z.array(named).default([]),
  when: times,
  ...quoted,
  /** The clause that says who reports to whom, where it is another. */
  assignment: clauseAddress.optional(),
  /** Forms to be used, as printed: `Phụ lục số 01, 02`. */
  forms: prose.optional(),
  /** An editor's remark: what the source leaves open, or where it points. */
  note: prose.optional(),
});

/** A report once checked. */
export type Report = ReadPins<z.infer<typeof report>>;
