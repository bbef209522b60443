/** "Chép trích dẫn" beside every clause: quote, citation and address to the clipboard. Runs in the browser; without it the clause's link remains. */

/** The words of a clause as printed, without its address marks, buttons and notes. */
function wordsOf(clause: Element): string {
  const copy = clause.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('[role=note], .doc-address, .doc-copy')) extra.remove();
  const lines = [...copy.querySelectorAll('p, h3, h4, h5, h6')].map((line) =>
    line.textContent.trim(),
  );
  return lines.join('\n');
}

function addCopyButton(link: HTMLAnchorElement, citedAs: string): void {
  const reading = link.getAttribute('aria-label')?.replace('Liên kết tới ', '') ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'doc-copy';
  button.setAttribute('aria-label', `Chép trích dẫn ${reading}`);
  button.addEventListener('click', () => {
    const clause = link.closest('[id]');
    if (!clause) return;
    const text = `“${wordsOf(clause)}” (${reading}, ${citedAs}). ${link.href}`;
    void navigator.clipboard.writeText(text).then(() => {
      button.dataset['state'] = 'done';
      button.setAttribute('aria-label', `Đã chép trích dẫn ${reading}`);
    });
  });
  link.after(button);
}

/** Adds a copy button after each clause's address link. */
export function addCopyButtons(texts: Iterable<HTMLElement>): void {
  for (const text of texts) {
    const citedAs = text.dataset['citedAs'] ?? '';
    for (const link of text.querySelectorAll<HTMLAnchorElement>('.doc-address'))
      addCopyButton(link, citedAs);
  }
}
