import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  little,
  openLittleBrowser,
  type LittleBrowser,
  type LittleElement,
} from '#tests/search/little-dom.ts';
import { startSearchBox } from './search-box.ts';

const startSuggestions = vi.hoisted(() => vi.fn());
vi.mock('./suggest-box.ts', () => ({ startSuggestions }));

let browser: LittleBrowser;
let box: LittleElement;
let form: LittleElement;

/** A page with a box in a form with these attributes; its script has run. */
function load(attributes: Readonly<Record<string, string>> = { 'data-search-box': '' }): void {
  browser = openLittleBrowser('/van-ban/');
  box = little('input', { type: 'search' });
  form = little('form', { action: '/an-sinh/tim-kiem/', ...attributes }, box);
  browser.document.append(form, little('textarea'), little('p'));
  startSearchBox();
}

beforeEach(() => {
  load();
});
afterEach(() => {
  vi.unstubAllGlobals();
  startSuggestions.mockClear();
});

describe('the key /', () => {
  it('leads to the box and is not typed there', () => {
    expect(browser.document.querySelector('p')?.press('/')).toBe(false);
    expect(browser.document.activeElement).toBe(box);
  });

  it.each([
    ['in a field', 'textarea', {}],
    ['with Ctrl', 'p', { ctrlKey: true }],
    ['with Alt', 'p', { altKey: true }],
    ['with Meta', 'p', { metaKey: true }],
  ])('is left alone %s', (_, where, keys) => {
    expect(browser.document.querySelector(where)?.press('/', keys)).toBe(true);
    expect(browser.document.activeElement).not.toBe(box);
  });

  it('is left alone on a page without a box, as are other keys', () => {
    expect(browser.document.querySelector('p')?.press('a')).toBe(true);
    browser = openLittleBrowser('/in/');
    startSearchBox();
    expect(browser.document.press('/')).toBe(true);
  });
});

describe('the box', () => {
  it('hands its question on behind the #, so that no host sees it', () => {
    box.value = 'tiền già';
    expect(form.send('submit')).toBe(false);
    expect(browser.visits.map(({ url }) => url)).toEqual([
      'https://so-tay.example/an-sinh/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0',
    ]);
  });

  it('gets suggestions when the reader turns to it, once', async () => {
    box.focus();
    box.focus();
    await vi.waitFor(() => {
      expect(startSuggestions).toHaveBeenCalledExactlyOnceWith(form, box);
    });
  });

  it('is left to the search page where it is its own', async () => {
    load({});
    box.focus();
    expect(form.send('submit')).toBe(true);
    await Promise.resolve();
    expect(browser.visits).toEqual([]);
    expect(startSuggestions).not.toHaveBeenCalled();
  });
});
