/**
 * Opens what is folded up where a reader needs it open: the part that a link or an address leads to, and everything
 * before the page is printed (browsers of before 2025 print what is folded up as it is).
 */
export function openForReaders(): void {
  const follow = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest('details');
    if (fold) fold.open = true;
  };
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  follow();
}
