import { copyFromBox } from './copy-box.ts';

/** "Chép" below a text: its words to the clipboard. Runs in the browser; without it the download remains. */

/** The words of a text, one line a passage, without figures and remarks. */
function wordsOf(text: Element): string {
  return [...text.querySelectorAll('[data-words]')]
    .map((words) => words.textContent.replace(/\s+/gu, ' ').trim())
    .join('\n');
}

/** Shows copy buttons and lets each copy the words of the text (`data-copy`) in which it stands. */
export function startCopyButtons(buttons: Iterable<HTMLButtonElement>): void {
  for (const button of buttons) {
    const text = button.closest('[data-copy]');
    if (!text) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyFromBox(wordsOf(text)).then((copied) => {
        if (copied === 'copied') button.textContent = `Đã chép: ${button.dataset['copies'] ?? ''}`;
      });
    });
  }
}
