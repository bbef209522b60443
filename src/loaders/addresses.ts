import type { Owner, PageOwners } from '#src/lib/addresses.ts';
import { sourceGaps } from '#src/lib/documents/source-gaps.ts';
import { hasOccurrence, spanOf } from '#src/lib/duties/deadlines.ts';
import { dutyGaps } from '#src/lib/duties/duty-gaps.ts';
import { hasSummary } from '#src/lib/duties/provisions.ts';
import { shownAgencies } from '#src/lib/duties/shown-agencies.ts';
import { listedOn } from '#src/lib/publication.ts';
import { placesOf } from '#src/lib/places.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { today } from '#src/site/today.ts';
import type { Content, Entries, Entry } from './content.ts';

/** Which pages the content brings forth, and whose each is. Pages that every site has, such as the search, are not among them. */

/** Collections whose entries readers know by words of their own, whatever their id. */
export const knownByWords = ['documents', 'agencies', 'benefits', 'audiences', 'outreach'] as const;

/** The words by which readers know an entry; undefined for one that has no pages. */
export function wordsOf(entry: Entry): string | undefined {
  switch (entry.collection) {
    case 'documents': {
      const { kind, number, shortTitle } = (entry as Entry<'documents'>).data;
      return `${documentKinds[kind]} ${number.value ?? number.symbol ?? shortTitle}`;
    }
    case 'agencies':
      return (entry as Entry<'agencies'>).data.name;
    case 'audiences':
      return (entry as Entry<'audiences'>).data.label;
    case 'benefits':
    case 'outreach':
      return (entry as Entry<'benefits' | 'outreach'>).data.title;
    default:
      return undefined;
  }
}

type Pages = [address: string, owner: Owner][];

const owner = (entry: Entry, words = wordsOf(entry) ?? ''): Owner => ({
  entry: `${entry.collection}/${entry.id}`,
  words,
});

/** Pages of one entry: its own address, and forms of it at that address plus a word. */
const pagesOf = (address: string, whose: Owner, ...forms: readonly string[]): Pages =>
  ['', ...forms].map((form) => [address + form, whose]);

const all = <Name extends keyof Entries>(entries: Entries, name: Name) => [
  ...entries[name].values(),
];

function documentPages(entries: Entries): Pages {
  const open = new Set(
    listedOn(all(entries, 'benefits'), today).flatMap(({ data }) =>
      data.provinces.flatMap(({ document, gaps }) => (gaps.length > 0 ? [document] : [])),
    ),
  );
  return all(entries, 'documents').flatMap((document) => {
    const { id, data } = document;
    const whose = owner(document);
    const gaps =
      open.has(id) || sourceGaps(data).length > 0 || dutyGaps(data, spanOf(data)).length > 0;
    return [
      ...pagesOf(`/van-ban/${id}/`, whose, ...(hasSummary(data) ? ['tom-tat/'] : [])),
      ...(gaps ? pagesOf(`/nguon-khong-neu/${id}/`, whose) : []),
    ];
  });
}

/** A province has a page of its dates where a document of it has one. */
function calendarPages(entries: Entries): Pages {
  const dated = new Set(
    all(entries, 'documents')
      .filter(({ data }) => {
        const span = spanOf(data);
        const duties = data.duties.filter(({ role }) => role !== 'report');
        return [...data.reports, ...data.events, ...duties].some(({ when }) =>
          hasOccurrence(when, span),
        );
      })
      .flatMap(({ data }) => data.province ?? []),
  );
  return all(entries, 'provinces')
    .filter(({ id }) => dated.has(id))
    .flatMap((province) =>
      pagesOf(`/lich/tinh/${province.id}/`, owner(province, province.data.name)),
    );
}

function agencyPages(entries: Entries): Pages {
  const shown = shownAgencies(
    all(entries, 'agencies'),
    all(entries, 'documents').map(({ id, data }) => ({ slug: id, ...data })),
    all(entries, 'benefits').flatMap(({ data }) =>
      data.provinces.flatMap(({ office }) => office.map(({ agency }) => agency)),
    ),
  );
  return all(entries, 'agencies')
    .filter(({ id }) => shown.has(id))
    .flatMap((agency) => pagesOf(`/co-quan/${agency.id}/`, owner(agency)));
}

function guidePages(entries: Entries): Pages {
  const guides = all(entries, 'benefits');
  const named = new Set(guides.flatMap(({ data }) => data.audiences));
  const provincesOf = ({ data }: Entry<'benefits'>): string[] => [
    ...new Set(
      data.provinces.flatMap(
        ({ document }) => entries.documents.get(document)?.data.province ?? [],
      ),
    ),
  ];
  /** Provinces with a page and a leaflet of their own: where one alone speaks, its own stand at the address above. */
  const ownPagesOf = (guide: Entry<'benefits'>): string[] => {
    const provinces = provincesOf(guide);
    return provinces.length > 1 ? provinces : [];
  };
  /** Provinces of which a guide for some people speaks, where they are several. */
  const provincesFor = (audience: string): string[] => {
    const own = guides.filter(({ data }) => data.audiences.includes(audience));
    const provinces = new Set(own.flatMap(provincesOf));
    return provinces.size > 1 ? [...provinces] : [];
  };
  const checker = all(entries, 'checker').filter(({ data }) => data.questions.length > 0);
  // A province has a chart where a guide rests on a document of it.
  const charted = new Set(
    guides.flatMap(({ data }) =>
      data.provinces.flatMap(
        ({ document }) => entries.documents.get(document)?.data.province ?? [],
      ),
    ),
  );
  return [
    ...guides.flatMap((guide) =>
      pagesOf(
        `/quyen-loi/${guide.id}/`,
        owner(guide),
        'to-roi/',
        ...ownPagesOf(guide).flatMap((province) => [`${province}/`, `to-roi/${province}/`]),
      ),
    ),
    ...all(entries, 'audiences')
      .filter(({ id }) => named.has(id))
      .flatMap((audience) =>
        pagesOf(
          `/quyen-loi/danh-cho/${audience.id}/`,
          owner(audience),
          ...provincesFor(audience.id).map((province) => `${province}/`),
        ),
      ),
    ...(guides.length > 0 ? checker : []).flatMap((questions) => [
      ...pagesOf('/kiem-tra/', owner(questions, 'Tôi có được không?')),
      ...all(entries, 'provinces')
        .filter(({ id }) => charted.has(id))
        .flatMap((province) =>
          pagesOf(`/kiem-tra/so-do/${province.id}/`, owner(province, province.data.name)),
        ),
    ]),
  ];
}

const kitPages = (entries: Entries): Pages =>
  all(entries, 'outreach').flatMap((kit) =>
    pagesOf(`/truyen-thong/${kit.id}/`, owner(kit), 'ap-phich/', 'ap-phich/a3/'),
  );

/** All comparisons stand on one page, which is there as long as one of them is. */
const comparisonPages = (entries: Entries): Pages =>
  all(entries, 'comparison')
    .slice(0, 1)
    .flatMap((comparison) =>
      pagesOf('/so-sanh/', { ...owner(comparison, 'So sánh'), entry: 'comparison/so-sanh' }),
    );

/** Provinces as they were and as they are; one without an entry of its own is named as if it had one. */
function placePages({ entries, country }: OwnContent): Pages {
  const { former, merged } = placesOf(country, all(entries, 'provinces'), today);
  const page = ({ id }: { id: string }, words: string): Pages =>
    pagesOf(`/tinh/${id}/`, { entry: `provinces/${id}`, words });
  return [
    ...former.flatMap((place) => page(place, place.name)),
    ...merged.flatMap((place) => page(place, `${place.name} (sau hợp nhất)`)),
  ];
}

/** What of a content its pages follow from. */
type OwnContent = Pick<Content, 'entries' | 'country'>;

/** Every page that the content brings forth, by its address from the root of the site. */
export function pageOwners(content: OwnContent): PageOwners {
  const { entries } = content;
  return new Map([
    ...placePages(content),
    ...documentPages(entries),
    ...agencyPages(entries),
    ...calendarPages(entries),
    ...guidePages(entries),
    ...kitPages(entries),
    ...comparisonPages(entries),
  ]);
}
