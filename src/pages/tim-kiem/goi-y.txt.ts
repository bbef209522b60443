import type { APIRoute } from 'astro';
import { getSearchInput } from '#src/queries/search-records.ts';
import { suggestionFile } from '#src/search/index/suggestions.ts';

/** The suggestions of every search box, loaded when a reader turns to one. */
export const GET: APIRoute = async () => {
  const { records, glossary } = await getSearchInput();
  return new Response(suggestionFile(records, glossary), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
