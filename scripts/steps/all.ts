import { sameBytes } from '#scripts/lib/build-elsewhere.ts';
import { build as buildOf, siteAt, type Site } from '#scripts/lib/sites.ts';
import type { Step } from '#scripts/lib/steps.ts';
import {
  browserChecks,
  coverage,
  editor,
  gates,
  journeys,
  longestPages,
  pages,
} from './browser.ts';
import { builtPagesSteps } from './built-pages.ts';
import { expected, format, lint, types, unit } from './code.ts';
import { lighthouse } from './lighthouse.ts';
import { packageStep } from './package.ts';
import { faults } from './faults.ts';
import { screens } from './screens.ts';
import { searchedTogether } from './together.ts';
import { hundred, hundredDocuments, little, manyDocuments, province, trials } from './trials.ts';

/** A site that was built gives the same bytes when it is built elsewhere. */
const bytes = (name: string, site: Site, needs: string): Step => ({
  name,
  needs: [needs],
  run: async () => [await sameBytes(name, site)],
});

/** Name of the step that builds the site of `dist/`. */
export const BUILD = 'build';

/**
 * The steps of `npm test`, in order; those that may run side by side do.
 *
 * @param dist the built site that the checks of pages look at; left out: `dist/`
 * @param full whether each does all it can (`npm run test:full`, which sets EVERY_ROUND for what is done in turns)
 */
export function allSteps(dist?: string, full = false): Step[] {
  const site = siteAt(dist);
  const build: Step = { name: BUILD, alone: 'astro', run: async () => [await buildOf(site)] };
  return [
    types,
    lint,
    format,
    expected,
    build,
    ...builtPagesSteps(site.dist, BUILD),
    screens(site.dist, BUILD),
    ...trials(full),
    unit,
    faults,
    browserChecks,
    journeys('journeys', site, BUILD),
    journeys('province-journeys', province, 'province'),
    editor(province, full),
    packageStep('package', province, 'province'),
    bytes('same-bytes', province, 'province'),
    coverage([site, province], ['unit', 'journeys', 'province-journeys']),
    gates('gates', site, BUILD),
    gates('province-gates', province, 'province', full),
    pages('browser', site, BUILD),
    pages('province-browser', province, 'province'),
  ];
}

/** What `npm run test:full` does besides: too long for every day. */
export const longSteps = (): Step[] => [
  bytes('site-same-bytes', siteAt(), BUILD),
  searchedTogether,
  hundredDocuments,
  journeys('one-document-journeys', little, 'one-document'),
  pages('one-document-browser', little, 'one-document'),
  manyDocuments,
  gates('province-100-gates', hundred, hundred.name),
  longestPages('province-100-browser', hundred, hundred.name),
  lighthouse(siteAt(), BUILD),
];
