/** Runs search beside the page, so that typing stays smooth on a slow phone. */

import type { Filters } from '#src/search/shared/records.ts';
import { LoadError } from '#src/search/shared/load-error.ts';
import { SearchSession, type SearchOptions } from './session.ts';

/** What the page sends. */
export type Request =
  | { id: number; task: 'open'; base: string }
  | { id: number; task: 'search'; text: string; options: SearchOptions }
  | { id: number; task: 'facets'; text: string; filters: Filters }
  | { id: number; task: 'warm' };

/** What the worker sends back. */
export interface Reply {
  id: number;
  result?: unknown;
  failed?: 'load' | 'other';
}

let session: SearchSession | undefined;

function run(request: Request): Promise<unknown> {
  if (request.task === 'open') session = new SearchSession(request.base);
  else if (!session) throw new Error('Not opened');
  else if (request.task === 'search') return session.search(request.text, request.options);
  else if (request.task === 'facets') return session.facets(request.text, request.filters);
  else return session.warm();
  return Promise.resolve();
}

addEventListener('message', (event: MessageEvent<Request>) => {
  const { id } = event.data;
  Promise.resolve()
    .then(() => run(event.data))
    .then(
      (result) => postMessage({ id, result } satisfies Reply),
      (error: unknown) =>
        postMessage({ id, failed: error instanceof LoadError ? 'load' : 'other' } satisfies Reply),
    );
});
