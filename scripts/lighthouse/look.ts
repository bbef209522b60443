import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import type { Finding } from '#scripts/checks/finding.ts';
import { freePort } from '#scripts/engines/program.ts';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
import { CATEGORIES, isSettled, lookOf, medianOf, type Look } from './scores.ts';

/** Lighthouse on pages of a site, as it looks at them by itself: a cheap phone on slow 4G, simulated. */

/** Looks at a page until its median is known. */
export type Scorer = (url: string) => Promise<Look>;

/** Starts Chromium, and ends it when `use` is through. */
export async function withLighthouse<T>(use: (score: Scorer) => Promise<T>): Promise<T> {
  const port = await freePort();
  const options = await chromiumOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${String(port)}`],
  });
  const look = async (url: string): Promise<Look> => {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      // A picture of the page for its report, which nobody reads here.
      disableFullPageScreenshot: true,
    });
    return lookOf(result?.lhr);
  };
  try {
    return await use(async (url) => {
      const looks = [await look(url)];
      while (!isSettled(looks)) looks.push(await look(url));
      return medianOf(looks);
    });
  } finally {
    await browser.close();
  }
}

/** A page to look at: the name of its template, and its address below the site's. */
export interface Target {
  readonly template: string;
  readonly path: string;
}

/**
 * Scores pages of a site.
 *
 * @param site folder of the site
 * @param base path that the site stands under
 * @param told gets each page's figures while they come
 */
export async function scorePages(
  site: string,
  base: string,
  targets: readonly Target[],
  told: (target: Target, look: Look) => Finding[],
): Promise<Finding[]> {
  const server = await serveSite(site, { port: 0, base });
  try {
    return await withLighthouse(async (score) => {
      const found: Finding[] = [];
      for (const target of targets)
        found.push(...told(target, await score(new URL(`.${target.path}`, server.address).href)));
      return found;
    });
  } finally {
    await server.close();
  }
}
