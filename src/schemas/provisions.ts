import { z } from 'astro/zod';
import { prose, quoted } from './atoms.ts';
import { rowId } from './parties.ts';
import { clauseAddress, type ReadPins } from './pin.ts';

/** What a resolution or decree says beside amounts and procedures: for whom, on what conditions, and what is forbidden. */

/** A circle of persons (đối tượng) that a document speaks of. */
export const circle = z.strictObject({
  /** Permanent: `ma-dt01`. */
  id: rowId('dt'),
  /** Who, in plain words: `Người từ đủ 75 tuổi trở lên.` */
  text: prose,
  /** The source takes them out: "không áp dụng đối với", "trừ". */
  excluded: z.literal(true).optional(),
  /** The clause that it belongs to: the article on this support, or on the scope of the whole document. */
  of: clauseAddress,
  ...quoted,
});

/** A circle of persons once checked. */
export type Circle = ReadPins<z.infer<typeof circle>>;

/** A condition (điều kiện) that a document sets. */
export const condition = z.strictObject({
  /** Permanent: `ma-dk01`. */
  id: rowId('dk'),
  /** What must hold, in plain words, one thing a row: `Bạn không có lương hưu.` */
  text: prose,
  /** Ids of the circles of persons for whom it is set; left out: for all. */
  for: z.array(rowId('dt')).default([]),
  /** The clause that it belongs to: the article on this support. */
  of: clauseAddress,
  ...quoted,
});

/** A condition once checked. */
export type Condition = ReadPins<z.infer<typeof condition>>;

/** What a document forbids. */
export const prohibition = z.strictObject({
  /** Permanent: `ma-cm01`. */
  id: rowId('cm'),
  /** What nobody may do, in plain words. */
  text: prose,
  /** To whom it is forbidden, as printed in the clause; left out: to all. */
  who: prose.optional(),
  /** What follows for those who do it, in plain words, where the clause says so. */
  penalty: prose.optional(),
  /** The clause that it belongs to: the article that lists what is forbidden. */
  of: clauseAddress,
  ...quoted,
});

/** A prohibition once checked. */
export type Prohibition = ReadPins<z.infer<typeof prohibition>>;
