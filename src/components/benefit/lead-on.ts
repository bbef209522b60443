import { fragmentId } from '#src/site/fragment.ts';

/**
 * Sends a reader who came by an old address of a part (`/quyen-loi/x/#phan-2`) on to the page that has the part now.
 * Without it the address leads to the part's line, which has the link.
 */
export function leadOn(): void {
  const follow = (): void => {
    const to = document.getElementById(fragmentId(location.hash))?.dataset['leadsTo'];
    if (to !== undefined) location.replace(to);
  };
  addEventListener('hashchange', follow);
  follow();
}
