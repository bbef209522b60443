/** Suggestions under a search box: a combobox with a list, after the pattern of the ARIA Authoring Practices. */

import { readSuggestions, suggest, type Suggestion } from './suggest.ts';

/** Loads the list and offers suggestions while the reader types. Without the list the box works as before. */
export function startSuggestions(form: HTMLFormElement, box: HTMLInputElement): void {
  const page = new URL(form.action).pathname;
  const list = document.createElement('ul');
  list.id = 'goi-y';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  list.hidden = true;
  (box.parentElement ?? form).append(list);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);

  let all: readonly Suggestion[] = [];
  let shown: Suggestion[] = [];
  let active = -1;

  const mark = (next: number): void => {
    active = next;
    [...list.children].forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === active));
    });
    if (active < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `goi-y-${String(active)}`);
  };
  const show = (next: Suggestion[]): void => {
    shown = next;
    list.replaceChildren(
      ...shown.map(({ text }, at) => {
        const item = document.createElement('li');
        item.id = `goi-y-${String(at)}`;
        item.setAttribute('role', 'option');
        item.textContent = text;
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const follow = ({ text, url }: Suggestion): void => {
    location.assign(url ?? `${page}#${new URLSearchParams({ q: text }).toString()}`);
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
    const count = shown.length;
    if (count === 0 || event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown') mark(active === count - 1 ? -1 : active + 1);
    else if (key === 'ArrowUp') mark(active < 0 ? count - 1 : active - 1);
    else if (key === 'Escape') show([]);
    else {
      const chosen = shown[active];
      if (key !== 'Enter' || !chosen) return;
      follow(chosen);
    }
    event.preventDefault();
  });
  // Before the blur that hides the list.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].findIndex((item) => item === target);
    const chosen = shown[at];
    if (chosen) follow(chosen);
  });
}
