import type { Line, Row } from './lines.ts';
import { RECIPIENTS, SIGNING_FORM } from './places.ts';

/**
 * Tables in a body are written as GitHub writes them: `| STT | Nội dung |`, a rule `|---|---|` below the names of the
 * columns, then the rows. Where the names take several rows, another rule stands below the last of them. Rules are no
 * words, and no number in a cell is a clause.
 */

const isRow = (line: Line): boolean => line.level === 0 && line.text.startsWith('|');
const isTableRule = ({ text }: Line): boolean =>
  text.includes('--') &&
  /^[|\s:-]+$/u.test(text) &&
  cellsOf(text).every((cell) => cell === '' || /^:?-{2,}:?$/u.test(cell));

/** The cells of a row: what stands between its bars, `\|` being a bar that is printed. */
function cellsOf(text: string): string[] {
  const inner = text.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function tableOf(lines: readonly Line[]): Line[] {
  const lastRule = lines.findLastIndex(isTableRule);
  const rows = lines.flatMap((line, index): Row[] => {
    if (isTableRule(line)) return [];
    const cells = cellsOf(line.text);
    return cells.some(Boolean) ? [{ cells, line: line.line, head: index < lastRule }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  // The frame that a letterhead or a signature is printed in is no table of the text.
  const isFrame = rows.some(({ cells }) =>
    cells.some(
      (cell) =>
        /^Nơi nhận\s*:|^CỘNG H(?:ÒA|OÀ) XÃ HỘI|^Kính gửi\s*:/u.test(cell) ||
        SIGNING_FORM.test(cell),
    ),
  );
  if (isFrame)
    return rows.flatMap(({ cells, line }) => {
      const filled = cells.filter(Boolean);
      const besideRecipients = RECIPIENTS.test(filled[0] ?? '') && filled.length > 1;
      return filled.map((text, at): Line =>
        besideRecipients && at > 0
          ? { text, level: 0, line, framed: true, signs: true }
          : { text, level: 0, line, framed: true },
      );
    });
  return [{ text: '', level: 0, line: first.line, rows }];
}

/** Makes one block of the lines of each table. Rows that an empty line parts are of two tables. */
export function gatherTables(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let table: Line[] = [];
  const end = (): void => {
    for (const made of tableOf(table)) out.push(made);
    table = [];
  };
  for (const line of lines) {
    const last = table.at(-1);
    if (last && (!isRow(line) || line.line !== last.line + 1)) end();
    if (isRow(line)) table.push(line);
    else out.push(line);
  }
  end();
  return out;
}
