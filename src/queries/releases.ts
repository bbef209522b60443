import { readReleases } from '#src/loaders/releases.ts';
import type { Release } from '#src/schemas/release.ts';
import { ContentError } from '#src/site/problem.ts';
import { once } from './once.ts';

/** The releases of the content, the first first. @throws ContentError where a file of theirs is damaged */
export const getReleases = once((): readonly Release[] => {
  const { releases, problems } = readReleases();
  if (problems.length > 0) throw new ContentError(problems);
  return releases;
});

/** How often a row of a document was changed since it was first released, and the last day on which it was. */
export interface Revision {
  readonly count: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** How often a row of a document was changed; undefined where it never was. */
export type RevisionOf = (document: string, row: string) => Revision | undefined;

/** Fields of a document that move the dates of all its rows. */
const TIMES = /^(?:period|effect|expiry)(?:\.|$)/u;

/** Revisions of documents' rows: their own changes, and those of the time of their document. */
export const getRevisions = once(async (): Promise<RevisionOf> => {
  const days = new Map<string, string[]>();
  for (const { day, changes } of await getReleases())
    for (const { kind, of, key = '' } of changes) {
      const [collection, document = ''] = of.split('/');
      const row = TIMES.test(key) ? '' : /^[a-z]+\.([a-z0-9-]+)/iu.exec(key)?.[1];
      if (collection !== 'documents' || row === undefined || kind === 'added') continue;
      const id = `${document} ${row}`;
      days.set(id, [...(days.get(id) ?? []), day]);
    }
  return (document, row) => {
    const own = [`${document} `, `${document} ${row}`].flatMap((id) => days.get(id) ?? []).sort();
    const day = own.at(-1);
    return day === undefined ? undefined : { count: own.length, day };
  };
});
