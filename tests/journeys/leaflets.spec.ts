import { expect } from '@playwright/test';
import { readDist } from '#scripts/lib/dist.ts';
import { siteFolder, test } from '#tests/browser/served-site.ts';
import { partToday } from '#tests/helpers/rounds.ts';

/** Every leaflet of the built site: one leaf of A5, printed on both sides. */

const SIDES = 2;

/** The pages of a PDF. */
const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;

/** Days within which each leaflet has been printed: they are alike, and each takes half a second. */
const TURN = 3;

const leaflets = partToday(
  readDist(siteFolder())
    .pages.filter(({ redirect }) => redirect === undefined)
    .map(({ path }) => path)
    .filter((path) => /\/to-roi\//u.test(path)),
  TURN,
);

test('each leaflet of the day fits one leaf of A5', async ({ page, server }) => {
  test.setTimeout(5000 + leaflets.length * 1500);
  for (const path of leaflets) {
    await page.goto(new URL(`.${path}`, server.address).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf.toString('latin1'));
    if ((await page.locator('.leaflet').count()) === 0) continue;
    expect.soft([Number(box?.[1]), Number(box?.[2])].map(Math.round), path).toEqual([420, 595]);
    expect.soft(pagesIn(pdf), path).toBeLessThanOrEqual(SIDES);
    expect.soft(pagesIn(pdf), path).toBeGreaterThan(0);
  }
});
