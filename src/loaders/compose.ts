import { bodyPins, readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { takeRows, type SourceRow } from '#src/lib/benefits/from-rows.ts';
import { answerFaults, readRelease } from '#src/lib/kits/release.ts';
import type { CollectionName } from '#src/schemas/collections.ts';
import { extractFields, extractSchema } from '#src/schemas/extract.ts';
import { readPin, readPins, type Pin } from '#src/schemas/pin.ts';
import { rowNames } from '#src/schemas/rows.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
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

/** Every row of every document, by its id. */
function rowsById(documents: ReadonlyMap<string, Entry<'documents'>>): Map<string, SourceRow> {
  const lists = tableKeys(rowNames);
  return new Map(
    [...documents].flatMap(([document, { data }]) =>
      lists.flatMap((list) =>
        data[list].map((row): [string, SourceRow] => [row.id, { document, list, row }]),
      ),
    ),
  );
}

/**
 * Guides with the rows that they take from extracts, and with the clauses that their bodies point to. What is wrong with a
 * body is told with the guide's other mistakes.
 */
export function composeGuides(
  { benefits }: ReadEntries,
  documents: ReadonlyMap<string, Entry<'documents'>>,
  isNamed: (collection: CollectionName, id: string) => boolean,
): { entries: Map<string, Entry<'benefits'>>; problems: ContentProblem[] } {
  const rows = rowsById(documents);
  const problems: ContentProblem[] = [];
  const entries = new Map(
    [...benefits].map(([id, guide]): [string, Entry<'benefits'>] => {
      const pins = bodyPins(readGuideBody(guide.body)).flatMap(({ at }): Pin[] => {
        const read = readPin(at);
        return 'fault' in read ? [] : [read];
      });
      const { data, faults, writtenAt } = takeRows(
        guide.data,
        (row) => rows.get(row),
        (document) => !documents.has(document) && isNamed('documents', document),
      );
      problems.push(...faults.map(({ path, message }) => guide.tell(path, message)));
      const tell: Entry['tell'] = (path, message) => guide.tell(writtenAt(path), message);
      return [id, { ...guide, data: { ...data, bodyPins: pins }, tell }];
    }),
  );
  return { entries, problems };
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
