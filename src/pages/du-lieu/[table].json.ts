import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataRows, getDataTables } from '#src/queries/data.ts';

export const getStaticPaths = (async () =>
  (await getDataTables()).map(({ name: table }) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(`${JSON.stringify(await getDataRows(params.table), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
