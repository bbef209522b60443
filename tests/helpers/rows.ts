import { readPins } from '#src/schemas/pin.ts';
import { documentRows, type DocumentRows } from '#src/schemas/rows.ts';

/** Rows of an extract as code sees them, from rows as authors write them. @throws ZodError on rows that are wrong */
export const readRows = (input: Record<string, unknown>): DocumentRows =>
  readPins(documentRows.parse(input), 'own').data;
