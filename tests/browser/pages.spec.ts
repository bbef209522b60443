import { expect as plainExpect } from '@playwright/test';
import { ROOT } from '#scripts/lib/build.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { pagesFolder, readTemplates } from '#scripts/lib/templates.ts';
import { openTabs, pagesToOpen, SCHEMES, WIDTHS, type PageTabs } from './page-checks.ts';
import { siteFolder, test as onSite } from './served-site.ts';

/** Every page of the built site in a real browser: in both widths and colour schemes, and once without scripts. */

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

const paths = readDist(siteFolder())
  .pages.filter(({ redirect }) => redirect === undefined)
  .map(({ path }) => path);

for (const path of pagesToOpen(paths, readTemplates(pagesFolder(ROOT)))) {
  test(path, async ({ tabs, server }) => {
    const url = new URL(`.${path}`, server.address).href;
    for (const width of WIDTHS) {
      await tabs.open(url, width);
      if (width === WIDTHS[0]) await check('layout', () => tabs.layout(width));
      for (const scheme of SCHEMES)
        await check(`axe (${String(width)} px, ${scheme})`, () =>
          tabs.accessibility(width, scheme),
        );
    }
    await check('noScript', () => tabs.withoutScripts(url));
    await check('privacy', () => tabs.privacy());
  });
}
