/**
 * What a quotation is compared with: the texts of documents, and this site's own sentences. The build writes each as a
 * file; the reader's device loads them when someone first uses the page, and asks for nothing after that.
 */

/** A clause: its address, how it is said, its label, its lines (the label left out). */
export type QuotedClause = readonly [
  address: string,
  reading: string,
  label: string,
  lines: readonly string[],
];

/** A condition of a benefit that rests on words of a clause: the clause, the words, title and address of the guide. */
export type QuotedCondition = readonly [clause: string, words: string, title: string, url: string];

/** A state of a document and the first day on which it holds. */
export interface QuotedState {
  readonly from: string;
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

/** A document's text. */
export interface QuotedDocument {
  /** `Kế hoạch 71/KH-UBND` */
  readonly name: string;
  /** The same with day and issuer. */
  readonly title: string;
  /** How a clause of it is cited, with `{words}`, `{reading}` and `{url}` for what differs from clause to clause. */
  readonly citation: string;
  /** What stands where its place is named: `Hậu Giang`, `Cả nước`. */
  readonly place: string;
  readonly url: string;
  /** Its state on the day of the build and those that follow, one at least. */
  readonly states: readonly QuotedState[];
  readonly clauses: readonly QuotedClause[];
  readonly conditions: readonly QuotedCondition[];
}

/** A page of this site with the sentences it says itself, and the clauses they rest on: `0#II.1.a`, by place in `documents`. */
export interface OwnPage {
  readonly title: string;
  readonly url: string;
  readonly sentences: readonly (readonly [words: string, bases: readonly string[]])[];
}

/** The file of the texts. */
export interface OfficialTexts {
  /** Provinces of before and of today: a sentence that names another is not of that document's place. */
  readonly places: readonly string[];
  readonly documents: readonly QuotedDocument[];
}

/** The file of this site's own sentences. */
export interface OwnTexts {
  readonly pages: readonly OwnPage[];
}

/** A file that is not what the build wrote: cut short, or another page in its place. */
class DamagedTexts extends Error {
  override readonly name = 'DamagedTexts';
}

type Test = (value: unknown) => boolean;
const isString: Test = (value) => typeof value === 'string';
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every((item) => test(item));
const tuple =
  (...tests: readonly Test[]): Test =>
  (value) =>
    Array.isArray(value) &&
    value.length === tests.length &&
    tests.every((test, index) => test(value[index]));
const record =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(tests).every(([key, test]) => test((value as Record<string, unknown>)[key]));

const isOfficial = record({
  places: listOf(isString),
  documents: listOf(
    record({
      name: isString,
      title: isString,
      citation: isString,
      place: isString,
      url: isString,
      states: (value) =>
        listOf(record({ from: isString, id: isString, label: isString, sentence: isString }))(
          value,
        ) &&
        Array.isArray(value) &&
        value.length > 0,
      clauses: listOf(tuple(isString, isString, isString, listOf(isString))),
      conditions: listOf(tuple(isString, isString, isString, isString)),
    }),
  ),
});
const isOwn = record({
  pages: listOf(
    record({
      title: isString,
      url: isString,
      sentences: listOf(tuple(isString, listOf(isString))),
    }),
  ),
});

/** Takes a file of texts for what it is. @throws DamagedTexts where it is not one */
export function readOfficialTexts(value: unknown): OfficialTexts {
  if (!isOfficial(value)) throw new DamagedTexts('texts of the documents');
  return value as OfficialTexts;
}

/** Takes a file of this site's own sentences for what it is. @throws DamagedTexts where it is not one */
export function readOwnTexts(value: unknown): OwnTexts {
  if (!isOwn(value)) throw new DamagedTexts('own sentences');
  return value as OwnTexts;
}
