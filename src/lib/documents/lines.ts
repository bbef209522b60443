import { unescaped } from './body.ts';

/** A body as a list of lines: the smallest thing the reading of a document knows. */

/** One row of a table, cell by cell, as printed; an empty cell is an empty string. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** Stands above the rule of the table: names the columns. */
  readonly head: boolean;
}

/** A printed line or paragraph, or a block that several lines make together: a table or a quotation. */
export interface Line {
  /** Words as printed; empty for a block. */
  readonly text: string;
  /** Number of heading signs; 0 for text. */
  readonly level: number;
  /** Line of the body, from 1. */
  readonly line: number;
  /** Was a cell of the frame that a letterhead or signature is printed in. */
  readonly framed?: true;
  /** Stands beside "Nơi nhận" in the frame that both are printed in: a signature, however it is spelt. */
  readonly signs?: true;
  /** A table's rows, where the block is a table. */
  readonly rows?: readonly Row[];
  /** The quoted lines, where the block is a quotation. */
  readonly quoted?: readonly Line[];
}

/** The lines of a body that are not empty; `\<` and `\{` mean the sign. */
export function readLines(body: string): Line[] {
  return body
    .normalize('NFC')
    .split('\n')
    .flatMap((raw, index) => {
      const line = raw.trim();
      const signs = /^#{0,6}/u.exec(line)?.[0] ?? '';
      const text = unescaped(line.slice(signs.length).trim());
      return text === '' ? [] : [{ text, level: signs.length, line: index + 1 }];
    });
}

/** A rule of dashes, which parts what is attached from what carries it. */
export const isRule = (line: Line): boolean =>
  line.level === 0 && !line.framed && /^-{3,}$/u.test(line.text);

/** Whether a line is a table or a quotation. */
export const isBlock = (line: Line): boolean =>
  line.rows !== undefined || line.quoted !== undefined;

/** Whether words are printed in capitals. */
export const isUpper = (text: string): boolean =>
  /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** How many words a text has, counted no further than `most`. */
export function wordCount(text: string, most = 200): number {
  return text.slice(0, most * 12).split(/\s+/u, most).length;
}
