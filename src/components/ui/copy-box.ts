import { BY_HAND, copyWords, type Copied, type CopyWays } from './copy-words.ts';

/** A box over the page with the words selected. Closed by the reader, who is then where they were. */
function copyBox(words: string): Pick<CopyWays, 'select' | 'hide'> {
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

/** Copies words that stand nowhere by themselves; where the reader has to copy, they are shown, and that is said. */
export const copyFromBox = (words: string): Promise<Copied> => copyWords(words, copyBox(words));
