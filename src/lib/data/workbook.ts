import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { fixedZip } from '#src/lib/kits/zip.ts';

/** Tables as Excel workbooks that depend on their content alone. */

/** Most letters that a cell of a workbook holds (ECMA-376; Excel's own limit). */
const CELL = 32_767;

const cell = (value: string | number | undefined): string | number | null => {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' && value.length > CELL ? `${value.slice(0, CELL - 1)}…` : value;
};

/**
 * A workbook of one sheet. Texts stay texts, whatever they look like: `007`, `3/4`, `=SUM`.
 *
 * @param rows the names of the columns first
 * @param day `YYYY-MM-DD`, the date of the files within
 */
export async function workbook(
  sheet: string,
  rows: readonly (readonly (string | number | undefined)[])[],
  day: string,
): Promise<Uint8Array> {
  const bytes = await writeExcelFile(
    rows.map((row) => row.map(cell)),
    { sheet, stickyRowsCount: 1 },
  ).toBuffer();
  // Packed anew: as it comes it holds the hour.
  const members = Object.entries(unzipSync(new Uint8Array(bytes)));
  return fixedZip(
    members.map(([name, content]) => ({ name, bytes: content })),
    day,
  );
}
