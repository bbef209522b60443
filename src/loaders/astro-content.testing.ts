import type { PublishedName } from '#src/schemas/collections.ts';
import { loadContent, publishedEntries } from './content-loader.ts';

/**
 * Stands in for `astro:content` under test, on the real content, read as the build reads it:
 * `vi.mock('astro:content', () => import('./astro-content.testing.ts'))`.
 */

export function getCollection(name: PublishedName) {
  return Promise.resolve(publishedEntries(loadContent(), name));
}

export async function getEntry(name: PublishedName, id: string) {
  return (await getCollection(name)).find((entry) => entry.id === id);
}
