import { z } from 'astro/zod';
import { prose, quoted, slug } from './atoms.ts';
import { rowId } from './parties.ts';
import { clauseAddress, clausePin, type ReadPins } from './pin.ts';
import { times } from './times.ts';

/** Who does a step: an agency, or others whom the clause names. */
const doer = z.strictObject({
  /** As printed: `Người đề nghị`, `Ủy ban nhân dân cấp xã`. */
  as: prose,
  /** Id in `content/agencies`, where it is an agency there; then `as` is a form known for it. */
  agency: slug.optional(),
  /** The clause that prints it, where it is neither the row's own clause nor the heading above it. */
  at: clausePin.optional(),
});

/** A paper that a step needs (thành phần hồ sơ). */
const paper = z.strictObject({
  /** In plain words: `Giấy khai sinh.` */
  text: prose,
  ...quoted,
});

/** One step of a procedure (trình tự, thủ tục). */
export const step = z.strictObject({
  /** Permanent: `ma-tt01`. */
  id: rowId('tt'),
  /** The clause of the procedure that it belongs to. */
  of: clauseAddress,
  /** Its place among the steps of that procedure, from 1. */
  order: z.int().min(1),
  /** What is done, in plain words. */
  action: prose,
  /** Who does it. */
  who: z.array(doer).min(1, 'thiếu người làm; hãy ghi as: đúng chữ của nguồn'),
  /** By when or within what time, as far as the source says. */
  when: times,
  /** The papers that it needs; left out: the source names none here. */
  papers: z.array(paper).default([]),
  ...quoted,
});

/** A step once checked. */
export type Step = ReadPins<z.infer<typeof step>>;
