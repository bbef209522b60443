/** The script of the search boxes of all pages. */

import { startSearchBox } from '#src/search/ui/search-box.ts';

startSearchBox({
  // The same as in `open.ts`, and not imported: every page would load it as a file of its own.
  startWorker: () => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }),
  load: () => import('./ui/turn-to.ts'),
});
