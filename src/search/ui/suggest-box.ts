/** Suggestions under a search box: a combobox with a list, after the pattern of the ARIA Authoring Practices. */

import Combobox from '@github/combobox-nav';
import { isRecord } from '#src/search/shared/read.ts';
import type { Search } from '#src/search/shared/protocol.ts';
import { questionAddress } from './question.ts';
import { element } from './element.ts';
import { readSuggestions, type Suggestion } from './nearest.ts';
import { suggest } from './suggest.ts';

/** Loads the list and offers suggestions while the reader types. Without the list the box works as before. */
export function startSuggestions(form: HTMLFormElement, box: HTMLInputElement): void {
  const page = new URL(form.action).pathname;
  const list = element('ul', {
    id: 'suggestions',
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Gợi ý',
  });
  list.hidden = true;
  (box.parentElement ?? form).append(list);
  const combobox = new Combobox(box, list, { tabInsertsSuggestions: false });

  let all: readonly Suggestion[] = [];
  let shown: readonly Suggestion[] = [];

  const show = (next: readonly Suggestion[]): void => {
    combobox.stop();
    shown = next;
    list.replaceChildren(
      ...shown.map(({ text }, at) =>
        element('li', { id: `suggestion-${String(at)}`, role: 'option' }, text),
      ),
    );
    list.hidden = shown.length === 0;
    if (!list.hidden) combobox.start();
  };
  const refresh = (): void => {
    show(suggest(box.value, all));
  };
  fetch(new URL('goi-y.txt', form.action).pathname)
    .then((response) => (response.ok ? response.text() : ''))
    .then((text) => {
      all = readSuggestions(text);
      if (document.activeElement === box) refresh();
    })
    .catch(() => undefined);

  box.addEventListener('input', refresh);
  box.addEventListener('blur', () => {
    show([]);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden || event.isComposing) return;
    // Otherwise the browser empties the box.
    event.preventDefault();
    show([]);
  });
  // Before the blur that hides the list.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('combobox-commit', ({ target }) => {
    const chosen = shown[[...list.children].findIndex((item) => item === target)];
    if (!chosen) return;
    const { text, url } = chosen;
    location.assign(url ?? questionAddress(page, text));
  });
}

/** Loads what opens a search over the index at an address. */
export type OpenSearch = () => Promise<(base: string) => Search>;

/** Milliseconds between two looks at what was typed so far. */
const LOOK = 350;
/** Letters from which it is worth while. */
const WORTH = 4;

/** Whether the reader asks to save data. */
const savesData = (): boolean =>
  'connection' in navigator &&
  isRecord(navigator.connection) &&
  navigator.connection['saveData'] === true;

/**
 * Loads what the first question needs while the reader still types, so that the search page finds it in the browser's
 * memory: all that every search needs at once, then the parts of the index for the words so far. A failure is left to the
 * search page.
 */
export function makeReady(
  form: HTMLFormElement,
  box: HTMLInputElement,
  openSearch: OpenSearch,
): void {
  if (savesData()) return;
  const base = new URL('../pagefind/', form.action).pathname;
  const opened = openSearch().then((open) => open(base));
  const quietly = (task: (search: Search) => Promise<unknown>): void => {
    opened.then(task).catch(() => undefined);
  };
  quietly((search) => search.warm());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  box.addEventListener('input', () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Of the word under the fingers nobody knows what it will be.
      const text = box.value.replace(/\S*$/u, '').trim();
      if (text.length < WORTH || text === asked) return;
      asked = text;
      quietly((search) => search.warm(text));
    }, LOOK);
  });
}
