import type { DataTableName } from '#src/schemas/data.ts';
import { base, paths, recordsOf } from '#src/site/paths.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import { agencyIn, getAgencyPartPaths, getAgencyParts } from './agency-parts.ts';
import { getDataRows } from './data.ts';
import type { DataRow } from './data-rows.ts';
import { getDocuments } from './documents.ts';
import { getGuidePages, type GuidePage } from './guide-pages.ts';
import { getKits } from './kits.ts';
import { onceADay, onceEach } from './once.ts';
import { getProvinces } from './provinces.ts';
import type { RowView } from './rows.ts';

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

/** Tables that have no row on a page are left out of its records. */
const withRows = (tables: PageRecords): PageRecords =>
  Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));

type Value = DataRow[string];

/** The rows of a table by what one of its columns says. What is in the tables is not made a second time for pages. */
const tableBy = onceEach((name: DataTableName) =>
  onceEach((column: string) =>
    onceADay(async (day): Promise<ReadonlyMap<Value, readonly DataRow[]>> =>
      Map.groupBy(await getDataRows(name, day), (row) => row[column]),
    ),
  ),
);

/**
 * The rows of a table that say something in a column.
 *
 * @param values what they say: the rows come in this order, and in the order of the table within
 * @param day the day as of which they are told, `YYYY-MM-DD`
 */
async function rowsWhere(
  name: DataTableName,
  column: string,
  values: readonly string[],
  day: string,
): Promise<readonly DataRow[]> {
  const by = await (await (await tableBy(name))(column))(day);
  return values.flatMap((value) => by.get(value) ?? []);
}

/** The tables that have rows of one document, in the order of the records. */
const OF_DOCUMENT = [
  'van-ban',
  'quan-he',
  'nhiem-vu',
  'chi-tieu',
  'bao-cao',
  'doi-tuong',
  'dieu-kien',
  'muc-huong',
  'thu-tuc',
  'dieu-cam',
  'quyen-loi',
  'con-ngo',
  'cho-sai',
] as const satisfies readonly DataTableName[];

async function documentRecords(slug: string, day: string): Promise<PageRecords> {
  const tables = OF_DOCUMENT.map(
    async (name) => [name, await rowsWhere(name, 'van_ban', [slug], day)] as const,
  );
  return withRows(Object.fromEntries(await Promise.all(tables)));
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
  const here = new Set<Value>(documents.map(({ slug }) => slug));
  const pins = (await getPins(day)).get(`hướng dẫn ${benefit.slug}`);
  const parts = await rowsWhere('quyen-loi', 'huong_dan', [benefit.slug], day);
  return withPins(
    withRows({ 'quyen-loi': parts.filter(({ van_ban }) => overview || here.has(van_ban)) }),
    pins?.filter(({ van_ban }) => overview || here.has(van_ban)),
  );
}

/** The rows that an agency's documents bring to a page of it. */
async function agencyWorkRecords(agency: AgencyPage, day: string): Promise<PageRecords> {
  const { from, to, via } = agency.reports;
  const idsOf = (views: readonly RowView<{ readonly id: string }>[]): string[] =>
    views.map(({ row }) => row.id);
  return {
    'nhiem-vu': await rowsWhere(
      'nhiem-vu',
      'ma',
      idsOf([...agency.duties, ...agency.inCommon]),
      day,
    ),
    'bao-cao': await rowsWhere('bao-cao', 'ma', [...new Set(idsOf([...from, ...to, ...via]))], day),
  };
}

/** The rows of an agency: where its page is cut, its work is in the records of the parts. */
async function agencyRecords(agency: AgencyPage, day: string): Promise<PageRecords> {
  const successions = await getDataRows('ke-thua', day);
  const isCut = (await getAgencyParts(agency.id)) !== undefined;
  return withRows({
    'co-quan': await rowsWhere('co-quan', 'ma', [agency.id], day),
    'ke-thua': successions.filter(
      ({ co_quan, noi_nhan }) => co_quan === agency.id || noi_nhan === agency.id,
    ),
    ...(isCut ? {} : await agencyWorkRecords(agency, day)),
  });
}

async function provinceRecords(id: string, day: string): Promise<PageRecords> {
  const slugs = (await getDocuments(day))
    .filter(({ province }) => province?.id === id)
    .map(({ slug }) => slug);
  return withRows({
    'van-ban': await rowsWhere('van-ban', 'van_ban', slugs, day),
    'quyen-loi': await rowsWhere('quyen-loi', 'van_ban', slugs, day),
  });
}

/** Every page that has records: of documents, guides, agencies, provinces and kits. */
export const getPageRecords = onceADay(async (day): Promise<readonly PageWithRecords[]> => {
  const [documents, guides, agencies, parts, provinces, kits] = await Promise.all([
    getDocuments(day),
    getGuidePages(day),
    getAgencyPages(day),
    getAgencyPartPaths(),
    getProvinces(),
    getKits(day),
  ]);
  return [
    ...documents.map((document) => ({
      page: paths.document(document.slug),
      records: () => documentRecords(document.slug, day),
    })),
    ...guides.map((guide) => ({ page: guide.path, records: () => guideRecords(guide, day) })),
    ...[...agencies.values()].map((agency) => ({
      page: paths.agency(agency.id),
      records: () => agencyRecords(agency, day),
    })),
    ...parts
      .filter(({ props }) => props.part.parts.length === 0)
      .map(({ props: { agency, part } }) => ({
        page: paths.agencyPart(agency.id, part.path),
        records: async () =>
          withRows(
            await agencyWorkRecords(
              await agencyIn(
                agency,
                part.items.map(({ document }) => document.slug),
              ),
              day,
            ),
          ),
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
