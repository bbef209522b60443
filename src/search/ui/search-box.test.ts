import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  little,
  openLittleBrowser,
  type LittleBrowser,
  type LittleElement,
} from '#tests/search/little-dom.ts';
import { startSearchBox } from './search-box.ts';
import type { TurnTo } from './turn-to.ts';

const handOn = vi.fn<(text: string) => void>();
const turnTo = vi.fn<TurnTo>(() => handOn);
const worker = { postMessage: vi.fn(), addEventListener: vi.fn() };
const startWorker = vi.fn(() => worker as unknown as Worker);
const load = vi.fn(() => Promise.resolve({ turnTo }));
const page = Promise.resolve(new Response(''));
const get = vi.fn(() => page);

let browser: LittleBrowser;
let box: LittleElement;
let form: LittleElement;

/** A page with a box in a form with these attributes; its script has run. */
function open(attributes: Readonly<Record<string, string>> = { 'data-search-box': '' }): void {
  browser = openLittleBrowser('/van-ban/');
  box = little('input', { type: 'search' });
  form = little('form', { action: '/an-sinh/tim-kiem/', ...attributes }, box);
  browser.document.append(form, little('textarea'), little('p'));
  vi.stubGlobal('fetch', get);
  startSearchBox({ startWorker, load });
}

beforeEach(() => {
  vi.clearAllMocks();
  open();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('leaves every key alone', () => {
  expect(browser.document.querySelector('p')?.press('/')).toBe(true);
  expect(browser.document.activeElement).not.toBe(box);
});

describe('the box', () => {
  it.each([
    ['takes the focus when a button opens it', 'open', true],
    ['does not when it is closed', 'closed', false],
  ])('%s', (_, newState, isFocused) => {
    const popover = little('search', { popover: '' });
    browser.document.append(popover);
    popover.append(form);
    startSearchBox({ startWorker, load });
    popover.send('toggle', { newState });
    expect(browser.document.activeElement === box).toBe(isFocused);
  });

  it('hands its question on behind the #, so that no host sees it', () => {
    box.value = 'tiền già';
    expect(form.send('submit')).toBe(false);
    expect(browser.visits.map(({ url }) => url)).toEqual([
      'https://so-tay.example/an-sinh/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0',
    ]);
  });

  it('loads what it needs when the reader turns to it, once, all at the same time', async () => {
    expect(load).not.toHaveBeenCalled();
    box.focus();
    box.focus();
    expect(load).toHaveBeenCalledOnce();
    expect(startWorker).toHaveBeenCalledOnce();
    expect(get).toHaveBeenCalledExactlyOnceWith('https://so-tay.example/an-sinh/tim-kiem/');
    await vi.waitFor(() => {
      expect(turnTo).toHaveBeenCalledExactlyOnceWith(form, box, {
        worker,
        page: expect.any(Promise) as unknown,
      });
    });
  });

  it('hands its questions on as the rest of its script does, once that has come', async () => {
    box.focus();
    await vi.waitFor(() => {
      expect(turnTo).toHaveBeenCalled();
    });
    box.value = 'tiền già';
    expect(form.send('submit')).toBe(false);
    expect(handOn).toHaveBeenCalledExactlyOnceWith('tiền già');
    expect(browser.visits).toEqual([]);
  });

  it('loads the suggestions alone where the reader asks to save data', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    box.focus();
    await vi.waitFor(() => {
      expect(turnTo).toHaveBeenCalledExactlyOnceWith(form, box, undefined);
    });
    expect(startWorker).not.toHaveBeenCalled();
    expect(get).not.toHaveBeenCalled();
  });

  it('loads the suggestions alone where the browser has no workers', async () => {
    startWorker.mockImplementationOnce(() => {
      throw new ReferenceError('Worker is not defined');
    });
    box.focus();
    await vi.waitFor(() => {
      expect(turnTo).toHaveBeenCalledExactlyOnceWith(form, box, undefined);
    });
  });

  it('is left to the search page where it is its own', async () => {
    open({});
    box.focus();
    expect(form.send('submit')).toBe(true);
    await Promise.resolve();
    expect(browser.visits).toEqual([]);
    expect(load).not.toHaveBeenCalled();
  });
});
