/** Starts the search page: takes over a question handed on by another page's box, then brings the page to life. */

import { openSiteSearch } from './open.ts';
import { startSearchPage, type FilterLabels } from './ui.ts';

const root = document.querySelector<HTMLElement>('[data-tim="trang"]');
const found = document.querySelector<HTMLElement>('[data-tim="vung"]');
if (root && found) {
  const path = location.pathname;
  // Other pages hand the question on behind `#`, which browsers don't send: so it never reaches the host.
  if (location.hash.startsWith('#q='))
    history.replaceState(null, '', `${path}?${location.hash.slice(1)}`);
  const labels = JSON.parse(root.dataset['nhan'] ?? '{}') as FilterLabels;
  const { agencies = '', index: folder = '' } = root.dataset;
  // The index below names every agency that has a page.
  labels['co-quan'] = Object.fromEntries(
    [...document.querySelectorAll<HTMLAnchorElement>('#muc-luc a')]
      .filter(({ pathname }) => pathname.startsWith(agencies))
      .map((link) => [link.pathname.slice(agencies.length).split('/')[0] ?? '', link.textContent]),
  );
  const index = document.querySelector<HTMLDetailsElement>('#muc-luc');
  found.hidden = false;
  startSearchPage({
    root,
    search: openSiteSearch(folder),
    labels,
    suggestions: `${path}goi-y.txt`,
    examples: found.dataset['examples'] ?? '',
    path,
  });
  if (index && new URLSearchParams(location.search).has('q')) index.open = false;
  document.addEventListener('click', ({ target }) => {
    if (index && target instanceof Element && target.closest('a[href="#muc-luc"]'))
      index.open = true;
  });
}
