import type { APIRoute } from 'astro';
import { getAgencyNames } from '#src/queries/search-page.ts';

/** The names of the agencies that have a page: loaded when a reader opens the filter by agency. */
export const GET: APIRoute = async () =>
  new Response(await getAgencyNames(), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
