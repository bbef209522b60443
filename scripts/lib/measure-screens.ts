import { chromium } from 'playwright-core';
import { measurePage, SCREEN, type Measured } from '#scripts/checks/screens.ts';
import { baseOf } from '#src/site/paths.ts';
import { site as facts } from '#src/site/site.ts';
import { chromiumOptions } from './browser.ts';
import { serveSite } from './static-server.ts';

/**
 * Opens pages of a built site on the screen of a cheap phone and measures each.
 *
 * @param folder the built site
 * @param paths addresses of the pages, as they stand in the site
 */
export async function measureScreens(
  folder: string,
  paths: readonly string[],
): Promise<readonly Measured[]> {
  const site = await serveSite(folder, { port: 0, base: baseOf(facts.address) });
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const page = await browser.newPage({ viewport: SCREEN });
    const measured: Measured[] = [];
    for (const path of paths) {
      await page.goto(new URL(`.${path}`, site.address).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      measured.push({ path, ...(await page.evaluate(measurePage, SCREEN.height)) });
    }
    return measured;
  } finally {
    await browser.close();
    await site.close();
  }
}
