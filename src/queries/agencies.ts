import { required } from '#src/lib/required.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getCollection, type CollectionEntry } from './collections.ts';
import { once } from './once.ts';

/** Every agency, by name in Vietnamese order. */
export const getAgencies = once(async (): Promise<readonly CollectionEntry<'agencies'>[]> => {
  return [...(await getCollection('agencies'))].sort((a, b) =>
    collator.compare(a.data.name, b.data.name),
  );
});

const getById = once(async () => new Map((await getAgencies()).map((one) => [one.id, one])));

/** The agency with an id. @throws Error where there is none */
export async function getAgency(id: string): Promise<CollectionEntry<'agencies'>> {
  return required((await getById()).get(id), `cơ quan "${id}"`);
}
