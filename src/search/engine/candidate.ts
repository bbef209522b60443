/** A record taken apart for matching: once, and kept for later questions. */

import { numbersIn, type DocumentNumber } from '#src/vietnamese/document-numbers.ts';
import { words, type Word } from '#src/vietnamese/text.ts';
import { datesIn } from '#src/vietnamese/written-dates.ts';
import type { StoredPassage, StoredRecord } from './stored.ts';

/** A passage, ready for matching. */
export interface Passage extends StoredPassage {
  readonly words: readonly Word[];
  readonly headingWords: readonly Word[];
  /** Numbers of documents that it names. */
  readonly numbers: readonly DocumentNumber[];
}

export interface Candidate {
  readonly id: string;
  readonly record: StoredRecord;
  /** The title's words, then those of each other name. */
  readonly names: readonly (readonly Word[])[];
  /** Folded words of the places it is about. */
  readonly placeKeys: ReadonlySet<string>;
  readonly passages: readonly Passage[];
  /** Numbers that it is the record of. */
  readonly numbers: readonly DocumentNumber[];
  /** Numbers that its names say: of what it carries out. */
  readonly namedNumbers: readonly DocumentNumber[];
  /** Its day of issue, as dates are compared; undefined where it is not known. */
  readonly ownDate: string | undefined;
  /** Days that its passages name. */
  readonly dates: ReadonlySet<string>;
}

export function toCandidate(id: string, record: StoredRecord): Candidate {
  const texts = record.passages.map(({ text }) => text);
  return {
    id,
    record,
    names: [record.title, ...record.aliases].map(words),
    placeKeys: new Set(record.places.flatMap(words).map(({ key }) => key)),
    passages: record.passages.map((passage) => ({
      ...passage,
      words: words(passage.text),
      headingWords: words(passage.heading),
      numbers: numbersIn(passage.text),
    })),
    numbers: record.numbers.flatMap(numbersIn),
    namedNumbers: [record.title, ...record.aliases].flatMap(numbersIn),
    ownDate: record.date && record.date.split('-').reverse().map(Number).join('.'),
    dates: new Set(texts.flatMap((text) => datesIn(text))),
  };
}
