import { citedName } from '#src/lib/documents/citation.ts';
import { byRole } from '#src/lib/duties/by-role.ts';
import { pageNotes, type NoteEntry, type PageNotes } from '#src/lib/page-notes.ts';
import { required } from '#src/lib/required.ts';
import type { ComparisonData } from '#src/schemas/comparison.ts';
import type { Funding } from '#src/schemas/funding.ts';
import type { Report } from '#src/schemas/report.ts';
import type { Target } from '#src/schemas/target.ts';
import { paths } from '#src/site/paths.ts';
import { getCollection } from './collections.ts';
import { getDocument, type DocumentView } from './documents.ts';
import { onceADay } from './once.ts';
import { getRows, type DutyView, type RowView } from './rows.ts';

/** What one document says of a field, its ids resolved. */
export interface ComparisonCell {
  readonly document: DocumentView;
  readonly who: readonly DutyView[];
  readonly what: ComparisonData['fields'][number]['cells'][number]['what'];
  readonly targets: readonly RowView<Target>[];
  readonly reports: readonly RowView<Report>[];
  readonly funding: readonly RowView<Funding>[];
  readonly note: string | undefined;
}

/** Plans side by side. */
export interface ComparisonView {
  readonly id: string;
  readonly title: string;
  /** Name of what the plans carry out: `Kết luận 92-KL/TW`. */
  readonly subject: string;
  readonly subjectId: string;
  readonly remark: string | undefined;
  readonly documents: readonly DocumentView[];
  readonly whole: readonly ComparisonCell[];
  readonly fields: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly ComparisonCell[];
  }[];
}

/** A clause with the words that matter in it. */
interface Cited {
  readonly clause: string;
  readonly quote?: string | undefined;
}

/** The clauses of some cells as they stand in a table: row after row, and in each the documents side by side. */
function entriesOf(cells: readonly ComparisonCell[]): NoteEntry[] {
  const entry = ({ document }: ComparisonCell, { clause, quote }: Cited): NoteEntry => ({
    kind: 'clause',
    pin: { document: document.slug, clause },
    quote,
    reading: required(document.tree.get(clause), `mục ${clause} trong ${document.slug}`).reading,
    citation: document.name,
    href: paths.clause(document.slug, clause),
  });
  const rows = [
    (cell: ComparisonCell): readonly Cited[] => cell.what,
    ({ who }: ComparisonCell): readonly Cited[] =>
      byRole(who.map(({ row }) => row)).flatMap(({ agencies }) =>
        agencies.flatMap(({ duties }) => duties),
      ),
    ...(['targets', 'reports', 'funding'] as const).map(
      (kind) => (cell: ComparisonCell) => cell[kind].map(({ row }) => row),
    ),
  ];
  return rows.flatMap((row) =>
    cells.flatMap((cell) => row(cell).map((cited) => entry(cell, cited))),
  );
}

/** The sources of all comparisons, which stand on one page. */
export const getComparisonNotes = onceADay(async (day): Promise<PageNotes> =>
  pageNotes(
    (await getComparisons(day)).flatMap(({ fields, whole }) => [
      ...fields.flatMap(({ cells }) => entriesOf(cells)),
      ...entriesOf(whole),
    ]),
  ),
);

/** Every comparison as of a day, its cells in the order of its documents. */
export const getComparisons = onceADay(async (day): Promise<readonly ComparisonView[]> => {
  const rows = await getRows(day);
  const cited = new Map((await getCollection('cited')).map(({ id, data }) => [id, data]));
  const pick = <View extends RowView<{ id: string }>>(
    views: readonly View[],
    ids: readonly string[],
  ): View[] =>
    ids.map((id) =>
      required(
        views.find(({ row }) => row.id === id),
        `dòng "${id}"`,
      ),
    );
  return Promise.all(
    (await getCollection('comparison')).map(async ({ id, data }) => {
      const documents = await Promise.all(data.documents.map((slug) => getDocument(slug, day)));
      const cells = (
        list: readonly (
          ComparisonData['whole'][number] | ComparisonData['fields'][number]['cells'][number]
        )[],
      ) =>
        documents.map((document): ComparisonCell => {
          const found = list.find((cell) => cell.document === document.slug);
          if (!found) throw new Error(`So sánh "${id}" thiếu ô của ${document.slug}.`);
          const cell = { what: [], funding: [], note: undefined, ...found };
          return {
            document,
            who: pick(rows.duties, cell.who),
            what: cell.what,
            targets: pick(rows.targets, cell.targets),
            reports: pick(rows.reports, cell.reports),
            funding: pick(rows.funding, cell.funding),
            note: cell.note,
          };
        });
      const subject = cited.get(data.subject);
      return {
        id,
        title: data.title,
        subject: subject ? citedName(subject) : data.subject,
        subjectId: data.subject,
        remark: data.remark,
        documents,
        whole: cells(data.whole),
        fields: data.fields.map((field) => ({
          id: field.id,
          name: field.name,
          cells: cells(field.cells),
        })),
      };
    }),
  );
});
