import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pagesResults, testsResult } from './browser-tests.ts';
import { buildSite, DIST, ROOT, runTool, type Outcome } from './build.ts';
import { absentOptionalPackages, readLock, rivalCommands } from './package-lock.ts';
import { siteSteps } from './site-steps.ts';
import type { Step, StepResult } from './steps.ts';
import { unitResult } from './unit-tests.ts';

/** The steps of `npm test`. */

/** Where reports of other programs are left. */
const CACHE = join(ROOT, 'node_modules/.cache');

const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' };

/** A command's own judgement as one result. */
const toolResult = (name: string, { ok, output }: Outcome): StepResult => ({
  name,
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  details: output.trim().split('\n'),
});

const tool = (
  name: string,
  script: string,
  args: readonly string[],
  more: Pick<Step, 'alone'> = {},
): Step => ({
  name,
  ...more,
  run: async () => [toolResult(name, await runTool(script, args, { env: PLAIN }))],
});

/**
 * Runs a program that writes a report into a file.
 *
 * @param report file that it writes
 * @param read reads the report's text; may throw when it is none
 * @returns what `read` found, or the program's output as a failure when it left no report or failed for other reasons
 */
async function reported(
  name: string,
  report: string,
  run: () => Promise<Outcome>,
  read: (text: string) => readonly StepResult[],
): Promise<readonly StepResult[]> {
  rmSync(report, { force: true });
  const outcome = await run();
  let results: readonly StepResult[];
  try {
    results = read(readFileSync(report, 'utf8'));
  } catch {
    return [toolResult(name, { ...outcome, ok: false })];
  }
  // What went wrong outside of any test, such as a promise that nobody waited for, is not in the counts.
  if (outcome.ok || results.some(({ failed }) => failed > 0)) return results;
  return [...results, toolResult(`${name} (exit code)`, outcome)];
}

/** The lock file of npm has what `npm ci` asks for on every system. */
const packages: Step = {
  name: 'packages',
  run: () => {
    const content = readLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const details = [
      ...absentOptionalPackages(content).map(
        ({ name }) => `package-lock.json lacks ${name}; run \`npm run packages:complete\``,
      ),
      ...rivalCommands(content).map(
        (command) => `two optional packages bring "${command}"; npm 10 then installs neither`,
      ),
    ];
    const failed = details.length;
    return Promise.resolve([{ name: 'packages', passed: failed === 0 ? 1 : 0, failed, details }]);
  },
};

const unit: Step = {
  name: 'unit',
  cores: 2,
  // Some tests build a site.
  alone: 'astro',
  run: () => {
    const report = join(CACHE, 'vitest.json');
    const args = ['run', '--reporter=json', `--outputFile=${report}`];
    return reported(
      'unit',
      report,
      () => runTool('vitest/vitest.mjs', args, { env: PLAIN }),
      (text) => [unitResult('unit', text)],
    );
  },
};

const build: Step = {
  name: 'build',
  alone: 'astro',
  run: async () => [toolResult('build', await buildSite())],
};

/** A site for the browser to open, and the content that it was built from. */
interface Site {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a project of playwright.config.ts on a site. */
function inBrowser(
  name: string,
  { folder, env }: Site,
  project: string,
  read: (text: string) => readonly StepResult[],
): Promise<readonly StepResult[]> {
  const report = join(CACHE, `playwright-${name}.json`);
  const args = ['test', `--project=${project}`, '--reporter=json', `--output=test-results/${name}`];
  return reported(
    name,
    report,
    () =>
      runTool('@playwright/test/cli.js', args, {
        env: { ...PLAIN, ...env, SITE_DIST: folder, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    read,
  );
}

/** What the tests of pages look at, by the first words of their steps. */
const PAGE_CHECKS = {
  axe: 'axe (WCAG 2.2 AA; 360 and 1280 px; light and dark)',
  layout: 'no sideways scrolling at 360 px',
  privacy: 'own origin only, nothing kept, nothing in the console',
  noScript: 'readable without JavaScript',
};

/** What readers do, from opening a page to leaving with what they came for. */
const journeys = (name: string, site: Site, needs: string): Step => ({
  name,
  needs: [needs],
  cores: 2,
  run: () => inBrowser(name, site, 'journeys', (text) => [testsResult(name, text)]),
});

/** Every page as a reader's machine sees it. */
const browser = (name: string, site: Site, needs: string): Step => ({
  name,
  needs: [needs],
  cores: 2,
  run: () => inBrowser(name, site, 'pages', (text) => pagesResults(text, PAGE_CHECKS)),
});

/** The checks of pages find what they are there to find. */
const browserChecks: Step = {
  name: 'browser-checks',
  run: () =>
    inBrowser('browser-checks', { folder: DIST, env: {} }, 'page-checks', (text) => [
      testsResult('browser-checks', text),
    ]),
};

/**
 * All steps, in order; those that may run side by side do.
 *
 * @param folder the built site that the checks of pages look at
 */
export function testSteps(folder = DIST): Step[] {
  const site: Site = { folder, env: {} };
  return [
    tool('types', 'astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning'], {
      alone: 'astro',
    }),
    tool('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']),
    tool('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
    packages,
    build,
    ...siteSteps(folder, 'build'),
    unit,
    browserChecks,
    journeys('journeys', site, 'build'),
    browser('browser', site, 'build'),
  ];
}
