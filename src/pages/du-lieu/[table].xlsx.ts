import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getDataWorkbook, getWorkbooks } from '#src/queries/data.ts';

export const getStaticPaths = (async () =>
  (await getWorkbooks()).map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(new Uint8Array(await getDataWorkbook(params.table)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  });
