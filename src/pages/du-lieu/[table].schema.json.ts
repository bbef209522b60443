import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataSchema, getDescribedTables } from '#src/queries/data.ts';

/** What each record of a table holds, as JSON Schema. */
export const getStaticPaths = (async () =>
  (await getDescribedTables()).map(({ name: table }) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) =>
  new Response(`${JSON.stringify(getDataSchema(params.table), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
