import { expect, it, vi } from 'vitest';
import { LoadError } from '#src/search/shared/load-error.ts';
import type { Answer, Reply, Search } from '#src/search/shared/protocol.ts';
import { serve } from './serve.ts';

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

function setUp(search: Partial<Search> = {}) {
  const replies: Reply[] = [];
  const asked = {
    search: vi.fn<Search['search']>(() => Promise.resolve(answer)),
    facets: vi.fn<Search['facets']>(() =>
      Promise.resolve({ total: 1, counts: { year: { 2022: 1 } } }),
    ),
    warm: vi.fn<Search['warm']>(() => Promise.resolve()),
    ...search,
  };
  const open = vi.fn<(base: string) => Search>(() => asked);
  let hear: (message: unknown) => void = () => undefined;
  serve(
    {
      listen: (listener) => {
        hear = listener;
      },
      post: (reply) => {
        replies.push(reply);
      },
    },
    open,
  );
  /** Sends messages and waits for their replies. */
  const send = async (...messages: unknown[]): Promise<Reply[]> => {
    for (const message of messages) hear(message);
    await vi.waitFor(() => {
      expect(replies).toHaveLength(messages.length);
    });
    return replies.splice(0);
  };
  return { asked, open, send };
}

const OPEN = { id: 0, task: 'open', base: '/pagefind/', entry: '{}' };

it('answers each message under its number', async () => {
  const { asked, open, send } = setUp();
  expect(
    await send(
      OPEN,
      { id: 1, task: 'search', text: 'thẻ', options: { limit: 20 } },
      { id: 2, task: 'facets', text: 'thẻ', options: { filters: { type: ['benefit'] } } },
      { id: 3, task: 'warm' },
    ),
  ).toEqual([
    { id: 0, kind: 'done' },
    { id: 1, kind: 'answer', answer },
    { id: 2, kind: 'facets', facets: { total: 1, counts: { year: { 2022: 1 } } } },
    { id: 3, kind: 'done' },
  ]);
  expect(open).toHaveBeenCalledExactlyOnceWith('/pagefind/', '{}');
  expect(asked.search).toHaveBeenCalledExactlyOnceWith('thẻ', { limit: 20 });
  expect(asked.facets).toHaveBeenCalledExactlyOnceWith('thẻ', { filters: { type: ['benefit'] } });
  expect(asked.warm).toHaveBeenCalledOnce();
});

it.each([
  [new LoadError('x'), 'load'],
  [new Error('x'), 'other'],
])('tells a failure and its cause: %s', async (error, cause) => {
  const { send } = setUp({ search: () => Promise.reject(error) });
  await send(OPEN);
  expect(await send({ id: 1, task: 'search', text: 'thẻ', options: {} })).toEqual([
    { id: 1, kind: 'failed', cause },
  ]);
});

it('does nothing before it is opened', async () => {
  const { send } = setUp();
  expect(await send({ id: 1, task: 'warm' })).toEqual([{ id: 1, kind: 'failed', cause: 'other' }]);
});

it('throws at what is no message, so that the page hears of it', async () => {
  const { send } = setUp();
  await expect(send({ id: 1, task: 'sing' })).rejects.toThrow(TypeError);
});
