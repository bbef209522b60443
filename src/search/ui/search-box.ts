import type { Search } from '#src/search/shared/protocol.ts';
import { questionAddress } from './question.ts';

/** Loads what opens a search over the index at an address. */
export type OpenSearch = () => Promise<(base: string) => Search>;

/** Whether the reader asks to save data. Not all browsers say. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * The search boxes of all pages: the question stays on the device, suggestions come on focus, and a box that a button
 * opens has the focus. No key by itself leads there: who speaks to the device would come there unasked (WCAG 2.1.4).
 */
export function startSearchBox(openSearch: OpenSearch): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  const form = box?.form;

  if (box && form?.hasAttribute('data-search-box')) {
    // Behind `#`, which browsers don't send. The field has no name: without script its form leads to the index alone.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(questionAddress(form.action, box.value));
    });
    const start = (): void => {
      // All at once: on a slow network each file that waits for another costs half a second.
      const opened = savesData() ? undefined : openSearch();
      opened?.catch(() => undefined);
      void import('./suggest-box.ts').then(({ makeReady, startSuggestions }) => {
        startSuggestions(form, box);
        if (opened) makeReady(form, box, opened);
      });
    };
    box.addEventListener('focus', start, { once: true });
    box.closest('[popover]')?.addEventListener('toggle', (event) => {
      if ('newState' in event && event.newState === 'open') box.focus();
    });
  }
}
