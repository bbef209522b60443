import { questionAddress } from './question.ts';

/** The search boxes of all pages: `/` goes to the box, and the question stays on the device. Suggestions come on focus. */
export function startSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  const form = box?.form;

  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    if (key !== '/' || ctrlKey || altKey || metaKey || !box) return;
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))
      return;
    event.preventDefault();
    box.focus();
  });

  if (box && form?.hasAttribute('data-search-box')) {
    // Behind `#`, which browsers don't send. The field has no name: without script its form leads to the index alone.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(questionAddress(form.action, box.value));
    });
    const start = (): void => {
      void import('./suggest-box.ts').then(({ startSuggestions }) => {
        startSuggestions(form, box);
      });
    };
    box.addEventListener('focus', start, { once: true });
  }
}
