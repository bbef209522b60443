import type { AbbreviationIndex } from './abbreviations.ts';
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

/** How far back a reader looks for the words that decide a meaning. */
const REACH = 80;

/** The text shortly before the cursor, without marks of emphasis. */
export const before = ({ text, index }: Cursor): string =>
  text.slice(Math.max(0, index - REACH), index).replace(/\*+|(?<!_)__?(?!_)/g, '');

/** The text shortly after a place. */
export const after = ({ text }: Cursor, end: number): string => text.slice(end, end + REACH);
