import type { ComparisonData } from '#src/schemas/comparison.ts';
import { writtenPin } from '#src/schemas/pin.ts';
import type { DocumentRows } from '#src/schemas/rows.ts';
import type { RowFault } from './row-check.ts';

/** Where a comparison's lists of ids stand in a document's rows. */
const lists = {
  who: 'duties',
  targets: 'targets',
  reports: 'reports',
  funding: 'funding',
} as const;

/**
 * Every id of a comparison that is no row of the document whose column it stands in, and every pin to another document.
 * A document that does not exist is told with the other references.
 */
export function comparisonFaults(
  comparison: ComparisonData,
  rowsOf: (document: string) => DocumentRows | undefined,
): RowFault[] {
  const cells = [
    ...comparison.whole.map((cell, index) => ({ cell, path: ['whole', index] })),
    ...comparison.fields.flatMap((field, index) =>
      field.cells.map((cell, at) => ({ cell, path: ['fields', index, 'cells', at] })),
    ),
  ];
  const foreign = cells.flatMap(({ cell, path }) =>
    ('what' in cell ? cell.what : []).flatMap((pinned, at): RowFault[] =>
      pinned.document === cell.document
        ? []
        : [
            {
              path: [...path, 'what', at, 'at'],
              message: `ghim "${writtenPin(pinned)}" không thuộc văn bản "${cell.document}"`,
            },
          ],
    ),
  );
  const strangers = cells.flatMap(({ cell, path }) => {
    const rows = rowsOf(cell.document);
    if (!rows) return [];
    const named = { funding: [], ...cell };
    return (['who', 'targets', 'reports', 'funding'] as const).flatMap((name) => {
      const list = lists[name];
      const ids: readonly string[] = named[name];
      return ids.flatMap((id, at) =>
        rows[list].some((row) => row.id === id)
          ? []
          : [
              {
                path: [...path, name, at],
                message: `"${id}" không phải mã của dòng nào trong "${list}" của văn bản "${cell.document}"`,
              },
            ],
      );
    });
  });
  return [...strangers, ...foreign];
}
