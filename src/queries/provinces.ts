import { required } from '#src/lib/required.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getCollection, type CollectionEntry } from './collections.ts';
import { once } from './once.ts';

/** Every province, by name in Vietnamese order. */
export const getProvinces = once(async (): Promise<readonly CollectionEntry<'provinces'>[]> => {
  return [...(await getCollection('provinces'))].sort((a, b) =>
    collator.compare(a.data.name, b.data.name),
  );
});

const getById = once(async () => new Map((await getProvinces()).map((one) => [one.id, one])));

/** The province with an id. @throws Error where there is none */
export async function getProvince(id: string): Promise<CollectionEntry<'provinces'>> {
  return required((await getById()).get(id), `tỉnh "${id}"`);
}
