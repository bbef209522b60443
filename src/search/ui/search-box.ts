import { questionAddress } from './question.ts';
import type { Begun, HandOn, TurnTo } from './turn-to.ts';

/** What a search box loads once a reader turns to it. */
export interface BoxParts {
  /** Starts the search worker. May throw, in a browser that has none. */
  readonly startWorker: () => Worker;
  /** Loads the rest of the box's script. */
  readonly load: () => Promise<{ readonly turnTo: TurnTo }>;
}

/** Whether the reader asks to save data. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: unknown } }).connection?.saveData === true;

/** Begins to load what the first question needs, all at once; the search page names what follows. */
function begin(address: string, startWorker: BoxParts['startWorker']): Begun | undefined {
  if (savesData()) return undefined;
  try {
    return { worker: startWorker(), page: fetch(address).catch(() => undefined) };
  } catch {
    return undefined;
  }
}

/**
 * The search boxes of all pages: the question stays on the device, suggestions come on focus, and a box that a button
 * opens has the focus. No key by itself leads there: who speaks to the device would come there unasked (WCAG 2.1.4).
 */
export function startSearchBox({ startWorker, load }: BoxParts): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  const form = box?.form;

  if (box && form?.hasAttribute('data-search-box')) {
    // Behind `#`, which browsers don't send. The field has no name: without script its form leads to the index alone.
    let handOn: HandOn = (text) => {
      location.assign(questionAddress(form.action, text));
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      handOn(box.value);
    });
    const start = (): void => {
      const begun = begin(form.action, startWorker);
      void load().then(({ turnTo }) => {
        handOn = turnTo(form, box, begun);
      });
    };
    box.addEventListener('focus', start, { once: true });
    box.closest('[popover]')?.addEventListener('toggle', (event) => {
      if ('newState' in event && event.newState === 'open') box.focus();
    });
  }
}
