import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataLines, getDataTables } from '#src/queries/data.ts';

export const getStaticPaths = (async () =>
  (await getDataTables()).map(({ name: table }) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(await getDataLines(params.table), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
  });
