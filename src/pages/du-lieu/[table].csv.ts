import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataCsv, getDataTables } from '#src/queries/data.ts';

export const getStaticPaths = (async () =>
  (await getDataTables()).map(({ name: table }) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(await getDataCsv(params.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
