import type { DataTableName } from '#src/schemas/data.ts';
import { base, paths, recordsOf } from '#src/site/paths.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import { getBenefits } from './benefits.ts';
import { getDataRows } from './data.ts';
import {
  agencyRows,
  benefitRows,
  erratumRows,
  gapRows,
  successionRows,
} from './data-other-rows.ts';
import {
  amountRows,
  circleRows,
  conditionRows,
  documentRow,
  dutyRows,
  prohibitionRows,
  relationRows,
  reportRows,
  stepRows,
  tableRows,
  targetRows,
  type DataRow,
  type Row,
} from './data-rows.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getGapReports } from './gaps.ts';
import { getGuidePages, type GuidePage } from './guide-pages.ts';
import { getKits } from './kits.ts';
import { once, onceADay } from './once.ts';
import { getProvinces } from './provinces.ts';
import { getRows, type Rows, type RowView } from './rows.ts';

/** The records of each page, for programs: the rows of the open data that the page tells of. */

/** Rows by the table that they are of; a table without a row is left out. */
export type PageRecords = Readonly<Partial<Record<DataTableName, readonly DataRow[]>>>;

/** A page with its records, which are made when asked for. */
interface PageWithRecords {
  readonly page: string;
  readonly records: () => Promise<PageRecords>;
}

/** What stands for `[...file]` in the address of a page's records. */
export const pageRecordFile = (page: string): string =>
  recordsOf(page).slice(base().length + 1, -'.json'.length);

type Given = { readonly [Name in DataTableName]?: readonly Row<Name>[] };

const rowsOf = <Name extends DataTableName>(
  name: Name,
  rows: readonly Row<Name>[] | undefined,
): PageRecords => (rows && rows.length > 0 ? { [name]: tableRows(name, rows) } : {});

/** The rows as the tables have them, those without a row left out. */
const tablesOf = (given: Given): PageRecords =>
  Object.assign(
    {},
    ...(Object.keys(given) as DataTableName[]).map((name) => rowsOf(name, given[name])),
  ) as PageRecords;

const byDocument = <View extends RowView<unknown>>(views: readonly View[]) =>
  Map.groupBy(views, ({ document }) => document.slug);

/** The rows of each document. */
const getOwnRows = onceADay(async (day) => {
  const rows = await getRows(day);
  const of = {
    duties: byDocument(rows.duties),
    targets: byDocument(rows.targets),
    reports: byDocument(rows.reports),
    amounts: byDocument(rows.amounts),
    persons: byDocument(rows.persons),
    conditions: byDocument(rows.conditions),
    steps: byDocument(rows.steps),
    prohibitions: byDocument(rows.prohibitions),
  };
  return (slug: string): Omit<Rows, 'funding' | 'events'> => ({
    duties: of.duties.get(slug) ?? [],
    targets: of.targets.get(slug) ?? [],
    reports: of.reports.get(slug) ?? [],
    amounts: of.amounts.get(slug) ?? [],
    persons: of.persons.get(slug) ?? [],
    conditions: of.conditions.get(slug) ?? [],
    steps: of.steps.get(slug) ?? [],
    prohibitions: of.prohibitions.get(slug) ?? [],
  });
});

const getReportsBySlug = once(
  async () => new Map((await getGapReports()).map((report) => [report.document.slug, report])),
);

/** The parts of guides, by the document that says them. */
const getParts = onceADay(async (day) =>
  Map.groupBy(
    (await getBenefits(day)).flatMap((benefit) => benefitRows(benefit, day)),
    ({ van_ban }) => van_ban,
  ),
);

async function documentRecords(document: DocumentView, day: string): Promise<PageRecords> {
  const [ofDocument, reports, parts] = await Promise.all([
    getOwnRows(day),
    getReportsBySlug(),
    getParts(day),
  ]);
  const rows = ofDocument(document.slug);
  const report = reports.get(document.slug);
  return tablesOf({
    'van-ban': [documentRow(document, day)],
    'quan-he': await relationRows(document, day),
    'nhiem-vu': await dutyRows(rows.duties, day),
    'chi-tieu': targetRows(rows.targets, day),
    'bao-cao': await reportRows(rows.reports, day),
    'doi-tuong': circleRows(rows.persons, day),
    'dieu-kien': conditionRows(rows.conditions, day),
    'muc-huong': amountRows(rows.amounts, day),
    'thu-tuc': stepRows(rows.steps, day),
    'dieu-cam': prohibitionRows(rows.prohibitions, day),
    'quyen-loi': parts.get(document.slug) ?? [],
    'con-ngo': report ? gapRows(report, document, day) : [],
    'cho-sai': erratumRows(document, day),
  });
}

/** The pins of each guide and each kit. */
const getPins = onceADay(async (day) =>
  Map.groupBy(await getDataRows('ghim', day), ({ loai, cua }) => `${String(loai)} ${String(cua)}`),
);

const withPins = (records: PageRecords, pins: readonly DataRow[] | undefined): PageRecords =>
  pins && pins.length > 0 ? { ...records, ghim: pins } : records;

async function guideRecords(
  { benefit, overview, documents }: GuidePage,
  day: string,
): Promise<PageRecords> {
  const here = new Set(documents.map(({ slug }) => slug));
  const pins = (await getPins(day)).get(`hướng dẫn ${benefit.slug}`);
  return withPins(
    tablesOf({
      'quyen-loi': benefitRows(benefit, day).filter(({ van_ban }) => overview || here.has(van_ban)),
    }),
    pins?.filter(({ van_ban }) => overview || here.has(String(van_ban))),
  );
}

async function agencyRecords(agency: AgencyPage, day: string): Promise<PageRecords> {
  const all = await getAgencies();
  const own = all.filter(({ id }) => id === agency.id);
  const given = all.filter(
    ({ id, data }) => id === agency.id || data.successors.some((row) => row.agency === agency.id),
  );
  const { from, to, via } = agency.reports;
  const reports = new Map([...from, ...to, ...via].map((view) => [view.row.id, view]));
  return tablesOf({
    'co-quan': await agencyRows(own, day),
    'ke-thua': (await successionRows(given, day)).filter(
      ({ co_quan, noi_nhan }) => co_quan === agency.id || noi_nhan === agency.id,
    ),
    'nhiem-vu': await dutyRows([...agency.duties, ...agency.inCommon], day),
    'bao-cao': await reportRows([...reports.values()], day),
  });
}

async function provinceRecords(id: string, day: string): Promise<PageRecords> {
  const documents = (await getDocuments(day)).filter(({ province }) => province?.id === id);
  const parts = await getParts(day);
  return tablesOf({
    'van-ban': documents.map((document) => documentRow(document, day)),
    'quyen-loi': documents.flatMap(({ slug }) => parts.get(slug) ?? []),
  });
}

/** Every page that has records: of documents, guides, agencies, provinces and kits. */
export const getPageRecords = onceADay(async (day): Promise<readonly PageWithRecords[]> => {
  const [documents, guides, agencies, provinces, kits] = await Promise.all([
    getDocuments(day),
    getGuidePages(day),
    getAgencyPages(day),
    getProvinces(),
    getKits(day),
  ]);
  return [
    ...documents.map((document) => ({
      page: paths.document(document.slug),
      records: () => documentRecords(document, day),
    })),
    ...guides.map((guide) => ({ page: guide.path, records: () => guideRecords(guide, day) })),
    ...[...agencies.values()].map((agency) => ({
      page: paths.agency(agency.id),
      records: () => agencyRecords(agency, day),
    })),
    ...provinces.map(({ id }) => ({
      page: paths.province(id),
      records: () => provinceRecords(id, day),
    })),
    ...kits.map(({ slug }) => ({
      page: paths.kit(slug),
      records: async () => withPins({}, (await getPins(day)).get(`bộ truyền thông ${slug}`)),
    })),
  ];
});
