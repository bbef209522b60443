/** Speaks with the search worker; where the browser has none, searches on the page itself. */

import { LoadError } from '#src/search/shared/load-error.ts';
import { readReply, type Outcome, type Search, type Task } from '#src/search/shared/protocol.ts';

/** Milliseconds after which a worker that has not answered is taken not to come: its script may hang on the way. */
const LONGEST_START = 20_000;

const NOT_LOADED = 'Không tải được dữ liệu tìm kiếm';

/** What is used of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export interface ClientOptions {
  /** Address of the index's folder, with a slash at the end. */
  readonly base: string;
  /** What its entry says, where the page knows it. */
  readonly entry?: string | undefined;
  /** Starts the worker. May throw, in a browser that has none. */
  readonly startWorker: () => WorkerLike;
  /** Searches without a worker. */
  readonly openHere: (base: string) => Promise<Search>;
}

interface Call {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** The worker and the calls that wait for it. */
class Line {
  private readonly worker: WorkerLike;
  /** Gives the worker up: the calls fail as a load does. */
  readonly end: () => void;
  private readonly waiting = new Map<number, Call>();
  private next = 0;

  /** `onEnd` is called once the worker is of no more use. */
  constructor(worker: WorkerLike, onEnd: () => void) {
    this.worker = worker;
    const end = (): void => {
      // Its script did not load, or speaks otherwise than we do.
      for (const { reject } of this.waiting.values()) reject(new LoadError(NOT_LOADED));
      this.waiting.clear();
      worker.terminate();
      onEnd();
    };
    this.end = end;
    worker.addEventListener('error', end);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      try {
        this.hear(data);
      } catch {
        end();
      }
    });
  }

  private hear(message: unknown): void {
    const { id, ...outcome } = readReply(message);
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (outcome.kind !== 'failed') call?.resolve(outcome);
    else if (outcome.cause === 'load') call?.reject(new LoadError(NOT_LOADED));
    else call?.reject(new Error('Search failed'));
  }

  send(task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const id = this.next++;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...task, id });
    });
  }
}

/** Opens a search. Nothing is loaded before the first call; after a worker that failed the next call starts another. */
export function openSearch({ base, entry, startWorker, openHere }: ClientOptions): Search {
  let line: Line | undefined;
  let hasWorkers = true;
  let here: Promise<Search> | undefined;

  const toWorker = (): Line | undefined => {
    if (line || !hasWorkers) return line;
    try {
      line = new Line(startWorker(), () => {
        line = undefined;
      });
      const opened = line;
      const timer = setTimeout(() => {
        opened.end();
      }, LONGEST_START);
      line
        .send({ task: 'open', base, ...(entry !== undefined && { entry }) })
        .catch(() => undefined)
        .finally(() => {
          clearTimeout(timer);
        });
    } catch {
      hasWorkers = false;
    }
    return line;
  };

  const onPage = (): Promise<Search> =>
    (here ??= openHere(base).catch((cause: unknown) => {
      here = undefined;
      throw new LoadError(NOT_LOADED, { cause });
    }));

  /** Has the worker do a task, or the search on the page where there is no worker. */
  const run = async <T>(
    task: Task,
    read: (outcome: Outcome) => T | undefined,
    doHere: (search: Search) => Promise<T>,
  ): Promise<T> => {
    const worker = toWorker();
    if (!worker) return doHere(await onPage());
    const result = read(await worker.send(task));
    if (result === undefined) throw new Error(`No answer to "${task.task}"`);
    return result;
  };

  return {
    search: (text, options = {}) =>
      run(
        { task: 'search', text, options },
        (outcome) => (outcome.kind === 'answer' ? outcome.answer : undefined),
        (search) => search.search(text, options),
      ),
    facets: (text, options = {}) =>
      run(
        { task: 'facets', text, options },
        (outcome) => (outcome.kind === 'facets' ? outcome.facets : undefined),
        (search) => search.facets(text, options),
      ),
    warm: async (text) => {
      await run<unknown>(
        { task: 'warm', ...(text !== undefined && { text }) },
        ({ kind }) => kind,
        (search) => search.warm(text),
      );
    },
  };
}
