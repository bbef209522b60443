import { afterEach, expect, it, vi } from 'vitest';
import type { Search } from '#src/search/shared/protocol.ts';

// The browser's coverage does not see into workers, so what the worker does is watched here.
const opened: string[] = [];
vi.mock('./session.ts', () => ({
  SearchSession: class implements Pick<Search, 'warm'> {
    constructor(base: string) {
      opened.push(base);
    }
    warm = () => Promise.resolve();
  },
}));

afterEach(() => {
  vi.unstubAllGlobals();
});

it('hears the messages of the page, opens the index that it names, and answers the page', async () => {
  let hear: ((event: { data: unknown }) => void) | undefined;
  const posted: unknown[] = [];
  vi.stubGlobal('addEventListener', (kind: string, listener: typeof hear) => {
    if (kind === 'message') hear = listener;
  });
  vi.stubGlobal('postMessage', (reply: unknown) => {
    posted.push(reply);
  });
  await import('./worker.ts');
  hear?.({ data: { id: 0, task: 'open', base: '/an-sinh/pagefind/' } });
  hear?.({ data: { id: 1, task: 'warm' } });
  await vi.waitFor(() => {
    expect(posted).toHaveLength(2);
  });
  expect(opened).toEqual(['/an-sinh/pagefind/']);
  expect(posted).toEqual([
    { id: 0, kind: 'done' },
    { id: 1, kind: 'done' },
  ]);
});
