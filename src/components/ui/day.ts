/** Shows what holds on the reader's day: the build wrote it beside what it replaces (`Later.astro`), with its first day. */

/**
 * Puts in place what holds from a day on.
 *
 * @param day `YYYY-MM-DD`
 */
export function pickDay(root: ParentNode, day: string): void {
  for (const later of root.querySelectorAll<HTMLTemplateElement>('template[data-from]')) {
    if ((later.dataset['from'] ?? '') > day) continue;
    later.previousElementSibling?.remove();
    // What is read aloud was written for the words that go.
    later.closest('[data-say]')?.removeAttribute('data-say');
    later.replaceWith(later.content);
  }
}
