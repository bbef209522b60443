/** Suggestions under a search box: a combobox with a list, after the pattern of the ARIA Authoring Practices. */

import Combobox from '@github/combobox-nav';
import { element } from './element.ts';
import { readSuggestions, type Suggestion } from './nearest.ts';
import { suggest } from './suggest.ts';

/**
 * Loads the list and offers suggestions while the reader types. Without the list the box works as before.
 *
 * @param handOn asks the search page for a suggestion that has no page of its own
 */
export function startSuggestions(
  form: HTMLFormElement,
  box: HTMLInputElement,
  handOn: (text: string) => void,
): void {
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
    if (url === undefined) handOn(text);
    else location.assign(url);
  });
}
