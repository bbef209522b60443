import type { AnswerTest, CheckerData } from '#src/schemas/checker.ts';
import { askQuestions, type AskQuestion } from './checker-asks.ts';
import type { Heading, Rules } from './checker.ts';

/** What the checker's page hands to its script, as JSON in the page: made here, read here. */

/** A part of a guide as the script judges it. */
export interface DataPart extends Rules {
  readonly heading: Heading;
  /** First day, `YYYY-MM-DD`, on which it stands under `past`; left out where it does already, or never will. */
  readonly pastFrom?: string | undefined;
}

/** Everything that the script works with beside what stands on the page. */
export interface CheckerPageData {
  /** Ids of the screens, in order. */
  readonly steps: readonly string[];
  readonly questions: readonly AskQuestion[];
  /** The parts of each guide, by its slug, in the order of the page. */
  readonly guides: Readonly<Record<string, readonly DataPart[]>>;
  /** On which answers a note stands with the results, by its id. */
  readonly notes: Readonly<Record<string, AnswerTest>>;
}

/** Text that a page can carry in a script element. */
export const dataText = (data: CheckerPageData): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c');

/** The questions of a page's data. */
export const dataQuestions = ({ questions }: Pick<CheckerData, 'questions'>): AskQuestion[] =>
  askQuestions(questions);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const isPart = (value: unknown): boolean =>
  isFields(value) &&
  typeof value['place'] === 'string' &&
  typeof value['heading'] === 'string' &&
  isList(value['conditions']);

const isQuestion = (value: unknown): boolean =>
  isFields(value) && typeof value['id'] === 'string' && typeof value['step'] === 'string';

const isData = (value: unknown): value is CheckerPageData =>
  isFields(value) &&
  isList(value['steps']) &&
  isList(value['questions']) &&
  value['questions'].every(isQuestion) &&
  isFields(value['guides']) &&
  Object.values(value['guides']).every((parts) => isList(parts) && parts.every(isPart)) &&
  isFields(value['notes']);

/**
 * Reads what a page carries.
 *
 * @throws SyntaxError where it is no JSON; Error where a whole piece is missing: the site wrote it, so no more is asked
 */
export function readData(json: string): CheckerPageData {
  const value: unknown = JSON.parse(json);
  if (!isData(value)) throw new Error('These are no rules of the checker');
  return value;
}

/**
 * The data as of a reader's day: what has become past since the build stands under `past`.
 *
 * @param day `YYYY-MM-DD`
 */
export function dataOn(data: CheckerPageData, day: string): CheckerPageData {
  const partOn = ({ pastFrom, ...part }: DataPart): DataPart =>
    pastFrom !== undefined && pastFrom <= day ? { ...part, heading: 'past' } : part;
  return {
    ...data,
    guides: Object.fromEntries(
      Object.entries(data.guides).map(([slug, parts]) => [slug, parts.map(partOn)]),
    ),
  };
}
