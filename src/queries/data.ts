import { z } from 'astro/zod';
import { csvFile } from '#src/lib/csv.ts';
import { workbook } from '#src/lib/data/workbook.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import {
  columnsIn,
  columnsOf,
  type DataColumn,
  clauseData,
  dataTables,
  type DataTableName,
} from '#src/schemas/data.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import { getAgencies } from './agencies.ts';
import { getBenefits } from './benefits.ts';
import {
  agencyRows,
  benefitRows,
  erratumRows,
  gapRows,
  noteRows,
  pinRows,
  successionRows,
} from './data-other-rows.ts';
import {
  amountRows,
  circleRows,
  clauseRows,
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
import { getDocument, getDocuments, type DocumentView } from './documents.ts';
import { getGapReports } from './gaps.ts';
import { once, onceADay, onceEach } from './once.ts';
import { getRows, type DutyView } from './rows.ts';

/** The open data: tables of rows, in every form in which they are given away. */

/** How each table's rows are made, as of a day. */
const makers: {
  readonly [Name in DataTableName]: (
    day: string,
  ) => readonly Row<Name>[] | Promise<readonly Row<Name>[]>;
} = {
  'van-ban': async (day) => (await getDocuments(day)).map((document) => documentRow(document, day)),
  'quyen-loi': async (day) =>
    (await getBenefits(day)).flatMap((benefit) => benefitRows(benefit, day)),
  'quan-he': async (day) =>
    (
      await Promise.all((await getDocuments(day)).map((document) => relationRows(document, day)))
    ).flat(),
  'nhiem-vu': async (day) => dutyRows((await getRows(day)).duties, day),
  'chi-tieu': async (day) => targetRows((await getRows(day)).targets, day),
  'bao-cao': async (day) => reportRows((await getRows(day)).reports, day),
  'doi-tuong': async (day) => circleRows((await getRows(day)).persons, day),
  'dieu-kien': async (day) => conditionRows((await getRows(day)).conditions, day),
  'muc-huong': async (day) => amountRows((await getRows(day)).amounts, day),
  'thu-tuc': async (day) => stepRows((await getRows(day)).steps, day),
  'dieu-cam': async (day) => prohibitionRows((await getRows(day)).prohibitions, day),
  'con-ngo': async (day) => {
    const reports = await getGapReports();
    return Promise.all(
      reports.map(async (report) =>
        gapRows(report, await getDocument(report.document.slug, day), day),
      ),
    ).then((lists) => lists.flat());
  },
  'cho-sai': async (day) =>
    (await getDocuments(day)).flatMap((document) => erratumRows(document, day)),
  'co-quan': async (day) => agencyRows(await getAgencies(), day),
  'ke-thua': async (day) => successionRows(await getAgencies(), day),
  'ghi-chu': noteRows,
  ghim: pinRows,
};

async function make<Name extends DataTableName>(
  name: Name,
  day: string,
): Promise<readonly DataRow[]> {
  return tableRows(name, await makers[name](day));
}

const tables = onceEach((name: DataTableName) => onceADay((day) => make(name, day)));

/**
 * The rows of a table, checked against its schema.
 *
 * @param day the day as of which their times are told, `YYYY-MM-DD`
 */
export async function getDataRows(name: DataTableName, day = today): Promise<readonly DataRow[]> {
  return (await tables(name))(day);
}

/** The tables that have rows, in their order, each with the number of them. */
export const getDataTables = once(
  async (): Promise<readonly { name: DataTableName; count: number }[]> => {
    const counts = await Promise.all(
      tableKeys(dataTables).map(async (name) => ({
        name,
        count: (await getDataRows(name)).length,
      })),
    );
    return counts.filter(({ count }) => count > 0);
  },
);

/** A cell as a table without lists has it. */
const flat = (value: DataRow[string]): string | number | undefined =>
  typeof value === 'object' ? value.join('; ') : value;

const cellsOf = (columns: readonly string[], rows: readonly DataRow[]) =>
  rows.map((row) => columns.map((column) => flat(row[column])));

const namesOf = (name: DataTableName): string[] => columnsOf(name).map((column) => column.name);

const asCsv = (columns: readonly string[], rows: readonly DataRow[]): string =>
  csvFile(columns, cellsOf(columns, rows));

/** Rows as JSON Lines: one a line, UTF-8, each line ended (jsonlines.org). */
const asLines = (rows: readonly DataRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** A table as of a day, as a CSV file. */
export async function getDataCsv(name: DataTableName, day = today): Promise<string> {
  return asCsv(namesOf(name), await getDataRows(name, day));
}

/** A table as of a day, as JSON Lines. */
export async function getDataLines(name: DataTableName, day = today): Promise<string> {
  return asLines(await getDataRows(name, day));
}

/** Rows that a workbook holds at most: it costs eight times a CSV file, and nobody reads more in one. */
const WORKBOOK_ROWS = 2000;

/** The tables that are given away as a workbook too. */
export const getWorkbooks = once(async () =>
  (await getDataTables()).filter(({ count }) => count <= WORKBOOK_ROWS).map(({ name }) => name),
);

/** A table as of a day, as an Excel workbook of one sheet: texts stay texts, so that no zero and no mark is lost. */
export async function getDataWorkbook(name: DataTableName, day = today): Promise<Uint8Array> {
  const columns = namesOf(name);
  return workbook(name, [columns, ...cellsOf(columns, await getDataRows(name, day))], day);
}

/** A table as the page of its columns tells of it. */
export interface DescribedTable {
  readonly name: DescribedName;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  /** Rows of all documents together. */
  readonly count: number;
  /** Whether it is given away as a whole, and not document by document. */
  readonly whole: boolean;
}

type DescribedName = DataTableName | typeof CLAUSES;

/** The table of clauses; it comes as a file beside the page of each document. */
const CLAUSES = 'dieu-khoan';

/** Whether a table is given away as a whole. */
export const isWholeTable = (name: DescribedName): name is DataTableName => name !== CLAUSES;

/** The tables that there is something of, the clauses included. */
export const getDescribedTables = once(async (): Promise<readonly DescribedTable[]> => {
  const clauses = (await getDocuments()).reduce((sum, { tree }) => sum + tree.all.length, 0);
  const own = (await getDataTables()).map(({ name, count }) => ({
    name,
    title: dataTables[name].title,
    columns: columnsOf(name),
    count,
    whole: true,
  }));
  return clauses === 0
    ? own
    : [
        ...own,
        {
          name: CLAUSES,
          title: 'Nguyên văn từng mục',
          columns: columnsIn(clauseData.shape),
          count: clauses,
          whole: false,
        },
      ];
});

/** What each record of a table holds, as JSON Schema (draft 2020-12): of one record, as a line of JSON Lines has it. */
export function getDataSchema(name: DescribedName): Readonly<Record<string, unknown>> {
  const schema = name === CLAUSES ? clauseData : dataTables[name].schema;
  return {
    ...z.toJSONSchema(schema),
    $id: addressOf(paths.dataSchema(name)),
    title: name === CLAUSES ? 'Nguyên văn từng mục' : dataTables[name].title,
  };
}

/** The place of each duty among those of all documents, by its id. */
const getDutyPlaces = onceADay(
  async (day) => new Map((await getDataRows('nhiem-vu', day)).map(({ ma }, place) => [ma, place])),
);

/** Some duties as a CSV file with the columns of the table of all duties, as of a day. */
export async function getDutyCsv(duties: readonly DutyView[], day = today): Promise<string> {
  const [rows, places] = await Promise.all([getDataRows('nhiem-vu', day), getDutyPlaces(day)]);
  // As they stand on that day, whatever the day of those handed in.
  const own = [...new Set(duties.flatMap(({ row }) => places.get(row.id) ?? []))]
    .sort((a, b) => a - b)
    .map((place) => rows[place])
    .filter((row) => row !== undefined);
  return asCsv(namesOf('nhiem-vu'), own);
}

/** The clauses of a document as JSON Lines. */
export const clauseLines = (document: DocumentView, day = today): string =>
  asLines(clauseRows(document, day));

/** The clauses of a document as a CSV file. */
export const clauseCsv = (document: DocumentView, day = today): string =>
  asCsv(
    columnsIn(clauseData.shape).map(({ name }) => name),
    clauseRows(document, day),
  );
