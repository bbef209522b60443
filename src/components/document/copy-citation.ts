import { citationText } from '#src/lib/documents/citation-text.ts';
import { fragmentId } from '#src/site/fragment.ts';
import { copyFromBox } from '#src/components/ui/copy-box.ts';

/**
 * "Chép trích dẫn": quote, citation and address of a clause to the clipboard. Runs in the browser; without it the
 * clause's link remains. One button serves the page: it goes to the clause that is pointed at, focused or linked to.
 */

const LINK_LABEL = 'Liên kết tới ';

/** The words of a clause as printed, without its address marks, buttons and notes. */
function wordsOf(clause: Element): string {
  // A row of a table is quoted cell by cell; a table, row by row.
  const rows = clause.matches('tr') ? [clause] : [...clause.querySelectorAll('tr')];
  if (rows.length > 0 && clause.querySelector('p, h3, h4, h5, h6') === null)
    return rows
      .map((row) =>
        [...row.querySelectorAll('th, td')]
          .map((cell) => cell.textContent.trim())
          .filter(Boolean)
          .join(' | '),
      )
      .join('\n');
  return [...clause.querySelectorAll('p, h3, h4, h5, h6')]
    .filter((line) => !line.closest('[role=note], .doc-mark'))
    .map((line) => line.textContent.trim())
    .join('\n');
}

/** Makes the button for one document's text. */
export function addCopyButton(text: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'doc-copy';
  let link: HTMLAnchorElement | undefined;

  const label = (verb: string): void => {
    const reading = link?.getAttribute('aria-label')?.replace(LINK_LABEL, '') ?? '';
    button.setAttribute('aria-label', `${verb} ${reading}`);
  };
  const moveTo = (place: Element | null | undefined): void => {
    const row = place?.closest('tbody > .doc-clause') ?? place?.closest('.doc-row');
    const next = row?.querySelector<HTMLAnchorElement>(
      row.matches('tr') ? '.doc-address' : ':scope > .doc-mark > .doc-address',
    );
    if (!next || next === link) return;
    link = next;
    delete button.dataset['state'];
    label('Chép trích dẫn');
    link.after(button);
  };
  const followAddress = (): void => {
    if (location.hash.length > 1)
      moveTo(document.getElementById(fragmentId(location.hash))?.querySelector('.doc-row > *'));
  };

  text.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse' && event.target instanceof Element) moveTo(event.target);
  });
  text.addEventListener('focusin', (event) => {
    if (event.target instanceof Element) moveTo(event.target);
  });
  addEventListener('hashchange', followAddress);
  followAddress();

  button.addEventListener('click', () => {
    const clause = link?.closest('[id]');
    if (!link || !clause) return;
    const reading = link.getAttribute('aria-label')?.replace(LINK_LABEL, '') ?? '';
    const citation = citationText(
      wordsOf(clause),
      reading,
      text.dataset['citedAs'] ?? '',
      link.href,
    );
    void copyFromBox(citation).then((copied) => {
      if (copied !== 'copied') return;
      button.dataset['state'] = 'done';
      label('Đã chép trích dẫn');
    });
  });
}
