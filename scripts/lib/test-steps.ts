import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesResults, testsResult } from './browser-tests.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { checkExpectations } from '#scripts/checks/expected.ts';
import { buildSite, DIST, ROOT, runScript, runTool } from './build.ts';
import { absentOptionalPackages, readLock, rivalCommands } from './package-lock.ts';
import { reported, toolResult } from './reports.ts';
import { siteSteps } from './site-steps.ts';
import { resultOf, type Step, type StepResult } from './steps.ts';
import { oneDocument, oneMoreGuide } from './trial-content.ts';
import {
  buildTrial,
  checkTrial,
  together,
  trialContent,
  trialDist,
  trialEnv,
  type Trial,
} from './trial-sites.ts';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { unitResult } from './unit-tests.ts';

/** The steps of `npm test`. */

/** Where reports of other programs are left. */
const CACHE = join(ROOT, 'node_modules/.cache');

const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' };

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

/** Whether the lock file of npm has what `npm ci` asks for on every system. */
function packageLock(): StepResult {
  const lock = readLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const details = [
    ...absentOptionalPackages(lock).map(
      ({ name }) => `package-lock.json lacks ${name}; run \`npm run packages:complete\``,
    ),
    ...rivalCommands(lock).map(
      (command) => `two optional packages bring "${command}"; npm 10 then installs neither`,
    ),
  ];
  const failed = details.length;
  return { name: 'lint: package-lock.json', passed: failed === 0 ? 1 : 0, failed, details };
}

/** Code, what nobody uses, and the lock file of npm. */
const lint: Step = {
  name: 'lint',
  run: async () => [
    packageLock(),
    toolResult('lint: unused', await runTool('knip/bin/knip.js', [], { env: PLAIN })),
    toolResult(
      'lint: code',
      await runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'], { env: PLAIN }),
    ),
  ],
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

/** What the owners of the content counted or worked out by hand. */
const expected: Step = {
  name: 'expected',
  run: () => Promise.resolve([resultOf('expected', checkExpectations(contentRoot()))]),
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

/** The invented province, on which the engine is tested. */
const province: Trial = {
  name: 'province',
  content: join(ROOT, PROVINCE),
  today: PROVINCE_TODAY,
};

/** The site of some content builds and passes every check of built pages that needs no browser. */
const trial = (site: Trial, before?: () => Promise<readonly StepResult[]>): Step => ({
  name: site.name,
  alone: 'astro',
  run: async () => {
    const made = (await before?.()) ?? [];
    const built = await buildTrial(site);
    const names = siteSteps(trialDist(site.name), site.name).map(({ name }) => name);
    const checked = built.failed > 0 ? [] : await checkTrial(site, names);
    return [{ ...together(site.name, [...made, built, ...checked]), usable: built.failed === 0 }];
  },
});

/** This content with one document and nothing that it does not need. */
const little: Trial = { name: 'one-document', content: trialContent('one-document') };

const cutLittle = (): Promise<readonly StepResult[]> => {
  oneDocument(contentRoot(), little.content);
  return Promise.resolve([]);
};

/** This content with a guide more, made by copying one. */
const more: Trial = { name: 'one-guide-more', content: trialContent('one-guide-more') };

/** What an author is told who copies a guide, and what the tests of the content say of it. */
async function copyGuide(): Promise<readonly StepResult[]> {
  oneMoreGuide(contentRoot(), more.content);
  const env = { ...PLAIN, ...trialEnv(more) };
  const content = await runScript('scripts/check-content.ts', [], { env });
  const unit = await runTool('vitest/vitest.mjs', ['run', '--project=content'], { env });
  return [toolResult('content', content), toolResult('unit', unit)];
}

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
    lint,
    tool('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
    expected,
    build,
    ...siteSteps(folder, 'build'),
    trial(province),
    trial(little, cutLittle),
    trial(more, copyGuide),
    unit,
    browserChecks,
    journeys('journeys', site, 'build'),
    journeys(
      'province-journeys',
      { folder: trialDist('province'), env: trialEnv(province) },
      'province',
    ),
    browser('browser', site, 'build'),
    browser(
      'province-browser',
      { folder: trialDist('province'), env: trialEnv(province) },
      'province',
    ),
  ];
}
