import type { Held } from '#src/lib/publication.ts';
import type { CollectionName } from '#src/schemas/collections.ts';

/**
 * How much of a content folder is read: `everything`, drafts too, as `npm run dev` shows it; `coming`, what is published or
 * waits for its day, which must be whole and have its addresses locked; `published`, what a build of a day shows.
 */
export type Shown = 'everything' | 'coming' | 'published';

/** An entry that is not published yet. */
export interface HeldEntry {
  readonly collection: CollectionName;
  readonly id: string;
  /** `content/benefits/abc.mdx` */
  readonly file: string;
  readonly why: Held;
  /** The day for which it waits, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
}
