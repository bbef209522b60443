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
  /** Address of the names of the agencies. */
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

/** Names by id, as a file has them one a line. A line without a tab, as of a page of the network, names nothing. */
const namesIn = (file: string): Record<string, string> =>
  Object.fromEntries(
    file.split('\n').flatMap((line) => {
      const [id = '', name] = line.split('\t');
      return name === undefined ? [] : [[id, name] as const];
    }),
  );

/** Starts the page, if this is it; `openSearch` opens a search over the index at an address, told what its entry says. */
export function startPage(openSearch: (base: string, entry?: string) => Search): void {
  const root = document.querySelector<HTMLElement>('[data-search="page"]');
  const found = document.querySelector<HTMLElement>('[data-search="found"]');
  if (!root || !found) return;
  const path = location.pathname;
  // Older links have the question behind `?`: from here on it stands where browsers don't send it from.
  if (isAsked(location.search))
    history.replaceState(null, '', `${path}${toAddress(fromAddress(location.search))}`);
  const settings = readJson(root.dataset['settings'] ?? '', readSettings, 'settings');
  found.hidden = false;
  startSearchPage({
    root,
    // The build wrote it there, so that no file is asked for before those that it names.
    search: openSearch(settings.index, root.dataset['entry']),
    labels: settings.labels,
    agencies: async () => namesIn(await (await fetch(settings.agencies)).text()),
    suggestions: `${path.replace(/[^/]+$/u, '')}goi-y.txt`,
    examples: settings.examples,
    path,
    // The frame's script wrote it there.
    day: document.documentElement.dataset['day'],
  });
}
