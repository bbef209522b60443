/** Starts the search page: takes over a question handed on by another page's box, then brings the page to life. */

import type { Search } from '#src/search/shared/protocol.ts';
import { readJson, readObject, readText, tableOf, type Reader } from '#src/search/shared/read.ts';
import { fromAddress, isAsked, toAddress } from './address.ts';
import type { FilterLabels } from './draw.ts';
import { startSearchPage } from './search-page.ts';

/** What the page tells its script. */
interface Settings {
  /** Address of the index's folder, with a slash at the end. */
  readonly index: string;
  /** How the addresses of agencies begin. */
  readonly agencies: string;
  readonly labels: FilterLabels;
  /** What to say a search for, where the reader typed no word. */
  readonly examples: string;
}

const readLabels = tableOf(readText);

const readSettings: Reader<Settings> = (value, at) => {
  const settings = readObject(value, at);
  const labels = readObject(settings['labels'], `${at}.labels`);
  return {
    index: readText(settings['index'], `${at}.index`),
    agencies: readText(settings['agencies'], `${at}.agencies`),
    labels: {
      province: readLabels(labels['province'], `${at}.province`),
      audience: readLabels(labels['audience'], `${at}.audience`),
      status: readLabels(labels['status'], `${at}.status`),
    },
    examples: readText(settings['examples'], `${at}.examples`),
  };
};

/** The agencies that have a page, by id: those that the A–Z index names, on a host or in a folder on a disk. */
function agencyLabels(index: ParentNode, agencies: string): Record<string, string> {
  const folder = agencies.split('/').at(-2) ?? '';
  const ofAgency = new RegExp(`/${folder}/([^/]+)/(?:index\\.html)?$`, 'u');
  return Object.fromEntries(
    [...index.querySelectorAll('a')].flatMap(({ pathname, textContent }) => {
      const id = ofAgency.exec(pathname)?.[1];
      return id === undefined ? [] : [[id, textContent]];
    }),
  );
}

/** Starts the page, if this is it; `openSearch` opens a search over the index at an address. */
export function startPage(openSearch: (base: string) => Search): void {
  const root = document.querySelector<HTMLElement>('[data-search="page"]');
  const found = document.querySelector<HTMLElement>('[data-search="found"]');
  const index = document.querySelector<HTMLDetailsElement>('#muc-luc');
  if (!root || !found || !index) return;
  const path = location.pathname;
  // Older links have the question behind `?`: from here on it stands where browsers don't send it from.
  if (isAsked(location.search))
    history.replaceState(null, '', `${path}${toAddress(fromAddress(location.search))}`);
  const settings = readJson(root.dataset['settings'] ?? '', readSettings, 'settings');
  found.hidden = false;
  startSearchPage({
    root,
    search: openSearch(settings.index),
    labels: { ...settings.labels, agency: agencyLabels(index, settings.agencies) },
    // In a folder on a disk the page is called by its file.
    suggestions: `${path.replace(/[^/]+$/u, '')}goi-y.txt`,
    examples: settings.examples,
    path,
    // The frame's script wrote it there.
    day: document.documentElement.dataset['day'],
  });
  if (isAsked(location.hash)) index.open = false;
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href="#muc-luc"]') : null;
    if (!link) return;
    // The question stays in the address.
    event.preventDefault();
    index.open = true;
    index.scrollIntoView();
    index.querySelector('summary')?.focus();
  });
}
