import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { citedName, documentName } from '#src/lib/documents/citation.ts';
import { forceFaults } from '#src/lib/documents/force.ts';
import { relationFaults } from '#src/lib/documents/relations.ts';
import type { AgencyData } from '#src/schemas/agency.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** Where a document stands among others: its province, its days of force, what it does to other documents. */

/** What is wrong with the place, the days and the relations of documents. */
export const checkStanding = (
  content: Content,
  documents: readonly Entry<'documents'>[],
  trees: ReadonlyMap<string, ClauseTree>,
): ContentProblem[] => [
  ...checkProvince(content, documents),
  ...checkForce(documents),
  ...checkRelations(content, documents, trees),
];

/** Levels of agencies that are of a province, whether or not their entry names it. */
const OF_A_PROVINCE: ReadonlySet<AgencyData['level']> = new Set([
  'provincial',
  'district',
  'commune',
]);

/** Documents whose province is not right, which is told: what is said of where they apply is looked at when it is. */
export const outOfPlace = (
  content: Content,
  documents: readonly Entry<'documents'>[],
): ReadonlySet<string> =>
  new Set(
    documents
      .filter((document) => checkProvince(content, [document]).length > 0)
      .map(({ id }) => id),
  );

/** The province of a document: that of its issuer, where that is of one. */
function checkProvince(
  { entries }: Content,
  documents: readonly Entry<'documents'>[],
): ContentProblem[] {
  return documents.flatMap(({ data, tell, rest }): ContentProblem[] => {
    const issuer = entries.agencies.get(data.issuer.agency)?.data;
    if (!issuer || rest?.standIns.has('issuer') || rest?.lost.has('province')) return [];
    const { province } = issuer;
    if (data.province === undefined && (province !== undefined || OF_A_PROVINCE.has(issuer.level)))
      return [
        tell(
          ['issuer', 'agency'],
          `"${issuer.name}" là cơ quan của một tỉnh mà văn bản chưa ghi tỉnh; hãy thêm "province: ${province ?? '<mã tỉnh>'}". Chỉ văn bản của cơ quan trung ương, của Đảng ở trung ương mới bỏ trường này`,
        ),
      ];
    // A province that is not there is told as such.
    if (!entries.provinces.has(data.province ?? '')) return [];
    if (province !== undefined && data.province !== province)
      return [
        tell(
          ['province'],
          `văn bản ghi tỉnh "${data.province}" mà cơ quan ban hành ("${issuer.name}") thuộc "${province}"; hãy ghi đúng tỉnh, hoặc sửa cơ quan`,
        ),
      ];
    return [];
  });
}

/** Days of effect and expiry: against their words, and against each other. */
function checkForce(documents: readonly Entry<'documents'>[]): ContentProblem[] {
  return documents.flatMap(({ data, tell }) =>
    forceFaults(data).map(({ path, message }) => tell(path, message)),
  );
}

/** Relations between documents: that they can be, and that the clauses they name are there. */
function checkRelations(
  content: Content,
  documents: readonly Entry<'documents'>[],
  trees: ReadonlyMap<string, ClauseTree>,
): ContentProblem[] {
  const bySlug = new Map(documents.map((document) => [document.id, document]));
  const cited = content.entries.cited;
  const faults = relationFaults(
    documents.map(({ id, data }) => ({ slug: id, data })),
    (row) => {
      if (row.document !== undefined) {
        const target = bySlug.get(row.document);
        return target && { name: documentName(target.data), date: target.data.issued.date };
      }
      const act = cited.get(row.cited ?? '');
      return act && { name: citedName(act.data), date: act.data.date };
    },
  );
  return [
    ...faults.flatMap(({ slug, path, message }) => bySlug.get(slug)?.tell(path, message) ?? []),
    ...documents.flatMap(({ data, tell }) =>
      data.relations.flatMap((row, index): ContentProblem[] => {
        const own = cited.get(row.cited ?? '')?.data.document;
        const tree = trees.get(row.document ?? '');
        return [
          ...(own === undefined
            ? []
            : [
                tell(
                  ['relations', index, 'cited'],
                  `văn bản "${row.cited ?? ''}" có ở trang này; hãy bỏ "cited" và ghi "document: ${own}"`,
                ),
              ]),
          ...(tree ? row.clauses : []).flatMap((clause, place) =>
            tree?.get(clause)
              ? []
              : [
                  tell(
                    ['relations', index, 'clauses', place],
                    `văn bản "${row.document ?? ''}" không có mục "${clause}"; hãy ghi địa chỉ có trên trang văn bản ấy`,
                  ),
                ],
          ),
        ];
      }),
    ),
  ];
}
