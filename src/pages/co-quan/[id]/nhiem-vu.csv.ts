import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getAgencyPages } from '#src/queries/agency-pages.ts';
import { getDutyCsv } from '#src/queries/data.ts';

/** The duties of one agency as a table. */
export const getStaticPaths = (async () =>
  [...(await getAgencyPages()).values()]
    .filter(({ duties }) => duties.length > 0)
    .map((agency) => ({ params: { id: agency.id }, props: { agency } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await getDutyCsv(props.agency.duties), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
