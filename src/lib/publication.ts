import type { Publication, Withdrawal } from '#src/schemas/publication.ts';

/** Whether a page is published on a day, and whether it was withdrawn since: the one place that decides it. */

/** What keeps an entry out of a build: it is not finished, or its day has not come. */
export type Held = 'draft' | 'scheduled';

/**
 * Why an entry is not published on a day; undefined where it is.
 *
 * @param day `YYYY-MM-DD`
 */
export function heldOn(
  { draft, publishedOn }: Pick<Publication, 'draft' | 'publishedOn'>,
  day: string,
): Held | undefined {
  if (draft) return 'draft';
  return publishedOn !== undefined && publishedOn > day ? 'scheduled' : undefined;
}

/**
 * The withdrawal of an entry that holds on a day; undefined where there is none.
 *
 * @param day `YYYY-MM-DD`
 */
export const withdrawnOn = (
  { withdrawn }: Pick<Publication, 'withdrawn'>,
  day: string,
): Withdrawal | undefined =>
  withdrawn !== undefined && withdrawn.date <= day ? withdrawn : undefined;

/** A withdrawal as a page tells it. */
export interface WithdrawnView extends Omit<Withdrawal, 'replacedBy'> {
  /** The page to read in its place. */
  readonly instead?: { readonly href: string; readonly label: string } | undefined;
}

/**
 * A withdrawal as a page tells it, be its day here or ahead; undefined where there is none.
 *
 * @param link address and title of the page with a slug
 */
export function withdrawnView(
  { withdrawn }: Pick<Publication, 'withdrawn'>,
  link: (slug: string) => NonNullable<WithdrawnView['instead']>,
): WithdrawnView | undefined {
  if (withdrawn === undefined) return undefined;
  const { date, reason, replacedBy } = withdrawn;
  return { date, reason, ...(replacedBy !== undefined && { instead: link(replacedBy) }) };
}

/** Those of some things that lists of a day name: all but the withdrawn. */
export const listedOn = <Item extends { readonly data: Pick<Publication, 'withdrawn'> }>(
  items: readonly Item[],
  day: string,
): Item[] => items.filter(({ data }) => withdrawnOn(data, day) === undefined);
