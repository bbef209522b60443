import type { APIRoute } from 'astro';
import { getSearchInput } from '#src/queries/search-records.ts';

/** Hands the records to the integration that builds the index, which takes this file away again. */
export const GET: APIRoute = async () => Response.json(await getSearchInput());
