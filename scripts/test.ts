/**
 * `npm test`: every check there is, in order; the last line counts them.
 *
 * `npm test -- links weights` runs the named steps only, those on built pages against the `dist/` that is there;
 * `--dist=folder` looks at another folder.
 */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot, loadContent } from '#src/loaders/content-loader.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import type { Officialese } from '#src/lib/benefits/plain-language.ts';
import { pagePolicy } from '#src/site/security.ts';
import { site } from '#src/site/site.ts';
import { checkInBrowser, pagesToOpen } from '#scripts/checks/browser.ts';
import { checkDuties, expectedDuties } from '#scripts/checks/duties.ts';
import { checkExpectations } from '#scripts/checks/expected.ts';
import { checkPinned, checkPlain, checkPromises, stated } from '#scripts/checks/citizen.ts';
import type { Report } from '#scripts/checks/finding.ts';
import { checkGlued, wordsOf } from '#scripts/checks/glued.ts';
import { checkHtml } from '#scripts/checks/html.ts';
import { checkLinks } from '#scripts/checks/links.ts';
import { checkPaths } from '#scripts/checks/paths.ts';
import { checkSecurity, type AllowedUse } from '#scripts/checks/security.ts';
import { checkText } from '#scripts/checks/text.ts';
import { checkWeights } from '#scripts/checks/weights.ts';
import { citizenJourneys } from '#scripts/journeys/citizen.ts';
import { documentJourneys } from '#scripts/journeys/document.ts';
import { searchJourneys } from '#scripts/journeys/search.ts';
import { walkJourneys } from '#scripts/journeys/journey.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { buildSite, DIST, ROOT, runTool, type Outcome } from '#scripts/lib/build.ts';
import { readDist, type Dist } from '#scripts/lib/dist.ts';
import { absentOptionalPackages, readLock, rivalCommands } from '#scripts/lib/lock.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
import { BUILD, resultOf, runSteps, type Step, type StepResult } from '#scripts/lib/steps.ts';
import { pagesFolder, readTemplates } from '#scripts/lib/templates.ts';
import { unitResult } from '#scripts/lib/unit-tests.ts';

/** Files published byte for byte as they came. */
const UNTOUCHED = /^nguon\//;

/** Uses of the browser's storage that are meant. None yet. */
const ALLOWED: readonly AllowedUse[] = [];

const { values, positionals } = parseArgs({
  options: { dist: { type: 'string' } },
  allowPositionals: true,
});
const folder = values.dist === undefined ? DIST : resolve(values.dist);
const templates = readTemplates(pagesFolder(ROOT));

/** Reads the built site when the first check asks for it. */
let cached: Dist | undefined;
const dist = (): Dist => (cached ??= readDist(folder));

/** The content that the site is built from. */
const content = () => loadContent(contentRoot());

const reportDays = () => readExpected(contentRoot()).files['report-days']?.data;

const toolResult = (name: string, { ok, output }: Outcome): StepResult => ({
  name,
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  details: output.trim().split('\n'),
});

const tool = (name: string, script: string, args: readonly string[]): Step => ({
  name,
  run: async () => [toolResult(name, await runTool(script, args, { env: { NO_COLOR: '1' } }))],
});

const onDist = (name: string, check: (dist: Dist) => Report | Promise<Report>): Step => ({
  name,
  needsBuild: true,
  run: async () => [resultOf(name, await check(dist()))],
});

const lock: Step = {
  name: 'lock',
  run: () => {
    const content = readLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const details = [
      ...absentOptionalPackages(content).map(
        ({ name }) => `package-lock.json lacks ${name}; run \`npm run lock:fix\``,
      ),
      ...rivalCommands(content).map(
        (command) => `two optional packages bring "${command}"; npm 10 then installs neither`,
      ),
    ];
    const failed = details.length;
    return Promise.resolve([{ name: 'lock', passed: failed === 0 ? 1 : 0, failed, details }]);
  },
};

const unit: Step = {
  name: 'unit',
  run: async () => {
    const report = join(ROOT, 'node_modules/.cache/vitest.json');
    rmSync(report, { force: true });
    const outcome = await runTool(
      'vitest/vitest.mjs',
      ['run', '--reporter=json', `--outputFile=${report}`],
      { env: { NO_COLOR: '1' } },
    );
    try {
      const result = unitResult('unit', readFileSync(report, 'utf8'));
      // Errors outside of any test, such as a promise that nobody waited for, are not in the counts.
      return outcome.ok || result.failed > 0
        ? [result]
        : [{ ...result, failed: 1, details: outcome.output.split('\n') }];
    } catch {
      return [toolResult('unit', { ...outcome, ok: false })];
    }
  },
};

/** What the owners of the content counted or worked out by hand. */
const expected: Step = {
  name: 'expected',
  run: () => Promise.resolve([resultOf('expected', checkExpectations(contentRoot()))]),
};

const build: Step = {
  name: BUILD,
  run: async () => [toolResult(BUILD, await buildSite())],
};

/** Words that the content holds as they are; they are no mistake of the build. */
const contentWords = (): Set<string> =>
  wordsOf(
    globSync('**/*.{mdx,md,yaml,txt}', { cwd: contentRoot() }).map((file) =>
      readFileSync(join(contentRoot(), file), 'utf8'),
    ),
  );

/** Words of officials that citizens' pages do without. */
const officialese = (): Officialese =>
  Object.assign({}, ...[...content().entries.officialese.values()].map(({ data }) => data));

const browser: Step = {
  name: 'browser',
  needsBuild: true,
  run: async () => {
    const paths = dist()
      .pages.filter(({ redirect }) => redirect === undefined)
      .map(({ path }) => path);
    const server = await serveSite(folder, { port: 0, compress: false });
    const chromium = await launchBrowser();
    try {
      const { axe, layout, privacy, noScript, timings } = await checkInBrowser(chromium, {
        origin: server.origin,
        paths: pagesToOpen(paths, templates),
        tabs: Math.min(4, availableParallelism()),
      });
      const perRun = (ms: number): string => (ms / Math.max(1, axe.checked)).toFixed(0);
      const note = `axe: ${perRun(timings.axe)} ms a run; opening: ${perRun(timings.open)} ms a run`;
      return [
        resultOf('axe (WCAG 2.2 AA; 360 and 1280 px; light and dark)', { ...axe, notes: [note] }),
        resultOf('no sideways scrolling at 360 px', layout),
        resultOf('own origin only, nothing kept, nothing in the console', privacy),
        resultOf('readable without JavaScript', noScript),
      ];
    } finally {
      await chromium.close();
      await server.close();
    }
  },
};

/** What readers do, from opening a page to leaving with what they came for. */
const journeys: Step = {
  name: 'journeys',
  needsBuild: true,
  run: async () => {
    const server = await serveSite(folder, { port: 0 });
    const chromium = await launchBrowser();
    try {
      const report = await walkJourneys(chromium, server.origin, [
        ...documentJourneys,
        ...citizenJourneys,
        ...searchJourneys,
      ]);
      return [resultOf('journeys', report)];
    } finally {
      await chromium.close();
      await server.close();
    }
  },
};

const steps: readonly Step[] = [
  tool('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
  tool('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']),
  tool('types', 'astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning']),
  lock,
  expected,
  unit,
  build,
  onDist('html', checkHtml),
  onDist('links', (built) => checkLinks(built, site.address)),
  onDist('glued', (built) => checkGlued(built, contentWords())),
  onDist('weights', (built) => checkWeights(built, templates)),
  onDist('security', (built) =>
    checkSecurity(built, { site: site.address, policy: pagePolicy, allowed: ALLOWED }),
  ),
  onDist('paths', checkPaths),
  onDist('duties', (built) => checkDuties(built, expectedDuties(content(), reportDays()))),
  onDist('pinned', checkPinned),
  onDist('promises', (built) => checkPromises(built, stated(content()))),
  onDist('plain', (built) => checkPlain(built, officialese())),
  onDist('text', (built) => checkText(built, UNTOUCHED)),
  browser,
  journeys,
];

const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = steps.filter(({ name, needsBuild }) =>
  positionals.length > 0
    ? positionals.includes(name)
    : values.dist === undefined || needsBuild === true,
);
const ok = await runSteps(chosen, (text) => process.stdout.write(text));
process.exitCode = ok ? 0 : 1;
