/**
 * The contents of a document in the browser: which section one reads is marked in them and, on a phone, named in the bar
 * at the foot of the screen. Without it the contents are links all the same.
 */

/** How far down the screen a section counts as the one that is read, as a share of its height. */
const READING_LINE = 0.3;

/** The words of a contents entry with those of the entry above it: `V. TỔ CHỨC THỰC HIỆN › 5. Sở Y tế`. */
const nameOf = (link: Element): string =>
  [link.closest('ol ol')?.previousElementSibling, link]
    .flatMap((one) => one?.textContent.trim() ?? [])
    .join(' › ');

/** Marks the section that is read in the contents of one document. */
export function followSections(contents: HTMLDetailsElement): void {
  const here = contents.querySelector('[data-here]');
  const start = here?.textContent ?? '';
  const sections = [...contents.querySelectorAll('a')].flatMap((link) => {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return section ? [{ link, section }] : [];
  });
  let current: Element | undefined;

  const follow = (): void => {
    const line = innerHeight * READING_LINE;
    const found = sections.findLast(({ section }) => section.getBoundingClientRect().top <= line);
    current?.removeAttribute('aria-current');
    current = found?.link;
    current?.setAttribute('aria-current', 'true');
    if (here) here.textContent = current ? nameOf(current) : start;
  };

  // A browser tells of scrolling once a frame.
  addEventListener('scroll', follow);
  // The panel stands over the text: it goes once it has led somewhere.
  contents.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) contents.open = false;
  });
  follow();
}
