/** The search boxes of all pages: `/` goes to the box, and the question stays on the device. Suggestions come on focus. */
export function startSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
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
  }
}
