import { expect as plainExpect } from '@playwright/test';
import { ROOT } from '#scripts/lib/build.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { pagesFolder, readTemplates } from '#scripts/lib/templates.ts';
import { partToday } from '#tests/helpers/rounds.ts';
import {
  gatesFor,
  landing,
  longest,
  openGates,
  places,
  type Gate,
  type GateTabs,
} from './gates.ts';
import { basePath, siteFolder, test as onSite } from './served-site.ts';

/** The longest page of each template, as those see it who read larger, narrower, in colours of their own, on paper. */

const test = onSite.extend<object, { readonly tabs: GateTabs }>({
  tabs: [
    async ({ browser }, use) => {
      const tabs = await openGates(browser);
      await use(tabs);
      await tabs.close();
    },
    { scope: 'worker' },
  ],
});

const expect = plainExpect.extend({
  toBeFaultless: (faults: readonly string[]) => ({
    pass: faults.length === 0,
    message: () => faults.join('\n'),
  }),
});

const pages = readDist(siteFolder()).pages.filter(({ redirect }) => redirect === undefined);

/** Whether this is the site whose templates are looked at whole; on another they take turns. */
const isWhole = process.env['SECOND_ENGINE'] === '1';
const gates = Object.keys(gatesFor(isWhole)) as Gate[];
const templates = longest(pages, readTemplates(pagesFolder(ROOT)));

for (const path of isWhole ? templates : partToday(templates, 2)) {
  test(path, async ({ tabs, server }) => {
    await tabs.open(new URL(`.${path}`, server.address).href);
    for (const gate of gates)
      await test.step(gate, async () => {
        expect.soft(await tabs.check(gate)).toBeFaultless();
      });
  });
}

/** Cold loads of addresses with a place, days within which each has its turn, and how many of them make one test. */
const LOADS = 60;
const TURN = 3;
const TOGETHER = 10;

const all = partToday(places(pages, basePath, LOADS), TURN);
for (let start = 0; start < all.length; start += TOGETHER)
  test(`places from ${String(start + 1)}`, async ({ browser, server }) => {
    for (const path of all.slice(start, start + TOGETHER))
      await test.step(`places ${path}`, async () => {
        const url = new URL(`.${path}`, server.address).href;
        expect.soft(await landing(browser, url)).toBeFaultless();
      });
  });
