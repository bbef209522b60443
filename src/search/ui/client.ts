/** Speaks with the search worker; where the browser has none, searches on the page itself. */

import type { Answer, Facets } from '#src/search/engine/engine.ts';
import type { Filters } from '#src/search/shared/records.ts';
import { LoadError } from '#src/search/shared/load-error.ts';
import type { Search, SearchOptions } from '#src/search/engine/session.ts';
import type { Reply, Request } from '#src/search/engine/worker.ts';

type Task = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Opens a search over the bundle at `base`. Nothing is loaded before the first call. */
export function openSearch(base: string, start: () => Worker): Search {
  let next = 0;
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  let worker: Worker | undefined;
  let local: Promise<Search> | undefined;

  const onPage = (): Promise<Search> =>
    (local ??= import('#src/search/engine/session.ts').then(
      ({ SearchSession }) => new SearchSession(base),
    ));

  const send = (task: Task): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker?.postMessage({ ...task, id });
    });

  const open = (): boolean => {
    if (worker) return true;
    if (local) return false;
    try {
      const made = start();
      made.addEventListener('message', (event: MessageEvent<Reply>) => {
        const { id, result, failed } = event.data;
        const call = waiting.get(id);
        waiting.delete(id);
        if (failed === 'load') call?.reject(new LoadError('Không tải được dữ liệu tìm kiếm'));
        else if (failed) call?.reject(new Error('Search failed'));
        else call?.resolve(result);
      });
      made.addEventListener('error', () => {
        // The worker's own script did not load: the calls fail as a load does, the next ones start afresh.
        for (const call of waiting.values())
          call.reject(new LoadError('Không tải được dữ liệu tìm kiếm'));
        waiting.clear();
        made.terminate();
        worker = undefined;
      });
      worker = made;
      void send({ task: 'open', base }).catch(() => undefined);
      return true;
    } catch {
      return false;
    }
  };

  return {
    search: async (text: string, options: SearchOptions = {}): Promise<Answer> =>
      open()
        ? ((await send({ task: 'search', text, options })) as Answer)
        : (await onPage()).search(text, options),
    facets: async (text: string, filters: Filters = {}): Promise<Facets> =>
      open()
        ? ((await send({ task: 'facets', text, filters })) as Facets)
        : (await onPage()).facets(text, filters),
    warm: async (): Promise<void> => {
      if (open()) await send({ task: 'warm' });
      else await (await onPage()).warm();
    },
  };
}
