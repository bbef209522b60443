/** Suggestions under a search box: a combobox with a list, after the pattern of the ARIA Authoring Practices. */

import Combobox from '@github/combobox-nav';
import { questionAddress } from './question.ts';
import { element } from './element.ts';
import { readSuggestions, suggest, type Suggestion } from './suggest.ts';

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
  fetch(`${page}goi-y.txt`)
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
