import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { collator } from '#src/vietnamese/collator.ts';

/** Every province, by name in Vietnamese order. */
export async function getProvinces(): Promise<CollectionEntry<'provinces'>[]> {
  return [...(await getCollection('provinces'))].sort((a, b) =>
    collator.compare(a.data.name, b.data.name),
  );
}

/** The province with an id. @throws Error where there is none */
export async function getProvince(id: string): Promise<CollectionEntry<'provinces'>> {
  const found = await getEntry('provinces', id);
  if (!found) throw new Error(`Không có tỉnh "${id}".`);
  return found;
}
