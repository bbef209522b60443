import { withoutLayout } from '#src/lib/documents/fidelity.ts';
import { plainSigns } from '#src/site/written-text.ts';

/** A source line by line, with the marks that say how it was set. */

export interface SourceLine {
  /** Line of the source, from 1. */
  readonly number: number;
  /** Its words, marks of layout and what is left out taken away. */
  text: string;
  /** Nothing but a bar: a cell begins or ends. */
  readonly isBar: boolean;
  /** A row of a table in the manner of Markdown. */
  readonly row?: readonly string[];
  /** Heading signs stand before it. */
  readonly heading: boolean;
  /** All of its words are bold. */
  readonly bold: boolean;
  /** A mark of emphasis that was opened above, or here, is still open at its end. */
  readonly open: boolean;
  readonly isEmpty: boolean;
  /** Not even marks stand on it. */
  readonly isBlank: boolean;
  /** A page ends or begins here. */
  readonly isBreak: boolean;
}

const isRule = (line: string): boolean => /^[|\s:-]+$/u.test(line) && line.includes('--');

/** A line of a letterhead or of signatures whose cells a bar parts: `SỞ Y TẾ | CỘNG HÒA …`, `Số: 3/HD | Hà Nội, ngày …`. */
const isOpenRow = (line: string): boolean =>
  line.length < 400 &&
  / \| /u.test(line) &&
  (/\| *CỘNG H(?:ÒA|OÀ) XÃ HỘI/u.test(line) ||
    /^Số *:?[^|]*\|[^|]*ngày/iu.test(line) ||
    line.split('|').every((cell) => OFFICE_AND_NAME.test(cell.trim())));

/** An office and the name below it, copied as one line: `PHÓ GIÁM ĐỐC Nguyễn Văn A`. */
export const OFFICE_AND_NAME =
  /^\p{Lu}{2,}(?:[\s,.–-]+\p{Lu}{1,12}){1,14}(?:\s\p{Lu}\p{Ll}+){2,5}$/u;

/** Cells of a row in the manner of Markdown: `| a | b |`. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.replace(/\*/gu, '').trim());

/** The lines of a source. */
export function sourceLines(text: string): SourceLine[] {
  const words = withoutLayout(text);
  let open = false;
  return text
    .normalize('NFC')
    .split('\n')
    .map((raw, index): SourceLine => {
      const trimmed = raw.trim();
      const startsOpen = open;
      const stars = trimmed.match(/\*+/gu)?.length ?? 0;
      if (trimmed === '') open = false;
      else if (stars % 2 === 1) open = !open;
      const clean = (words[index] ?? '').replace(/\s+/gu, ' ').trim();
      const isRow = (/^\|.*\S.*\|?$/u.test(trimmed) && trimmed.length > 2) || isOpenRow(trimmed);
      const bare = trimmed.replace(/^#+\s*/u, '');
      const bold =
        clean !== '' &&
        (startsOpen || /^\*/u.test(bare)) &&
        (open || /\*$/u.test(bare)) &&
        stars <= 2;
      return {
        number: index + 1,
        text: clean,
        isBar: trimmed === '|',
        ...(isRow && !isRule(trimmed) && { row: cellsOf(plainSigns(raw.normalize('NFC'))) }),
        heading: /^#{1,6}\s/u.test(trimmed),
        bold,
        open,
        isEmpty: clean === '',
        isBlank: trimmed === '',
        isBreak: raw.includes('\f'),
      };
    });
}
