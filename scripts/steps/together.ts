import { join } from 'node:path';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { testsResult } from '#scripts/lib/browser-tests.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { together } from '#scripts/lib/reports.ts';
import { build, trialSite } from '#scripts/lib/sites.ts';
import type { Step } from '#scripts/lib/steps.ts';
import { twoProvinces } from '#scripts/lib/trial-content.ts';
import { inBrowser } from './browser.ts';

/** Folder of the sites. */
const FOLDER = join(ROOT, '.cache/trials/together');

/** Two provinces built apart, each at a path of one host, and searched together in Chromium. */
export const searchedTogether: Step = {
  name: 'together',
  alone: 'astro',
  run: async () => {
    const provinces = twoProvinces(join(ROOT, PROVINCE), (province) =>
      join(FOLDER, province, 'content'),
    );
    const sites = provinces.map((province) =>
      trialSite(join('together', province), undefined, PROVINCE_TODAY),
    );
    const built = [];
    for (const site of sites) built.push(await build(site));
    const [first] = sites;
    const searched = first
      ? await inBrowser('together', first, 'together', (text) => [testsResult('search', text)], {
          TOGETHER: FOLDER,
          TOGETHER_PROVINCES: provinces.join(' '),
        })
      : [];
    return [together('together', [...built, ...searched])];
  },
};
