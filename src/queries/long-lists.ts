import { allParts, partsOf, yearKey, type ListKey, type ListPart } from '#src/lib/list-parts.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { agencyHeading, agencyHeadings } from '#src/schemas/agency.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { letterId } from '#src/vietnamese/letter.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import { getDeadlines, type DeadlineView } from './deadlines.ts';
import { getListedDocuments, type DocumentView } from './documents.ts';
import { getGapReports, type GapReport } from './gaps.ts';
import { once } from './once.ts';
import { getIndex, type IndexEntry } from './search-page.ts';

/** The lists that have a line for everything there is, as pages: whole where they are short, else by place and year. */

/**
 * How much a page of each list shows: as many as keep it below 200 KB of HTML, and below the bound of a reading page once
 * it is compressed (docs/speed.md).
 */
const MOST = { documents: 100, agencies: 300, gaps: 20, deadlines: 130, index: 1000 } as const;

/** Id of what belongs to no province, in addresses and as an anchor. */
export const CENTRAL = 'trung-uong';

interface Place {
  readonly id: string;
  readonly data: { readonly name: string };
}

const placeKey = (province: Place | undefined): ListKey => ({
  path: `tinh/${province?.id ?? CENTRAL}/`,
  label: province?.data.name ?? 'Trung ương',
});

/** The same items with those of a province together, the provinces by name and what is of none last. */
const byPlace = <Item>(
  items: readonly Item[],
  provinceOf: (item: Item) => Place | undefined,
): Item[] =>
  items.toSorted((one, other) => {
    const [a, b] = [provinceOf(one), provinceOf(other)];
    if (a?.id === b?.id) return 0;
    if (!a || !b) return a ? -1 : 1;
    return collator.compare(a.data.name, b.data.name) || a.id.localeCompare(b.id);
  });

/** Every document that lists name, of each place the newest first. */
export const getDocumentList = once(async (): Promise<ListPart<DocumentView>> =>
  partsOf(
    byPlace(await getListedDocuments(), ({ province }) => province),
    [({ province }) => placeKey(province), ({ year }) => yearKey(year)],
    MOST.documents,
  ),
);

/** What each document leaves open. */
export const getGapList = once(async (): Promise<ListPart<GapReport>> =>
  partsOf(
    byPlace(await getGapReports(), ({ document }) => document.province),
    [({ document }) => placeKey(document.province), ({ document }) => yearKey(document.year)],
    MOST.gaps,
  ),
);

const order = tableKeys(agencyHeadings);

/** Every agency that has a page, of each place by kind. */
export const getAgencyList = once(async (): Promise<ListPart<AgencyPage>> =>
  partsOf(
    byPlace(
      [...(await getAgencyPages()).values()].sort(
        (a, b) => order.indexOf(agencyHeading(a.data)) - order.indexOf(agencyHeading(b.data)),
      ),
      ({ province }) => province,
    ),
    [({ province }) => placeKey(province)],
    MOST.agencies,
  ),
);

/** Every deadline, of each place in the order of the calendar; what has no day stands with its kind. */
export const getDeadlineList = once(async (): Promise<ListPart<DeadlineView>> =>
  partsOf(
    byPlace(await getDeadlines(), ({ document }) => document.province),
    [
      ({ document }) => placeKey(document.province),
      ({ day, dated }) =>
        dated ? yearKey(day?.slice(0, 4)) : { path: 'nam/khong-co-ngay/', label: 'không có ngày' },
    ],
    MOST.deadlines,
  ),
);

/** An entry of the A–Z index with its letter. */
export interface LetterEntry {
  readonly letter: string;
  readonly entry: IndexEntry;
}

/** The A–Z index. */
export const getIndexList = once(async (): Promise<ListPart<LetterEntry>> =>
  partsOf(
    (await getIndex()).flatMap(({ letter, entries }) =>
      entries.map((entry) => ({ letter, entry })),
    ),
    [({ letter }) => ({ path: `chu/${letterId(letter)}/`, label: letter })],
    MOST.index,
  ),
);

/** The part of the calendar that is a province's, with the parts below it where it is long. */
export const getProvincePart = async (
  province: string,
): Promise<ListPart<DeadlineView> | undefined> =>
  (await getDeadlineList()).parts.find(({ path }) => path === `tinh/${province}/`);

/** The pages of a list's parts, for the routes below `tinh/` or `chu/`. */
export const pathsOfParts = <Item>(list: ListPart<Item>) =>
  allParts(list).map((part) => ({
    params: { part: part.path.replace(/^[a-z]+\/(.*)\/$/u, '$1') },
    props: { part },
  }));
