import { copyFromBox } from './copy-box.ts';

/** "Chép" below every text of a kit: its words to the clipboard. Runs in the browser; without it the download remains. */

/** The words of a text, one line a passage, without pins and remarks. */
function wordsOf(text: Element): string {
  return [...text.querySelectorAll('[data-words]')]
    .map((words) => words.textContent.replace(/\s+/gu, ' ').trim())
    .join('\n');
}

/** Adds a copy button to each text that says so. */
export function addCopyButtons(texts: Iterable<HTMLElement>): void {
  for (const text of texts) {
    const title = text.dataset['copy'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kit-copy';
    button.textContent = `Chép: ${title}`;
    button.addEventListener('click', () => {
      void copyFromBox(wordsOf(text)).then((copied) => {
        if (copied === 'copied') button.textContent = `Đã chép: ${title}`;
      });
    });
    text.querySelector('.kit-take')?.prepend(button);
  }
}
