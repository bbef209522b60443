import type { OfflineScope } from '#src/offline/areas.ts';
import { paths } from '#src/site/paths.ts';
import { getAgencyPages } from './agency-pages.ts';
import { getBenefits } from './benefits.ts';
import { getDocuments } from './documents.ts';
import { getKits } from './kits.ts';
import { onceADay } from './once.ts';
import { getCoveredPlaces } from './places.ts';

/**
 * What can be kept on a device, by province: those of which documents are here. A page of several provinces is kept with
 * each; one that rests on documents of the whole country alone, with all.
 */
export const getOfflineScope = onceADay(async (day): Promise<OfflineScope> => {
  const [places, documents, benefits, agencies, kits] = await Promise.all([
    getCoveredPlaces(day),
    getDocuments(day),
    getBenefits(day),
    getAgencyPages(day),
    getKits(day),
  ]);
  const provinceOf = new Map(documents.map(({ slug, province }) => [slug, province?.id]));
  const ofDocuments = (slugs: readonly string[]): string[] => {
    const ids = slugs.map((slug) => provinceOf.get(slug));
    // A document of the whole country belongs to everybody.
    return ids.includes(undefined) ? [] : [...new Set(ids.flatMap((id) => id ?? []))];
  };
  const owned: [path: string, provinces: readonly string[]][] = [
    ...documents.flatMap(({ slug }): [string, string[]][] => [
      [paths.document(slug), ofDocuments([slug])],
      [paths.gapsOf(slug), ofDocuments([slug])],
    ]),
    ...benefits.map((benefit): [string, string[]] => [
      paths.benefit(benefit.slug),
      ofDocuments(benefit.documents.map(({ slug }) => slug)),
    ]),
    ...[...agencies.values()].map(({ id, province }): [string, string[]] => [
      paths.agency(id),
      province ? [province.id] : [],
    ]),
    ...kits.map((kit): [string, string[]] => [
      paths.kit(kit.slug),
      ofDocuments(kit.documents.map(({ slug }) => slug)),
    ]),
  ];
  return {
    areas: places.map(({ place: { id, name } }) => ({ id, name })),
    owned: Object.fromEntries(
      owned.flatMap(([path, ids]) =>
        ids.length === 0 ? [] : [[path.slice(paths.home.length), ids]],
      ),
    ),
  };
});
