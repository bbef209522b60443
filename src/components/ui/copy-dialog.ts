import { BY_HAND, command, copySelected, type Copied, type SelectWays } from './copy-words.ts';

/** Copying where the clipboard does not take the words: they are shown selected. Loaded by `copy-box.ts` where needed. */

/** A box over the page with the words selected. Closed by the reader, who is then where they were. */
function copyBox(words: string): Omit<SelectWays, 'command'> {
  const box = document.createElement('dialog');
  box.className =
    'm-auto w-[min(38rem,calc(100vw-2rem))] rounded-sm border border-edge bg-paper p-5 text-ink';
  box.setAttribute('aria-label', 'Chép bằng tay');
  const field = document.createElement('textarea');
  field.className = 'my-3 block h-48 w-full border border-edge bg-leaf p-3 text-note';
  field.readOnly = true;
  field.value = words;
  field.setAttribute('aria-label', 'Chữ để chép');
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'action';
  close.textContent = 'Đóng';
  close.addEventListener('click', () => {
    box.close();
  });
  box.addEventListener('close', () => {
    box.remove();
  });
  box.append(said, field, close);
  return {
    select: () => {
      document.body.append(box);
      box.showModal();
      field.focus();
      field.select();
      said.textContent = BY_HAND;
    },
    hide: () => {
      box.close();
    },
  };
}

/** Copies words by the browser's older command; where that does nothing they stay selected, and that is said. */
export const copyFromDialog = (words: string): Copied =>
  copySelected({ ...copyBox(words), command });
