/** Shows what holds on the reader's day: the build wrote it beside what it replaces (`Later.astro`), with its first day. */

const VIETNAM = 7 * 60 * 60 * 1000;

/** The day in Vietnam at a moment, `YYYY-MM-DD`. */
export const dayInVietnam = (now: number): string =>
  new Date(now + VIETNAM).toISOString().slice(0, 10);

/**
 * Puts in place what holds from a day on.
 *
 * @param day `YYYY-MM-DD`
 */
export function pickDay(root: ParentNode, day: string): void {
  for (const later of root.querySelectorAll<HTMLTemplateElement>('template[data-from]')) {
    if ((later.dataset['from'] ?? '') > day) continue;
    later.previousElementSibling?.remove();
    later.replaceWith(later.content);
  }
}
