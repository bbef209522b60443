import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, PageHit, Search } from '#src/search/shared/protocol.ts';
import { filtersAtHand } from '#src/search/shared/records.ts';
import { createController, type View } from './controller.ts';

const hit = (url: string): PageHit => ({
  url,
  link: url,
  type: 'page',
  title: [],
  provinces: [],
  year: undefined,
  status: undefined,
  statusNote: '',
  best: { url, reading: '', heading: '', excerpt: [] },
  more: [],
});
const answer = (count: number, hasMore = false): Answer => ({
  query: 'q',
  hits: Array.from({ length: count }, (_, at) => hit(`/${String(at)}/`)),
  hasMore,
  readings: [],
  wordless: undefined,
  absent: undefined,
  fact: undefined,
  place: undefined,
});

function setUp(find: Search['search'] = () => Promise.resolve(answer(1))) {
  const search = {
    search: vi.fn(find),
    facets: vi.fn<Search['facets']>(() => Promise.resolve({ total: 7, counts: {} })),
    warm: vi.fn(() => Promise.resolve()),
  };
  const view = {
    state: vi.fn<View['state']>(),
    answer: vi.fn<View['answer']>(),
    nothing: vi.fn<View['nothing']>(),
    facets: vi.fn<View['facets']>(),
    say: vi.fn<View['say']>(),
    fill: vi.fn<View['fill']>(),
    address: vi.fn<View['address']>(),
    scroll: vi.fn<View['scroll']>(),
  };
  const suggestions = () => Promise.resolve([{ text: 'tiền già' }]);
  const controller = createController({
    search,
    view,
    suggestions,
    examples: 'tiền già, 225/2019',
  });
  return { search, view, controller };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('controller', () => {
  it('asks once, after the reader has stopped typing', async () => {
    const { controller, search, view } = setUp();
    for (const text of ['t', 'ti', 'tie', 'tien']) controller.typed(text);
    expect(search.search).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(search.search.mock.calls.map(([text]) => text)).toEqual(['tien']);
    expect(view.state.mock.calls).toEqual([
      ['loading', 'tien'],
      ['done', 'tien'],
    ]);
    expect(view.address).toHaveBeenLastCalledWith('#q=tien', false);
  });

  it('asks at once when the form is sent, and keeps the former address in the history', async () => {
    const { controller, search, view } = setUp();
    controller.sent('quà tết');
    expect(search.search).toHaveBeenCalledOnce();
    expect(view.address).toHaveBeenCalledWith(expect.stringContaining('q=qu'), true);
    await vi.runAllTimersAsync();
    expect(search.search).toHaveBeenCalledOnce();
  });

  it('passes over an answer that comes too late', async () => {
    const { controller, view } = setUp(
      (text) =>
        new Promise((resolve) =>
          setTimeout(
            () => {
              resolve({ ...answer(1), query: text });
            },
            text === 'chậm' ? 1000 : 10,
          ),
        ),
    );
    controller.sent('chậm');
    controller.sent('nhanh');
    await vi.runAllTimersAsync();
    expect(view.answer.mock.calls.map(([given]) => given.query)).toEqual(['nhanh']);
  });

  it('says so when the data cannot be loaded, and tries again', async () => {
    const find = vi
      .fn<Search['search']>()
      .mockRejectedValueOnce(new Error('load'))
      .mockResolvedValue(answer(2));
    const { controller, view } = setUp(find);
    controller.sent('bảo hiểm');
    await vi.runAllTimersAsync();
    expect(view.state).toHaveBeenLastCalledWith('failed', 'bảo hiểm');
    expect(view.say.mock.lastCall?.[0]).toContain('Không tải được');
    controller.retry();
    await vi.runAllTimersAsync();
    expect(view.state).toHaveBeenLastCalledWith('done', 'bảo hiểm');
    expect(view.answer).toHaveBeenCalledOnce();
  });

  it('offers the nearest words where nothing is found', async () => {
    const { controller, view } = setUp(() => Promise.resolve(answer(0)));
    controller.sent('tiền giá');
    await vi.runAllTimersAsync();
    expect(view.nothing).toHaveBeenCalledWith(expect.anything(), [{ text: 'tiền già' }]);
    expect(view.state).toHaveBeenLastCalledWith('done', 'tiền giá');
  });

  it('gives ten more and says where they begin', async () => {
    const { controller, search, view } = setUp(() => Promise.resolve(answer(10, true)));
    controller.sent('a b');
    await vi.runAllTimersAsync();
    controller.more();
    await vi.runAllTimersAsync();
    expect(search.search.mock.calls.map(([, options]) => options?.limit)).toEqual([10, 20]);
    expect(view.answer).toHaveBeenLastCalledWith(expect.anything(), 10);
  });

  it('counts the pages of each answer, and says how many there are once they are counted', async () => {
    const { controller, search, view } = setUp();
    controller.sent('quà');
    controller.chose('province', 'lao-cai');
    await vi.runAllTimersAsync();
    const filters = { province: ['lao-cai'] };
    expect(search.facets.mock.calls).toEqual([
      ['quà', { filters, exact: false, count: filtersAtHand }],
    ]);
    expect(view.facets).toHaveBeenCalledExactlyOnceWith({ total: 7, counts: {} }, filters, true);
    expect(view.say.mock.lastCall).toEqual(['1 trong 7 trang.']);
  });

  it('gives no counts beside a matter that is not here, of which only what is near is listed', async () => {
    const absent = { kind: 'topic' as const, name: 'đất đai' };
    const { controller, view } = setUp(() => Promise.resolve({ ...answer(2), absent }));
    controller.sent('sổ đỏ');
    await vi.runAllTimersAsync();
    expect(view.facets.mock.lastCall?.[2]).toBe(false);
    expect(view.say.mock.lastCall?.[0]).toContain('. 2 trang có thể liên quan');
  });

  it('asks for the letters as typed until something else is typed', async () => {
    const { controller, search, view } = setUp();
    controller.sent('bhyt');
    controller.setExact(true);
    expect(view.address).toHaveBeenLastCalledWith('#q=bhyt&dung-chu=1', true);
    await vi.runAllTimersAsync();
    expect(search.search.mock.lastCall?.[1]).toMatchObject({ exact: true });
    controller.sent('bhyt hộ nghèo');
    await vi.runAllTimersAsync();
    expect(search.search.mock.lastCall?.[1]).toMatchObject({ exact: false });
  });

  it('comes back to as many results, and to the place, that the reader left', async () => {
    const { controller, search, view } = setUp(() => Promise.resolve(answer(10, true)));
    controller.open('#q=tet', { limit: 30, top: 1200 });
    await vi.runAllTimersAsync();
    expect(search.search.mock.lastCall?.[1]?.limit).toBe(30);
    expect(controller.limit()).toBe(30);
    expect(view.scroll).toHaveBeenCalledExactlyOnceWith(1200);
    controller.open('#q=tet');
    await vi.runAllTimersAsync();
    expect(controller.limit()).toBe(10);
    expect(view.scroll).toHaveBeenCalledOnce();
  });

  it('takes over a shared address', async () => {
    const { controller, search, view } = setUp();
    controller.open('#q=tet&tinh=lao-cai');
    await vi.runAllTimersAsync();
    expect(view.fill).toHaveBeenCalledWith('tet');
    expect(search.search).toHaveBeenCalledWith('tet', {
      filters: { province: ['lao-cai'] },
      exact: false,
      limit: 10,
      day: undefined,
    });
    expect(view.address).not.toHaveBeenCalled();
  });

  it('passes over a failure that comes too late', async () => {
    const { controller, view } = setUp((text) =>
      text === 'chậm'
        ? new Promise((_, reject) =>
            setTimeout(() => {
              reject(new Error('load'));
            }, 1000),
          )
        : Promise.resolve(answer(1)),
    );
    controller.sent('chậm');
    controller.sent('nhanh');
    await vi.runAllTimersAsync();
    expect(view.state.mock.calls.map(([state]) => state)).toEqual(['loading', 'loading', 'done']);
  });

  it('shows that nothing was found where the suggestions do not load', async () => {
    const { view, search } = setUp(() => Promise.resolve(answer(0)));
    const controller = createController({
      search,
      view,
      suggestions: () => Promise.reject(new Error('load')),
      examples: 'tiền già, 225/2019',
    });
    controller.sent('tiền giá');
    await vi.runAllTimersAsync();
    expect(view.nothing).toHaveBeenCalledWith(expect.anything(), []);
  });

  it('passes over suggestions and counts that come too late', async () => {
    const late = <T>(value: T): Promise<T> =>
      new Promise((resolve) =>
        setTimeout(() => {
          resolve(value);
        }, 1000),
      );
    const { search, view } = setUp((text) => Promise.resolve(answer(text === 'không' ? 0 : 1)));
    search.facets.mockImplementationOnce(() => late({ total: 1, counts: { year: { 2022: 1 } } }));
    const controller = createController({
      search,
      view,
      suggestions: () => late([]),
      examples: '',
    });
    controller.sent('không');
    await vi.advanceTimersByTimeAsync(10);
    controller.sent('có');
    await vi.advanceTimersByTimeAsync(10);
    controller.sent('có nữa');
    await vi.runAllTimersAsync();
    expect(view.nothing).not.toHaveBeenCalled();
    expect(view.facets.mock.calls).toEqual([[{ total: 7, counts: {} }, {}, true]]);
  });

  it('leaves the counts as they are, and says what it knows, where they do not load', async () => {
    const { controller, search, view } = setUp();
    search.facets.mockRejectedValue(new Error('load'));
    controller.sent('quà');
    await vi.runAllTimersAsync();
    expect(view.facets).not.toHaveBeenCalled();
    expect(view.say.mock.lastCall).toEqual(['1 trang.']);
  });

  it('does not ask again for what was asked already', async () => {
    const { controller, search } = setUp();
    controller.sent('quà');
    controller.typed('quà');
    await vi.runAllTimersAsync();
    expect(search.search).toHaveBeenCalledOnce();
  });

  it('rests on an empty query', async () => {
    const { controller, search, view } = setUp();
    controller.sent('  ');
    await vi.runAllTimersAsync();
    expect(search.search).not.toHaveBeenCalled();
    expect(view.state).toHaveBeenLastCalledWith('idle', '');
  });
});
