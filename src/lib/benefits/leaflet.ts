import type { BenefitPart } from '#src/schemas/benefit-part.ts';

/** What a leaflet of one province holds: short enough for two sides of A5, without losing a condition or a note. */

/** A leaflet with more letters than this is set closer. */
const LONG = 2600;

/** The questions of several parts to take to the office, each once. */
export const openQuestions = (parts: readonly Pick<BenefitPart, 'gaps'>[]): string[] => [
  ...new Set(parts.flatMap(({ gaps }) => gaps.map(({ ask }) => ask))),
];

/** The clauses that a part rests on, each once, in the order of the leaflet. */
export function clausesOf(part: BenefitPart): string[] {
  const conditions = part.conditions.flatMap((condition) =>
    'anyOf' in condition ? condition.anyOf : [condition],
  );
  const said = [...part.who, ...part.gives, ...conditions, ...part.basis];
  return [...new Set(said.map(({ pin }) => pin.clause))];
}

/** Whether a leaflet has so much to say that it is set closer. */
export function isLong(parts: readonly BenefitPart[], notes: readonly string[]): boolean {
  const texts = parts.flatMap((part) => [
    ...part.who.map(({ text }) => text),
    ...part.gives.map(({ text }) => text),
    ...part.conditions.flatMap((condition) =>
      'anyOf' in condition
        ? [condition.text, ...condition.anyOf.map(({ text }) => text)]
        : [condition.text],
    ),
  ]);
  return [...texts, ...notes, ...openQuestions(parts)].join(' ').length > LONG;
}
