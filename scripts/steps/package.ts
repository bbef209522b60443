import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPackage } from '#scripts/checks/package.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { resultOf, type Step } from '#scripts/lib/steps.ts';
import type { Site } from '#scripts/lib/sites.ts';
import { testsResult } from '#scripts/lib/browser-tests.ts';
import { makePackage } from '#scripts/package/make-package.ts';
import { inBrowser } from './browser.ts';

/** The package for where there is no network: made, its links followed, and used as from a stick. */
export const packageStep = (name: string, site: Site, needs: string): Step => ({
  name,
  needs: [needs],
  run: async () => {
    // Sticks and folders have names with blanks and marks.
    const folder = join(dirname(site.dist), 'Sổ tay của xã');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await makePackage(site.dist, folder);
    return [
      resultOf(`${name}: liên kết`, checkPackage(readDist(join(folder, 'trang')))),
      ...(await inBrowser(name, site, 'package', (text) => [testsResult(name, text)], {
        PACKAGE_DIR: folder,
      })),
    ];
  },
});
