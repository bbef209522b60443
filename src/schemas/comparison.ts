import { z } from 'astro/zod';
import { pin, prose, slug } from './atoms.ts';
import { rowId } from './parties.ts';
import type { ReadPins } from './pin.ts';

/** What one document says of a field. Lists left out or empty: the source says nothing there, and the page says so. */
const cell = z.strictObject({
  /** Slug of the document: the column. What is pinned here are clauses of it. */
  document: slug,
  /** Ids of its duties in this field. */
  who: z.array(rowId('r')).default([]),
  /** What is to be done: a pin with the words it rests on, and the same in plain words. */
  what: z.array(z.strictObject({ ...pin.shape, quote: prose, text: prose })).default([]),
  /** Ids of its targets in this field. */
  targets: z.array(rowId('t')).default([]),
  /** Ids of reports on this field alone; those on the whole plan stand in `whole`. */
  reports: z.array(rowId('bc')).default([]),
  /** What the source leaves open here, beyond an empty list. */
  note: prose.optional(),
});

/** The rows of a document that belong to no single field. */
const whole = z.strictObject({
  document: slug,
  who: z.array(rowId('r')).default([]),
  targets: z.array(rowId('t')).default([]),
  reports: z.array(rowId('bc')).default([]),
  funding: z.array(rowId('f')).default([]),
});

/** Plans that carry out the same document, side by side by field. A third province adds a column: a slug and a cell in every field. */
export const comparisonSchema = z
  .strictObject({
    title: prose,
    /** Id in `content/cited` of what the plans carry out. */
    subject: slug,
    /** Slugs of the plans, in the order of the columns. */
    documents: z.array(slug).min(2, 'so sánh thì phải có ít nhất hai văn bản'),
    /** An editor's remark on the whole comparison. */
    remark: prose.optional(),
    whole: z.array(whole),
    fields: z.array(z.strictObject({ id: slug, name: prose, cells: z.array(cell) })).min(1),
  })
  .superRefine((data, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const columns = (
      cells: readonly { document: string }[],
      path: (string | number)[],
      where: string,
    ) => {
      for (const document of data.documents) {
        const count = cells.filter((item) => item.document === document).length;
        if (count === 0) complain(path, `${where} thiếu ô của văn bản "${document}"`);
        if (count > 1)
          complain(path, `${where} có ${count} ô của văn bản "${document}"; chỉ để một`);
      }
      for (const [index, item] of cells.entries())
        if (!data.documents.includes(item.document))
          complain(
            [...path, index, 'document'],
            `"${item.document}" không có trong danh sách "documents"`,
          );
    };
    columns(data.whole, ['whole'], 'phần chung');
    const seen = new Set<string>();
    for (const [index, field] of data.fields.entries()) {
      if (seen.has(field.id)) complain(['fields', index, 'id'], `trùng lĩnh vực "${field.id}"`);
      seen.add(field.id);
      columns(field.cells, ['fields', index, 'cells'], `lĩnh vực "${field.name}"`);
    }
  });

/** A comparison once checked. */
export type ComparisonData = ReadPins<z.infer<typeof comparisonSchema>>;
