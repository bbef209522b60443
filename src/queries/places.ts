import { noteAnchor } from '#src/lib/note-words.ts';
import { placesOf, type FormerPlace, type NewPlace, type PlaceChange } from '#src/lib/places.ts';
import { appliesNationwide } from '#src/lib/documents/reach.ts';
import { required } from '#src/lib/required.ts';
import type { ProvinceData } from '#src/schemas/province.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import type { Kit } from '#src/lib/kits/kit.ts';
import { numbersIn } from '#src/vietnamese/document-numbers.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import { getListedBenefits, guideItem, type GuideItem } from './benefits.ts';
import { getCited } from './cited.ts';
import { getDeadlines, getProvinceDeadlines, type DeadlineView } from './deadlines.ts';
import { getDocuments, getListedDocuments, type DocumentView } from './documents.ts';
import { getListedKits } from './kits.ts';
import { notesFor } from './notes.ts';
import { onceADay, once } from './once.ts';
import { getProvinces } from './provinces.ts';

/** What the site has of a province: that of its own documents, and of no neighbour's. */
export interface PlaceContents {
  readonly documents: readonly DocumentView[];
  /** Those that are worth most there first. */
  readonly guides: readonly GuideItem[];
  readonly agencies: readonly AgencyPage[];
  /** Dates that lie ahead, those of drafts left out. */
  readonly ahead: readonly DeadlineView[];
  /** Whether it has a calendar of its own, with what is past as well. */
  readonly hasCalendar: boolean;
  readonly kits: readonly Kit[];
}

/** A province as it was when documents were issued, with what is here of it. */
export interface FormerPlaceView {
  readonly place: FormerPlace;
  /** What it is part of now; undefined where it is what it was. */
  readonly now: NewPlace | undefined;
  /** What has been changed about one that is what it was. */
  readonly changes: readonly PlaceChange[];
  /** The editor's note on its end, where there is one. */
  readonly note: NonNullable<ProvinceData['now']>['note'] | undefined;
  /** The provinces that are one with it now. */
  readonly others: readonly FormerPlace[];
  /** Whether another of today bears its name, so that a date has to tell the two apart. */
  readonly namesake: boolean;
  /** Undefined where no document of it is here. */
  readonly contents: PlaceContents | undefined;
}

/** A province of today, with the provinces that it was made of. */
export interface NewPlaceView {
  readonly place: NewPlace;
  readonly from: readonly FormerPlaceView[];
}

/** Everything that the pages of places need. */
export interface PlaceViews {
  /** In the order of the table. */
  readonly former: readonly FormerPlaceView[];
  readonly merged: readonly NewPlaceView[];
}

const load = async (day: string): Promise<PlaceViews> => {
  const [provinces, documents, benefits, agencies, deadlines, kits] = await Promise.all([
    getProvinces(),
    getDocuments(day),
    getListedBenefits(day),
    getAgencyPages(day),
    getDeadlines(day),
    getListedKits(day),
  ]);
  const places = placesOf(site.country, provinces, day);
  const entries = new Map(provinces.map(({ id, data }) => [id, data]));
  const merged = new Map(places.merged.map((place) => [place.id, place]));
  const unchanged = new Map(places.unchanged.map((place) => [place.id, place]));
  const former = new Map(places.former.map((place) => [place.id, place]));
  const newNames = new Set(places.merged.map(({ name }) => name));

  const calendars = new Set((await getProvinceDeadlines(day)).map(({ id }) => id));

  const listed = new Set((await getListedDocuments(day)).map(({ slug }) => slug));

  const contentsOf = ({ id, name }: FormerPlace): PlaceContents | undefined => {
    const own = documents.filter(({ province }) => province?.id === id);
    if (own.length === 0) return undefined;
    const slugs = new Set(own.map(({ slug }) => slug));
    return {
      documents: own.filter(({ slug }) => listed.has(slug)),
      guides: benefits
        .flatMap((benefit) => guideItem(benefit, { id, name }) ?? [])
        .sort((a, b) => a.rank - b.rank),
      agencies: [...agencies.values()].filter(({ province }) => province?.id === id),
      ahead: deadlines.filter(
        ({ document, phase }) => slugs.has(document.slug) && phase === 'ahead',
      ),
      hasCalendar: calendars.has(id),
      kits: kits.filter((kit) => kit.documents.some(({ slug }) => slugs.has(slug))),
    };
  };
  const views = places.former.map((place): FormerPlaceView => {
    const now = merged.get(place.now);
    return {
      place,
      now,
      changes: unchanged.get(place.id)?.changes ?? [],
      note: entries.get(place.id)?.now?.note,
      others: (now?.from ?? [])
        .filter((id) => id !== place.id)
        .map((id) => required(former.get(id), `tỉnh "${id}"`)),
      namesake: newNames.has(place.name),
      contents: contentsOf(place),
    };
  });
  const byId = new Map(views.map((view) => [view.place.id, view]));
  return {
    former: views,
    merged: places.merged.map((place) => ({
      place,
      from: place.from.map((id) => required(byId.get(id), `tỉnh "${id}"`)),
    })),
  };
};

/** Every province of the site, as it was and as it is, with what is here of each. */
export const getPlaces = onceADay(load);

/** The provinces of which documents are here, by name in Vietnamese order. */
export const getCoveredPlaces = onceADay(async (day): Promise<readonly FormerPlaceView[]> =>
  (await getPlaces(day)).former
    .filter(({ contents }) => contents !== undefined)
    .sort((a, b) => collator.compare(a.place.name, b.place.name)),
);

/** A province as people name it, with the page that its name leads to. */
export interface NamedPlace {
  readonly name: string;
  readonly url: string;
  /** Names of the former provinces in it of which documents are here. */
  readonly here: readonly string[];
  readonly otherNames: readonly string[];
}

const coveredNames = (from: readonly FormerPlaceView[]): string[] =>
  from.filter(({ contents }) => contents !== undefined).map(({ place }) => place.name);

/**
 * Each name that a province bears or bore, once. It leads to the former province where documents of that are here, else
 * to the one of today, which lists what it was made of.
 */
export const getNamedPlaces = onceADay(async (day): Promise<readonly NamedPlace[]> => {
  const { former, merged } = await getPlaces(day);
  const today = new Map(merged.map((view) => [view.place.name, view]));
  const known = new Set(former.map(({ place }) => place.name));
  const ofToday = ({ place, from }: NewPlaceView, otherNames: readonly string[]): NamedPlace => ({
    name: place.name,
    url: paths.province(place.id),
    here: coveredNames(from),
    otherNames,
  });
  return [
    ...former.map((view): NamedPlace => {
      const { place, contents } = view;
      const { name, otherNames } = place;
      const namesake = contents === undefined ? today.get(name) : undefined;
      if (namesake) return ofToday(namesake, otherNames);
      return { name, url: paths.province(place.id), here: coveredNames([view]), otherNames };
    }),
    ...merged.filter(({ place }) => !known.has(place.name)).map((view) => ofToday(view, [])),
  ];
});

/** An act of the whole country that documents of the site rest on. */
export interface NationalAct {
  readonly id: string;
  /** `Nghị định 136/2013/NĐ-CP` */
  readonly name: string;
  readonly title: string | undefined;
}

/** What the site has for everybody, wherever they live. */
export interface NationalActs {
  /** Acts of which an editor's note tells that they give a right now, each with the place of the note. */
  readonly rights: readonly { readonly label: string; readonly href: string }[];
  /** How many acts of the whole country the documents name. */
  readonly count: number;
  /** Those that bind everybody: laws and decrees. */
  readonly laws: readonly NationalAct[];
  /** Documents that are here and apply to the whole country, drafts left out. */
  readonly documents: readonly DocumentView[];
}

/** Kinds that nobody but the country itself makes. */
const LAWS = new Set(['Hiến pháp', 'Luật', 'Bộ luật', 'Pháp lệnh', 'Nghị định']);

/** Signs, without marks, of those who make law for the whole country. */
const LAWGIVERS = new Set(['qh', 'ubtvqh', 'cp', 'ttg']);

const isNationalLaw = (number: string): boolean =>
  numbersIn(number).some(({ issuer }) => issuer !== undefined && LAWGIVERS.has(issuer));

/**
 * The acts of the whole country alone that give a right now, as editors' notes tell. Named by the act and not by the guide:
 * a guide's title may promise what one province gives. The note is shown by the guide of which most provinces speak.
 */
async function nationalRights(): Promise<NationalActs['rights']> {
  const rights = new Map<string, { label: string; href: string }>();
  const guides = [...(await getListedBenefits())].sort(
    (a, b) => b.documents.length - a.documents.length,
  );
  for (const { slug } of guides)
    for (const { id, now, danger, acts } of await notesFor('guides', slug)) {
      const [act] = acts;
      if (!act || !now || danger || !acts.every(({ number }) => isNationalLaw(number))) continue;
      if (rights.has(act.number)) continue;
      rights.set(act.number, {
        label: `${act.title} (${act.number})`,
        href: `${paths.benefit(slug)}#${noteAnchor(id)}`,
      });
    }
  return [...rights.values()].sort((a, b) => collator.compare(a.label, b.label));
}

/** National rights that editors tell of, and the cited acts of the whole country: laws, decrees, what a central body issued. */
export const getNationalActs = once(async (): Promise<NationalActs> => {
  const central = new Set(
    (await getAgencies()).filter(({ data }) => data.level === 'central').map(({ id }) => id),
  );
  const cited = await getCited();
  const isLaw = ({ data }: (typeof cited)[number]): boolean => LAWS.has(data.kind);
  return {
    rights: await nationalRights(),
    documents: (await getListedDocuments()).filter(
      ({ data }) => data.stage === 'issued' && appliesNationwide(data),
    ),
    count: cited.filter((one) => isLaw(one) || central.has(one.data.agency ?? '')).length,
    laws: cited.filter(isLaw).map(({ id, data, name }) => ({
      id,
      name,
      title: data.number === undefined ? undefined : data.title,
    })),
  };
});
