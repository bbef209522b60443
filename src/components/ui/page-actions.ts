/** Printing, copying and sharing a page, each where the browser can. */

/** The page, without the place in it. */
const address = (): string => location.href.replace(/#.*/u, '');

const ACTIONS: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
  print: () => {
    print();
  },
  copy: (button) => {
    // Loaded at the first press, which most readers never make.
    void import('./copy-box.ts')
      .then(({ copyFromBox }) => copyFromBox(address()))
      .then((copied) => {
        if (copied === 'copied') button.textContent = 'Đã chép liên kết';
      });
  },
  share: () => {
    // Rejects where the reader closes it again.
    navigator.share({ title: document.title, url: address() }).catch(() => undefined);
  },
};

/** Lets the buttons work; one that can't here goes. */
export function startActions(buttons: Iterable<HTMLButtonElement>): void {
  for (const button of buttons) {
    const name = button.dataset['action'] ?? '';
    if (name === 'share' && !('share' in navigator)) button.hidden = true;
    button.addEventListener('click', () => ACTIONS[name]?.(button));
  }
}
