/** Where the notes of a page stand: in the margin beside their figures, in place below a tapped one, or in their list. */

/** From here up there is a margin (`--breakpoint-lg`). */
const WIDE = 'screen and (min-width: 64rem)';
/** Between two notes in the margin, in pixels. */
const APART = 16;
/** Of a note that is cut short there, in pixels: six lines. */
const LEAST = 136;
/** A note opens after an element of the first kind, and within one of the second. */
const AFTER = 'p, h1, h2, h3, h4, summary, blockquote';
const WITHIN = 'li, dd, dt, td, th, caption, figcaption, div';

/** Places the notes of a list, and goes on doing so. */
export function placeNotes(section: HTMLElement): void {
  const wide = matchMedia(WIDE);
  const column = section.closest<HTMLElement>('[data-reading]');
  const places = [...section.querySelectorAll<HTMLElement>('.note')].map((note) => ({
    note,
    item: note.parentElement,
    figures: [...document.querySelectorAll<HTMLElement>(`.note-figure a[href="#${note.id}"]`)],
    /** The figure below whose block it is open. */
    openAt: undefined as HTMLElement | undefined,
  }));
  type Place = (typeof places)[number];
  const list = section.querySelector('details');
  const target = (): boolean => !!list?.querySelector(':target');
  const fold = (): void => {
    if (list) list.open = wide.matches || target();
  };
  wide.addEventListener('change', fold);
  fold();

  const close = (place: Place): void => {
    place.openAt?.removeAttribute('aria-expanded');
    place.openAt = undefined;
    place.note.classList.remove('note-open');
    place.item?.append(place.note);
  };
  const open = (place: Place, figure: HTMLElement): void => {
    close(place);
    place.openAt = figure;
    figure.setAttribute('aria-expanded', 'true');
    place.note.classList.add('note-open');
    const block = figure.closest(`${AFTER}, ${WITHIN}`);
    if (block?.matches(AFTER)) block.after(place.note);
    else block?.insertBefore(place.note, block.querySelector(':scope > :is(ul, ol)'));
  };

  const layOut = (): void => {
    if (wide.matches) places.forEach(close);
    const top = column?.getBoundingClientRect().top ?? 0;
    // Folded figures have no place, and their notes stay in the list.
    const beside = places.flatMap(({ note, figures }) => {
      const figure = figures.find((one) => one.getClientRects().length > 0);
      const line = figure && wide.matches && column ? figure.getBoundingClientRect().top - top : -1;
      note.classList.toggle('note-beside', line >= 0);
      return line < 0 ? [] : [{ note, line }];
    });
    beside.sort((a, b) => a.line - b.line);
    let free = 0;
    for (const [index, { note, line }] of beside.entries()) {
      const at = Math.max(line, free);
      // A long note leaves the next its place, and is whole where the reader turns to it.
      const room = Math.max((beside[index + 1]?.line ?? Infinity) - at - APART, LEAST);
      const height = note.scrollHeight;
      note.classList.toggle('note-cut', height > room);
      note.style.setProperty('--line', `${String(at)}px`);
      note.style.setProperty('--room', `${String(Math.min(height, room))}px`);
      free = at + Math.min(height, room) + APART;
    }
    column?.style.setProperty('--notes-end', free > 0 ? `${String(free)}px` : 'auto');
  };
  if (column) new ResizeObserver(layOut).observe(column);

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const figure = event.target.closest<HTMLElement>('.note-figure a');
    const place = figure && places.find(({ figures }) => figures.includes(figure));
    if (!place) return;
    if (wide.matches && !place.note.classList.contains('note-beside')) return;
    event.preventDefault();
    if (place.openAt === figure) {
      close(place);
      return;
    }
    if (!wide.matches) open(place, figure);
    // Which brings it into view as well.
    place.note.focus();
  });

  let opened: (readonly [Place, HTMLElement])[] = [];
  addEventListener('beforeprint', () => {
    if (list) list.open = true;
    opened = places.flatMap((place) => (place.openAt ? [[place, place.openAt] as const] : []));
    places.forEach(close);
  });
  addEventListener('afterprint', () => {
    for (const [place, figure] of opened) open(place, figure);
    fold();
  });
}
