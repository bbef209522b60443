import { getCollection } from './collections.ts';
import { once } from './once.ts';

/** The words by which guides and kits are sorted, in the order of their files. */

/** An id with the words that readers see. */
export interface Term {
  readonly id: string;
  readonly label: string;
}

interface Row {
  readonly id: string;
  readonly data: { readonly label: string; readonly order: number };
}

const inOrder = <Entry extends Row>(rows: readonly Entry[]): Entry[] =>
  rows.toSorted((one, other) => one.data.order - other.data.order);

const terms = (rows: readonly Row[]): readonly Term[] =>
  inOrder(rows).map(({ id, data }) => ({ id, label: data.label }));

/** The situations by which guides are listed. */
export const getSituationTerms = once(async () => terms(await getCollection('situations')));

/** For whom guides are. */
export const getAudienceTerms = once(async () => terms(await getCollection('audiences')));

/** What kits are about. */
export const getSubjects = once(async () => terms(await getCollection('subjects')));

/** The home page's links to guides: the audience that each leads to, and what its people say of themselves. */
export const getDoors = once(async () =>
  inOrder(await getCollection('doors')).map(({ data }) => ({
    audience: data.audience,
    label: data.label,
  })),
);
