import { fragmentId, meantId } from '#src/site/fragment.ts';

/** Leads to the place that the address means where it is written otherwise than the page has it. */
export function findPlace(): void {
  const follow = (): void => {
    const id = fragmentId(location.hash);
    if (id === '' || document.getElementById(id)) return;
    const meant = meantId(
      id,
      Array.from(document.querySelectorAll('[id]'), (element) => element.id),
    );
    // Loads nothing; the browser goes there, and whoever opens folds or marks places is told as by any link.
    if (meant !== undefined) location.replace(`#${meant}`);
  };
  addEventListener('hashchange', follow);
  follow();
}
