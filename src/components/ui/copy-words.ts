/**
 * Copies words, whatever the browser allows: its clipboard, which is there on https alone; else the older command of
 * the document; else the words are selected, for the reader to copy, and that is said.
 */

/** What became of the words. */
export type Copied = 'copied' | 'selected';

/** What is said where the reader has to copy. */
export const BY_HAND = 'Chữ đã được bôi đen; hãy chép bằng tay.';

/**
 * Copies words by the clipboard, else by another way.
 *
 * @param clipboard undefined on plain http and in some apps that show pages; it refuses where the reader or the frame
 *   forbids it
 */
export async function copyBy(
  clipboard: { writeText(words: string): Promise<void> } | undefined,
  words: string,
  otherwise: () => Promise<Copied>,
): Promise<Copied> {
  try {
    if (clipboard) {
      await clipboard.writeText(words);
      return 'copied';
    }
  } catch {
    // Refused; the older way may still be open.
  }
  return otherwise();
}

/** Ways of a browser to copy what is selected. */
export interface SelectWays {
  /** Shows the words selected. */
  readonly select: () => void;
  /** Copies what is selected; tells whether it did. May throw. */
  readonly command: () => boolean;
  /** Takes away what `select` showed. */
  readonly hide: () => void;
}

/** Selects words and copies them; where that is not allowed they stay selected. */
export function copySelected({ select, command, hide }: SelectWays): Copied {
  select();
  try {
    if (command()) {
      hide();
      return 'copied';
    }
  } catch {
    // As good as false.
  }
  return 'selected';
}

/**
 * Copies words that stand on the page, in this browser.
 *
 * @param shown how they are shown selected, where the clipboard does not take them
 * @returns `selected` where the reader has to copy; never rejects
 */
export function copyWords(words: string, shown: Omit<SelectWays, 'command'>): Promise<Copied> {
  return copyBy(clipboard(), words, () => Promise.resolve(copySelected({ ...shown, command })));
}

/** The browser's clipboard: declared as always there, which it is on https alone. */
export const clipboard = (): Clipboard | undefined => navigator.clipboard;

/** The browser's older command: deprecated, and the only way there is without the clipboard. */
export const command = (): boolean => {
  const older: { execCommand(command: 'copy'): boolean } = document;
  return older.execCommand('copy');
};
