import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, PageHit, Search } from '#src/search/shared/protocol.ts';
import { little, openLittleBrowser, type LittleBrowser } from '#tests/search/little-dom.ts';
import { littlePage, type LittlePage } from '#tests/search/little-page.ts';
import { startSearchPage } from './search-page.ts';

const hit = (name: string): PageHit => ({
  url: `/${name}/`,
  link: `/${name}/`,
  type: 'page',
  title: [{ text: name, mark: false }],
  provinces: [],
  year: undefined,
  status: undefined,
  statusNote: '',
  best: { url: `/${name}/`, reading: '', heading: '', excerpt: [] },
  more: [],
});
const answer = (...names: string[]): Answer => ({
  query: 'q',
  hits: names.map(hit),
  hasMore: false,
  readings: [],
  wordless: undefined,
  absent: undefined,
  fact: undefined,
  place: undefined,
});

let browser: LittleBrowser;
let page: LittlePage;
let search: { [Name in keyof Search]: ReturnType<typeof vi.fn<Search[Name]>> };

function start(address = '/tim-kiem/'): void {
  browser = openLittleBrowser(address);
  page = littlePage();
  browser.document.append(page.root);
  startSearchPage({
    root: document,
    search,
    labels: { province: { 'lao-cai': 'Lào Cai' }, agency: { 'so-y-te': 'Sở Y tế' } },
    agencies: () => Promise.resolve({}),
    suggestions: '/tim-kiem/goi-y.txt',
    examples: 'tiền già, 225/2019',
    path: '/tim-kiem/',
  });
}

const links = (): (string | null)[] =>
  page.results.querySelectorAll('[data-result]').map((link) => link.getAttribute('href'));

beforeEach(() => {
  vi.useFakeTimers();
  search = {
    search: vi.fn<Search['search']>(() => Promise.resolve(answer('mot', 'hai', 'ba'))),
    facets: vi.fn<Search['facets']>(() =>
      Promise.resolve({
        total: 3,
        counts: { province: { 'lao-cai': 2 }, agency: { 'so-y-te': 1 } },
      }),
    ),
    warm: vi.fn<Search['warm']>(() => Promise.resolve()),
  };
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response('tiền già\nThẻ\t/the/'))),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the box', () => {
  it('asks once the reader has rested, and keeps the question in the address', async () => {
    start();
    page.box.type('th');
    page.box.type('thẻ');
    await vi.runAllTimersAsync();
    expect(search.search.mock.calls.map(([text]) => text)).toEqual(['thẻ']);
    expect(links()).toEqual(['/mot/', '/hai/', '/ba/']);
    expect(page.results.dataset).toMatchObject({ state: 'done', query: 'thẻ' });
    expect(page.status.textContent).toBe('3 trang.');
    expect(browser.visits).toEqual([{ how: 'replace', url: '/tim-kiem/#q=th%E1%BA%BB' }]);
  });

  it('waits for the input method to finish a word', async () => {
    start();
    page.box.send('compositionstart');
    page.box.type('the');
    await vi.runAllTimersAsync();
    expect(search.search).not.toHaveBeenCalled();
    page.box.value = 'thẻ';
    page.box.send('compositionend');
    await vi.runAllTimersAsync();
    expect(search.search.mock.calls.map(([text]) => text)).toEqual(['thẻ']);
  });

  it('asks at once where the form is sent, which goes nowhere', async () => {
    start();
    page.box.value = 'thẻ';
    expect(page.form.send('submit')).toBe(false);
    await vi.runAllTimersAsync();
    expect(browser.visits).toEqual([{ how: 'push', url: '/tim-kiem/#q=th%E1%BA%BB' }]);
  });

  it('has the index made ready when the reader turns to it, once, and forgives a failure', async () => {
    start();
    search.warm.mockRejectedValue(new Error('load'));
    page.box.focus();
    page.box.focus();
    await vi.runAllTimersAsync();
    expect(search.warm).toHaveBeenCalledOnce();
  });
});

describe('the answer', () => {
  it('is that of the address from the start', async () => {
    start('/tim-kiem/#q=tet&tinh=lao-cai');
    await vi.runAllTimersAsync();
    expect(page.box.value).toBe('tet');
    expect(search.search).toHaveBeenCalledWith('tet', {
      filters: { province: ['lao-cai'] },
      exact: false,
      limit: 10,
      day: undefined,
    });
    expect(page['at-hand'].querySelector('input')).toMatchObject({ checked: true });
  });

  it('is busy while it is under way', async () => {
    start('/tim-kiem/#q=tet');
    expect(page.results.dataset['state']).toBe('loading');
    expect(page.results.hasAttribute('aria-busy')).toBe(true);
    await vi.runAllTimersAsync();
    expect(page.results.hasAttribute('aria-busy')).toBe(false);
  });

  it('tells how the question was read', async () => {
    search.search.mockResolvedValue({
      ...answer('mot'),
      query: 'baor',
      readings: [{ typed: 'baor', meant: 'bảo' }],
    });
    start('/tim-kiem/#q=baor');
    await vi.runAllTimersAsync();
    expect(page.understood.hidden).toBe(false);
    expect(page['understood-words'].textContent).toBe('Bạn hỏi “baor”, chúng tôi hiểu là “bảo”.');
    page.exact.click();
    await vi.runAllTimersAsync();
    expect(search.search.mock.lastCall?.[1]).toMatchObject({ exact: true });
    expect(browser.visits.at(-1)).toEqual({ how: 'push', url: '/tim-kiem/#q=baor&dung-chu=1' });
    expect(page.exact.textContent).toBe('Tìm theo cách trang hiểu');
  });

  it('goes on where more is asked for, the first new result in focus', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `trang-${String(at)}`);
    search.search.mockImplementation((_, { limit = 10 } = {}) =>
      Promise.resolve({ ...answer(...names.slice(0, limit)), hasMore: limit < 12 }),
    );
    search.facets.mockResolvedValue({ total: 12, counts: {} });
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    expect(page.more.hidden).toBe(false);
    page.more.click();
    await vi.runAllTimersAsync();
    expect(links()).toHaveLength(12);
    expect(page.more.hidden).toBe(true);
    expect(browser.document.activeElement.getAttribute('href')).toBe('/trang-10/');
  });

  it('is gone where the question is taken back', async () => {
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    page.box.type('');
    await vi.runAllTimersAsync();
    expect(links()).toEqual([]);
    expect(page.results.dataset['state']).toBe('idle');
  });

  it('follows the reader back through the history', async () => {
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    location.href = 'https://so-tay.example/tim-kiem/#q=nh%C3%A0';
    browser.window.dispatchEvent(new Event('popstate'));
    await vi.runAllTimersAsync();
    expect(page.box.value).toBe('nhà');
    expect(search.search).toHaveBeenLastCalledWith('nhà', expect.anything());
  });
});

describe('where nothing is found', () => {
  it('offers the nearest words, with their pages or a search for them', async () => {
    search.search.mockResolvedValue(answer());
    start('/tim-kiem/#q=tien+gia');
    await vi.runAllTimersAsync();
    expect(page.none.hidden).toBe(false);
    expect(page.near.querySelector('a')?.getAttribute('href')).toBe(
      '/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0',
    );
    page.box.type('the');
    await vi.runAllTimersAsync();
    expect(page.near.querySelector('a')?.getAttribute('href')).toBe('/the/');
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/tim-kiem/goi-y.txt');
  });

  it('says so where the suggestions are missing', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.resolve(new Response('x', { status: 404 }))),
    );
    search.search.mockResolvedValue(answer());
    start('/tim-kiem/#q=x');
    await vi.runAllTimersAsync();
    expect(page.none.hidden).toBe(false);
    expect(page.near.children).toEqual([]);
  });
});

describe('where the index does not load', () => {
  beforeEach(async () => {
    search.search.mockRejectedValueOnce(new Error('load'));
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
  });

  it('says so, never that nothing was found', () => {
    expect(page.failed.hidden).toBe(false);
    expect(page.none.hidden).toBe(true);
    expect(page.results.dataset['state']).toBe('failed');
    expect(page.status.textContent).toContain('Không tải được');
  });

  it.each([
    [
      'asks',
      () => {
        page.retry.click();
      },
    ],
    ['is on the network again', () => browser.window.dispatchEvent(new Event('online'))],
  ])('tries again when the reader %s', async (_, again) => {
    again();
    await vi.runAllTimersAsync();
    expect(page.failed.hidden).toBe(true);
    expect(links()).toHaveLength(3);
    browser.window.dispatchEvent(new Event('online'));
    await vi.runAllTimersAsync();
    expect(search.search).toHaveBeenCalledTimes(2);
  });
});

describe('the filters', () => {
  it('are counted with each answer, the common ones at hand, and kept to', async () => {
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    expect(page['at-hand'].textContent).toBe('Tỉnh Lào Cai (2)');
    expect(page.choices.textContent).toBe('Cơ quan Sở Y tế (1)');
    expect(page.filters.hidden).toBe(false);
    page['at-hand'].querySelector('input')?.send('change');
    await vi.runAllTimersAsync();
    expect(search.search.mock.lastCall?.[1]?.filters).toEqual({ province: ['lao-cai'] });
    expect(browser.visits.at(-1)).toEqual({ how: 'push', url: '/tim-kiem/#q=tet&tinh=lao-cai' });
    page.choices.querySelector('input')?.send('change');
    await vi.runAllTimersAsync();
    expect(search.search.mock.lastCall?.[1]?.filters).toMatchObject({ agency: ['so-y-te'] });
  });

  it('take no other box for theirs', async () => {
    start();
    page.choices.send('change');
    page.choices.append(little('input', { name: 'colour' }));
    page.choices.querySelector('input')?.send('change');
    await vi.runAllTimersAsync();
    expect(browser.visits).toEqual([]);
  });
});

describe('the keys', () => {
  const at = (): string | null => browser.document.activeElement.getAttribute('href');
  const press = (key: string): boolean => browser.document.activeElement.press(key);

  beforeEach(async () => {
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    page.box.focus();
  });

  it('lead down through the results and back up to the box', () => {
    const way = [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'ArrowUp',
      'ArrowUp',
    ];
    expect(way.map((key) => (press(key), at()))).toEqual([
      '/mot/',
      '/hai/',
      '/ba/',
      '/ba/',
      '/hai/',
      '/mot/',
      null,
    ]);
    expect(browser.document.activeElement).toBe(page.box);
  });

  it('lead back by Escape, which in the box stays with the browser', () => {
    press('ArrowDown');
    expect(press('Escape')).toBe(false);
    expect(browser.document.activeElement).toBe(page.box);
    expect(press('Escape')).toBe(true);
  });

  it('stay with the browser elsewhere, and all others do', () => {
    expect(press('a')).toBe(true);
    page.more.focus();
    expect(press('ArrowDown')).toBe(true);
  });
});

describe('the markup', () => {
  const templates = ['SearchForm', 'SearchResults']
    .map((name) => readFileSync(`src/components/search/${name}.astro`, 'utf8'))
    .join('\n');

  it.each([
    'form',
    'box',
    'status',
    'results',
    'more',
    'none',
    'understood',
    'near',
    'absent',
    'absent-words',
    'related',
    'fact',
    'understood-words',
    'exact',
    'at-hand',
    'failed',
    'retry',
    'filters',
    'choices',
  ])('has the element "%s", without which the page does not start', (name) => {
    expect(templates).toMatch(
      new RegExp(`data-search=(?:"${name}"|\\{page \\? '${name}' : undefined\\})`),
    );
    browser = openLittleBrowser('/tim-kiem/');
    const { root } = littlePage('', name);
    browser.document.append(root);
    const options = {
      search,
      labels: {},
      agencies: () => Promise.resolve({}),
      suggestions: '',
      examples: '',
      path: '/tim-kiem/',
    };
    expect(() => {
      startSearchPage({ root: document, ...options });
    }).toThrow(name);
  });
});

describe('a province that the question names', () => {
  const place = {
    name: 'Hà Nội',
    url: '/tinh/ha-noi/',
    here: [],
    covered: ['Lào Cai'],
    isApart: false,
  };
  const ask = async (given: Partial<Answer>, ...names: string[]): Promise<void> => {
    search.search.mockResolvedValue({ ...answer(...names), ...given });
    page.box.type(names.join(' ') || 'ha noi');
    await vi.runAllTimersAsync();
  };

  it('is told of first, and not that nothing was found', async () => {
    start();
    await ask({ place });
    expect(page.place.hidden).toBe(false);
    expect(page.place.textContent).toContain('chưa có văn bản nào của Hà Nội');
    expect(page.none.hidden).toBe(true);
    expect(page.status.textContent).toBe('Chưa có văn bản nào của Hà Nội.');
  });

  it('is told of beside what was found, and gone with the next question', async () => {
    start();
    await ask({ place: { ...place, isApart: true } }, 'mot');
    expect(page.place.hidden).toBe(false);
    expect(links()).toEqual(['/mot/']);
    await ask({}, 'hai');
    expect(page.place.hidden).toBe(true);
    expect(page.place.textContent).toBe('');
  });
});

describe('what the site does not have', () => {
  it('is told first, what is near it apart, and not that nothing was found', async () => {
    start();
    search.search.mockResolvedValue({
      ...answer('mot'),
      absent: { kind: 'document', name: 'Kế hoạch 72' },
    });
    page.box.type('ke hoach 72');
    await vi.runAllTimersAsync();
    expect(page.absent.hidden).toBe(false);
    expect(page['absent-words'].textContent).toBe('Ở đây không có văn bản “Kế hoạch 72”.');
    expect(page.related.hidden).toBe(false);
    search.search.mockResolvedValue({ ...answer(), absent: { kind: 'topic', name: '' } });
    page.box.type('phạt xe');
    await vi.runAllTimersAsync();
    expect(page.related.hidden).toBe(true);
    expect(page.none.hidden).toBe(true);
    search.search.mockResolvedValue(answer('mot'));
    page.box.type('tết');
    await vi.runAllTimersAsync();
    expect(page.absent.hidden).toBe(true);
  });
});

it('shows a fact that answers, with its page', async () => {
  start();
  search.search.mockResolvedValue({
    ...answer('mot'),
    fact: { text: 'Hạn gần nhất 25/12', title: 'Sở Y tế', url: '/co-quan/so-y-te/' },
  });
  page.box.type('sở y tế');
  await vi.runAllTimersAsync();
  expect(page.fact.hidden).toBe(false);
  expect(page.fact.textContent).toBe('Hạn gần nhất 25/12 Sở Y tế');
  expect(page.fact.querySelector('a')?.getAttribute('href')).toBe('/co-quan/so-y-te/');
});

describe('the address', () => {
  it('of a place on the page is no question', async () => {
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    location.href = 'https://so-tay.example/tim-kiem/#chu-a';
    browser.window.dispatchEvent(new Event('popstate'));
    await vi.runAllTimersAsync();
    expect(page.box.value).toBe('tet');
    expect(links()).toHaveLength(3);
  });

  it('is left with what the reader saw, and found again with it', async () => {
    start('/tim-kiem/#q=tet');
    await vi.runAllTimersAsync();
    browser.scrollBy(640);
    browser.window.dispatchEvent(new Event('pagehide'));
    expect(history.state).toEqual({ limit: 10, top: 640 });
    browser.window.dispatchEvent(new Event('popstate'));
    await vi.runAllTimersAsync();
    expect(browser.scrolled()).toBe(640);
  });
});
