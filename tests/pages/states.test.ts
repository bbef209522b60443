import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import AgencyPage from '#src/components/agency/AgencyPage.astro';
import AudienceGuides from '#src/components/benefit/AudienceGuides.astro';
import GuideRows from '#src/components/benefit/GuideRows.astro';
import Guide from '#src/components/benefit/Guide.astro';
import Leaflet from '#src/components/benefit/Leaflet.astro';
import Chart from '#src/components/checker/Chart.astro';
import CheckedGuide from '#src/components/checker/CheckedGuide.astro';
import DocumentPage from '#src/components/document/DocumentPage.astro';
import Summary from '#src/components/document/Summary.astro';
import KitPage from '#src/components/kits/KitPage.astro';
import PlaceContents from '#src/components/place/PlaceContents.astro';
import StateBand from '#src/components/ui/StateBand.astro';
import { headingsOf } from '#src/lib/benefits/checker-rules.ts';
import { markSpoken } from '#src/lib/benefits/mark-spoken.ts';
import { sentences } from '#src/lib/benefits/plain-language.ts';
import { stateOn } from '#src/lib/documents/state.ts';
import { factWords } from '#src/lib/kits/labels.ts';
import { dutyGapsOf } from '#src/queries/gaps.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { statedThings } from '#src/loaders/statements.ts';
import { getAgencyLinks, getAgencyPages } from '#src/queries/agency-pages.ts';
import { getAgencyWork } from '#src/queries/agency-work.ts';
import {
  byWorthGroups,
  getAudiencePages,
  getBenefits,
  getSituations,
  guideItem,
  guidePath,
  provincesOf,
} from '#src/queries/benefits.ts';
import { getCharts } from '#src/queries/charts.ts';
import { getCitations } from '#src/queries/cited.ts';
import { getComparisons } from '#src/queries/comparison.ts';
import { getDataRows } from '#src/queries/data.ts';
import { calendarEntries, getDeadlines } from '#src/queries/deadlines.ts';
import { getDocumentLinks } from '#src/queries/document-links.ts';
import { getDocuments } from '#src/queries/documents.ts';
import { getGuidePages } from '#src/queries/guide-pages.ts';
import { getKits } from '#src/queries/kits.ts';
import { getCoveredPlaces } from '#src/queries/places.ts';
import { getRelations } from '#src/queries/relations.ts';
import { getSearchInput } from '#src/queries/search-records.ts';
import { getSiteParts } from '#src/queries/site-parts.ts';
import { paths } from '#src/site/paths.ts';
import { isPast, stateIds, states } from '#src/schemas/states.ts';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { statesReadOn } from '#scripts/lib/shown-states.ts';

/**
 * One truth: whatever shows a state shows what `stateOn` gives, built on that day or read on it. The days: one plan runs, the next has not begun;
 * its last day and the day after are behind; the day of the tests; the last day of the next plan, and the day after.
 */
const DAYS = ['2021-03-30', '2025-12-31', PROVINCE_TODAY, '2027-12-31', '2028-01-01'] as const;
const [FIRST] = DAYS;

const siteParts = await getSiteParts();
const things = statedThings(loadContent());
const parts = things.flatMap(({ name, part, province }) =>
  part ? [{ name, ...part, province }] : [],
);
const documents = things.filter(({ part }) => part === undefined).map(({ name }) => name);
/** Plans and the like, which give somebody something to do. */
const withDuties = (await getDocuments())
  .filter(({ data }) => data.duties.length > 0)
  .map(({ slug }) => slug);
const names = (list: readonly { readonly name: string }[]): string[] =>
  list.map(({ name }) => name);

/** The state of everything on a day, by the one function. */
const truth = (day: string): Map<string, string> =>
  new Map(things.map(({ name, facts }) => [name, stateOn(facts, day).id]));

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

type Component = Parameters<AstroContainer['renderToString']>[0];
const render = (component: Component, props: Record<string, unknown>): Promise<string> =>
  container.renderToString(component, { props });
const joined = async (pieces: readonly Promise<string>[]): Promise<string> =>
  (await Promise.all(pieces)).join('');

/** Each output that shows states: its HTML when built on a day, and what it must speak of. */
const outputs: readonly {
  readonly name: string;
  readonly html: (day: string) => Promise<string>;
  readonly of: readonly string[];
}[] = [
  {
    name: 'guides',
    html: async (day) =>
      joined((await getGuidePages(day)).map((page) => render(Guide, { page, parts: siteParts }))),
    of: names(parts),
  },
  {
    name: 'the list of guides',
    html: async (day) =>
      joined(
        (await getSituations(day)).map(({ benefits }) =>
          render(GuideRows, { items: benefits.flatMap((benefit) => guideItem(benefit) ?? []) }),
        ),
      ),
    of: names(parts),
  },
  {
    name: 'audience pages',
    html: async (day) =>
      joined(
        (await getAudiencePages(day)).map((page) =>
          render(AudienceGuides, {
            page,
            groups: byWorthGroups(page.items),
            others: [],
            parts: siteParts,
          }),
        ),
      ),
    of: names(parts),
  },
  {
    name: 'leaflets',
    html: async (day) =>
      joined(
        (await getBenefits(day)).flatMap((benefit) =>
          provincesOf(benefit).map(({ id }) =>
            render(Leaflet, { benefit, province: id, path: guidePath(benefit, id) }),
          ),
        ),
      ),
    of: names(parts),
  },
  {
    name: 'charts',
    html: async (day) =>
      joined((await getCharts(day)).map(({ groups }) => render(Chart, { groups }))),
    of: names(parts),
  },
  {
    name: 'the checker',
    html: async (day) =>
      joined((await getBenefits(day)).map((benefit) => render(CheckedGuide, { benefit }))),
    of: names(parts),
  },
  {
    name: 'province pages',
    html: async (day) => {
      const link = await getAgencyLinks();
      return joined(
        (await getCoveredPlaces(day)).map(({ place, contents }) =>
          render(PlaceContents, {
            place: place.id,
            contents,
            groups: byWorthGroups(contents?.guides ?? []),
            link,
          }),
        ),
      );
    },
    // What the centre issues stands on no province's page.
    of: names(things.filter(({ province }) => province !== undefined)),
  },
  {
    name: 'documents',
    html: async (day) =>
      joined(
        (await getDocuments(day)).map(async (document) =>
          render(DocumentPage, {
            document,
            citations: await getCitations(document.slug),
            abbreviations: [],
            guides: new Map(),
            relations: await getRelations(document),
            links: await getDocumentLinks(document, day),
            agency: await getAgencyLinks(),
            known: [],
          }),
        ),
      ),
    of: documents,
  },
  {
    name: 'summaries',
    html: async (day) => {
      const link = await getAgencyLinks();
      const deadlines = await getDeadlines(day);
      const plans = (await getDocuments(day)).filter(({ data }) => data.duties.length > 0);
      return joined(
        plans.map((document) =>
          render(Summary, {
            document,
            deadlines: deadlines.filter((one) => one.document.slug === document.slug),
            link,
            gaps: dutyGapsOf(document),
            gapsPage: true,
          }),
        ),
      );
    },
    of: withDuties,
  },
  {
    name: 'agency pages',
    html: async (day) => {
      const link = await getAgencyLinks();
      return joined(
        [...(await getAgencyPages(day)).values()].map((agency) =>
          getAgencyWork(agency, day).then((work) =>
            render(AgencyPage, {
              ...{ agency, here: agency, work, link },
              ...{ deadlines: [], below: [], kits: [], known: [] },
            }),
          ),
        ),
      );
    },
    of: withDuties,
  },
  {
    name: 'comparisons',
    html: async (day) =>
      joined(
        (await getComparisons(day)).flatMap((one) =>
          one.documents.map((document) => render(StateBand, { states: document.states })),
        ),
      ),
    of: (await getComparisons()).flatMap((one) => one.documents.map(({ slug }) => slug)),
  },
  {
    name: 'kits',
    html: async (day) =>
      joined((await getKits(day)).map((kit) => render(KitPage, { kit, changes: [] }))),
    of: (await getKits()).flatMap((kit) => [
      ...kit.documents.map(({ slug }) => slug),
      ...kit.facts.flatMap((fact) => fact.states?.[0].of ?? []),
    ]),
  },
];

it('finds every state in the province, on one of the days', () => {
  const found = new Set(DAYS.flatMap((day) => [...truth(day).values()]));
  expect([...found].sort()).toEqual([...stateIds].sort());
});

describe.each(outputs)('$name', ({ html, of }) => {
  it('speak of what they must', async () => {
    const shown = new Set(statesReadOn(await html(FIRST), FIRST).map((state) => state.of));
    expect([...shown].sort()).toEqual([...new Set(of)].sort());
    expect(shown.size).toBeGreaterThan(0);
  });

  it.each(DAYS)('built on %s show what the one function gives', async (day) => {
    const right = truth(day);
    for (const { of: name, id } of statesReadOn(await html(day), day))
      expect([name, id]).toEqual([name, right.get(name)]);
  });

  it.each(DAYS)('built on the first day and read on %s, too', async (day) => {
    const right = truth(day);
    for (const { of: name, id } of statesReadOn(await html(FIRST), day))
      expect([name, id]).toEqual([name, right.get(name)]);
  });
});

describe.each(DAYS)('on %s', (day) => {
  const right = truth(day);
  const labelOf = (name: string) => {
    const id = stateIds.find((one) => one === right.get(name));
    return id && states[id].label;
  };
  const wordsOf = (list: readonly string[]) =>
    [...new Set(list.map((name) => labelOf(name)?.toLocaleLowerCase('vi')))].join(', ');

  it('results of the search say so, built then or read then', async () => {
    const partsOf = (slug: string) => names(parts.filter(({ guide }) => guide === slug));
    const wanted = new Map([
      ...documents.map((slug) => [paths.document(slug), wordsOf([slug])] as const),
      ...[...new Set(parts.map(({ guide }) => guide))].map(
        (guide) => [paths.benefit(guide), wordsOf(partsOf(guide))] as const,
      ),
    ]);
    for (const built of [day, FIRST]) {
      const { records } = await getSearchInput(built);
      const said = records
        .filter(({ url }) => wanted.has(url))
        .map(({ url, statusNote, later = [] }) => [
          url,
          later.findLast(({ from }) => from <= day)?.statusNote ?? statusNote,
        ]);
      expect(new Map(said as [string, string][])).toEqual(
        new Map(
          [...wanted].sort(
            ([a], [b]) =>
              said.findIndex(([url]) => url === a) - said.findIndex(([url]) => url === b),
          ),
        ),
      );
    }
  });

  it.each(['nhiem-vu', 'chi-tieu', 'bao-cao'] as const)('the data of %s do', async (table) => {
    for (const { van_ban, tinh_trang, asOf } of await getDataRows(table, day))
      expect([van_ban, tinh_trang, asOf]).toEqual([van_ban, labelOf(String(van_ban)), day]);
  });

  it('files of kits do', async () => {
    const facts = (await getKits(day)).flatMap((kit) => kit.facts).filter((fact) => fact.states);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts)
      expect(factWords(fact)).toContain(`. ${labelOf(fact.states?.[0].of ?? '') ?? ''}`);
  });

  it('the calendar has nothing ahead of what has ended or is a draft', async () => {
    const deadlines = await getDeadlines(day);
    for (const { document, phase } of deadlines) {
      const id = right.get(document.slug);
      if (id === 'ended' || id === 'draft') expect([document.slug, phase]).not.toContain('ahead');
    }
    const entries = calendarEntries(deadlines, (id) => id);
    const drafts = documents.filter((slug) => right.get(slug) === 'draft');
    expect(drafts.length).toBeGreaterThan(0);
    for (const slug of drafts)
      expect(entries.filter(({ url }) => url.includes(`/${slug}/`))).toEqual([]);
  });

  it('the checker puts under its heading what is past, built then or read then', async () => {
    for (const built of [day, FIRST])
      for (const { data, context } of await getBenefits(built))
        for (const part of data.provinces) {
          const dated = context.states(part);
          const { heading, pastFrom } = headingsOf(part, dated);
          const id = right.get(dated[0].of);
          const past = heading === 'past' || (pastFrom !== undefined && pastFrom <= day);
          const own = part.time === 'occasion' || part.time === 'own';
          const intended = part.modality.kind === 'intention';
          expect([dated[0].of, past]).toEqual([
            dated[0].of,
            own && !intended && isPast({ id: stateIds.find((one) => one === id) ?? 'unknown' }),
          ]);
        }
  });

  it('what is read aloud has the sentence of the state', async () => {
    for (const page of await getGuidePages(day)) {
      if (page.overview) continue;
      const html = markSpoken(
        await render(Guide, { page, parts: siteParts }),
        (sentence) => `nghe ${sentence}`,
      );
      for (const { part } of page.parts) {
        const [now] = page.benefit.context.states(part);
        expect(now.id).toBe(right.get(now.of));
        for (const sentence of sentences(now.sentence)) expect(html).toContain(`nghe ${sentence}`);
      }
    }
  });
});
