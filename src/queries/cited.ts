import { citedName } from '#src/lib/documents/citation.ts';
import { groupBy } from '#src/lib/group.ts';
import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getCollection, type CollectionEntry } from './collections.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { notesFor } from './notes.ts';
import { once } from './once.ts';

/** Where a document names a cited one. */
export interface CitingPlace {
  readonly document: DocumentView;
  readonly roles: DocumentView['data']['citations'][number]['roles'];
  readonly places: DocumentView['data']['citations'][number]['places'];
}

/** A cited document with every document of the site that names it. */
export interface CitedView {
  readonly id: string;
  readonly data: CollectionEntry<'cited'>['data'];
  /** `Nghị định 136/2013/NĐ-CP`, or its name where it has no number. */
  readonly name: string;
  readonly citedBy: readonly CitingPlace[];
  /** What editors know of it today: its own notes, then those that it shares. */
  readonly notes: readonly EditorialNoteData[];
}

/** Every cited document, by kind and then number, in Vietnamese order. */
export const getCited = once(async (): Promise<CitedView[]> => {
  const citing = Map.groupBy(
    (await getDocuments()).flatMap((document) =>
      document.data.citations.map(({ document: id, roles, places }) => ({
        id,
        place: { document, roles, places },
      })),
    ),
    ({ id }) => id,
  );
  const entries = await getCollection('cited');
  const shared = new Map(
    await Promise.all(entries.map(async ({ id }) => [id, await notesFor('cited', id)] as const)),
  );
  return entries
    .map(({ id, data }) => ({
      id,
      data,
      name: citedName(data),
      citedBy: (citing.get(id) ?? []).map(({ place }) => place),
      notes: [...data.notes, ...(shared.get(id) ?? [])],
    }))
    .sort((a, b) => collator.compare(a.data.kind, b.data.kind) || collator.compare(a.name, b.name));
});

/** What a document's page tells of citations, both ways. */
export interface Citations {
  /** Cited documents by id. */
  readonly records: ReadonlyMap<string, CollectionEntry<'cited'>['data']>;
  /** Where other documents name this one. */
  readonly citedBy: readonly CitingPlace[];
}

const getRecords = once(async () => new Map((await getCited()).map(({ id, data }) => [id, data])));

/** The places that name each document of the site. */
const getCiting = once(async () => {
  const own = (await getCited()).flatMap(({ data: { document }, citedBy }) =>
    document === undefined ? [] : [{ document, citedBy }],
  );
  return new Map(
    groupBy(own, ({ document }) => document).map(({ key, items }) => [
      key,
      items.flatMap(({ citedBy }) => citedBy),
    ]),
  );
});

/** The citations around the document with a slug. */
export async function getCitations(slug: string): Promise<Citations> {
  return { records: await getRecords(), citedBy: (await getCiting()).get(slug) ?? [] };
}
