import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getAgencyPages } from '#src/queries/agency-pages.ts';
import { getDutyCsv } from '#src/queries/data.ts';

/** The duties of one agency as a table: those given to it by name, then those in common with a group. */
export const getStaticPaths = (async () =>
  [...(await getAgencyPages()).values()]
    .filter(({ duties, inCommon }) => duties.length + inCommon.length > 0)
    .map((agency) => ({ params: { id: agency.id }, props: { agency } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await getDutyCsv([...props.agency.duties, ...props.agency.inCommon]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
