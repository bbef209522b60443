/** The site's own search: where its index lies and how its worker starts. */

import { openSearch } from './client.ts';
import type { Search } from '#src/search/engine/session.ts';

/** Folder of the index within the site. */
export const INDEX = '/pagefind/';

/** Opens the site's search. Nothing is loaded before the first call. */
export function openSiteSearch(): Search {
  return openSearch(
    INDEX,
    () => new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' }),
  );
}
