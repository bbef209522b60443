import { describe, expect, it } from 'vitest';
import { getCoveredPlaces, getNamedPlaces, getPlaces } from '#src/queries/places.ts';
import { getProvinces } from '#src/queries/provinces.ts';

/** Every province of the country, then and now, and what the pages of places say of each. */

const covered = await getCoveredPlaces();
const { former, merged } = await getPlaces();

it('has what is here for every province of the content, under its old name', async () => {
  const ids = (await getProvinces()).map(({ id }) => id);
  expect(covered.map(({ place }) => place.id).sort()).toEqual([...ids].sort());
  for (const { contents } of covered) expect(contents?.documents.length).toBeGreaterThan(0);
});

it('says of the other old names that nothing is here', () => {
  expect(former.filter(({ contents }) => contents === undefined)).toHaveLength(63 - covered.length);
});

it('says so of each new name of which no former province has anything', () => {
  const empty = merged.filter(({ from }) => from.every(({ contents }) => contents === undefined));
  const unchanged = former.filter(({ now, contents }) => !now && !contents);
  const withDocuments = new Set(covered.map(({ now }) => now?.id));
  expect(empty.length + unchanged.length).toBe(34 - withDocuments.size);
});

describe('a document', () => {
  it.each(covered.map((view) => [view.place.name, view] as const))(
    'of %s is nowhere but there',
    (_name, { place, contents }) => {
      for (const document of contents?.documents ?? []) {
        const places = former.filter((view) => view.contents?.documents.includes(document));
        expect(places.map((view) => view.place.id)).toEqual([place.id]);
      }
    },
  );
});

it('finds every name of then and now once', async () => {
  const named = await getNamedPlaces();
  expect(named).toHaveLength(63);
  expect(new Set(named.map(({ name }) => name)).size).toBe(63);
  const withSomething = named.filter(({ here }) => here.length > 0).map(({ name }) => name);
  const names = covered.flatMap(({ place, now }) => [place.name, now?.name ?? place.name]);
  expect(withSomething.sort()).toEqual([...new Set(names)].sort());
});
