/**
 * `npm run test:engines`: looks at the built site with the engines that it finds on this machine, names those it does not
 * find, and writes what they said into docs/engines.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { checkInEngine } from '#scripts/engines/browsers.ts';
import { checkPackageIn } from '#scripts/engines/package.ts';
import { openFirefox } from '#scripts/engines/firefox.ts';
import { entryOf, readLog, writeLog, type Entry } from '#scripts/engines/log.ts';
import { checkWithNginx, findNginx } from '#scripts/engines/nginx.ts';
import { checkWithNu, findNu } from '#scripts/engines/nu.ts';
import { findProgram } from '#scripts/engines/program.ts';
import type { Tab } from '#scripts/engines/tab.ts';
import { findWebKit, openWebKit } from '#scripts/engines/webkit.ts';
import type { Report } from '#scripts/checks/finding.ts';
import { buildSite, DIST, ROOT } from '#scripts/lib/build.ts';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
import { allPassed, resultOf, runSteps, type Step } from '#scripts/lib/steps.ts';
import { pagesFolder, readTemplates, templateName } from '#scripts/lib/templates.ts';
import { base } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';

const LOG = join(ROOT, 'docs/engines.md');

/** What an engine looks with, or undefined where the machine lacks it. */
type Look = (() => Promise<{ version: string; report: Report }>) | undefined;

readCommandLine({});
const built = await buildSite({ show: process.stderr });
if (!built.ok) process.exit(1);

const pages = readDist(DIST).pages.filter(({ redirect }) => redirect === undefined);
const templates = readTemplates(pagesFolder(ROOT));
const [...onePage] = Map.groupBy(pages, ({ path }) => templateName(templates, path)).values();
const paths = onePage.flatMap(([first]) => first?.path ?? []);
const question = site.examples.question;

const inBrowser =
  (open: () => Promise<Tab>): Look =>
  async () => {
    const server = await serveSite(DIST, { port: 0, base: base() });
    const tab = await open();
    try {
      const report = await checkInEngine(tab, server.address, paths, question);
      return { version: tab.version, report };
    } finally {
      await tab.close();
      await server.close();
    }
  };

function firefox(): Look {
  const program = findProgram('firefox', 'firefox-esr');
  return program === undefined ? undefined : inBrowser(() => openFirefox(program));
}

/** The package for a stick, as Firefox opens it from a folder. */
function firefoxOnDisk(): Look {
  const program = findProgram('firefox', 'firefox-esr');
  if (program === undefined) return undefined;
  return async () => {
    const tab = await openFirefox(program);
    try {
      return { version: tab.version, report: await checkPackageIn(tab, DIST, question) };
    } finally {
      await tab.close();
    }
  };
}

function webKit(): Look {
  const driver = findProgram('WebKitWebDriver');
  const program = findWebKit();
  if (driver === undefined || program === undefined) return undefined;
  return inBrowser(() => openWebKit(driver, program));
}

function nu(): Look {
  const found = findNu();
  if (found === undefined) return undefined;
  return async () => {
    const server = await serveSite(DIST, { port: 0, base: base() });
    try {
      const urls = pages.map(({ path }) => new URL(`.${path}`, server.address).href);
      return await checkWithNu(found, urls);
    } finally {
      await server.close();
    }
  };
}

function nginx(): Look {
  const programs = findNginx();
  return programs && (() => checkWithNginx(programs, DIST, site.address));
}

const engines: readonly (readonly [name: string, look: Look])[] = [
  ['Firefox', firefox()],
  ['Firefox, the package from a folder', firefoxOnDisk()],
  ['WebKitGTK', webKit()],
  ['Nu Html Checker', nu()],
  ['nginx', nginx()],
];

const day = new Date().toISOString().slice(0, 10);
const entries = new Map<string, Entry>(
  (existsSync(LOG) ? readLog(readFileSync(LOG, 'utf8')) : []).map((entry) => [entry.name, entry]),
);
const steps = engines.flatMap(([name, look]): Step[] => {
  if (look === undefined) return [];
  return [
    {
      name,
      cores: 2,
      run: async () => {
        const { version, report } = await look();
        entries.set(name, entryOf(name, day, version, report));
        return [resultOf(name, { ...report, notes: [version, ...(report.notes ?? [])] })];
      },
    },
  ];
});
for (const [name, look] of engines)
  if (look === undefined) console.log(`- ${name}: not found on this machine (docs/engines.md)`);
const results = await runSteps(steps, (text) => process.stdout.write(text));
const known = engines.flatMap(([name]) => entries.get(name) ?? []);
const options = (await resolveConfig(LOG)) ?? {};
writeFileSync(LOG, await format(writeLog(known), { ...options, parser: 'markdown' }));
process.exitCode = allPassed(results) ? 0 : 1;
