/**
 * Loads what places the notes of a page (`place-notes.ts`) where it is needed: at once on a wide screen, where they stand
 * in the margin; on a phone at the first tap on a figure, and until then their list is folded.
 *
 * @param sections the lists of notes
 */
export function startNotes(sections: readonly HTMLElement[]): void {
  const wide = matchMedia('screen and (min-width: 64rem)');
  let loaded: Promise<void> | undefined;
  const load = (): Promise<void> =>
    (loaded ??= import('./place-notes.ts').then(({ placeNotes }) => {
      sections.forEach(placeNotes);
    }));
  if (wide.matches) {
    void load();
    return;
  }
  for (const section of sections) {
    const list = section.querySelector('details');
    if (list) list.open = !!list.querySelector(':target');
  }
  wide.addEventListener('change', () => void load());
  document.addEventListener('click', (event) => {
    if (loaded || !(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const figure = event.target.closest<HTMLAnchorElement>('.note-figure a');
    if (!figure) return;
    event.preventDefault();
    void load().then(
      () => {
        figure.click();
      },
      () => {
        location.assign(figure.href);
      },
    );
  });
}
