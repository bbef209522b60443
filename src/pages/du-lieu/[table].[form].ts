import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import {
  getDataCsv,
  getDataLines,
  getDataRows,
  getDataSchema,
  getDataTables,
  getDataWorkbook,
  getDescribedTables,
  getWorkbooks,
} from '#src/queries/data.ts';

/** A table in one of its forms, and what each of its records holds, as JSON Schema. */

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

/** The forms by the ends of their names. */
const forms = {
  csv: { type: 'text/csv; charset=utf-8', make: getDataCsv },
  json: {
    type: 'application/json; charset=utf-8',
    make: async (table: DataTable) => asJson(await getDataRows(table)),
  },
  jsonl: { type: 'application/jsonl; charset=utf-8', make: getDataLines },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (table: DataTable) => new Uint8Array(await getDataWorkbook(table)),
  },
} as const;

type DataTable = Parameters<typeof getDataRows>[0];
type Form = keyof typeof forms;

export const getStaticPaths = (async () => {
  const tables = (await getDataTables()).map(({ name }) => name);
  const workbooks = await getWorkbooks();
  const files = (Object.keys(forms) as Form[]).flatMap((form) =>
    (form === 'xlsx' ? workbooks : tables).map((table) => ({
      params: { table, form },
      props: { type: forms[form].type, make: () => forms[form].make(table) },
    })),
  );
  const schemas = (await getDescribedTables()).map(({ name: table }) => ({
    params: { table, form: 'schema.json' },
    props: {
      type: 'application/schema+json; charset=utf-8',
      make: () => asJson(getDataSchema(table)),
    },
  }));
  return [...files, ...schemas];
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { type, make },
}) => new Response(await make(), { headers: { 'Content-Type': type } });
