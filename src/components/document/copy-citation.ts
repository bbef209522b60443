import { citationText } from '#src/lib/documents/citation-text.ts';
import { fragmentId } from '#src/site/fragment.ts';

/**
 * "Chép trích dẫn": quote, citation and address of a clause to the clipboard. Runs in the browser; without it the
 * clause's link remains. One button serves the page: it goes to the clause that is pointed at, focused or linked to.
 */

const LINK_LABEL = 'Liên kết tới ';

const textOf = (element: Element): string => element.textContent.trim();

/** The words of a clause as printed, without its notes; a table row by row, and a row cell by cell. */
const wordsOf = (clause: Element): string =>
  [...(clause.matches('tr') ? [clause] : clause.querySelectorAll('p, h3, h4, h5, h6, tr'))]
    .filter((line) => !line.closest('[role=note]'))
    .map((line) =>
      line.matches('tr')
        ? [...line.children].map(textOf).filter(Boolean).join(' | ')
        : textOf(line),
    )
    .join('\n');

/** Makes the button for one document's text. */
export function addCopyButton(text: HTMLElement): void {
  const button = document.createElement('button');
  button.className = 'doc-copy';
  let link: HTMLAnchorElement | undefined;
  let reading = '';

  const moveTo = (place: EventTarget | null | undefined): void => {
    if (!(place instanceof Element)) return;
    const next = place
      .closest('tbody > .doc-clause, .doc-row')
      ?.querySelector<HTMLAnchorElement>('.doc-address');
    if (!next || next === link) return;
    link = next;
    reading = link.ariaLabel?.replace(LINK_LABEL, '') ?? '';
    delete button.dataset['state'];
    button.ariaLabel = `Chép trích dẫn ${reading}`;
    link.after(button);
  };
  const followAddress = (): void => {
    moveTo(document.getElementById(fragmentId(location.hash))?.querySelector('.doc-row > *'));
  };

  text.addEventListener('pointerover', ({ pointerType, target }) => {
    if (pointerType === 'mouse') moveTo(target);
  });
  text.addEventListener('focusin', ({ target }) => {
    moveTo(target);
  });
  addEventListener('hashchange', followAddress);
  followAddress();

  button.addEventListener('click', () => {
    const clause = link?.closest('[id]');
    if (!link || !clause) return;
    const cited = text.dataset['citedAs'] ?? '';
    // Of the page's address and not the link's own: in a package on a disk only that is the public one.
    const address = new URL(link.hash, location.href).href;
    const words = citationText(wordsOf(clause), reading, cited, address);
    // Loaded at the first press, which most readers never make.
    void import('#src/components/ui/copy-box.ts')
      .then(({ copyFromBox }) => copyFromBox(words))
      .then((copied) => {
        if (copied !== 'copied') return;
        button.dataset['state'] = 'done';
        button.ariaLabel = `Đã chép trích dẫn ${reading}`;
      });
  });
}
