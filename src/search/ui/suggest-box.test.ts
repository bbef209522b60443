import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  little,
  openLittleBrowser,
  type LittleBrowser,
  type LittleElement,
} from '#tests/search/little-dom.ts';
import { startSuggestions } from './suggest-box.ts';

const FILE =
  'Bảo hiểm thất nghiệp\t/quyen-loi/that-nghiep/\nBảo hiểm y tế\t/quyen-loi/bhyt/\nbảo trợ';

let browser: LittleBrowser;
let box: LittleElement;
let list: LittleElement;
const handOn = vi.fn<(text: string) => void>();

/** Starts the suggestions under a box that the reader has just turned to. */
async function start(file: Response | Error = new Response(FILE), typed = ''): Promise<void> {
  browser = openLittleBrowser('/van-ban/');
  const load = vi.fn(() => (file instanceof Error ? Promise.reject(file) : Promise.resolve(file)));
  vi.stubGlobal('fetch', load);
  box = little('input', { type: 'search' });
  const form = little('form', { action: '/an-sinh/tim-kiem/' }, little('div', {}, box));
  browser.document.append(form);
  box.value = typed;
  box.focus();
  const typedForm = document.querySelector<HTMLFormElement>('form');
  const typedBox = document.querySelector<HTMLInputElement>('input');
  if (!typedForm || !typedBox) throw new Error('No box');
  handOn.mockClear();
  startSuggestions(typedForm, typedBox, handOn);
  expect(load).toHaveBeenCalledExactlyOnceWith('/an-sinh/tim-kiem/goi-y.txt');
  const made = browser.document.querySelector('[role="listbox"]');
  if (!made) throw new Error('No list was made');
  list = made;
  await new Promise((resolve) => setTimeout(resolve));
}

const shown = (): string[] => (list.hidden ? [] : list.children.map((item) => item.textContent));
const active = (): string | undefined => {
  const id = box.getAttribute('aria-activedescendant');
  const item = list.children.find((one) => one.id === id);
  expect(list.querySelectorAll('[aria-selected="true"]')).toEqual(item ? [item] : []);
  return item?.textContent;
};

beforeEach(() => start());
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the list', () => {
  it('is a list box that the box owns, closed at first', () => {
    expect(list.parentElement).toBe(box.parentElement);
    expect(list.getAttribute('aria-label')).toBe('Gợi ý');
    expect(box.getAttribute('role')).toBe('combobox');
    expect(box.getAttribute('aria-autocomplete')).toBe('list');
    expect(box.getAttribute('aria-controls')).toBe(list.id);
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(list.hidden).toBe(true);
  });

  it('opens with what fits, and closes where nothing does', () => {
    box.type('bao hiem');
    expect(shown()).toEqual(['Bảo hiểm thất nghiệp', 'Bảo hiểm y tế']);
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(list.children.map((item) => item.getAttribute('role'))).toEqual(['option', 'option']);
    expect(active()).toBeUndefined();
    box.type('bao hiem x');
    expect(shown()).toEqual([]);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('opens at once where the reader has typed while it loaded', async () => {
    await start(new Response(FILE), 'bao tro');
    expect(shown()).toEqual(['bảo trợ']);
  });

  it.each([new Response('x', { status: 404 }), new TypeError('Failed to fetch')])(
    'stays away where it does not load: %s',
    async (file) => {
      await start(file, 'bao');
      expect(shown()).toEqual([]);
      box.type('bao tro');
      expect(shown()).toEqual([]);
      expect(box.press('Enter')).toBe(true);
    },
  );

  it('closes when the reader leaves the box', () => {
    box.type('bao');
    box.send('blur');
    expect(shown()).toEqual([]);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the keys', () => {
  beforeEach(() => {
    box.type('bao');
  });

  it('lead round through the list and the box', () => {
    const way = (key: string, times: number) =>
      Array.from({ length: times }, () => (box.press(key), active()));
    const names = ['Bảo hiểm thất nghiệp', 'Bảo hiểm y tế', 'bảo trợ'];
    expect(way('ArrowDown', 4)).toEqual([...names, undefined]);
    expect(way('ArrowUp', 4)).toEqual([...names.reverse(), undefined]);
  });

  it('do not move the cursor where they move through the list', () => {
    expect(box.press('ArrowDown')).toBe(false);
    expect(box.press('x')).toBe(true);
  });

  it('go to the page of the chosen one', () => {
    box.press('ArrowDown');
    expect(box.press('Enter')).toBe(false);
    expect(browser.visits).toEqual([{ how: 'leave', url: '/quyen-loi/that-nghiep/' }]);
  });

  it('search for one that has no page', () => {
    box.press('ArrowUp');
    box.press('Enter');
    expect(handOn).toHaveBeenCalledExactlyOnceWith('bảo trợ');
    expect(browser.visits).toEqual([]);
  });

  it('send the form where none is chosen', () => {
    expect(box.press('Enter')).toBe(true);
    expect(browser.visits).toEqual([]);
  });

  it('take nothing by Tab', () => {
    box.press('ArrowDown');
    expect(box.press('Tab')).toBe(true);
    expect(browser.visits).toEqual([]);
  });

  it('close by Escape without emptying the box, which a second one does', () => {
    box.press('ArrowDown');
    expect(box.press('Escape')).toBe(false);
    expect(shown()).toEqual([]);
    expect(active()).toBeUndefined();
    expect(box.press('Escape')).toBe(true);
    expect(box.press('Enter')).toBe(true);
  });

  it('belong to the input method while it is at work', () => {
    box.send('compositionstart');
    expect(box.press('ArrowDown', { isComposing: true })).toBe(true);
    expect(box.press('Escape', { isComposing: true })).toBe(true);
    expect(shown()).toHaveLength(3);
    expect(active()).toBeUndefined();
    box.send('compositionend');
    box.press('ArrowDown');
    expect(active()).toBe('Bảo hiểm thất nghiệp');
  });
});

describe('a finger or the mouse', () => {
  it('takes a suggestion before the box loses the cursor', () => {
    box.type('bao');
    const [, second] = list.children;
    expect(second?.send('pointerdown')).toBe(false);
    second?.click();
    expect(browser.visits).toEqual([{ how: 'leave', url: '/quyen-loi/bhyt/' }]);
  });

  it('takes nothing beside the suggestions', () => {
    box.type('bao');
    list.click();
    expect(browser.visits).toEqual([]);
  });
});
