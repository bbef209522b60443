import { required } from '#src/lib/required.ts';
import { doneTo, type Relation } from '#src/lib/documents/relations.ts';
import { paths } from '#src/site/paths.ts';
import { relationKinds } from '#src/schemas/relations.ts';
import { getCited } from './cited.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { once } from './once.ts';

/** What documents do to each other, as their pages tell it: what this one does, and what others do to it. */

/** The document on the other side of a relation. */
interface OtherSide {
  /** `Thông tư 09/2024/TT-BKX` */
  readonly name: string;
  /** Where its page, or the line on it, is. */
  readonly href: string;
}

/** A line of a document's page, with the words of whoever does it. */
export interface RelationView {
  /** `Sửa đổi, bổ sung`, or from the other side `Được sửa đổi, bổ sung bởi`. */
  readonly words: string;
  readonly other: OtherSide;
  /** Clauses of the document that it is done to, with how they are read. */
  readonly clauses: readonly {
    readonly address: string;
    readonly reading: string;
    readonly href: string;
  }[];
  /** What of it is meant, in the words of the document that does it. */
  readonly part: string | undefined;
  readonly note: string | undefined;
  /** Who says so, and where. */
  readonly by: DocumentView;
  readonly clause: string;
  readonly quote: string;
}

type ViewRelation = Relation<DocumentView>;

const getDone = once(async () => doneTo(await getDocuments()));

/** A relation as a line, from the side of the one that does it or of the other. */
async function viewOf({ from, row }: ViewRelation, side: 'does' | 'done'): Promise<RelationView> {
  const target = (await getDocuments()).find(({ slug }) => slug === row.document);
  const cited = (await getCited()).find(({ id }) => id === row.cited);
  const other: OtherSide =
    side === 'done'
      ? { name: from.name, href: paths.document(from.slug) }
      : target
        ? { name: target.name, href: paths.document(target.slug) }
        : {
            name: required(cited, `văn bản được viện dẫn "${row.cited ?? ''}"`).name,
            href: paths.citedDocument(row.cited ?? ''),
          };
  return {
    words: relationKinds[row.kind][side],
    other,
    clauses: row.clauses.map((address) => ({
      address,
      reading: target?.tree.get(address)?.reading ?? address,
      href: paths.clause(row.document ?? '', address),
    })),
    part: row.part,
    note: row.note,
    by: from,
    clause: row.clause,
    quote: row.quote,
  };
}

/** The relations of a document, what it does and what is done to it, each in the order of the sources. */
export async function getRelations(document: DocumentView): Promise<{
  readonly does: readonly RelationView[];
  readonly done: readonly RelationView[];
}> {
  const own = document.data.relations.map((row) => ({ from: document, row }));
  const others = (await getDone()).get(document.slug) ?? [];
  return {
    does: await Promise.all(own.map((relation) => viewOf(relation, 'does'))),
    done: await Promise.all(others.map((relation) => viewOf(relation, 'done'))),
  };
}

/** What documents of the site do to the acts that they name, by the act's id. */
export const getRelationsToCited = once(
  async (): Promise<ReadonlyMap<string, readonly RelationView[]>> => {
    const rows = (await getDocuments()).flatMap((from) =>
      from.data.relations.flatMap((row) =>
        row.cited === undefined ? [] : [{ cited: row.cited, relation: { from, row } }],
      ),
    );
    const views = await Promise.all(
      rows.map(async ({ cited, relation }) => ({ cited, view: await viewOf(relation, 'done') })),
    );
    return new Map(
      [...Map.groupBy(views, ({ cited }) => cited)].map(([id, items]) => [
        id,
        items.map(({ view }) => view),
      ]),
    );
  },
);
