import { ownLines, textOf, type Clause, type ClauseTree } from './clause.ts';

/** A document's words without its page: as plain text and as Markdown. */

/** The words of a text, one line a printed line or paragraph. */
export const plainText = ({ clauses }: Pick<ClauseTree, 'clauses'>): string =>
  `${clauses.map(textOf).join('\n')}\n`;

/** Signs that would be layout in Markdown. */
const asMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|]/gu, '\\$&')
    // Printed numbers and dashes are words here, and no list of Markdown's own counting.
    .replace(/^(\s*)([-+#]|\d+[.)])/u, (_, blank: string, mark: string) =>
      /^\d/u.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`,
    );

function tableLines({ children }: Clause): string[] {
  const rows = children.map(({ cells, text }) => cells ?? text);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => asMarkdown(row[index] ?? '')).join(' | ')} |`;
  // A table of Markdown has one row of names; of several the others stand below it, and of none it is empty.
  const [first = [], ...rest] = children[0]?.head ? rows : [[], ...rows];
  return [line(first), `|${' --- |'.repeat(width)}`, ...rest.map(line)];
}

/** Kinds that stand over others wherever they have a heading. */
const DEEPEST = 6;

function blocksOf(clause: Clause, depth: number): string[] {
  const { heading = [], children, kind } = clause;
  if (kind === 'table')
    return [...[...heading, ...clause.text].map(asMarkdown), tableLines(clause).join('\n')];
  const lines = ownLines(clause);
  const leads = clause.lead === undefined || kind === 'paragraph' ? 0 : 1;
  const own = lines.map((line, index) => {
    const isHeading = index >= leads && index < leads + heading.length;
    return isHeading
      ? `${'#'.repeat(Math.min(depth, DEEPEST))} ${asMarkdown(line)}`
      : asMarkdown(line);
  });
  const below = heading.length > 0 ? depth + 1 : depth;
  return [...own, ...children.flatMap((child) => blocksOf(child, below))];
}

/**
 * A document as Markdown: a heading for each clause that has one, tables as tables, every other line a paragraph.
 *
 * @param title stands over it; @param note says what the file is and is not
 */
export const markdown = (
  { clauses }: Pick<ClauseTree, 'clauses'>,
  title: string,
  note: string,
): string =>
  `${[`# ${asMarkdown(title)}`, `> ${note}`, ...clauses.flatMap((clause) => blocksOf(clause, 2))].join('\n\n')}\n`;
