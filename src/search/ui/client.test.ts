import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LoadError } from '#src/search/shared/load-error.ts';
import {
  readRequest,
  type Answer,
  type Request,
  type Search,
} from '#src/search/shared/protocol.ts';
import { openSearch, type WorkerLike } from './client.ts';

const answer: Answer = {
  query: 'a',
  hits: [],
  hasMore: false,
  readings: [],
  wordless: undefined,
  absent: undefined,
  fact: undefined,
  place: undefined,
};

/** A worker that keeps what it hears, and says what the test has it say. */
class FakeWorker extends EventTarget implements WorkerLike {
  readonly heard: Request[] = [];
  readonly terminate = vi.fn();

  postMessage(message: unknown): void {
    this.heard.push(readRequest(message));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const here: Search = {
    search: vi.fn<Search['search']>(() => Promise.resolve(answer)),
    facets: vi.fn<Search['facets']>(() => Promise.resolve({ total: 0, counts: {} })),
    warm: vi.fn<Search['warm']>(() => Promise.resolve()),
  };
  const startWorker = vi.fn((): WorkerLike => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const openHere = vi.fn<(base: string) => Promise<Search>>(() => Promise.resolve(here));
  const search = openSearch({ base: '/pagefind/', startWorker, openHere });
  const worker = (at = 0): FakeWorker => {
    const found = workers[at];
    if (!found) throw new Error(`No worker ${String(at)} was started`);
    return found;
  };
  return { search, here, startWorker, openHere, worker };
}

// A call that nobody answers is given up after a while; by the clock that would be during the test of something else.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('with a worker', () => {
  it('starts it with the first call, and opens the index', () => {
    const { search, startWorker, worker } = setUp();
    expect(startWorker).not.toHaveBeenCalled();
    void search.search('thẻ', { limit: 20 });
    void search.facets('thẻ', { filters: { type: ['benefit'] } });
    void search.warm();
    expect(startWorker).toHaveBeenCalledOnce();
    expect(worker().heard).toEqual([
      { id: 0, task: 'open', base: '/pagefind/' },
      { id: 1, task: 'search', text: 'thẻ', options: { limit: 20 } },
      { id: 2, task: 'facets', text: 'thẻ', options: { filters: { type: ['benefit'] } } },
      { id: 3, task: 'warm' },
    ]);
  });

  it('gives each call its own answer, in whatever order they come', async () => {
    const { search, worker } = setUp();
    const first = search.search('một');
    const second = search.search('hai');
    const counts = search.facets('hai');
    worker().say({ id: 3, kind: 'facets', facets: { total: 1, counts: { year: { 2022: 1 } } } });
    worker().say({ id: 2, kind: 'answer', answer: { ...answer, query: 'hai' } });
    worker().say({ id: 1, kind: 'answer', answer: { ...answer, query: 'một' } });
    worker().say({ id: 9, kind: 'done' });
    expect((await first).query).toBe('một');
    expect((await second).query).toBe('hai');
    expect(await counts).toEqual({ total: 1, counts: { year: { 2022: 1 } } });
  });

  it('ends a call to warm', async () => {
    const { search, worker } = setUp();
    const warmed = search.warm();
    worker().say({ id: 1, kind: 'done' });
    await expect(warmed).resolves.toBeUndefined();
  });

  it.each([
    [{ id: 1, kind: 'failed', cause: 'load' }, LoadError],
    [{ id: 1, kind: 'failed', cause: 'other' }, 'Search failed'],
    [{ id: 1, kind: 'done' }, 'No answer to "search"'],
    [{ id: 1, kind: 'answer', answer: { query: 'x' } }, LoadError],
    ['nonsense', LoadError],
  ])('fails where the worker says %j', async (message, error) => {
    const { search, worker } = setUp();
    const call = search.search('thẻ');
    worker().say(message);
    await expect(call).rejects.toThrow(error);
  });

  it('fails as a load does where its script fails, and starts another with the next call', async () => {
    const { search, openHere, worker } = setUp();
    const calls = [search.search('một'), search.search('hai')];
    worker().dispatchEvent(new Event('error'));
    for (const call of calls) await expect(call).rejects.toThrow(LoadError);
    expect(worker().terminate).toHaveBeenCalledOnce();
    const again = search.search('ba');
    worker(1).say({ id: 1, kind: 'answer', answer });
    expect(await again).toEqual(answer);
    expect(openHere).not.toHaveBeenCalled();
  });
});

describe('without a worker', () => {
  const withoutWorkers = () => {
    const made = setUp();
    made.startWorker.mockImplementation(() => {
      throw new Error('Refused by a policy');
    });
    return made;
  };

  it('searches on the page', async () => {
    const { search, here, openHere, startWorker } = withoutWorkers();
    expect(await search.search('thẻ', { limit: 20 })).toEqual(answer);
    expect(await search.facets('thẻ')).toEqual({ total: 0, counts: {} });
    await search.warm();
    expect(here.search).toHaveBeenCalledExactlyOnceWith('thẻ', { limit: 20 });
    expect(here.facets).toHaveBeenCalledExactlyOnceWith('thẻ', {});
    expect(here.warm).toHaveBeenCalledOnce();
    expect(openHere).toHaveBeenCalledExactlyOnceWith('/pagefind/');
    expect(startWorker).toHaveBeenCalledOnce();
  });

  it('tries to load the search again after it failed to load', async () => {
    const { search, openHere } = withoutWorkers();
    openHere.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(search.warm()).rejects.toThrow(LoadError);
    await expect(search.warm()).resolves.toBeUndefined();
  });
});

it('takes a worker that does not answer for one that did not load, and starts another', async () => {
  const { search, startWorker, worker } = setUp();
  const asked = expect(search.search('a')).rejects.toThrow(LoadError);
  await vi.advanceTimersByTimeAsync(20_000);
  await asked;
  expect(worker().terminate).toHaveBeenCalledOnce();
  const again = search.search('a');
  worker(1).say({ id: 0, kind: 'done' });
  worker(1).say({ id: 1, kind: 'answer', answer });
  expect(await again).toEqual(answer);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(startWorker).toHaveBeenCalledTimes(2);
  expect(worker(1).terminate).not.toHaveBeenCalled();
});
