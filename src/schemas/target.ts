import { z } from 'astro/zod';
import { keysOf, prose, quoted, slug } from './atoms.ts';
import { rowId } from './parties.ts';
import type { ReadPins } from './pin.ts';
import { times } from './times.ts';

/** Kinds of target, with the words shown to readers. */
export const targetKinds = {
  quantitative: 'Có con số',
  output: 'Sản phẩm, công việc',
  qualitative: 'Định hướng, không có con số',
} as const;

/** The figures of words as Vietnamese writes them: a dot before three digits parts thousands, a comma the decimals. */
const figuresIn = (printed: string): number[] =>
  (printed.match(/\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?/gu) ?? []).map((digits) =>
    Number(
      /^\d{1,3}(?:\.\d{3})+(?:,|$)/u.test(digits)
        ? digits.replaceAll('.', '').replace(',', '.')
        : digits.replace(',', '.'),
    ),
  );

/** A target (chỉ tiêu) that a document sets. */
export const target = z
  .strictObject({
    /** Permanent: `lc-t04`. */
    id: rowId('t'),
    kind: keysOf(targetKinds),
    /** What is measured or aimed at, in plain words. */
    indicator: prose,
    /** The figure; left out where the source gives none. */
    value: z.number().optional(),
    /** Unit of the figure: `%`, `buổi`. */
    unit: prose.optional(),
    /** The figure as the clause prints it: `100%`, `04`. */
    valuePrinted: prose.optional(),
    /** Words of the clause that qualify the figure: `tối thiểu`, `Phấn đấu giảm`. */
    qualifier: prose.optional(),
    /** Rows of one indicator over several periods share a series, so that they can be drawn together. */
    series: slug.optional(),
    /** Id of the target that this one is a part of ("trong đó"). */
    partOf: rowId('t').optional(),
    /** By when or over which period. */
    when: times,
    ...quoted,
    /** An editor's remark on the figure: what the source leaves open. */
    note: prose.optional(),
  })
  .superRefine((row, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (row.kind === 'quantitative' && row.value === undefined)
      complain('value', 'chỉ tiêu có con số thì phải ghi value');
    if (row.kind === 'qualitative' && row.value !== undefined)
      complain('value', 'chỉ tiêu định hướng thì không ghi value');
    if ((row.value === undefined) !== (row.valuePrinted === undefined))
      complain('valuePrinted', 'value và valuePrinted phải đi cùng nhau');
    if (row.value !== undefined && row.valuePrinted) {
      const read = figuresIn(row.valuePrinted);
      if (!read.includes(row.value))
        complain('value', `ghi ${row.value} nhưng lời nguồn là "${row.valuePrinted}"`);
    }
    if (row.valuePrinted && !row.quote.includes(row.valuePrinted))
      complain('valuePrinted', `"${row.valuePrinted}" không có trong lời trích`);
    if (row.qualifier && !row.quote.includes(row.qualifier))
      complain('qualifier', `"${row.qualifier}" không có trong lời trích`);
  });

/** A target once checked. */
export type Target = ReadPins<z.infer<typeof target>>;
