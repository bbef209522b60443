/** Draws the search page: elements made by name and text only, never from markup, so that no query becomes markup. */

import { createController, type Controller, type State, type View } from './controller.ts';
import type { Answer, PageHit, PassageHit } from '#src/search/engine/engine.ts';
import type { Segment } from '#src/search/engine/excerpt.ts';
import { filterNames, recordTypes, type FilterName } from '#src/search/shared/records.ts';
import type { Search } from '#src/search/engine/session.ts';
import { readSuggestions, type Suggestion } from './suggest.ts';

/** Words for the values of the filters: `{ tinh: { 'lao-cai': 'Lào Cai' } }`. Values without words are not offered. */
export type FilterLabels = Partial<Record<FilterName, Record<string, string>>>;

const FILTERS: Readonly<Record<FilterName, string>> = {
  loai: 'Loại trang',
  tinh: 'Tỉnh',
  'co-quan': 'Cơ quan',
  'doi-tuong': 'Đối tượng',
  nam: 'Năm',
  'tinh-trang': 'Còn hay hết kỳ',
};

const STATUS: Readonly<Record<string, string>> = { con: 'Còn trong kỳ', het: 'Đã hết kỳ' };

/** An element with text or children. */
function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const segments = (list: readonly Segment[]): (Node | string)[] =>
  list.map(({ text, mark }) => (mark ? el('mark', {}, text) : text));

function passage(hit: PassageHit): HTMLElement {
  const place = [hit.reading, hit.heading].filter(Boolean).join(' · ');
  return el(
    'li',
    {},
    el('a', { href: hit.url }, place || 'Mở đúng đoạn này'),
    el('p', {}, ...segments(hit.excerpt)),
  );
}

function result(hit: PageHit, labels: FilterLabels): HTMLElement {
  const facts = [
    recordTypes[hit.type as keyof typeof recordTypes],
    ...hit.provinces.map((id) => labels.tinh?.[id] ?? ''),
    hit.year,
    hit.statusNote,
  ].filter(Boolean);
  const item = el(
    'li',
    hit.status === 'het' ? { 'data-het': '' } : {},
    el('a', { href: hit.link, 'data-ket-qua': '' }, ...segments(hit.title)),
    el('p', { class: 'ket-qua-loai' }, facts.join(' · ')),
  );
  const place = [hit.best.reading, hit.best.heading].filter(Boolean).join(' · ');
  if (place) item.append(el('p', { class: 'ket-qua-muc' }, place));
  if (hit.best.excerpt.length > 0)
    item.append(el('p', { class: 'ket-qua-doan' }, ...segments(hit.best.excerpt)));
  if (hit.more.length > 0)
    item.append(
      el(
        'details',
        {},
        el('summary', {}, `${String(hit.more.length)} đoạn khác trong trang này`),
        el('ul', {}, ...hit.more.map(passage)),
      ),
    );
  return item;
}

/** The elements that the page gives, by their `data-tim` names. */
function parts(root: ParentNode) {
  const find = <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(name);
    if (!(found instanceof kind)) throw new Error(`Search page without ${name}`);
    return found;
  };
  return {
    form: find('[data-tim="form"]', HTMLFormElement),
    input: find('[data-tim="o"]', HTMLInputElement),
    status: find('[data-tim="trang-thai"]', HTMLElement),
    list: find('#ket-qua', HTMLOListElement),
    more: find('[data-tim="them"]', HTMLButtonElement),
    none: find('[data-tim="khong-thay"]', HTMLElement),
    understood: find('[data-tim="da-hieu"]', HTMLElement),
    near: find('[data-tim="gan"]', HTMLUListElement),
    failed: find('[data-tim="loi"]', HTMLElement),
    retry: find('[data-tim="thu-lai"]', HTMLButtonElement),
    filters: find('[data-tim="loc"]', HTMLDetailsElement),
    choices: find('[data-tim="lua-chon"]', HTMLElement),
  };
}

type Parts = ReturnType<typeof parts>;

/** `bao hiem → bảo hiểm`, said where letters were read otherwise than typed. */
const understood = (answer: Answer): string =>
  answer.readings.map(({ typed, meant }) => `“${typed}” hiểu là “${meant}”`).join('; ');

function makeView(at: Parts, labels: FilterLabels, path: string): View {
  return {
    state: (state: State, query) => {
      at.list.dataset['state'] = state;
      if (state === 'done' || state === 'failed') at.list.dataset['query'] = query;
      at.list.toggleAttribute('aria-busy', state === 'loading');
      at.failed.hidden = state !== 'failed';
      if (state === 'idle' || state === 'failed') {
        at.list.replaceChildren();
        at.more.hidden = true;
        at.none.hidden = true;
      }
    },
    answer: (answer, from) => {
      at.none.hidden = true;
      at.list.replaceChildren(...answer.hits.map((hit) => result(hit, labels)));
      at.more.hidden = !answer.hasMore;
      const read = understood(answer);
      at.understood.textContent = read;
      at.understood.hidden = !read;
      if (from !== undefined) at.list.children[from]?.querySelector('a')?.focus();
    },
    nothing: (answer, near) => {
      at.list.replaceChildren();
      at.more.hidden = true;
      at.none.hidden = false;
      const read = understood(answer);
      at.understood.textContent = read;
      at.understood.hidden = !read;
      at.near.replaceChildren(
        ...near.map(({ text, url }) =>
          el(
            'li',
            {},
            el(
              'a',
              { href: url ?? `${path}?${new URLSearchParams({ q: text }).toString()}` },
              text,
            ),
          ),
        ),
      );
    },
    facets: (facets, chosen) => {
      const known: FilterLabels = { loai: recordTypes, 'tinh-trang': STATUS, ...labels };
      at.choices.replaceChildren(
        ...filterNames.flatMap((name) => {
          const counts = facets[name] ?? {};
          const values = Object.keys(counts)
            .map((value) => ({
              value,
              text: known[name]?.[value] ?? (name === 'nam' ? value : ''),
              count: counts[value] ?? 0,
            }))
            .filter(
              ({ value, text, count }) => text && (count > 0 || chosen[name]?.includes(value)),
            )
            .sort((a, b) =>
              name === 'nam'
                ? b.value.localeCompare(a.value)
                : b.count - a.count || a.text.localeCompare(b.text, 'vi'),
            );
          if (values.length === 0) return [];
          return [
            el(
              'fieldset',
              {},
              el('legend', {}, FILTERS[name]),
              ...values.map(({ value, text, count }) => {
                const box = el('input', { type: 'checkbox', name, value });
                box.checked = chosen[name]?.includes(value) ?? false;
                return el('label', {}, box, ` ${text} `, el('span', {}, `(${String(count)})`));
              }),
            ),
          ];
        }),
      );
    },
    say: (text) => {
      at.status.textContent = text;
    },
    fill: (text) => {
      at.input.value = text;
    },
    address: (search, push) => {
      const url = `${path}${search}`;
      if (push) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    },
  };
}

/** Up and down move between the box and the results; Escape goes back to the box. */
function moveByKeys(at: Parts, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
  const links = [...at.list.querySelectorAll<HTMLAnchorElement>('[data-ket-qua]')];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (document.activeElement !== at.input && here < 0) return;
  if (event.key === 'Escape' && here < 0) return;
  event.preventDefault();
  const next = event.key === 'Escape' ? -1 : here + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) at.input.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}

export interface SearchPageOptions {
  root: ParentNode;
  search: Search;
  labels: FilterLabels;
  /** Address of the file of suggestions. */
  suggestions: string;
  /** What to say a search for, where the reader typed no word. */
  examples: string;
  /** Address of the search page. */
  path: string;
}

/** Brings the search page to life. Throws when the page lacks one of the elements it needs. */
export function startSearchPage({
  root,
  search,
  labels,
  suggestions,
  examples,
  path,
}: SearchPageOptions): Controller {
  const at = parts(root);
  let loaded: Promise<readonly Suggestion[]> | undefined;
  const controller = createController({
    search,
    view: makeView(at, labels, path),
    examples,
    suggestions: () =>
      (loaded ??= fetch(suggestions)
        .then((response) => (response.ok ? response.text() : ''))
        .then(readSuggestions)),
  });
  let composing = false;
  at.input.addEventListener('compositionstart', () => (composing = true));
  at.input.addEventListener('compositionend', () => {
    composing = false;
    controller.typed(at.input.value);
  });
  at.input.addEventListener('focus', () => void search.warm().catch(() => undefined), {
    once: true,
  });
  at.input.addEventListener('input', () => {
    if (!composing) controller.typed(at.input.value);
  });
  at.form.addEventListener('submit', (event) => {
    event.preventDefault();
    controller.sent(at.input.value);
  });
  at.more.addEventListener('click', () => {
    controller.more();
  });
  at.retry.addEventListener('click', () => {
    controller.retry();
  });
  at.filters.addEventListener('toggle', () => {
    if (at.filters.open) controller.openFilters();
  });
  at.choices.addEventListener('change', (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement) controller.chose(box.name as FilterName, box.value);
  });
  addEventListener('popstate', () => {
    controller.open(location.search);
  });
  addEventListener('online', () => {
    if (at.list.dataset['state'] === 'failed') controller.retry();
  });
  document.addEventListener('keydown', (event) => {
    moveByKeys(at, event);
  });
  controller.open(location.search);
  return controller;
}
