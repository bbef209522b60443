import type { PublishedName } from '#src/schemas/collections.ts';
import { loadContent, publishedEntries, type PublishedEntry } from '#src/loaders/content-loader.ts';

/**
 * Stands in for `astro:content` under test (see `vitest.config.ts`), on the folder that CONTENT_DIR names, read and
 * checked as the build does it.
 */

/** Every entry of a collection, in the order of the files. */
export function getCollection<Name extends PublishedName>(
  name: Name,
): Promise<PublishedEntry<Name>[]> {
  return Promise.resolve(publishedEntries(loadContent(), name));
}

/** The entry with an id, or undefined. */
export async function getEntry<Name extends PublishedName>(
  name: Name,
  id: string,
): Promise<PublishedEntry<Name> | undefined> {
  return (await getCollection(name)).find((entry) => entry.id === id);
}
