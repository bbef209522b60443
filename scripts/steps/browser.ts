import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCoverageMap, type CoverageMapData } from '@vitest/istanbul-lib-coverage';
import { browserCoverage } from '#scripts/lib/browser-coverage.ts';
import { pagesResults, testsResult } from '#scripts/lib/browser-tests.ts';
import { ROOT, runTool } from '#scripts/lib/build.ts';
import { coverageResult, wholeCoverage } from '#scripts/lib/coverage.ts';
import { PLAIN, REPORTS, reported } from '#scripts/lib/reports.ts';
import { envOf, mapsOf, runsOf, siteAt, type Site } from '#scripts/lib/sites.ts';
import { HERE, type Step, type StepResult } from '#scripts/lib/steps.ts';
import { gatesFor } from '#tests/browser/gates.ts';

/** Steps that open a built site in Chromium. */

/** Runs a project of playwright.config.ts on a site. */
export function inBrowser(
  name: string,
  site: Site,
  project: string,
  read: (text: string) => readonly StepResult[],
  env: NodeJS.ProcessEnv = {},
): Promise<readonly StepResult[]> {
  const report = join(REPORTS, `playwright-${name}.json`);
  // A trace costs a sixth of the time; by hand (`npx playwright test`) there is one of each test that fails.
  const args = [
    'test',
    `--project=${project}`,
    '--reporter=json',
    `--output=test-results/${name}`,
    '--trace=off',
  ];
  return reported(
    name,
    report,
    () =>
      runTool('@playwright/test/cli.js', args, {
        env: {
          ...PLAIN,
          ...envOf(site),
          ...env,
          SITE_DIST: site.dist,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      }),
    read,
  );
}

/** What the tests of pages look at, by the first words of their steps. */
const PAGE_CHECKS = {
  axe: 'axe (WCAG 2.2 AA; 360 or 1280 px; light and dark)',
  layout: 'no sideways scrolling at 360 px',
  privacy: 'own origin only, nothing kept, nothing in the console',
  noScript: 'readable without JavaScript',
};

/** The checks of pages find what they are there to find. */
export const browserChecks: Step = {
  name: 'browser-checks',
  run: () =>
    inBrowser('browser-checks', siteAt(), 'page-checks', (text) => [
      testsResult('browser-checks', text),
    ]),
};

/**
 * The longest page of each template as those read it who read otherwise than most, and addresses of places.
 *
 * @param second whether the second engine, which takes as long as all else, looks as well; it need not see a template
 *   twice
 */
export const gates = (name: string, site: Site, needs: string, second = true): Step => ({
  name,
  needs: [needs],
  cores: 2,
  run: () =>
    inBrowser(
      name,
      site,
      'gates',
      (text) =>
        pagesResults(text, { ...gatesFor(second), places: 'liên kết tới một chỗ, mở lần đầu' }).map(
          (result) => ({ ...result, name: `${name}: ${result.name}` }),
        ),
      second ? { SECOND_ENGINE: '1' } : {},
    ),
});

/** What readers do, from opening a page to leaving with what they came for. */
export const journeys = (name: string, site: Site, needs: string): Step => ({
  name,
  needs: [needs],
  cores: 2,
  run: () => {
    rmSync(runsOf(site), { recursive: true, force: true });
    return inBrowser(name, site, 'journeys', (text) => [testsResult(name, text)], {
      BROWSER_COVERAGE: runsOf(site),
    });
  },
});

/**
 * What an official does in the editor (`npm run bien-tap`), from a Word file to pages.
 *
 * @param site whose day it is
 * @param full whether the pages are built, too
 */
export const editor = (site: Site, full: boolean): Step => ({
  name: 'editor',
  cores: 2,
  // A build of its own stands in nobody's way, and nobody in its.
  ...(full && { alone: 'astro' }),
  run: () =>
    inBrowser('editor', site, 'editor', (text) => [testsResult('editor', text)], {
      ...(full && { EDITOR_BUILD: '1' }),
    }),
});

const opened = (name: string, site: Site, needs: string, env: NodeJS.ProcessEnv): Step => ({
  name,
  needs: [needs],
  cores: 2,
  run: () =>
    inBrowser(
      name,
      site,
      'pages',
      (text) =>
        pagesResults(text, PAGE_CHECKS).map((result) => ({
          ...result,
          name: `${name}: ${result.name}`,
        })),
      env,
    ),
});

/** Every page as a reader's machine sees it. */
export const pages = (name: string, site: Site, needs: string): Step =>
  opened(name, site, needs, {});

/** The longest page of each template, likewise, in both widths. */
export const longestPages = (name: string, site: Site, needs: string): Step =>
  opened(name, site, needs, { LONGEST_ONLY: '1' });

/** Where the unit tests leave what they have run (vitest.config.ts). */
const UNIT_COVERAGE = join(ROOT, 'coverage/coverage-final.json');

/**
 * What of src/ the tests have run, all together.
 *
 * @param needs steps that run it
 */
export const coverage = (sites: readonly Site[], needs: readonly string[]): Step => ({
  name: 'coverage',
  needs,
  alone: HERE,
  run: async () => {
    // Written by the tool that reads it: no border.
    const data = JSON.parse(readFileSync(UNIT_COVERAGE, 'utf8')) as CoverageMapData;
    const browsers = await Promise.all(
      sites.map((site) => browserCoverage(site.dist, mapsOf(site), runsOf(site))),
    );
    return [coverageResult(wholeCoverage(createCoverageMap(data), browsers))];
  },
});
