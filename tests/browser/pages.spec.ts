import { expect as plainExpect } from '@playwright/test';
import { ROOT } from '#scripts/lib/build.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { pagesFolder, readTemplates, templateName } from '#scripts/lib/templates.ts';
import { openTabs, pagesToOpen, SCHEMES, WIDTHS, type PageTabs } from './page-checks.ts';
import { siteFolder, test as onSite } from './served-site.ts';

/**
 * Every page of the built site in a real browser: narrow in light and wide in dark, and once without scripts. Of each
 * template one page in both schemes at both widths: colours are the template's, not the page's.
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

const paths = readDist(siteFolder())
  .pages.filter(({ redirect }) => redirect === undefined)
  .map(({ path }) => path);

const templates = readTemplates(pagesFolder(ROOT));
const opened = pagesToOpen(paths, templates);
const shown = new Set(
  [...Map.groupBy(opened, (path) => templateName(templates, path)).values()].flatMap(
    ([first]) => first ?? [],
  ),
);

for (const path of opened) {
  test(path, async ({ tabs, server }) => {
    const url = new URL(`.${path}`, server.address).href;
    for (const width of WIDTHS) {
      await tabs.open(url, width);
      if (width === WIDTHS[0]) await check('layout', () => tabs.layout(width));
      const own = width === WIDTHS[0] ? 'light' : 'dark';
      for (const scheme of shown.has(path) ? SCHEMES : [own])
        await check(`axe (${String(width)} px, ${scheme})`, () =>
          tabs.accessibility(width, scheme),
        );
    }
    await check('noScript', () => tabs.withoutScripts(url));
    await check('privacy', () => tabs.privacy());
  });
}
