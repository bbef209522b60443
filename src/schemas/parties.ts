import { z } from 'astro/zod';
import { prose, slug } from './atoms.ts';
import { clausePin } from './pin.ts';

/** An agency as a clause names it. */
export const named = z.strictObject({
  /** Id in `content/agencies`. */
  agency: slug,
  /** The form printed there; it must be a form known for that agency. */
  as: prose,
  /** The clause that prints it, where it is neither the row's own clause nor the heading above it. */
  at: clausePin.optional(),
});

/** A person whom the source names for a piece of work. */
export const person = z.strictObject({
  /** Name as printed. */
  name: prose,
  /** Office as printed: `Phó Giám đốc Sở`. */
  position: prose,
  /** The clause that names the person, where it is not the row's own. */
  at: clausePin.optional(),
});

/** A row's permanent id: the document's two letters, the letters of the kind of row, a number. Never reused. */
export const rowId = (letter: 'r' | 't' | 'bc' | 'f' | 'e' | 'm' | 'dk' | 'dt' | 'tt' | 'cm') =>
  z
    .string()
    .regex(
      new RegExp(`^[a-z]{2}-${letter}\\d{2,3}$`),
      `phải có dạng xx-${letter}01 (hai chữ của văn bản, chữ "${letter}", số)`,
    );

/** An id of a row of whatever kind. */
export const anyRowId = z
  .string()
  .regex(
    /^[a-z]{2}-[a-z]{1,2}\d{2,3}$/,
    'phải là mã của một dòng trong content/extracts, ví dụ: ma-m01',
  );
