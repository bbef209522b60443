import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import type { Finding } from '#scripts/checks/finding.ts';
import { freePort } from '#scripts/engines/program.ts';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
import { CATEGORIES, isSettled, lookOf, medianOf, type Look } from './scores.ts';

/** Lighthouse on pages of a site, as it looks at them by itself: a cheap phone on slow 4G, simulated. */

/**
 * Looks at a page until its median is known.
 *
 * @param options.hidden whether the page asks search engines to leave it out, on purpose
 */
export type Scorer = (url: string, options?: { readonly hidden?: boolean }) => Promise<Look>;

/** Starts Chromium, and ends it when `use` is through. */
export async function withLighthouse<T>(use: (score: Scorer) => Promise<T>): Promise<T> {
  const port = await freePort();
  const options = await chromiumOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${String(port)}`],
  });
  const look = async (url: string, hidden: boolean): Promise<Look> => {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      // A picture of the page for its report, which nobody reads here.
      disableFullPageScreenshot: true,
      ...(hidden && { skipAudits: ['is-crawlable'] }),
    });
    return lookOf(result?.lhr);
  };
  try {
    return await use(async (url, { hidden = false } = {}) => {
      const looks = [await look(url, hidden)];
      while (!isSettled(looks)) looks.push(await look(url, hidden));
      return medianOf(looks);
    });
  } finally {
    await browser.close();
  }
}

/** A page to look at. */
export interface Target {
  /** Name of its template. */
  readonly template: string;
  /** Its address below the site's. */
  readonly path: string;
  /** Whether it asks search engines to leave it out: a leaflet, the page for what is not there. */
  readonly hidden: boolean;
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
        found.push(
          ...told(target, await score(new URL(`.${target.path}`, server.address).href, target)),
        );
      return found;
    });
  } finally {
    await server.close();
  }
}
