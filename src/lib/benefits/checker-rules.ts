import type { Test } from '#src/schemas/checker.ts';
import type { Rules } from './checker.ts';

/** The rules of all guides as a page carries them to its script: JSON, read strictly, without the weight of a schema library. */

/** The parts of each guide, by its slug. */
export type GuideRules = ReadonlyMap<string, readonly Rules[]>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isListOf = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] =>
  Array.isArray(value) && value.every(isItem);

/** Which fields there are, in the order of the alphabet: what tells the forms of a rule apart. */
const formOf = (fields: Fields): string => Object.keys(fields).sort().join();

/** The forms of a test, each by its fields, and whether what they hold is right. */
const testForms: Readonly<Record<string, (test: Fields) => boolean>> = {
  'includes,question': ({ question, includes }) => isText(question) && isText(includes),
  all: ({ all }) => isListOf(all, isTest),
  any: ({ any }) => isListOf(any, isTest),
  not: ({ not }) => isTest(not),
  unclear: ({ unclear }) => isText(unclear),
};

const isTest = (value: unknown): value is Test =>
  isFields(value) && testForms[formOf(value)]?.(value) === true;

const isTested = (value: unknown): value is { test: Test } =>
  isFields(value) && formOf(value) === 'test' && isTest(value['test']);

const isTestable = (value: unknown): value is { test?: Test } =>
  isTested(value) || (isFields(value) && formOf(value) === '');

const isCondition = (value: unknown): value is Rules['conditions'][number] =>
  isTestable(value) ||
  (isFields(value) && formOf(value) === 'anyOf' && isListOf(value['anyOf'], isTestable));

function isRules(value: unknown): value is Rules {
  if (!isFields(value) || !isListOf(value['conditions'], isCondition)) return false;
  const form = formOf(value);
  return form === 'conditions' || (form === 'conditions,scope' && isTested(value['scope']));
}

const isRulesOfGuides = (value: unknown): value is Record<string, Rules[]> =>
  isFields(value) && Object.values(value).every((parts) => isListOf(parts, isRules));

/**
 * Reads the rules that a page carries.
 *
 * @param json an object of the guides' slugs, each with a list of what `rulesOf` gives of its parts
 * @throws SyntaxError where it is no JSON; Error where anything is missing, of another kind, or too much
 */
export function readRules(json: string): GuideRules {
  const value: unknown = JSON.parse(json);
  if (!isRulesOfGuides(value)) throw new Error('These are no rules of the checker');
  return new Map(Object.entries(value));
}
