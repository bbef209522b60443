/** Puts page and search together: the engine in a worker, or on the page itself where the browser has no workers. */

import type { Search } from '#src/search/shared/protocol.ts';
import { openSearch } from '#src/search/ui/client.ts';

/**
 * Opens the search over the index at `base`, an address with a slash at the end; `entry`: what its entry says, where the
 * page knows it. Loads nothing before the first call.
 */
export function openSiteSearch(base: string, entry?: string): Search {
  return openSearch({
    base,
    entry,
    startWorker: () =>
      new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }),
    openHere: async (address) => {
      const { SearchSession } = await import('#src/search/engine/session.ts');
      return new SearchSession(address, entry);
    },
  });
}
