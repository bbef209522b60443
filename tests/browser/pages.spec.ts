import { expect as plainExpect } from '@playwright/test';
import { ROOT } from '#scripts/lib/build.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { pagesFolder, readTemplates } from '#scripts/lib/templates.ts';
import { longest } from './gates.ts';
import {
  openTabs,
  pagesToOpen,
  SCHEMES,
  widthToday,
  WIDTHS,
  type PageTabs,
} from './page-checks.ts';
import { siteFolder, test as onSite } from './served-site.ts';

/**
 * Every page of the built site in a real browser, and once without scripts. axe looks at the longest page of each
 * template in both widths, and at a third of all others in one, by the day; with EVERY_LOOK=1 at every page in both.
 */

const test = onSite.extend<object, { readonly tabs: PageTabs }>({
  tabs: [
    async ({ browser, server }, use) => {
      const tabs = await openTabs(browser, server.origin);
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

/** One of the checks that a page must pass; all of them are made, and each is counted by itself. */
const check = (name: string, look: () => Promise<string[]>): Promise<void> =>
  test.step(name, async () => {
    expect.soft(await look()).toBeFaultless();
  });

const pages = readDist(siteFolder()).pages.filter(({ redirect }) => redirect === undefined);
const templates = readTemplates(pagesFolder(ROOT));
const opened = pagesToOpen(
  pages.map(({ path }) => path),
  templates,
);
const inBoth = new Set(process.env['EVERY_LOOK'] === '1' ? opened : longest(pages, templates));
const DAY = Math.floor(Date.now() / 86_400_000);

for (const [place, path] of opened.entries()) {
  test(path, async ({ tabs, server }) => {
    const url = new URL(`.${path}`, server.address).href;
    const today = widthToday(place, DAY);
    const looks = inBoth.has(path) ? WIDTHS : today === undefined ? [] : [today];
    for (const width of WIDTHS) {
      const narrow = width === WIDTHS[0];
      if (!narrow && !looks.includes(width)) continue;
      await tabs.open(url, width);
      if (narrow) await check('layout', () => tabs.layout(width));
      for (const scheme of looks.includes(width) ? SCHEMES : [])
        await check(`axe (${String(width)} px, ${scheme})`, () =>
          tabs.accessibility(width, scheme),
        );
    }
    await check('noScript', () => tabs.withoutScripts(url));
    await check('privacy', () => tabs.privacy());
  });
}
