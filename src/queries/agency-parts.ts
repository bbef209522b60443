import { groupBy } from '#src/lib/group.ts';
import { allParts, partsOf, yearKey, type ListPart } from '#src/lib/list-parts.ts';
import { paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import { dutyClauses, getAgencyWork, getMeetings, type WorkInDocument } from './agency-work.ts';
import { getAgencyDeadlines, type DeadlineView } from './deadlines.ts';
import type { DocumentView } from './documents.ts';
import { once, onceEach, onceInTurn } from './once.ts';

/**
 * The page of an agency, cut where many documents give it work: its rows then stand on pages of the documents' years, and
 * the agency's own page lists the documents. The address of a row at the agency stays and leads to its document there.
 */

/** As many rows and clauses, each of which has a note, as keep a page below the bound of a reading page (docs/speed.md). */
const MOST = 100;

/** What a document brings to the page of an agency. */
interface AgencyRow {
  readonly document: DocumentView;
  /** How many clauses it rests on. */
  readonly clauses: number;
}

/** A document that names an agency, and how many rows and clauses it brings to its page. */
export interface AgencyDocument {
  readonly document: DocumentView;
  readonly size: number;
}

/** The deadlines of those below an agency, which its own page folds up: they concern it through them alone. */
export const deadlinesBelow = (
  agency: string,
  deadlines: readonly DeadlineView[],
): DeadlineView[] =>
  deadlines.filter(
    ({ dated, who, receivers, members }) =>
      dated && ![...who, ...receivers, ...members].includes(agency),
  );

/**
 * Cuts the rows that documents bring to an agency's page by the years of the documents, the newest first.
 *
 * @param most rows and clauses that a page shows
 */
export function cutRows(rows: readonly AgencyRow[], most = MOST): ListPart<AgencyDocument> {
  const documents = groupBy(rows, ({ document }) => document.slug)
    .flatMap(({ items }): AgencyDocument[] =>
      items.slice(0, 1).map(({ document }) => ({
        document,
        size: items.reduce((sum, { clauses }) => sum + 1 + clauses, 0),
      })),
    )
    .sort((a, b) => (b.document.year ?? '').localeCompare(a.document.year ?? ''));
  return partsOf(documents, [({ document }) => yearKey(document.year)], most, ({ size }) => size);
}

async function load(id: string): Promise<ListPart<AgencyDocument> | undefined> {
  const agency = (await getAgencyPages()).get(id);
  if (!agency) return undefined;
  const { from, to, via } = agency.reports;
  const ofOneClause = [
    ...[...from, ...to, ...via],
    ...((await getMeetings()).get(id) ?? []),
    ...deadlinesBelow(id, await getAgencyDeadlines(id)),
  ];
  const list = cutRows([
    ...[...agency.duties, ...agency.inCommon].map(({ document, row }) => ({
      document,
      clauses: dutyClauses(row).length,
    })),
    ...ofOneClause.map(({ document }) => ({ document, clauses: 1 })),
  ]);
  return list.parts.length > 0 ? list : undefined;
}

/** The parts of an agency's work by its id, the newest year first; undefined where its own page shows it all. */
export const getAgencyParts = onceEach(load);

const getPartPaths = onceEach(async (id: string) => {
  const list = await getAgencyParts(id);
  const leaves = list ? allParts(list).filter(({ parts }) => parts.length === 0) : [];
  return new Map(
    leaves.flatMap(({ path, items }) =>
      items.map(({ document }) => [document.slug, path] as const),
    ),
  );
});

/** Address of the page on which an agency has its rows of a document. */
export async function agencyRowsPath(id: string, document: string): Promise<string> {
  const path = (await getPartPaths(id)).get(document);
  return path === undefined ? paths.agency(id) : paths.agencyPart(id, path);
}

/** A page of an agency's work. */
export interface AgencyPartPage {
  readonly agency: AgencyPage;
  readonly part: ListPart<AgencyDocument>;
  readonly work: readonly WorkInDocument[];
  /** Deadlines of those below it. */
  readonly below: readonly DeadlineView[];
}

/** What each document brings to the pages of an agency. */
const getByDocument = onceInTurn(async (whole: AgencyPage) => {
  const { duties, inCommon, names, partners, reports } = whole;
  const bySlug = <View extends { readonly document: DocumentView }>(views: readonly View[]) => {
    const grouped = Map.groupBy(views, ({ document }) => document.slug);
    return (slugs: readonly string[]): View[] => slugs.flatMap((slug) => grouped.get(slug) ?? []);
  };
  const of = {
    duties: bySlug(duties),
    inCommon: bySlug(inCommon),
    names: bySlug(names),
    from: bySlug(reports.from),
    to: bySlug(reports.to),
    via: bySlug(reports.via),
    partners: bySlug(
      partners.flatMap(({ agency, places }) => places.map((place) => ({ ...place, agency }))),
    ),
    below: bySlug(deadlinesBelow(whole.id, await getAgencyDeadlines(whole.id))),
  };
  return (slugs: readonly string[]) => ({
    agency: {
      ...whole,
      names: of.names(slugs),
      duties: of.duties(slugs),
      inCommon: of.inCommon(slugs),
      reports: { from: of.from(slugs), to: of.to(slugs), via: of.via(slugs) },
      partners: groupBy(of.partners(slugs), ({ agency }) => agency.id).flatMap(({ items }) =>
        items.slice(0, 1).map(({ agency }) => ({
          agency,
          places: items.map(({ document, clause }) => ({ document, clause })),
        })),
      ),
    },
    below: of.below(slugs),
  });
});

/** An agency as some documents alone know it. */
export const agencyIn = async (agency: AgencyPage, documents: readonly string[]) =>
  (await getByDocument(agency))(documents).agency;

/** What a page of an agency's work shows; one that is cut further shows its parts alone. */
export async function getAgencyPartPage(
  whole: AgencyPage,
  part: ListPart<AgencyDocument>,
): Promise<AgencyPartPage> {
  const isCut = part.parts.length > 0;
  const documents = isCut ? [] : part.items.map(({ document }) => document.slug);
  const { agency, below } = (await getByDocument(whole))(documents);
  return { agency, part, below, work: await getAgencyWork(agency, today, new Set(documents)) };
}

/** Every page of a part of an agency's work, for their route. */
export const getAgencyPartPaths = once(async () => {
  const agencies = [...(await getAgencyPages()).values()];
  const lists = await Promise.all(agencies.map(({ id }) => getAgencyParts(id)));
  return agencies.flatMap((agency, at) => {
    const list = lists[at];
    return (list ? allParts(list) : []).map((part) => ({
      params: { id: agency.id, part: part.path.slice(0, -1) },
      props: { agency, part },
    }));
  });
});
