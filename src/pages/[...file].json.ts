import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getPageRecords, pageRecordFile } from '#src/queries/page-data.ts';

/** The records of a page, in a file beside it; the build adds what the page is (`integrations/page-data.ts`). */
export const getStaticPaths = (async () =>
  (await getPageRecords()).map(({ page, records }) => ({
    params: { file: pageRecordFile(page) },
    props: { records },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(`${JSON.stringify({ bang: await props.records() })}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
