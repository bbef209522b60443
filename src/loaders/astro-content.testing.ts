import type { CollectionName } from '#src/schemas/collections.ts';
import { loadContent } from './content-loader.ts';

/**
 * Stands in for `astro:content` under test, on the real content, read as the build reads it:
 * `vi.mock('astro:content', () => import('./astro-content.testing.ts'))`.
 */

export function getCollection(name: CollectionName) {
  return Promise.resolve(
    [...loadContent().entries[name].values()].map(({ id, collection, data, body }) => ({
      id,
      collection,
      data,
      body,
    })),
  );
}

export async function getEntry(name: CollectionName, id: string) {
  return (await getCollection(name)).find((entry) => entry.id === id);
}
