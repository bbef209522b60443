/**
 * What every reader of files gives: the words of a file as plain text, in one notation.
 *
 * A paragraph or a printed line is a line; an empty line parts paragraphs. A table or frame is written cell by cell: a
 * line `|` before each cell, `|` after the last, so that two such lines part rows; the lines between are the lines of the
 * cell. Marks of emphasis are `**`, of headings `#`. This is what becomes the source file, word for word.
 */

/** The formats that can be taken in. */
export type Format = 'docx' | 'doc' | 'pdf' | 'html' | 'text';

export interface SourceText {
  readonly format: Format;
  readonly text: string;
  /** Lines are as the page was wide and not as paragraphs are long; undefined: to be told from the text. */
  readonly wrapped?: boolean;
  /** The file's bytes are the text itself and stay as they are. */
  readonly verbatim?: true;
  /** What was done or found in reading, for the report, in Vietnamese. */
  readonly remarks: readonly string[];
}

/** What stands in an empty cell, so that two bars part rows and nothing else; marks of emphasis are no words. */
const EMPTY = '** **';

/** A cell's lines. */
export type CellLines = readonly string[];

/** Rows of a table in the notation of a source text. */
export function tableText(rows: readonly (readonly CellLines[])[]): string {
  return rows
    .map(
      (cells) =>
        cells.map((lines) => ['|', ...(lines.length > 0 ? lines : [EMPTY])].join('\n')).join('\n') +
        '\n|',
    )
    .join('\n');
}
