import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataRows } from '#src/queries/data.ts';
import { dataTables, type DataTableName } from '#src/schemas/data.ts';

export const getStaticPaths = (() =>
  (Object.keys(dataTables) as DataTableName[]).map((table) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(`${JSON.stringify(await getDataRows(params.table), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
