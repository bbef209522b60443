import type { APIRoute } from 'astro';
import { getSearchInput } from '#src/queries/search-records.ts';

/** The records that the search index is built from; `search-index.ts` asks for them, and no file is made of them. */
export const GET: APIRoute = async () => Response.json(await getSearchInput());
