import { questionAddress } from './question.ts';
import type { OpenSearch } from './suggest-box.ts';

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
      void import('./suggest-box.ts').then(({ makeReady, startSuggestions }) => {
        startSuggestions(form, box);
        // Apart, since it is the larger.
        makeReady(form, box, openSearch);
      });
    };
    box.addEventListener('focus', start, { once: true });
    box.closest('[popover]')?.addEventListener('toggle', (event) => {
      if ('newState' in event && event.newState === 'open') box.focus();
    });
  }
}
