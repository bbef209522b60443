import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRequest, type Request } from '#src/search/shared/protocol.ts';
import {
  little,
  openLittleBrowser,
  type LittleBrowser,
  type LittleElement,
} from '#tests/search/little-dom.ts';
import { needsOf, turnTo, type HandOn } from './turn-to.ts';

const { startSuggestions } = vi.hoisted(() => ({ startSuggestions: vi.fn() }));
vi.mock('./suggest-box.ts', () => ({ startSuggestions }));

const ENTRY = '{"files":{"meta":"ma/a.pf_meta","lexicon":"ma/b.json"}}';
const SETTINGS = '{"index":"/an-sinh/pagefind/ /kia/pagefind/","examples":"“a” & b"}';
const escaped = (text: string): string => text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
const page = (entry = ENTRY): string =>
  `<link rel="stylesheet" href="/an-sinh/_astro/a.css"><link rel="icon" href="/an-sinh/a.svg">
  <div data-search="page" data-settings="${escaped(SETTINGS).replaceAll('&#34;', '&quot;')}" data-entry="${escaped(entry)}"></div>
  <link rel="modulepreload" href="/an-sinh/_astro/b.js">
  <script type="module" src="/an-sinh/_astro/b.js"></script>`;

describe('what the search page needs', () => {
  it('is told by the page: the tables of the index, its styles, its scripts', () => {
    expect(needsOf(page())).toEqual({
      index: '/an-sinh/pagefind/ /kia/pagefind/',
      entry: ENTRY,
      files: [
        '/an-sinh/pagefind/ma/a.pf_meta',
        '/an-sinh/pagefind/ma/b.json',
        '/an-sinh/_astro/a.css',
        '/an-sinh/_astro/b.js',
      ],
    });
  });

  it.each(['<!doctype html><title>Đăng nhập Wi-Fi</title>', page(''), ''])(
    'is not read from another page: %s',
    (html) => {
      expect(() => needsOf(html)).toThrow();
    },
  );
});

class FakeWorker extends EventTarget {
  readonly heard: Request[] = [];

  postMessage(message: unknown): void {
    this.heard.push(readRequest(message));
  }

  /** Answers a message, as the worker does. */
  answer({ id }: Request): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id, kind: 'done' } }));
  }

  texts(): (string | undefined)[] {
    return this.heard.flatMap((one) => ('text' in one ? [one.text] : []));
  }
}

let browser: LittleBrowser;
let box: LittleElement;
let worker: FakeWorker;
let handOn: HandOn;
let asked: string[];

function start(begun = true, html: Response | null = new Response(page())): void {
  browser = openLittleBrowser('/an-sinh/van-ban/');
  asked = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(''));
  });
  worker = new FakeWorker();
  box = little('input', { type: 'search' });
  browser.document.append(
    little('form', { action: '/an-sinh/tim-kiem/' }, little('div', {}, box)),
    little('a', { href: '/khac/' }),
  );
  const form = document.querySelector<HTMLFormElement>('form');
  const input = document.querySelector<HTMLInputElement>('input');
  if (!form || !input) throw new Error('No box');
  handOn = turnTo(
    form,
    input,
    begun ? { worker, page: Promise.resolve(html ?? undefined) } : undefined,
  );
}

/** Lets what waits go on, without the clock. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const status = (): LittleElement | null | undefined =>
  browser.document.querySelector('[role="status"]');
const ASKED = 'https://so-tay.example/an-sinh/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0';

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('while the reader types', () => {
  it('the worker is opened with what the page tells, and the files of the page are fetched', async () => {
    await settle();
    expect(worker.heard).toEqual([
      { id: 0, task: 'open', base: '/an-sinh/pagefind/ /kia/pagefind/', entry: ENTRY },
      { id: 1, task: 'warm', text: undefined },
    ]);
    expect(asked).toEqual(needsOf(page()).files);
  });

  it('the words so far are looked up, without rest', async () => {
    await settle();
    const question = 'tien gia hang thang';
    for (let letters = 1; letters <= question.length; letters++) {
      box.type(question.slice(0, letters));
      await vi.advanceTimersByTimeAsync(120);
    }
    await vi.runAllTimersAsync();
    // Three letters in each look.
    const looks = [6, 9, 12, 15, 18, 19].map((letters) => question.slice(0, letters));
    expect(worker.texts().slice(1)).toEqual(looks);
    expect(worker.heard.slice(1).every(({ task }) => task === 'warm')).toBe(true);
  });

  it('no record is fetched before the question is asked', async () => {
    await settle();
    box.type('hỗ trợ bảo hiểm y');
    await vi.runAllTimersAsync();
    expect(worker.heard.at(-1)).toMatchObject({ task: 'warm', text: 'hỗ trợ bảo hiểm y' });
  });

  it('nothing is loaded where nothing was begun', async () => {
    start(false);
    box.type('tien gia hang');
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
    await vi.dynamicImportSettled();
    expect(startSuggestions).toHaveBeenCalledWith(expect.anything(), box, handOn);
  });
});

describe('a question', () => {
  it('goes to the search page once its files have come', async () => {
    await settle();
    handOn('tiền già');
    await settle();
    expect(status()).toMatchObject({ hidden: false, textContent: 'Đang tìm…' });
    expect(browser.visits).toEqual([]);
    const last = worker.heard.at(-1);
    expect(last).toMatchObject({ task: 'search', text: 'tiền già' });
    if (last) worker.answer(last);
    await settle();
    expect(browser.visits).toEqual([{ how: 'leave', url: ASKED }]);
  });

  it('goes there after a while all the same', async () => {
    handOn('tiền già');
    await vi.advanceTimersByTimeAsync(5900);
    expect(browser.visits).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(browser.visits).toEqual([{ how: 'leave', url: ASKED }]);
  });

  it.each([
    ['the search page does not come', null],
    ['the search page is an error', new Response('', { status: 503 })],
    ['another page comes', new Response('<!doctype html><title>Đăng nhập</title>')],
  ])('goes there at once where %s', async (_, html) => {
    start(true, html);
    handOn('tiền già');
    await settle();
    expect(browser.visits).toEqual([{ how: 'leave', url: ASKED }]);
  });

  it('goes there at once where the worker does not come', async () => {
    await settle();
    handOn('tiền già');
    await settle();
    worker.dispatchEvent(new Event('error'));
    await settle();
    expect(browser.visits).toEqual([{ how: 'leave', url: ASKED }]);
    handOn('tiền già');
    await settle();
    expect(browser.visits).toHaveLength(2);
  });

  it('goes there at once where nothing is loaded early', () => {
    start(false);
    handOn('tiền già');
    expect(browser.visits).toEqual([{ how: 'leave', url: ASKED }]);
  });

  it('gives way to a later one', async () => {
    await settle();
    handOn('tiền');
    handOn('tiền già');
    await settle();
    for (const one of worker.heard) worker.answer(one);
    await vi.runAllTimersAsync();
    expect(browser.visits).toEqual([{ how: 'leave', url: ASKED }]);
  });

  it.each([
    ['a link that the reader takes meanwhile', () => browser.document.querySelector('a')?.click()],
    ['the page being left', () => browser.window.dispatchEvent(new Event('pagehide'))],
  ])('gives way to %s', async (_, leave) => {
    await settle();
    handOn('tiền già');
    leave();
    await vi.runAllTimersAsync();
    expect(browser.visits).toEqual([]);
    expect(status()?.hidden).toBe(true);
  });
});
