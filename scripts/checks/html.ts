import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Dist } from '#scripts/lib/dist.ts';
import { htmlRules } from './html-rules.ts';
import type { Finding, Report } from './finding.ts';

/** Every page is valid HTML by the rules of `html-rules.ts`. */
export async function checkHtml(dist: Dist): Promise<Report> {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const findings: Finding[] = [];
  const pages = dist.pages.filter(({ redirect }) => redirect === undefined);
  for (const page of pages) {
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
