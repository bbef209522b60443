import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { writtenPin, type Pin } from '#src/schemas/pin.ts';
import { noteAnchor, noteLetter } from './note-words.ts';
import { required } from './required.ts';

/** The notes of a page, like those of a book: a raised figure in the text, the note once at the end. */

/** What a figure or a letter in the text may stand for. */
export type NoteEntry =
  | {
      readonly kind: 'clause';
      readonly pin: Pin;
      /** Where in the document the clause stands: `mục II, khoản 1`. */
      readonly reading: string;
      /** The words of the clause that matter here, as printed; left out: the pin's own, if it has any. */
      readonly quote?: string | undefined;
      /** How a note names the document: `Kế hoạch 1521/KH-UBND`. */
      readonly citation: string;
      /** Address of the clause. */
      readonly href: string;
    }
  | {
      readonly kind: 'editor';
      readonly id: string;
      readonly note: EditorialNoteData;
    };

/** What stands in the text. */
export interface FigureOf {
  /** `1`, `2` … of clauses; `a`, `b` … of editors' notes. */
  readonly figure: string;
  /** Id of the note. */
  readonly anchor: string;
  /** What a screen reader says: `Nguồn 1: Kế hoạch 1521/KH-UBND, mục II, khoản 1`. */
  readonly words: string;
}

/** What stands in the list. */
export type PageNote = FigureOf &
  (
    | {
        readonly kind: 'clause';
        /** `Kế hoạch 1521/KH-UBND, mục II, khoản 1` */
        readonly source: string;
        readonly href: string;
        /** Each of the quoted passages once; one that is part of another is left out. */
        readonly quotes: readonly string[];
      }
    | { readonly kind: 'editor'; readonly note: EditorialNoteData }
  );

/** The notes of one page. */
export interface PageNotes {
  /** Sources in the order of their figures, then editors' notes in that of their letters. */
  readonly all: readonly PageNote[];
  /**
   * The figure of a clause, or the letter of an editor's note by its id.
   *
   * @throws Error where the page's entries have no such clause or note
   */
  readonly figureOf: (of: Pin | string) => FigureOf;
}

/** Id of the figure to which a note leads back: the first of its figures on the page. */
export const backAnchor = ({ anchor }: Pick<FigureOf, 'anchor'>): string => `cho-${anchor}`;

/** Adds a passage to others, none of them within another. */
function withQuote(quotes: readonly string[], quote: string): readonly string[] {
  if (quotes.some((other) => other.includes(quote))) return quotes;
  return [...quotes.filter((other) => !quote.includes(other)), quote];
}

/**
 * Gives every clause that a page rests on a figure, and every editor's note a letter.
 *
 * @param entries in the order of the page; a clause or a note may come any number of times
 */
export function pageNotes(entries: readonly NoteEntry[]): PageNotes {
  const clauses = new Map<string, Extract<PageNote, { kind: 'clause' }>>();
  const editors = new Map<string, Extract<PageNote, { kind: 'editor' }>>();
  for (const entry of entries) {
    if (entry.kind === 'editor') {
      if (editors.has(entry.id)) continue;
      const figure = noteLetter(editors.size);
      editors.set(entry.id, {
        kind: 'editor',
        figure,
        anchor: noteAnchor(entry.id),
        words: `Ghi chú ${figure} của người biên tập`,
        note: entry.note,
      });
      continue;
    }
    const key = writtenPin(entry.pin);
    const quote = entry.quote ?? entry.pin.quote;
    const known = clauses.get(key);
    const figure = known?.figure ?? String(clauses.size + 1);
    const source = `${entry.citation}, ${entry.reading}`;
    const quotes = known?.quotes ?? [];
    clauses.set(
      key,
      known
        ? { ...known, quotes: quote === undefined ? quotes : withQuote(quotes, quote) }
        : {
            kind: 'clause',
            figure,
            anchor: `nguon-${figure}`,
            words: `Nguồn ${figure}: ${source}`,
            source,
            href: entry.href,
            quotes: quote === undefined ? [] : [quote],
          },
    );
  }
  return {
    all: [...clauses.values(), ...editors.values()],
    figureOf: (of) =>
      typeof of === 'string'
        ? required(editors.get(of), `ghi chú "${of}" trong các ghi chú của trang`)
        : required(clauses.get(writtenPin(of)), `mục ${writtenPin(of)} trong các nguồn của trang`),
  };
}

/**
 * Which pins show their figure where statements follow one another in a block: as in a book, a figure covers what stands
 * before it, so of statements in a row on the same clauses the last alone has it.
 *
 * @param statements the pins of each statement, in the order of the block
 * @returns for each statement the pins to show, each clause once
 */
export function figuresOnce(
  statements: readonly (Pin | readonly Pin[])[],
): readonly (readonly Pin[])[] {
  const each = statements.map((pins) => [
    ...new Map([pins].flat().map((pin) => [writtenPin(pin), pin])).values(),
  ]);
  const keys = each.map((pins) => pins.map(writtenPin).join(' '));
  return each.map((pins, index) => (keys[index] === keys[index + 1] ? [] : pins));
}
