import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Dist } from '#scripts/lib/dist.ts';
import { htmlRules } from './html-rules.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** What stands after the end of a page; parsers take it for part of the body, and the standard forbids it. */
const AFTER_END = /<\/html\s*>\s*(\S[^]*)$/i;

/** Every page is valid HTML by the rules of `html-rules.ts`, and ends with `</html>`. */
export async function checkHtml(dist: Dist): Promise<Report> {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const findings: Finding[] = [];
  const pages = dist.pages.filter(({ redirect }) => redirect === undefined);
  for (const page of pages) {
    const after = AFTER_END.exec(page.html)?.[1];
    if (after !== undefined) {
      findings.push({
        where: page.path,
        message: `sau </html> còn "${shorten(after)}"; hãy đặt trong <body>`,
      });
    }
    const report = await validator.validateString(page.html, page.file);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column, selector } of messages) {
        findings.push({
          where: page.path,
          message: `${message} [${ruleId}], dòng ${String(line)}:${String(column)}${selector === null ? '' : `, ${selector}`}`,
        });
      }
    }
  }
  return { checked: pages.length, findings };
}
