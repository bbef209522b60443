/**
 * The search boxes of all pages: the question stays on the device, suggestions come on focus, and a box that a button
 * opens has the focus. No key by itself leads there: who speaks to the device would come there unasked (WCAG 2.1.4).
 */
export function startSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  const form = box?.form;

  if (box && form?.hasAttribute('data-search-box')) {
    // Behind `#`, which browsers don't send. Without JavaScript the form works as a form.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(`${form.action}#${new URLSearchParams({ q: box.value }).toString()}`);
    });
    const start = (): void => {
      void import('./suggest-box.ts').then(({ startSuggestions }) => {
        startSuggestions(form, box);
      });
    };
    box.addEventListener('focus', start, { once: true });
    box.closest('[popover]')?.addEventListener('toggle', (event) => {
      if ('newState' in event && event.newState === 'open') box.focus();
    });
  }
}
