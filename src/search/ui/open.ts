/** The site's own search: how its worker starts. */

import { openSearch } from './client.ts';
import type { Search } from '#src/search/engine/session.ts';

/**
 * Opens the site's search. Nothing is loaded before the first call.
 *
 * @param index address of the folder of the index, with a slash at the end
 */
export function openSiteSearch(index: string): Search {
  return openSearch(
    index,
    () => new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' }),
  );
}
