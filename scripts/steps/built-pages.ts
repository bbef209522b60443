import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirects } from '#src/lib/addresses.ts';
import { pageOwners } from '#src/loaders/addresses.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { contentRoot } from '#src/site/content-root.ts';
import type { Officialese } from '#src/lib/benefits/plain-language.ts';
import { pagePolicy } from '#src/site/security.ts';
import { today } from '#src/site/today.ts';
import { site } from '#src/site/site.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { checkLockedPages } from '#scripts/checks/locked-pages.ts';
import { checkCss } from '#scripts/checks/css.ts';
import { checkDuties, expectedDuties } from '#scripts/checks/duties.ts';
import { checkPinned, checkPlain, checkPromises, stated } from '#scripts/checks/citizen.ts';
import { checkAddresses } from '#scripts/checks/addresses.ts';
import { checkEmptiness } from '#scripts/checks/emptiness.ts';
import type { Report } from '#scripts/checks/finding.ts';
import { checkFormats } from '#scripts/checks/formats.ts';
import { checkForms } from '#scripts/checks/forms.ts';
import { checkGlued, wordsOf } from '#scripts/checks/glued.ts';
import { checkHeaders } from '#scripts/checks/headers.ts';
import { checkHtml } from '#scripts/checks/html.ts';
import { checkLinks } from '#scripts/checks/links.ts';
import { checkLists } from '#scripts/checks/lists.ts';
import { checkOpenData } from '#scripts/checks/open-data.ts';
import { checkPaths } from '#scripts/checks/paths.ts';
import { checkPlaces, expectedPlaces } from '#scripts/checks/places.ts';
import { checkSecurity, type AllowedUse } from '#scripts/checks/security.ts';
import { checkSitemap } from '#scripts/checks/sitemap.ts';
import { checkStates, expectedStates } from '#scripts/checks/states.ts';
import { checkText } from '#scripts/checks/text.ts';
import { checkWeights } from '#scripts/checks/weights.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { readDist, type Dist } from '#scripts/lib/dist.ts';
import { HERE, resultOf, type Step } from '#scripts/lib/steps.ts';
import { pagesFolder, readTemplates } from '#scripts/lib/templates.ts';

/** The checks of a built site that need no browser. Those that look at the content read the one of CONTENT_DIR. */

/** Files published byte for byte as they came. */
const UNTOUCHED = /^nguon\//;

/** Uses of the browser's storage that are meant. */
const ALLOWED: readonly AllowedUse[] = [
  {
    files: /^(?:_astro\/save-form\.|sw\.js$)/u,
    feature: /^(?:caches|serviceWorker)$/u,
    reason: 'keeps a copy of the site once the reader has pressed the button for it',
  },
];

/** Words that the content holds as they are; they are no mistake of the build. */
const contentWords = (): Set<string> => {
  const root = contentRoot();
  const files = globSync('**/*.{mdx,md,yaml,txt}', { cwd: root });
  return wordsOf(files.map((file) => readFileSync(join(root, file), 'utf8')));
};

/** Words of officials that citizens' pages do without. */
const officialese = (): Officialese =>
  Object.fromEntries(
    [...loadContent().entries.officialese.values()].flatMap(({ data }) => Object.entries(data)),
  );

/** The days that somebody worked out by hand; undefined where nobody did. */
const reportDays = () => readExpected(contentRoot()).files['report-days']?.data;

const checks = (): Readonly<Record<string, (dist: Dist) => Report | Promise<Report>>> => {
  const templates = readTemplates(pagesFolder(ROOT));
  return {
    html: checkHtml,
    css: checkCss,
    forms: checkForms,
    links: (dist) => checkLinks(dist, site.address),
    addresses: (dist) => checkAddresses(dist, site.address),
    sitemap: (dist) => checkSitemap(dist, site.address),
    emptiness: (dist) => checkEmptiness(dist, site.address),
    glued: (dist) => checkGlued(dist, contentWords()),
    weights: (dist) => checkWeights(dist, templates),
    lists: checkLists,
    security: (dist) =>
      checkSecurity(dist, { site: site.address, policy: pagePolicy, allowed: ALLOWED }),
    headers: (dist) => checkHeaders(dist, site.address),
    paths: checkPaths,
    'locked-pages': (dist) => {
      const content = loadContent();
      const lock = content.entries.addresses.get('addresses')?.data;
      return checkLockedPages(dist, pageOwners(content), lock ? redirects(lock) : []);
    },
    places: (dist) => checkPlaces(dist, expectedPlaces(loadContent(), today)),
    states: (dist) => checkStates(dist, expectedStates(loadContent(), today)),
    duties: (dist) => checkDuties(dist, expectedDuties(loadContent(), reportDays())),
    pinned: (dist) => checkPinned(dist, loadContent().entries.benefits.keys()),
    promises: (dist) => checkPromises(dist, stated(loadContent())),
    plain: (dist) => checkPlain(dist, officialese()),
    text: (dist) => checkText(dist, UNTOUCHED),
    'open-data': (dist) => checkOpenData(dist, site.address),
    formats: (dist) => checkFormats(dist, site.address),
  };
};

/** Names of the checks. */
export const builtPagesNames = (): string[] => Object.keys(checks());

/**
 * The checks of a built site as steps.
 *
 * @param folder the built site, read when the first check runs
 * @param needs step that builds it
 */
export function builtPagesSteps(folder: string, needs: string): Step[] {
  let cached: Dist | undefined;
  const dist = (): Dist => (cached ??= readDist(folder));
  return Object.entries(checks()).map(([name, check]) => ({
    name,
    needs: [needs],
    alone: HERE,
    run: async () => [resultOf(name, await check(dist()))],
  }));
}
