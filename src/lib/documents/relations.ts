import type { DocumentData, EndedBy } from '#src/schemas/document.ts';
import { relationKinds, type RelationKind } from '#src/schemas/relations.ts';
import { formatDate, firstDay, lastDay } from '#src/vietnamese/dates.ts';
import { sourceName } from './state.ts';
import { effectDay, type ForceData } from './force.ts';

/** What documents do to each other: stored on the one that does it, worked out for the other. */

/** A document as far as its relations are looked at. */
export interface RelatedDocument {
  readonly slug: string;
  readonly data: Pick<DocumentData, 'kind' | 'stage' | 'issued' | 'relations'> & ForceData;
}

/** A relation of a document, seen from either side. */
export interface Relation<Document extends RelatedDocument = RelatedDocument> {
  /** The document that does it, and says so. */
  readonly from: Document;
  readonly row: Document['data']['relations'][number];
}

/** What each document has done to it by others, in their order. */
export function doneTo<Document extends RelatedDocument>(
  documents: readonly Document[],
): Map<string, Relation<Document>[]> {
  const rows = documents.flatMap((from) =>
    from.data.relations.flatMap((row) =>
      row.document === undefined ? [] : [{ slug: row.document, relation: { from, row } }],
    ),
  );
  return new Map(
    [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, items]) => [
      slug,
      items.map(({ relation }) => relation),
    ]),
  );
}

/** Kinds that end the other document where they are of the whole of it. */
const ENDING: ReadonlySet<RelationKind> = new Set(['replaces', 'repeals']);

/**
 * What ended a document: the first day on which another, issued and with a known day of effect, replaces or repeals the
 * whole of it. A draft ends nothing.
 */
export function endedBy(relations: readonly Relation[]): EndedBy | undefined {
  return relations
    .flatMap(({ from, row }): EndedBy[] => {
      const day = effectDay(from.data);
      const whole = row.clauses.length === 0 && row.part === undefined;
      if (!ENDING.has(row.kind) || !whole || from.data.stage !== 'issued' || day === undefined)
        return [];
      return [{ document: from.slug, kind: row.kind, source: sourceName(from.data), from: day }];
    })
    .sort((a, b) => a.from.localeCompare(b.from))[0];
}

/** A mistake of a relation, in Vietnamese. */
export interface RelationFault {
  readonly slug: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a relation leads to, as far as its days tell. */
export interface RelationTarget {
  /** As a sentence names it. */
  readonly name: string;
  readonly date?: string | undefined;
}

/** The documents that a relation leads to, one after the other, back to the first; undefined where it never comes back. Every kind needs that the other was there before. */
function circleFrom(
  slug: string,
  next: string,
  targets: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (at: string, path: readonly string[]): string[] | undefined => {
    if (at === slug) return [...path, at];
    if (seen.has(at)) return undefined;
    seen.add(at);
    for (const target of targets.get(at) ?? []) {
      const found = walk(target, [...path, at]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(next, [slug]);
}

/**
 * Relations that cannot be: to the document itself, in a circle, twice, or against the days of the two documents.
 *
 * @param targetOf what a relation leads to; undefined where it is not there, which is told elsewhere
 */
export function relationFaults(
  documents: readonly RelatedDocument[],
  targetOf: (row: DocumentData['relations'][number]) => RelationTarget | undefined,
): RelationFault[] {
  const targets = new Map(
    documents.map(({ slug, data }) => [
      slug,
      data.relations.flatMap(({ document }) => document ?? []),
    ]),
  );
  return documents.flatMap(({ slug, data }) =>
    data.relations.flatMap((row, index): RelationFault[] => {
      const fault = (key: string, message: string) => [
        { slug, path: ['relations', index, key], message },
      ];
      const { does } = relationKinds[row.kind];
      const key = row.document === undefined ? 'cited' : 'document';
      if (row.document === slug)
        return fault(
          'document',
          `văn bản không thể ${does.toLowerCase()} chính nó; hãy ghi văn bản kia`,
        );
      const same = data.relations.findIndex(
        (other) =>
          other.kind === row.kind &&
          other.document === row.document &&
          other.cited === row.cited &&
          other.clause === row.clause &&
          other.quote === row.quote,
      );
      if (same < index)
        return fault(key, `quan hệ này đã ghi ở relations[${String(same)}]; hãy bỏ một`);
      const circle =
        row.document === undefined ? undefined : circleFrom(slug, row.document, targets);
      if (circle)
        return fault(
          'document',
          `các văn bản ${does.toLowerCase()} nhau thành vòng: ${circle.join(' → ')}; văn bản ra sau mới tác động văn bản ra trước, hãy bỏ một quan hệ`,
        );
      const target = targetOf(row);
      const issued = data.issued.date;
      if (target?.date === undefined || issued === undefined) return [];
      if (firstDay(target.date) > lastDay(issued))
        return fault(
          key,
          `văn bản này ra ${formatDate(issued)}, trước ${target.name} (${formatDate(target.date)}), nên không thể ${does.toLowerCase()} văn bản ấy; hãy kiểm lại hai ngày hoặc đổi chiều quan hệ`,
        );
      return [];
    }),
  );
}
