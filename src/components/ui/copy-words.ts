/**
 * Copies words, whatever the browser allows: its clipboard, which is there on https alone; else the older command of
 * the document; else the words are selected, for the reader to copy, and that is said.
 */

/** What became of the words. */
export type Copied = 'copied' | 'selected';

/** What is said where the reader has to copy. */
export const BY_HAND = 'Chữ đã được bôi đen; hãy chép bằng tay.';

/** The ways of a browser. */
export interface CopyWays {
  /** Undefined on plain http and in some apps that show pages. It refuses where the reader or the frame forbids it. */
  readonly clipboard: { writeText(words: string): Promise<void> } | undefined;
  /** Shows the words selected. */
  readonly select: () => void;
  /** Copies what is selected; tells whether it did. May throw. */
  readonly command: () => boolean;
  /** Takes away what `select` showed. */
  readonly hide: () => void;
}

/** Copies words by the first way that works. Never rejects. */
export async function copyBy(ways: CopyWays, words: string): Promise<Copied> {
  try {
    if (ways.clipboard) {
      await ways.clipboard.writeText(words);
      return 'copied';
    }
  } catch {
    // Refused; the older way may still be open.
  }
  ways.select();
  try {
    if (ways.command()) {
      ways.hide();
      return 'copied';
    }
  } catch {
    // As good as false.
  }
  return 'selected';
}

/**
 * Copies words in this browser.
 *
 * @param shown how they are shown selected, where the clipboard does not take them
 * @returns `selected` where the reader has to copy; never rejects
 */
export function copyWords(
  words: string,
  shown: Pick<CopyWays, 'select' | 'hide'>,
): Promise<Copied> {
  // Declared as always there, which it is on https alone.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  // Deprecated, and the only way there is without the clipboard.
  const older: { execCommand(command: 'copy'): boolean } = document;
  return copyBy({ clipboard, command: () => older.execCommand('copy'), ...shown }, words);
}
