import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Search } from '#src/search/shared/protocol.ts';
import { filtersAtHand } from '#src/search/shared/records.ts';
import { openLittleBrowser } from '#tests/search/little-dom.ts';
import { littlePage, type LittlePage } from '#tests/search/little-page.ts';
import { startPage } from './page.ts';

const SETTINGS = {
  index: '/an-sinh/pagefind/',
  agencies: '/an-sinh/tim-kiem/co-quan.txt',
  labels: {
    province: { 'lao-cai': 'Lào Cai' },
    audience: { 'ho-ngheo': 'Hộ nghèo' },
    status: { ended: 'Đã hết kỳ' },
  },
  examples: 'tiền già, 225/2019',
};

let page: LittlePage;
let visits: { how: string; url: string }[];
const hit = {
  url: '/a/',
  link: '/a/',
  type: 'page',
  title: [],
  provinces: [],
  year: undefined,
  status: undefined,
  statusNote: '',
  best: { url: '/a/', reading: '', heading: '', excerpt: [] },
  more: [],
} as const;
const facets = vi.fn<Search['facets']>(() =>
  Promise.resolve({
    total: 2,
    counts: {
      agency: { 'so-y-te': 2, 'khong-ten': 1 },
      province: { 'lao-cai': 1 },
      audience: { 'ho-ngheo': 1 },
    },
  }),
);
const open = vi.fn<(base: string, entry?: string) => Search>(() => ({
  search: (query) =>
    Promise.resolve({
      query,
      hits: [hit],
      hasMore: false,
      readings: [],
      wordless: undefined,
      place: undefined,
      absent: undefined,
      fact: undefined,
    }),
  facets,
  warm: () => Promise.resolve(),
}));

function load(address: string, settings = JSON.stringify(SETTINGS)): void {
  const browser = openLittleBrowser(address);
  ({ visits } = browser);
  page = littlePage(settings);
  page.root.setAttribute('data-entry', '{}');
  browser.document.append(page.root);
}

beforeEach(() => {
  open.mockClear();
  facets.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the search page', () => {
  it('opens the index that it is told of, and shows where answers come', () => {
    load('/an-sinh/tim-kiem/');
    startPage(open);
    expect(open).toHaveBeenCalledExactlyOnceWith('/an-sinh/pagefind/', '{}');
    expect(page.found.hidden).toBe(false);
    expect(visits).toEqual([]);
  });

  it('takes over a question behind the #, which no host has seen', () => {
    load('/an-sinh/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0');
    startPage(open);
    expect(visits).toEqual([]);
    expect(page.box.value).toBe('tiền già');
  });

  it('puts a question that an older link has behind the ? where no host sees it again', () => {
    load('/an-sinh/tim-kiem/?q=ti%E1%BB%81n+gi%C3%A0&tinh=lao-cai');
    startPage(open);
    expect(visits).toEqual([
      { how: 'replace', url: '/an-sinh/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0&tinh=lao-cai' },
    ]);
    expect(page.box.value).toBe('tiền già');
  });

  it('names what is filtered by, agencies once somebody opens what is closed', async () => {
    const fetched = vi.fn(() => Promise.resolve(new Response('so-y-te\tSở Y tế\n')));
    load('/an-sinh/tim-kiem/#q=a&tinh=lao-cai');
    vi.stubGlobal('fetch', fetched);
    startPage(open);
    await vi.waitFor(() => {
      expect(page['at-hand'].textContent).toBe('Tỉnh Lào Cai (1)');
    });
    expect(fetched).not.toHaveBeenCalled();
    expect(facets.mock.calls.map(([, options]) => options?.count)).toEqual([filtersAtHand]);
    page.filters.open = true;
    page.filters.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => {
      expect(page.choices.textContent).toBe('Cơ quan Sở Y tế (2)Đối tượng Hộ nghèo (1)');
    });
    expect(fetched).toHaveBeenCalledExactlyOnceWith('/an-sinh/tim-kiem/co-quan.txt');
  });

  it.each(['', '{}', '{"index":1,"agencies":"","labels":{}}', '{"index":"/p/","agencies":"/c/"}'])(
    'does not start with settings %j',
    (settings) => {
      load('/an-sinh/tim-kiem/', settings);
      expect(() => {
        startPage(open);
      }).toThrow();
    },
  );
});

it.each(['page', 'found'])('leaves a page without "%s" alone', (name) => {
  load('/an-sinh/tim-kiem/');
  const { root, found } = page;
  if (name === 'page') root.dataset['search'] = '';
  if (name === 'found') found.dataset['search'] = '';
  startPage(open);
  expect(open).not.toHaveBeenCalled();
});
