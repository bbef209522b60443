/** Tables as CSV files (RFC 4180) that spreadsheet programs open with Vietnamese marks intact. */

/** One cell. */
export type Cell = string | number | boolean | undefined;

/** Signs that make a spreadsheet read a cell as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * A cell as it is written. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection");
 * numbers stay numbers, so −5 is not touched. Nothing known is an empty cell.
 */
function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A CSV file: UTF-8 with byte-order mark, lines ended by CR LF.
 *
 * @param header names of the columns
 * @param rows cells in the order of the columns
 * @throws Error where a row has not as many cells as there are columns
 */
export function csvFile(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells, index) => {
    if (cells.length !== header.length)
      throw new Error(`Dòng ${index} của bảng CSV có ${cells.length} ô, phải có ${header.length}.`);
    return cells.map(written).join(',');
  });
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
