import { readExpected } from '#src/loaders/read-expected.ts';
import { formatProblems } from '#src/site/problem.ts';
import type { JourneyFacts } from '#src/schemas/journeys.ts';
import { contentRoot } from '#src/site/content-root.ts';

/** What readers find on the pages of the content that CONTENT_DIR names, from its `expected/journeys.yaml`. */

export type Facts = JourneyFacts;
export type SearchFacts = NonNullable<Facts['search']>;

/** File of a content folder that holds the facts. */
export const FACTS_FILE = 'expected/journeys.yaml';

/**
 * Reads the facts of a content folder; none where it has no such file.
 *
 * @throws when the file is not as `src/schemas/journeys.ts` says
 */
export function readFacts(root = contentRoot()): Facts {
  const { files, problems } = readExpected(root);
  const own = problems.filter(({ file }) => file.endsWith(FACTS_FILE));
  if (own.length > 0) throw new Error(formatProblems(own));
  return files.journeys?.data ?? {};
}

/** A clause's document and address. */
export function splitClause(value: string): {
  readonly document: string;
  readonly address: string;
} {
  const [document = '', address = ''] = value.split('#');
  return { document, address };
}

/** Address of a clause's place on its document's page, relative to the home page. */
export function clausePage(value: string): string {
  const { document, address } = splitClause(value);
  return `van-ban/${document}/#${address}`;
}

/** Start of a name, as a pattern for roles and labels. */
export const startsWith = (words: string): RegExp =>
  new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')}`, 'u');
