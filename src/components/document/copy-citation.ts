import { citationText } from '#src/lib/documents/citation-text.ts';
import { fragmentId } from '#src/site/fragment.ts';
import { copyFromBox } from '#src/components/ui/copy-box.ts';

/**
 * "Chép trích dẫn": quote, citation and address of a clause to the clipboard. Runs in the browser; without it the
 * clause's link remains. One button serves the page: it goes to the clause that is pointed at, focused or linked to.
 */

const LINK_LABEL = 'Liên kết tới ';

/** The words of some elements, trimmed. */
const trimmed = (all: Iterable<Element>): string[] => [...all].map((one) => one.textContent.trim());

/** The words of a clause as printed, without its address marks, buttons and notes. */
function wordsOf(clause: Element): string {
  const lines = [...clause.querySelectorAll('p, h3, h4, h5, h6')].filter(
    (line) => !line.closest('[role=note]'),
  );
  // A row of a table is quoted cell by cell; a table, row by row.
  const rows = clause.matches('tr') ? [clause] : clause.querySelectorAll('tr');
  const words =
    lines.length > 0
      ? trimmed(lines)
      : [...rows].map((row) => trimmed(row.querySelectorAll('th, td')).filter(Boolean).join(' | '));
  return words.join('\n');
}

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
    reading = link.getAttribute('aria-label')?.replace(LINK_LABEL, '') ?? '';
    delete button.dataset['state'];
    button.setAttribute('aria-label', `Chép trích dẫn ${reading}`);
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
    void copyFromBox(citationText(wordsOf(clause), reading, cited, link.href)).then((copied) => {
      if (copied !== 'copied') return;
      button.dataset['state'] = 'done';
      button.setAttribute('aria-label', `Đã chép trích dẫn ${reading}`);
    });
  });
}
