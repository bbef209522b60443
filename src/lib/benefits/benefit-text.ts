import { readAuthorText, type AllowedElements, type AuthorText } from '#src/lib/author-text.ts';
import type { BenefitData } from '#src/schemas/benefit.ts';

/** The words of a guide: those in its frontmatter that are plain prose, and its body. */

/** Keys whose values are not plain prose: words of the source, ids, data, and what people call the thing. */
const NOT_PROSE = new Set([
  'pin',
  'also',
  'titlePrinted',
  'quote',
  'aliases',
  'answers',
  'test',
  'facts',
  'document',
  'restsOn',
  'time',
  'agency',
  'cited',
  'kind',
  'about',
  'result',
  'situations',
  'audiences',
  'officeNow',
  'notes',
  'until',
  'every',
  'from',
  'to',
]);

/** Rules may hold one text for readers: what the source leaves open. */
const keepsProse = (key: string) => key === 'unclear';

/** A text that citizens read and the keys that lead to it. */
export interface PlacedText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The plain texts of a guide's frontmatter, in its order. */
export function plainTexts(data: BenefitData): PlacedText[] {
  const walk = (value: unknown, path: readonly PropertyKey[], inRule: boolean): PlacedText[] => {
    if (typeof value === 'string') return inRule ? [] : [{ path, text: value }];
    if (Array.isArray(value))
      return value.flatMap((item: unknown, index) => walk(item, [...path, index], inRule));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
      const inside = [...path, key];
      if (key === 'test') return walk(item, inside, true);
      if (inRule) return walk(item, inside, !keepsProse(key));
      return NOT_PROSE.has(key) ? [] : walk(item, inside, false);
    });
  };
  return walk(data, [], false);
}

/** What the body of a guide may hold besides words: `<Ghim at="document#clause" />`. */
const ELEMENTS: AllowedElements = { Ghim: ['at'] };

/** Reads the body of a guide. */
export const readGuideBody = (body: string): AuthorText => readAuthorText(body, ELEMENTS);

/** The clauses that a guide's body points to, as written, with their lines. */
export function bodyPins({ blocks }: AuthorText): { at: string; line: number }[] {
  return blocks.flatMap(({ elements }) =>
    elements.map(({ attributes, line }) => ({ at: attributes['at'] ?? '', line })),
  );
}
