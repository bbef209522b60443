import { z } from 'astro/zod';
import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataTables } from '#src/queries/data.ts';
import { dataTables } from '#src/schemas/data.ts';

/** What a table's JSON file holds, as JSON Schema. */
export const getStaticPaths = (async () =>
  (await getDataTables()).map(({ name: table }) => ({
    params: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = ({
  params,
}) => {
  const { title, schema } = dataTables[params.table];
  return new Response(
    `${JSON.stringify({ ...z.toJSONSchema(schema.array()), title }, undefined, 1)}\n`,
    {
      headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
    },
  );
};
