import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { ROOT, runScript, runTool } from '#scripts/lib/build.ts';
import { PLAIN, together, toolResult } from '#scripts/lib/reports.ts';
import { build, check, envOf, trialSite, type Site } from '#scripts/lib/sites.ts';
import type { Step, StepResult } from '#scripts/lib/steps.ts';
import { oneDocument, oneMoreGuide } from '#scripts/lib/trial-content.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { builtPagesNames } from './built-pages.ts';

/** Steps that build other content than what is published: the program must stand on any. */

/** The invented province, on which the engine is tested; its site stands under a path of its host. */
export const province = trialSite('province', join(ROOT, PROVINCE), PROVINCE_TODAY);

/** This content with one document and nothing that it does not need. */
export const little = trialSite('one-document');

/** This content with a guide more, made by copying one. */
const more = trialSite('one-guide-more');

/** The invented province with a hundred documents, most of them copies with other words, in provinces of their own. */
export const hundred = trialSite('province-100', undefined, PROVINCE_TODAY);

/**
 * The site of some content builds and passes every check of built pages that needs no browser.
 *
 * @param prepare makes the content, and what is to be checked before
 */
const trial = (site: Site, prepare?: () => Promise<readonly StepResult[]>): Step => ({
  name: site.name,
  alone: 'astro',
  run: async () => {
    const prepared = (await prepare?.()) ?? [];
    const built = await build(site);
    const checked = built.failed > 0 ? [] : await check(site, builtPagesNames());
    const result = together(site.name, [...prepared, built, ...checked]);
    return [{ ...result, usable: built.failed === 0 }];
  },
});

/** What an author is told of a content, and what its own tests say. */
async function contentChecks(site: Site): Promise<readonly StepResult[]> {
  const env = { ...PLAIN, ...envOf(site) };
  const content = await runScript('scripts/check-content.ts', [], { env });
  const unit = await runTool('vitest/vitest.mjs', ['run', '--project=content'], { env });
  return [toolResult('content', content), toolResult('unit', unit)];
}

/** A hundred documents: nothing that grows with them passes a bound. */
export const manyDocuments: Step = trial(hundred, async () => {
  const content = hundred.content ?? '';
  rmSync(content, { recursive: true, force: true });
  const args = ['100', content, '--from', join(ROOT, PROVINCE)];
  return [toolResult('content', await runScript('scripts/bench/make-content.ts', args))];
});

/**
 * What an author meets who has made a guide more by copying one.
 *
 * @param full whether its site is built and looked at as well: that sites of other content can be built shows in the two
 *   other trials, and a guide's faults show in the content's own checks
 */
const oneGuideMore = (full: boolean): Step => {
  const prepare = (): Promise<readonly StepResult[]> => {
    oneMoreGuide(contentRoot(), more.content ?? '');
    return contentChecks(more);
  };
  if (full) return trial(more, prepare);
  return { name: more.name, run: async () => [together(more.name, await prepare())] };
};

/** Checks of a site that is large: what grows with it, leads astray, is in no list or lost where a page is cut. */
const LARGE = [
  ...['links', 'addresses', 'sitemap', 'emptiness', 'glued', 'lists', 'locked-pages'],
  ...['states', 'duties'],
];

/** A hundred documents, made of this content: lists are cut into pages. */
export const hundredDocuments: Step = {
  name: 'hundred-documents',
  alone: 'astro',
  run: async () => {
    const site = trialSite('hundred-documents');
    const target = site.content ?? '';
    rmSync(target, { recursive: true, force: true });
    const made = await runScript('scripts/bench/make-content.ts', ['100', target]);
    const built = await build(site);
    const checked = built.failed > 0 ? [] : await check(site, LARGE);
    return [together(site.name, [toolResult('content', made), built, ...checked])];
  },
};

/** @param full whether each does all it can */
export const trials = (full: boolean): readonly Step[] => [
  trial(province),
  trial(little, () => {
    oneDocument(contentRoot(), little.content ?? '');
    return Promise.resolve([]);
  }),
  oneGuideMore(full),
];
