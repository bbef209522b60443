import { fragmentId } from '#src/site/fragment.ts';

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
  const links = [...contents.querySelectorAll('a')];
  let current: Element | undefined;

  const isPast = (link: HTMLAnchorElement): boolean => {
    const section = document.getElementById(fragmentId(link.hash));
    return section !== null && section.getBoundingClientRect().top <= innerHeight * READING_LINE;
  };
  const follow = (): void => {
    if (current) current.ariaCurrent = null;
    current = links.findLast(isPast);
    if (!current) return;
    current.ariaCurrent = 'true';
    // Above the first section stands what the page was built with.
    if (here) here.textContent = nameOf(current);
  };

  // A browser tells of scrolling once a frame.
  addEventListener('scroll', follow);
  // The panel stands over the text: it goes once it has led somewhere.
  contents.querySelector('nav')?.addEventListener('click', () => {
    contents.open = false;
  });
  follow();
}
