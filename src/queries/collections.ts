// Vite evaluates anew whatever stands on this module when an author saves a file: with it go the answers of `once.ts`.
import 'astro:content';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { sharedContent, type PublishedEntry } from '#src/loaders/shared-content.ts';
import type { PublishedName } from '#src/schemas/collections.ts';

/** The collections of the content; queries alone read them. What they give belongs to all and is not to be changed. */

/** An entry of a collection. */
export type CollectionEntry<Name extends PublishedName> = PublishedEntry<Name>;

/** Every entry of a collection, by id. */
export const getCollection = <Name extends PublishedName>(
  name: Name,
): Promise<readonly PublishedEntry<Name>[]> => Promise.resolve(sharedContent().entries(name));

/** The entry with an id, or undefined. */
export async function getEntry<Name extends PublishedName>(
  name: Name,
  id: string,
): Promise<PublishedEntry<Name> | undefined> {
  return (await getCollection(name)).find((entry) => entry.id === id);
}

/** The tree of a document's text. @throws Error where there is no such document */
export const getTree = (document: string): ClauseTree => sharedContent().tree(document);
