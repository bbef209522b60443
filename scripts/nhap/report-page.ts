/** A report as a page that needs nothing else: no script, no other file. */

/** A part of a page; one without anything in it is left out. */
export interface Section {
  readonly title: string;
  /** Empty: nothing to tell. */
  readonly html: string;
}

const escaped = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

const row = (cells: readonly string[], tag: 'td' | 'th', names: readonly string[] = []): string =>
  `<tr>${cells
    .map((cell, index) => {
      const name = names[index];
      const label = name === undefined ? ' scope="col"' : ` data-name="${escaped(name)}"`;
      return `<${tag}${label}>${escaped(cell)}</${tag}>`;
    })
    .join('')}</tr>`;

/** A table; nothing where it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td', head)).join('\n')}</tbody></table>`;

/** A list in order; nothing where it is empty. */
export const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ol>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.55 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2rem 0 .5rem;scroll-margin-top:1rem}
nav ol{columns:16rem;padding-inline-start:1.25rem}
section.first{border-inline-start:.25rem solid #b45309;padding-inline-start:1rem}
table{border-collapse:collapse;width:100%}
td,th{border-block-end:1px solid #8888;padding:.4rem .75rem .4rem 0;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}
@media(max-width:40rem){thead{display:none}tr{display:block;border-block-end:1px solid #8888;padding-block:.5rem}
td{display:block;border:0;padding:.1rem 0}td:empty{display:none}
td::before{content:attr(data-name) ': ';font-weight:600}}
@media print{nav{display:none}tr{break-inside:avoid}}`;

/**
 * A page of a title, what to look at first, and sections.
 *
 * @param first what to do, the most important first
 */
export function page(
  title: string,
  first: readonly string[],
  sections: readonly Section[],
): string {
  const shown = sections.filter(({ html }) => html !== '');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${STYLE}</style></head><body><main>
<h1>${escaped(title)}</h1>
${first.length > 0 ? `<section class="first"><h2>Xem trước tiên</h2>${list(first)}</section>` : ''}
<nav aria-label="Mục lục"><h2>Trong báo cáo này</h2><ol>${shown.map((section, index) => `<li><a href="#p${index + 1}">${escaped(section.title)}</a></li>`).join('')}</ol></nav>
${shown.map((section, index) => `<section><h2 id="p${index + 1}">${escaped(section.title)}</h2>${section.html}</section>`).join('\n')}
</main></body></html>
`;
}
