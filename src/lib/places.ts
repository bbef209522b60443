import { formatDate } from '#src/vietnamese/dates.ts';
import { fold } from '#src/vietnamese/marks.ts';
import {
  formerProvinces,
  fullNameOn,
  provinces as provincesToday,
  reorganisation,
} from '#src/vietnamese/provinces.ts';
import type { ProvinceData } from '#src/schemas/province.ts';
import type { Country } from '#src/site/site-file.ts';

/**
 * Places as readers name them: provinces as they were when documents were issued, and as they are today. A document
 * applies to its former province only, whatever that is part of now.
 */

/** A province as it was, or as it still is where nothing changed. */
export interface FormerPlace {
  /** Last part of its page's address: `kien-giang`. The id in `content/provinces`, where it has an entry there. */
  readonly id: string;
  readonly name: string;
  /** With its kind: `tỉnh Kiên Giang`. */
  readonly fullName: string;
  /** Other ways to write the name. */
  readonly otherNames: readonly string[];
  /** Id of the province of today that it is part of; its own where nothing changed. */
  readonly now: string;
}

/** When and by what act a place of today became what it is. */
export interface PlaceChange {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly act: string;
  /** What it has been called since: `tỉnh An Giang`. */
  readonly fullName: string;
}

/** A province of today that was made of others, or bears another name. */
export interface NewPlace {
  /** Last part of its page's address: `an-giang-moi`. */
  readonly id: string;
  readonly name: string;
  /** With the kind that it has on the day. */
  readonly fullName: string;
  /** The provinces that it was made of, by id, in the order of the table. */
  readonly from: readonly string[];
  /** The first made it, a later one gave it another rank. */
  readonly changes: readonly PlaceChange[];
}

/** A province that stayed as it was, with what has been changed about its rank. */
export interface UnchangedPlace {
  readonly id: string;
  readonly fullName: string;
  readonly changes: readonly PlaceChange[];
}

/** Every province that the site knows of. */
export interface Places {
  readonly former: readonly FormerPlace[];
  readonly merged: readonly NewPlace[];
  /** Those of today that are what they were. */
  readonly unchanged: readonly UnchangedPlace[];
}

/** `Bà Rịa - Vũng Tàu` → `ba-ria-vung-tau`. */
export const placeId = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** Address of a province of today that was made of others, which often bears the name of one of them. */
const newId = (name: string): string => `${placeId(name)}-moi`;

const KIND = /^(?:tỉnh|thành phố)\s+/iu;

/** A name without its kind, and without what editors add to tell it from the former one: `tỉnh Lào Cai mới (gồm …)`. */
export const nameOf = (fullName: string): string =>
  fullName
    .replace(KIND, '')
    .replace(/\s+\(.*\)$/u, '')
    .replace(/\s+mới$/u, '');

/** The provinces of Vietnam, as they are on a day. */
function vietnam(day: string): Places {
  const partsOf = Map.groupBy(formerProvinces, ({ now }) => now);
  const stayed = (name: string): boolean => {
    const parts = partsOf.get(name) ?? [];
    return parts.length === 1 && parts[0]?.name === name;
  };
  const rankChanges = (place: (typeof provincesToday)[number]): PlaceChange[] =>
    place.becameCity !== undefined && place.becameCity.date <= day
      ? [{ ...place.becameCity, fullName: fullNameOn(place, day) }]
      : [];
  return {
    former: formerProvinces.map(({ name, kind, now, otherNames }) => ({
      id: placeId(name),
      name,
      fullName: `${kind} ${name}`,
      otherNames,
      now: stayed(now) ? placeId(now) : newId(now),
    })),
    merged: provincesToday
      .filter(({ name }) => !stayed(name))
      .map((place) => ({
        id: newId(place.name),
        name: place.name,
        fullName: fullNameOn(place, day),
        from: (partsOf.get(place.name) ?? []).map(({ name }) => placeId(name)),
        changes: [
          { ...reorganisation, fullName: fullNameOn(place, reorganisation.date) },
          ...rankChanges(place),
        ],
      })),
    unchanged: provincesToday
      .filter(({ name }) => stayed(name))
      .map((place) => ({
        id: placeId(place.name),
        fullName: fullNameOn(place, day),
        changes: rankChanges(place),
      })),
  };
}

/** A province of the content, by its id. */
export interface NamedProvince {
  readonly id: string;
  readonly data: Pick<ProvinceData, 'name' | 'fullName'> & {
    readonly now?: Omit<NonNullable<ProvinceData['now']>, 'note'> | undefined;
  };
}

/** The provinces that the content itself names, and no others. */
function named(entries: readonly NamedProvince[]): Places {
  const byName = new Map(entries.map(({ id, data }) => [data.name, id]));
  const others = new Map<string, FormerPlace>();
  const merged = new Map<string, NewPlace>();
  for (const { data } of entries) {
    const { now } = data;
    if (!now) continue;
    const name = nameOf(now.fullName);
    const id = newId(name);
    const from = now.from ?? [data.fullName];
    for (const fullName of from.filter((one) => !byName.has(nameOf(one)))) {
      const other = nameOf(fullName);
      others.set(other, { id: placeId(other), name: other, fullName, otherNames: [], now: id });
    }
    const known = merged.get(id)?.from ?? [];
    const parts = from.map((one) => byName.get(nameOf(one)) ?? placeId(nameOf(one)));
    const { since, act, renamed, fullName } = now;
    merged.set(id, {
      id,
      name,
      fullName,
      from: [...new Set([...known, ...parts])],
      changes: [
        { date: since, act, fullName: renamed?.before ?? fullName },
        ...(renamed ? [{ date: renamed.since, act: renamed.act, fullName }] : []),
      ],
    });
  }
  return {
    former: [
      ...entries.map(({ id, data: { name, fullName, now } }) => ({
        id,
        name,
        fullName,
        otherNames: [],
        now: now ? newId(nameOf(now.fullName)) : id,
      })),
      ...others.values(),
    ],
    merged: [...merged.values()],
    unchanged: entries
      .filter(({ data }) => !data.now)
      .map(({ id, data: { fullName } }) => ({ id, fullName, changes: [] })),
  };
}

/**
 * Every province that the site has a page for.
 *
 * @param country whose table is taken; undefined: the provinces that the content names
 * @param entries `content/provinces`
 * @param day `YYYY-MM-DD`, on which those of today are named
 */
export const placesOf = (
  country: Country | undefined,
  entries: readonly NamedProvince[],
  day: string,
): Places => (country === 'viet-nam' ? vietnam(day) : named(entries));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Heading of a former province: `Tỉnh Kiên Giang trước ngày 1/7/2025`; without the day where it is what it was. */
export const formerTitle = ({ fullName }: FormerPlace, now: NewPlace | undefined): string =>
  capital(now?.changes[0] ? `${fullName} trước ngày ${formatDate(now.changes[0].date)}` : fullName);

/** Heading of a province of today that was made of others: `Tỉnh An Giang từ ngày 1/7/2025`. */
export const newTitle = ({ fullName, changes }: NewPlace): string =>
  capital(changes[0] ? `${fullName} từ ngày ${formatDate(changes[0].date)}` : fullName);

/** What became of a province, beside its name: `nay thuộc tỉnh An Giang`; of one that kept its name, what it holds besides. */
export const nowWords = (
  { name }: FormerPlace,
  now: NewPlace,
  others: readonly FormerPlace[],
): string =>
  name === now.name && others.length > 0
    ? `nay gồm cả ${inARow(others.map((other) => other.name))}`
    : `nay thuộc ${now.fullName}`;

/** A former province in words that tell it from one of today wherever they are read. */
export interface PlaceWords {
  /** `Kiên Giang` */
  readonly name: string;
  /** `Tỉnh Kiên Giang trước ngày 1/7/2025` */
  readonly title: string;
  /** `nay thuộc tỉnh An Giang`; undefined where it is what it was. */
  readonly now: string | undefined;
}

/** How to name a former province; undefined where there is none with that id. */
export function placeWords({ former, merged }: Places, id: string): PlaceWords | undefined {
  const place = former.find((one) => one.id === id);
  if (!place) return undefined;
  const now = merged.find((one) => one.id === place.now);
  const others = former.filter((one) => one.now === place.now && one.id !== id);
  return {
    name: place.name,
    title: formerTitle(place, now),
    now: now && nowWords(place, now, others),
  };
}

/** What became of a province, in sentences with days and acts. */
export function historyWords({
  fullName,
  since,
  act,
  renamed,
}: Pick<NonNullable<ProvinceData['now']>, 'fullName' | 'since' | 'act' | 'renamed'>): string {
  const merger = `Từ ngày ${formatDate(since)} là một phần của ${renamed?.before ?? fullName} (${act}).`;
  return renamed
    ? `${merger} Từ ngày ${formatDate(renamed.since)} là ${fullName} (${renamed.act}).`
    : merger;
}

/** Names in a row as people say them: `Cần Thơ, Sóc Trăng và Hậu Giang`. */
export const inARow = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;
