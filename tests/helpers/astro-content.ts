import type { CollectionName, DataOf } from '#src/schemas/collections.ts';
import { loadContent } from '#src/loaders/content-loader.ts';

/**
 * Stands in for `astro:content` under test (see `vitest.config.ts`), on the folder that CONTENT_DIR names, read and
 * checked as the build does it.
 */

/** An entry as Astro's store would give it. */
export interface StoredEntry<Name extends CollectionName> {
  readonly id: string;
  readonly collection: Name;
  readonly data: DataOf<Name>;
  readonly body: string;
}

/** Every entry of a collection, in the order of the files. */
export function getCollection<Name extends CollectionName>(
  name: Name,
): Promise<StoredEntry<Name>[]> {
  return Promise.resolve(
    [...loadContent().entries[name].values()].map(({ id, collection, data, body }) => ({
      id,
      collection,
      data,
      body,
    })),
  );
}

/** The entry with an id, or undefined. */
export async function getEntry<Name extends CollectionName>(
  name: Name,
  id: string,
): Promise<StoredEntry<Name> | undefined> {
  return (await getCollection(name)).find((entry) => entry.id === id);
}
