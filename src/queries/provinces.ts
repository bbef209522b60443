import { getCollection, type CollectionEntry } from 'astro:content';
import { once } from './once.ts';

/** Every province, by name in Vietnamese order. */
export const getProvinces = once(async (): Promise<readonly CollectionEntry<'provinces'>[]> => {
  const collator = new Intl.Collator('vi');
  return [...(await getCollection('provinces'))].sort((a, b) =>
    collator.compare(a.data.name, b.data.name),
  );
});

const getById = once(async () => new Map((await getProvinces()).map((one) => [one.id, one])));

/** The province with an id. @throws Error where there is none */
export async function getProvince(id: string): Promise<CollectionEntry<'provinces'>> {
  const found = (await getById()).get(id);
  if (!found) throw new Error(`Không có tỉnh "${id}".`);
  return found;
}
