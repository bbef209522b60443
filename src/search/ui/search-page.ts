/** Binds the search page: its elements, what is drawn into them, and what the reader does with them. */

import { isOneOf } from '#src/search/shared/read.ts';
import type { Answer, Search } from '#src/search/shared/protocol.ts';
import { filterNames } from '#src/search/shared/records.ts';
import { createController, type Controller, type View } from './controller.ts';
import {
  filterChoices,
  placeCard,
  results,
  suggestionLinks,
  understood,
  type FilterLabels,
} from './draw.ts';
import { readSuggestions, type Suggestion } from './suggest.ts';

/** The elements that the page gives, by their `data-search` names. */
function partsOf(root: ParentNode) {
  const find = <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(`[data-search="${name}"]`);
    if (!(found instanceof kind)) throw new Error(`Search page without ${name}`);
    return found;
  };
  return {
    form: find('form', HTMLFormElement),
    box: find('box', HTMLInputElement),
    status: find('status', HTMLElement),
    results: find('results', HTMLElement),
    more: find('more', HTMLButtonElement),
    none: find('none', HTMLElement),
    place: find('place', HTMLElement),
    understood: find('understood', HTMLElement),
    near: find('near', HTMLElement),
    failed: find('failed', HTMLElement),
    retry: find('retry', HTMLButtonElement),
    filters: find('filters', HTMLDetailsElement),
    choices: find('choices', HTMLElement),
  };
}

type Parts = ReturnType<typeof partsOf>;

function viewOf(at: Parts, labels: FilterLabels, path: string): View {
  const tellUnderstood = (text: string): void => {
    at.understood.textContent = text;
    at.understood.hidden = !text;
  };
  const tellPlace = ({ place }: Answer): void => {
    at.place.replaceChildren(...(place ? placeCard(place) : []));
    at.place.hidden = !place;
  };
  return {
    state: (state, query) => {
      at.results.dataset['state'] = state;
      if (state === 'done' || state === 'failed') at.results.dataset['query'] = query;
      at.results.toggleAttribute('aria-busy', state === 'loading');
      at.failed.hidden = state !== 'failed';
      if (state === 'idle' || state === 'failed') {
        at.results.replaceChildren();
        at.more.hidden = true;
        at.none.hidden = true;
        at.place.hidden = true;
      }
    },
    answer: (answer, from) => {
      at.none.hidden = true;
      at.results.replaceChildren(...results(answer, labels));
      at.more.hidden = !answer.hasMore;
      tellUnderstood(understood(answer));
      tellPlace(answer);
      if (from !== undefined) at.results.children[from]?.querySelector('a')?.focus();
    },
    nothing: (answer, near) => {
      at.results.replaceChildren();
      at.more.hidden = true;
      // Of a province that is not here there is nothing to be found with other words.
      at.none.hidden = answer.place !== undefined;
      tellUnderstood(understood(answer));
      tellPlace(answer);
      at.near.replaceChildren(...suggestionLinks(near, path));
    },
    facets: (facets, chosen) => {
      at.choices.replaceChildren(...filterChoices(facets, chosen, labels));
    },
    say: (text) => {
      at.status.textContent = text;
    },
    fill: (text) => {
      at.box.value = text;
    },
    address: (search, push) => {
      if (push) history.pushState(null, '', `${path}${search}`);
      else history.replaceState(null, '', `${path}${search}`);
    },
  };
}

/** Up and down move between the box and the results; Escape goes back to the box. */
function moveByKeys({ box, results: list }: Parts, event: KeyboardEvent): void {
  const { key } = event;
  if (key !== 'ArrowDown' && key !== 'ArrowUp' && key !== 'Escape') return;
  const links = [...list.querySelectorAll<HTMLElement>('[data-result]')];
  const here = links.findIndex((link) => link === document.activeElement);
  const isInBox = document.activeElement === box;
  if (here < 0 && (!isInBox || key === 'Escape')) return;
  event.preventDefault();
  const next = key === 'Escape' ? -1 : here + (key === 'ArrowDown' ? 1 : -1);
  if (next < 0) box.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}

/** The reader's doings in the box and its form. A text that an input method is still putting together is not asked. */
function bindBox({ box, form }: Parts, controller: Controller, search: Search): void {
  let isComposing = false;
  box.addEventListener('compositionstart', () => (isComposing = true));
  box.addEventListener('compositionend', () => {
    isComposing = false;
    controller.typed(box.value);
  });
  box.addEventListener('input', () => {
    if (!isComposing) controller.typed(box.value);
  });
  box.addEventListener('focus', () => void search.warm().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    controller.sent(box.value);
  });
}

export interface SearchPageOptions {
  readonly root: ParentNode;
  readonly search: Search;
  readonly labels: FilterLabels;
  /** Address of the file of suggestions. */
  readonly suggestions: string;
  /** What to say a search for, where the reader typed no word. */
  readonly examples: string;
  /** Address of the search page. */
  readonly path: string;
  /** The reader's day, `YYYY-MM-DD`; undefined where it is not known. */
  readonly day?: string | undefined;
}

/** Brings the search page to life. Throws when the page lacks one of the elements it needs. */
export function startSearchPage(options: SearchPageOptions): void {
  const { root, search, labels, suggestions, examples, path, day } = options;
  const at = partsOf(root);
  let loaded: Promise<readonly Suggestion[]> | undefined;
  const controller = createController({
    search,
    view: viewOf(at, labels, path),
    examples,
    day,
    suggestions: () =>
      (loaded ??= fetch(suggestions)
        .then((response) => (response.ok ? response.text() : ''))
        .then(readSuggestions)),
  });
  bindBox(at, controller, search);
  at.more.addEventListener('click', controller.more);
  at.retry.addEventListener('click', controller.retry);
  at.filters.addEventListener('toggle', () => {
    if (at.filters.open) controller.openFilters();
  });
  at.choices.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && isOneOf(filterNames, target.name))
      controller.chose(target.name, target.value);
  });
  addEventListener('popstate', () => {
    controller.open(location.search);
  });
  addEventListener('online', () => {
    if (at.results.dataset['state'] === 'failed') controller.retry();
  });
  document.addEventListener('keydown', (event) => {
    moveByKeys(at, event);
  });
  controller.open(location.search);
}
