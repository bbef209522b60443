import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { collator } from '#src/vietnamese/collator.ts';

/** Every agency, by name in Vietnamese order. */
export async function getAgencies(): Promise<CollectionEntry<'agencies'>[]> {
  return [...(await getCollection('agencies'))].sort((a, b) =>
    collator.compare(a.data.name, b.data.name),
  );
}

/** The agency with an id. @throws Error where there is none */
export async function getAgency(id: string): Promise<CollectionEntry<'agencies'>> {
  const found = await getEntry('agencies', id);
  if (!found) throw new Error(`Không có cơ quan "${id}".`);
  return found;
}
