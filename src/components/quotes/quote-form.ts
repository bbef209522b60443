import type { Compare } from './compare.ts';

/**
 * The page "Câu này có đúng không?". The texts are loaded when the box is first used; what is pasted is compared on the
 * device, and nothing is sent or kept.
 */

/** What is said where the texts could not be loaded. */
const UNREAD =
  'Chưa đọc được văn bản để so (mạng yếu hoặc tệp hỏng), nên chưa nói được câu này đúng hay sai. Hãy thử lại.';

/** Loads the texts once; a failed try is forgotten, so that the next one asks anew. */
function loader(official: string, own: string): () => Promise<Compare> {
  let loading: Promise<Compare> | undefined;
  return () => {
    loading ??= import('./compare.ts').then(({ openTexts }) => openTexts(official, own));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}

/** Starts the page; does nothing on another. */
export function startQuotes(root: ParentNode = document): void {
  const page = root.querySelector<HTMLElement>('[data-quotes]');
  const form = page?.querySelector('form');
  const field = form?.querySelector('textarea');
  const said = page?.querySelector<HTMLElement>('.quote-said');
  if (!page || !form || !field || !said) return;
  const load = loader(page.dataset['texts'] ?? '', page.dataset['own'] ?? '');
  const place = form.querySelector('select');
  const clear = (): void => page.querySelector('.quote-list')?.remove();
  form.classList.remove('invisible');
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('reset', () => {
    clear();
    said.textContent = '';
    field.focus();
  });
  const check = async (): Promise<void> => {
    clear();
    if (!/[\p{L}\p{N}]/u.test(field.value)) {
      said.textContent = 'Hãy dán câu cần đối chiếu vào ô trên.';
      field.focus();
      return;
    }
    said.textContent = 'Đang so từng chữ …';
    try {
      const compare = await load();
      const chosen = place?.value === '' ? undefined : place?.value;
      const shown = compare(field.value, chosen, document.documentElement.dataset['day'] ?? '');
      said.textContent = shown.said;
      said.after(shown.list);
      said.focus();
    } catch {
      said.textContent = UNREAD;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
}
