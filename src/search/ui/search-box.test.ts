import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  little,
  openLittleBrowser,
  type LittleBrowser,
  type LittleElement,
} from '#tests/search/little-dom.ts';
import { startSearchBox } from './search-box.ts';

const { makeReady, startSuggestions } = vi.hoisted(() => ({
  makeReady: vi.fn(),
  startSuggestions: vi.fn(),
}));
vi.mock('./suggest-box.ts', () => ({ makeReady, startSuggestions }));
const openSearch = vi.fn();

let browser: LittleBrowser;
let box: LittleElement;
let form: LittleElement;

/** A page with a box in a form with these attributes; its script has run. */
function load(attributes: Readonly<Record<string, string>> = { 'data-search-box': '' }): void {
  browser = openLittleBrowser('/van-ban/');
  box = little('input', { type: 'search' });
  form = little('form', { action: '/an-sinh/tim-kiem/', ...attributes }, box);
  browser.document.append(form, little('textarea'), little('p'));
  startSearchBox(openSearch);
}

beforeEach(() => {
  load();
});
afterEach(() => {
  vi.unstubAllGlobals();
  startSuggestions.mockClear();
  makeReady.mockClear();
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
    startSearchBox(openSearch);
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

  it('gets suggestions when the reader turns to it, once', async () => {
    box.focus();
    box.focus();
    await vi.waitFor(() => {
      expect(startSuggestions).toHaveBeenCalledExactlyOnceWith(form, box);
      expect(makeReady).toHaveBeenCalledExactlyOnceWith(form, box, openSearch);
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
