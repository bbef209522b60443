import { fragmentId } from '#src/site/fragment.ts';

/**
 * Opens what is folded up where a reader needs it open: the part that a link or an address leads to, and everything
 * while the page is printed (browsers of before 2025 print what is folded up as it is). What has moved to another page
 * since (`data-leads-to`) leads there; without this script it is a line with the link.
 */
export function openForReaders(): void {
  const follow = (): void => {
    const meant = document.getElementById(fragmentId(location.hash));
    const to = meant?.dataset['leadsTo'];
    if (to) location.replace(to);
    let part = meant?.closest('details');
    for (; part; part = part.parentElement?.closest('details')) part.open = true;
  };
  addEventListener('hashchange', follow);

  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const part of folded) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
    folded = [];
  });
  follow();
}
