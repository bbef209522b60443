import { takeRows } from '#src/lib/benefits/from-rows.ts';
import { benefitSchema, type BenefitData } from '#src/schemas/benefit.ts';
import { readPins } from '#src/schemas/pin.ts';

/** A guide that takes nothing from rows as code sees it, from a guide as authors write it. @throws ZodError on one that is wrong */
export const readGuide = (input: unknown): BenefitData =>
  takeRows(
    readPins(benefitSchema.parse(input), { field: 'document' }).data,
    () => undefined,
    () => false,
  ).data;
