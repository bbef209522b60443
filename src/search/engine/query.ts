/** What a question is read as: its words on their way to being understood, and what is asked of the index in the end. */

import type { Reading } from '#src/search/shared/protocol.ts';
import type { DocumentNumber } from '#src/vietnamese/document-numbers.ts';
import { words } from '#src/vietnamese/text.ts';
import type { Form } from './lexicon.ts';

/** One word of a question. */
export interface QueryWord {
  /** Folded. */
  readonly key: string;
  /** With marks in canonical form; equal to the key where no marks are known. */
  readonly marked: string;
  /** As typed. */
  readonly raw: string;
  /** A sign that ends a sentence or part stands before it. */
  readonly breaks: boolean;
}

/** A run of words to look for, with the marks they were typed or are spelt with. */
export interface Phrase {
  readonly keys: readonly string[];
  /** Canonical marked forms beside `keys`. */
  readonly marked: readonly string[];
  /** 1 for the words of the question, less for what was concluded beside them. */
  readonly weight: number;
  /** Whether these are the words of the question, not other ways to say them. */
  readonly asTyped: boolean;
  /** The official term for everyday words: it is asked before words that talk has put together. */
  readonly isTerm?: boolean;
  /** Folded words of the question for which it stands: a text that says it says those. Left out: for itself. */
  readonly of?: readonly string[];
}

/** What one stage of reading gives: the words to go on with, other ways to say them, and what the reader is told. */
export interface Stage {
  readonly words: readonly QueryWord[];
  readonly others: readonly Phrase[];
  readonly readings: readonly Reading[];
}

/** One token to ask the index for, and how much a hit counts. */
export interface Ask {
  /** Token as in the index. */
  readonly token: string;
  readonly weight: number;
  /** Folded words the token stands for: one, or two neighbours. Empty for numbers and days. */
  readonly keys: readonly string[];
  /** Whether a full answer holds it: a pair of the question's words, or its only word. */
  readonly asTyped: boolean;
}

/** A number of a document, with the words by which it is asked for. */
export interface AskedNumber extends DocumentNumber {
  readonly text: string;
}

/** Whether figures alone were typed: nothing says that they number a document. */
export const isBare = ({ kind, year, issuer }: DocumentNumber): boolean =>
  (kind ?? year ?? issuer) === undefined;

/** What kind of page is asked for by the name of the kind. */
export type Wanted = 'document' | 'law' | 'kit';

/** What was understood. */
export interface Query {
  /** The question as typed, composed, cut, white space collapsed. */
  readonly text: string;
  /** Typed with tone marks, so that text with the same marks is preferred. */
  readonly marked: boolean;
  /** The question's words, then other ways to say them. */
  readonly phrases: readonly Phrase[];
  readonly asks: readonly Ask[];
  readonly numbers: readonly AskedNumber[];
  readonly dates: readonly string[];
  readonly readings: readonly Reading[];
  /** A document is asked for by its kind; a law by its name; a text for the press or the loudspeakers by its kind. */
  readonly wants: Wanted | undefined;
  /** Folded name of the kind of document that is asked for; undefined for any, and where none is. */
  readonly wantedName: string | undefined;
  /** The same kind as numbers of documents say it. */
  readonly wantedKind: string | undefined;
  /** Matters of which no document here may speak, as they are asked for, first to last. */
  readonly elsewhere: readonly Form<string>[];
  /** Names of the provinces that are named, and of those that are part of them now. */
  readonly places: readonly string[];
  /** A year that is named: four digits. */
  readonly year: string | undefined;
  /** Address of the page of the province, where nothing else is asked. */
  readonly placeUrl: string | undefined;
}

/** The words of a text. */
export function toWords(text: string): QueryWord[] {
  return words(text).map(({ key, marked, start, end, breaks }) => ({
    key,
    marked,
    raw: text.slice(start, end),
    breaks,
  }));
}

/** A text as another way to say something; `of`: the folded words of the question for which it stands. */
export function otherWay(text: string, weight: number, of?: readonly string[]): Phrase {
  const read = toWords(text);
  return {
    ...(of && { of }),
    keys: read.map(({ key }) => key),
    marked: read.map(({ marked }) => marked),
    weight,
    asTyped: false,
  };
}

/** Folded words, whose marks are not known, as another way to say something. */
export function otherKeys(keys: readonly string[], weight: number, of?: readonly string[]): Phrase {
  return { ...(of && { of }), keys, marked: keys, weight, asTyped: false };
}

/** The folded words joined by spaces: the form in which the lexicon's phrases are looked up. */
export function joined(words: readonly QueryWord[]): string {
  return words.map(({ key }) => key).join(' ');
}
