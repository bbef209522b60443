import { isElement, textOf, type Dist, type Element, type Page } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** The name that is written for an element, `''` for none. */
function nameOf({ attribs }: Element, page: Page): string {
  const ids = attribs['aria-labelledby']?.split(/\s+/) ?? [];
  const named = page.elements.filter((element) => ids.includes(element.attribs['id'] ?? ''));
  const name = named.length > 0 ? named.map(textOf).join(' ') : attribs['aria-label'];
  return (name ?? attribs['title'] ?? '').replace(/\s+/g, ' ').trim();
}

/** The name of a form to a screen reader: its own, or that of the `<search>` that holds it and nothing else. */
function formName(form: Element, page: Page): string {
  const { parent } = form;
  const own = nameOf(form, page);
  return own === '' && parent !== null && isElement(parent) && parent.name === 'search'
    ? nameOf(parent, page)
    : own;
}

/** Every form has a name, and no two of a page the same: a reader who goes from form to form hears which is which. */
export function checkForms(dist: Dist): Report {
  const findings: Finding[] = [];
  for (const page of dist.pages) {
    const names = page.elements
      .filter(({ name }) => name === 'form')
      .map((form) => formName(form, page));
    const report = (message: string) => findings.push({ where: page.path, message });
    for (const [name, { length }] of Map.groupBy(names, (one) => one.toLowerCase())) {
      if (name === '') report('biểu mẫu không có tên; hãy ghi aria-label hoặc aria-labelledby');
      else if (length > 1)
        report(`${String(length)} biểu mẫu cùng tên "${name}"; hãy đặt mỗi biểu mẫu một tên`);
    }
  }
  return { checked: dist.pages.length, findings };
}
