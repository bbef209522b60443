import { clipboard, copyBy, type Copied } from './copy-words.ts';

const loadDialog = () => import('./copy-dialog.ts');
// Browsers let a page copy for a short while after a tap: what that needs is there before it.
if (!clipboard()) void loadDialog();

/**
 * Copies words that stand nowhere by themselves; where the reader has to copy, they are shown, and that is said.
 *
 * @returns `selected` where the reader has to copy; never rejects
 */
export const copyFromBox = (words: string): Promise<Copied> =>
  copyBy(clipboard(), words, async () => (await loadDialog()).copyFromDialog(words));
