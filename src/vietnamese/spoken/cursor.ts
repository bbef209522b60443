import { textAfter, textBefore } from '#src/vietnamese/context.ts';
import type { FoundNumber } from '#src/vietnamese/document-numbers.ts';
import type { WrittenDate, WrittenHour } from '#src/vietnamese/written-dates.ts';
import type { AbbreviationIndex } from './abbreviation-index.ts';
import type { SpokenOptions } from './options.ts';

/** A place in the written text, with all that a reader may need to know to read from there. */
export interface Cursor {
  /** The whole text, NFC. */
  readonly text: string;
  readonly index: number;
  readonly options: SpokenOptions;
  readonly abbreviations: AbbreviationIndex;
  /** Proper names to be given back their capitals in a heading that is all capitals. */
  readonly names: readonly string[];
  /** Document numbers of the text, by the place of their first figure. */
  readonly numbers: ReadonlyMap<number, FoundNumber>;
  /** Dates of the text, by the place of their first figure. */
  readonly dates: ReadonlyMap<number, WrittenDate>;
  /** Hours of the text, by the place of their first figure. */
  readonly hours: ReadonlyMap<number, WrittenHour>;
}

/** Why a reader is not sure: the author gets to see it. */
export type UnreadReason =
  'unknown-abbreviation' | 'ambiguous-abbreviation' | 'unknown-sign' | 'no-such-date';

/** What was read: up to where, how it is said, and whether an author must look at it. */
export interface Reading {
  readonly end: number;
  readonly spoken: string;
  readonly unread?: { readonly token: string; readonly reason: UnreadReason };
}

/** Reads what begins at the cursor, or leaves it to the next reader. */
export type Reader = (cursor: Cursor) => Reading | undefined;

/** The match of a sticky expression at the cursor. */
export function matchAt({ text, index }: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}

/** The text shortly before the cursor, without marks of emphasis. */
export const before = ({ text, index }: Cursor): string => textBefore(text, index);

/** The text shortly after a place. */
export const after = ({ text }: Cursor, end: number): string => textAfter(text, end);
