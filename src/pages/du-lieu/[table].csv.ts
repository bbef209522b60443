import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataCsv } from '#src/queries/data.ts';
import { dataTables, type DataTableName } from '#src/schemas/data.ts';

export const getStaticPaths = (() =>
  (Object.keys(dataTables) as DataTableName[]).map((table) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(await getDataCsv(params.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
