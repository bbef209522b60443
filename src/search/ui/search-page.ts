/** Binds the search page: its elements, what is drawn into them, and what the reader does with them. */

import { isOneOf } from '#src/search/shared/read.ts';
import type { Answer, Search } from '#src/search/shared/protocol.ts';
import { filterNames, filtersAtHand } from '#src/search/shared/records.ts';
import { isRecord } from '#src/search/shared/read.ts';
import { createController, type Controller, type Left, type View } from './controller.ts';
import { fromAddress, isAsked } from './address.ts';
import {
  absence,
  factLine,
  filterChoices,
  placeCard,
  results,
  suggestionLinks,
  type FilterLabels,
} from './draw.ts';
import { readSuggestions, type Suggestion } from './nearest.ts';
import { understoodWords } from './words.ts';

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
    absent: find('absent', HTMLElement),
    absentWords: find('absent-words', HTMLElement),
    related: find('related', HTMLElement),
    fact: find('fact', HTMLElement),
    understood: find('understood', HTMLElement),
    understoodWords: find('understood-words', HTMLElement),
    exact: find('exact', HTMLButtonElement),
    near: find('near', HTMLElement),
    failed: find('failed', HTMLElement),
    retry: find('retry', HTMLButtonElement),
    filters: find('filters', HTMLDetailsElement),
    choices: find('choices', HTMLElement),
    atHand: find('at-hand', HTMLElement),
  };
}

type Parts = ReturnType<typeof partsOf>;

function viewOf(at: Parts, labels: () => FilterLabels, path: string): View {
  /** Shows what is drawn into a part, or hides the part. */
  const fill = (
    part: HTMLElement,
    holder: HTMLElement,
    drawn: readonly (Node | string)[],
  ): void => {
    part.replaceChildren(...drawn);
    holder.hidden = drawn.length === 0;
  };
  /** What is said above the results: what is missing, the place, the fact, what was understood. */
  const tell = (answer: Answer): void => {
    const { absent, place, fact } = answer;
    fill(at.absentWords, at.absent, absent ? absence(absent) : []);
    fill(at.place, at.place, place ? placeCard(place) : []);
    fill(at.fact, at.fact, fact ? factLine(fact) : []);
    at.related.hidden = !absent || answer.hits.length === 0;
    const words = understoodWords(answer);
    const isExact = at.exact.dataset['on'] === 'true';
    at.understoodWords.textContent = isExact ? 'Đang tìm đúng chữ đã gõ.' : words;
    at.exact.textContent = isExact ? 'Tìm theo cách trang hiểu' : 'Tìm đúng chữ đã gõ';
    at.understood.hidden = !words && !isExact;
  };
  const hideAll = (): void => {
    const parts = [at.more, at.none, at.place, at.absent, at.fact, at.related, at.understood];
    for (const part of [...parts, at.filters]) part.hidden = true;
    at.atHand.replaceChildren();
  };
  return {
    state: (state, query) => {
      at.results.dataset['state'] = state;
      if (state === 'done' || state === 'failed') at.results.dataset['query'] = query;
      at.results.toggleAttribute('aria-busy', state === 'loading');
      at.failed.hidden = state !== 'failed';
      if (state === 'idle' || state === 'failed') {
        at.results.replaceChildren();
        hideAll();
      }
    },
    answer: (answer, from) => {
      at.none.hidden = true;
      at.results.replaceChildren(...results(answer, labels()));
      at.more.hidden = !answer.hasMore;
      tell(answer);
      if (from !== undefined) at.results.children[from]?.querySelector('a')?.focus();
    },
    nothing: (answer, near) => {
      at.results.replaceChildren();
      hideAll();
      // What is not here is not to be found with other words.
      at.none.hidden = answer.place !== undefined || answer.absent !== undefined;
      tell(answer);
      at.near.replaceChildren(...suggestionLinks(near, path));
    },
    facets: (facets, chosen, isCounted) => {
      const { atHand, others } = filterChoices(facets, chosen, labels(), isCounted);
      at.atHand.replaceChildren(...atHand);
      at.choices.replaceChildren(...others);
      // Closed, it has not been counted.
      at.filters.hidden = at.filters.open && others.length === 0;
      at.more.hidden ||= at.results.children.length >= facets.total;
    },
    say: (text) => {
      at.status.textContent = text;
    },
    fill: (text) => {
      at.box.value = text;
    },
    address: (address, push) => {
      if (push) history.pushState(null, '', `${path}${address}`);
      else history.replaceState(null, '', `${path}${address}`);
      at.exact.dataset['on'] = String(fromAddress(address).exact);
    },
    scroll: (top) => {
      scrollTo(0, top);
    },
  };
}

/** What was kept when the reader left the page, if this is that page. */
function leftIn(state: unknown): Left | undefined {
  if (!isRecord(state)) return undefined;
  const { limit, top } = state;
  return typeof limit === 'number' && typeof top === 'number' ? { limit, top } : undefined;
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
  /** Loads the names of the agencies, by id: called when a reader opens the filter by them. */
  readonly agencies: () => Promise<Readonly<Record<string, string>>>;
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
  const { root, search, agencies, suggestions, examples, path, day } = options;
  let { labels } = options;
  const at = partsOf(root);
  let loaded: Promise<readonly Suggestion[]> | undefined;
  const controller = createController({
    search,
    view: viewOf(at, () => labels, path),
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
  at.exact.addEventListener('click', () => {
    controller.setExact(at.exact.dataset['on'] !== 'true');
  });
  /** Names and counts of the choices that few readers open. */
  const openAll = async (): Promise<void> => {
    if (labels.agency === undefined) {
      // Without their names the agencies are not offered, and all others are.
      const agency = await agencies().catch(() => undefined);
      if (agency) labels = { ...labels, agency };
    }
    controller.countAll();
  };
  at.filters.addEventListener('toggle', () => {
    if (at.filters.open) void openAll();
  });
  for (const list of [at.choices, at.atHand])
    list.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && isOneOf(filterNames, target.name))
        controller.chose(target.name, target.value);
    });
  const open = (): void => {
    // A place on this page, such as a letter of the index, is no question.
    if (location.hash && !isAsked(location.hash)) return;
    at.exact.dataset['on'] = String(fromAddress(location.hash).exact);
    const { filters } = fromAddress(location.hash);
    // What is chosen is to be seen, and can be taken back.
    if (filterNames.some((name) => filters[name] && !isOneOf(filtersAtHand, name)))
      at.filters.open = true;
    controller.open(location.hash, leftIn(history.state));
  };
  addEventListener('popstate', open);
  // Browsers would scroll before the results are there.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    const left: Left = { limit: controller.limit(), top: scrollY };
    history.replaceState(left, '');
  });
  addEventListener('online', () => {
    if (at.results.dataset['state'] === 'failed') controller.retry();
  });
  document.addEventListener('keydown', (event) => {
    moveByKeys(at, event);
  });
  open();
}
