import { bodyPins, readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { answerFaults, readRelease } from '#src/lib/kits/release.ts';
import type { CollectionName } from '#src/schemas/collections.ts';
import { extractFields, extractSchema } from '#src/schemas/extract.ts';
import { readPin, readPins, type Pin } from '#src/schemas/pin.ts';
import { formatField, type ContentProblem } from '#src/site/problem.ts';
import type { Entry, ReadEntries } from './content.ts';

/** Entries whose data stands in more than one place, put together so that code sees one. */

/** What an extract holds that is not there. */
const EMPTY = readPins(extractSchema.parse({}), 'own').data;

/**
 * Documents with their extracts. A document whose extract is full of mistakes is left out, as it is with mistakes of its
 * own: they are told there, and not wherever a row of it is named.
 */
export function composeDocuments(
  { documents, extracts }: ReadEntries,
  isNamed: (collection: CollectionName, id: string) => boolean,
): Map<string, Entry<'documents'>> {
  return new Map(
    [...documents].flatMap(([id, document]): [string, Entry<'documents'>][] => {
      const extract = extracts.get(id);
      if (!extract && isNamed('extracts', id)) return [];
      const tell: Entry['tell'] = (path, message) =>
        extract !== undefined && extractFields.has(String(path[0]))
          ? extract.tell(path, message)
          : document.tell(path, message);
      return [[id, { ...document, data: { ...document.data, ...(extract?.data ?? EMPTY) }, tell }]];
    }),
  );
}

/** Guides with the clauses that their bodies point to. What is wrong with a body is told with the guide's other mistakes. */
export function composeGuides({ benefits }: ReadEntries): Map<string, Entry<'benefits'>> {
  return new Map(
    [...benefits].map(([id, guide]) => {
      const pins = bodyPins(readGuideBody(guide.body)).flatMap(({ at }): Pin[] => {
        const read = readPin(at);
        return 'fault' in read ? [] : [read];
      });
      return [id, { ...guide, data: { ...guide.data, bodyPins: pins } }];
    }),
  );
}

/** Kits with the release that is the body of their file. */
export function composeKits({ outreach }: ReadEntries): {
  entries: Map<string, Entry<'outreach'>>;
  problems: ContentProblem[];
} {
  const problems: ContentProblem[] = [];
  const entries = new Map<string, Entry<'outreach'>>();
  for (const [id, kit] of outreach) {
    const { file, bodyLine, data } = kit;
    const { text, lineOf, faults } = readRelease(kit.body);
    problems.push(
      ...faults.map(({ line, message }) => ({ file, line: bodyLine + line - 1, message })),
    );
    if (!text) continue;
    problems.push(
      ...answerFaults(data.release, text.lead).map(({ path, message }) => kit.tell(path, message)),
    );
    const tell: Entry['tell'] = (path, message) =>
      path[0] === 'release' && String(path[1]) in text
        ? {
            file,
            line: bodyLine + lineOf(path.slice(1)) - 1,
            field: formatField(path),
            message,
          }
        : kit.tell(path, message);
    entries.set(id, { ...kit, data: { ...data, release: { ...data.release, ...text } }, tell });
  }
  return { entries, problems };
}
