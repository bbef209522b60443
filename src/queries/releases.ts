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

/** Revisions of documents' rows, by document and row: `may-trang-12-kh-ubnd-2021 ma-bc01`. */
export const getRevisions = once(async (): Promise<ReadonlyMap<string, Revision>> => {
  const revisions = new Map<string, Revision>();
  for (const { day, changes } of await getReleases())
    for (const { kind, of, key = '' } of changes) {
      const [collection, document = ''] = of.split('/');
      const row = key.split('.')[1];
      if (collection !== 'documents' || row === undefined || kind === 'added') continue;
      const id = `${document} ${row}`;
      revisions.set(id, { count: (revisions.get(id)?.count ?? 0) + 1, day });
    }
  return revisions;
});
