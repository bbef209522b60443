import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'astro/zod';
import type { Finding, Report } from '#scripts/checks/finding.ts';
import type { Tab } from './tab.ts';

/** What is looked at in browsers with other engines than Chromium's: what engines are known to differ in. */

/** Widths of the page in CSS pixels; a browser with a least width of its own takes that. */
const WIDTHS = [360, 1280] as const;
const HEIGHT = 800;

/** Expressions that give what is wrong with the page that is open, one line each. */
const CHECKS: Readonly<Record<string, string>> = {
  'no sideways scrolling': `(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth <= clientWidth ? [] : [\`\${scrollWidth} px > \${clientWidth} px\`];
  })()`,
  'lines under links in sentences': `(() => {
    const plain = [...document.querySelectorAll('main p > a[href], main dd > a[href]')].filter((link) => {
      const words = link.parentElement.textContent.replace(link.textContent, '').trim();
      return words !== '' && !getComputedStyle(link).textDecorationLine.includes('underline')
        && getComputedStyle(link).borderBottomWidth === '0px' && getComputedStyle(link).backgroundColor === 'rgba(0, 0, 0, 0)';
    });
    return plain.slice(0, 1).map((link) => \`\${plain.length}×: \${link.outerHTML.slice(0, 120)}\`);
  })()`,
  'own typeface in use': `document.fonts.ready.then((fonts) =>
    [...fonts].some(({ family, status }) => /Be Vietnam/.test(family) && status === 'loaded') ? [] : ['the typeface is not loaded'])`,
};

const axeSource = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const AXE = `axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) => \`[\${id}] \${help} (\${nodes.length}×): \${nodes[0].target.join(' ')}\`))`;

/** Cells that are asked for their role. */
const CELLS = 20;

/** Marks the first cells that are shown, and gives how many there are. */
const MARK_CELLS = `(() => {
  const shown = [...document.querySelectorAll('main td')].filter((cell) => cell.checkVisibility());
  return shown.slice(0, ${String(CELLS)}).map((cell) => { cell.dataset.asked = ''; }).length;
})()`;

const linesSchema = z.array(z.string());

/** Waits in the page until a search has its results. */
export const SEARCHED = `new Promise((resolve) => {
  const started = Date.now();
  const look = () => {
    const list = document.querySelector('[data-search=results][data-state=done]');
    if (list?.childElementCount > 0) resolve([]);
    else if (Date.now() - started > 20000) resolve(['no result within 20 s; state: ' + document.querySelector('[data-search=results]')?.dataset.state]);
    else setTimeout(look, 50);
  };
  look();
})`;

/**
 * Looks at pages of a built site.
 *
 * @param address of the home page, with a slash at the end
 * @param paths pages to open, from the root of the site: `/van-ban/`
 * @param question a search that has results
 */
export async function checkInEngine(
  tab: Tab,
  address: string,
  paths: readonly string[],
  question: string,
): Promise<Report> {
  const findings: Finding[] = [];
  let checked = 0;
  const look = async (where: string, what: string, expression: string): Promise<void> => {
    checked += 1;
    const report = (message: string): void => {
      findings.push({ where, message: `${what}: ${message}` });
    };
    try {
      linesSchema.parse(await tab.evaluate(expression)).forEach(report);
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  };
  const axe = `(() => { ${axeSource()}; return null; })()`;
  for (const path of paths) {
    for (const width of WIDTHS) {
      const where = `${path} (${String(width)} px)`;
      await tab.resize(width, HEIGHT);
      await tab.open(new URL(`.${path}`, address).href);
      for (const [what, expression] of Object.entries(CHECKS)) await look(where, what, expression);
      checked += 1;
      const shown = z.number().parse(await tab.evaluate(MARK_CELLS));
      const heard = await tab.withRole('[data-asked]', 'cell');
      if (heard < shown) {
        const message = `${String(shown - heard)} of ${String(shown)} cells of tables are no cells to a screen reader`;
        findings.push({ where, message });
      }
      await tab.evaluate(axe);
      await look(where, 'accessibility', AXE);
      for (const error of tab.errors()) findings.push({ where, message: `console: ${error}` });
    }
  }
  await tab.open('about:blank');
  await tab.open(new URL(`tim-kiem/#q=${encodeURIComponent(question)}`, address).href);
  await look('/tim-kiem/', `searching for "${question}"`, SEARCHED);
  for (const error of tab.errors())
    findings.push({ where: '/tim-kiem/', message: `console: ${error}` });
  return { checked, findings };
}
