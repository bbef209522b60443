import { bodyPins, readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { takeRows, type SourceRow } from '#src/lib/benefits/from-rows.ts';
import { doneTo, endedBy } from '#src/lib/documents/relations.ts';
import { answerFaults, readRelease } from '#src/lib/kits/release.ts';
import type { CollectionName } from '#src/schemas/collections.ts';
import { extractFields, extractSchema } from '#src/schemas/extract.ts';
import { readPin, readPins, type Pin } from '#src/schemas/pin.ts';
import { rowNames } from '#src/schemas/rows.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { formatField, type ContentProblem } from '#src/site/problem.ts';
import type { Entry, ReadDamaged, ReadEntries, ReadEntry } from './content.ts';
import { remembered } from './remembered.ts';

/** Entries whose data stands in more than one place, put together so that code sees one. */

/** What an extract holds that is not there. */
const EMPTY = readPins(extractSchema.parse({}), 'own').data;

/** A document with its extract: the same one while both are. */
const compose = remembered(
  (
    document: ReadEntry<'documents'>,
    extract: ReadEntry<'extracts'> | undefined,
  ): Entry<'documents'> => ({
    ...document,
    data: { ...document.data, ...(extract?.data ?? EMPTY) },
    tell: (path, message) =>
      extract !== undefined && extractFields.has(String(path[0]))
        ? extract.tell(path, message)
        : document.tell(path, message),
  }),
);

/**
 * Documents with their extracts, and with what other documents did to them. One that has mistakes, or whose extract has,
 * stands apart: its mistakes are told there, and not wherever a row of it is named.
 */
export function composeDocuments(
  { documents, extracts }: ReadEntries,
  broken: ReadDamaged,
  isNamed: (collection: CollectionName, id: string) => boolean,
): { documents: Map<string, Entry<'documents'>>; damaged: Map<string, Entry<'documents'>> } {
  const whole = new Map<string, Entry<'documents'>>();
  const damaged = new Map<string, Entry<'documents'>>();
  for (const [id, document] of [...documents, ...broken.documents]) {
    const extract = extracts.get(id);
    if (!document.rest && (extract || !isNamed('extracts', id))) {
      whole.set(id, compose(document, extract));
      continue;
    }
    const read = extract ?? broken.extracts.get(id);
    const standIns = document.rest?.standIns ?? new Set();
    // Of an extract that could not be read at all nobody knows which faults of the source it excuses.
    const unread =
      read === undefined && isNamed('extracts', id) ? extractFields : new Set<string>();
    const lost = new Set([...(document.rest?.lost ?? []), ...(read?.rest?.lost ?? []), ...unread]);
    damaged.set(id, { ...compose(document, read), rest: { standIns, lost } });
  }
  return { documents: withEnds(whole), damaged };
}

/** A document with what ended it, as JSON: the same one while that is. */
const withEnd = remembered((document: Entry<'documents'>, ended: string): Entry<'documents'> => ({
  ...document,
  data: { ...document.data, endedBy: JSON.parse(ended) as Entry<'documents'>['data']['endedBy'] },
}));

/** Documents with what ended them: the one place where it is worked out, so that each of them has one state. */
function withEnds(documents: Map<string, Entry<'documents'>>): Map<string, Entry<'documents'>> {
  const done = doneTo([...documents].map(([slug, { data }]) => ({ slug, data })));
  return new Map(
    [...documents].map(([id, document]) => {
      const ended = endedBy(done.get(id) ?? []);
      return [id, ended ? withEnd(document, JSON.stringify(ended)) : document];
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
