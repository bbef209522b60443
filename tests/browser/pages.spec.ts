import { expect as plainExpect } from '@playwright/test';
import { ROOT } from '#scripts/lib/build.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { pagesFolder, readTemplates } from '#scripts/lib/templates.ts';
import { isEveryRound } from '#tests/helpers/rounds.ts';
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
 * Every page of the built site in a real browser. axe looks at the longest page of each template in both widths, and at
 * a sixth of all others in one, by the day; the look without scripts at the longest. With `npm run test:full` both look at
 * every page, axe in both widths; with LONGEST_ONLY=1 the others are not opened.
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
const longestOnes = longest(pages, templates);
const opened =
  process.env['LONGEST_ONLY'] === '1'
    ? longestOnes
    : pagesToOpen(
        pages.map(({ path }) => path),
        templates,
      );
const inBoth = new Set(isEveryRound() ? opened : longestOnes);
const DAY = Math.floor(Date.now() / 86_400_000);

for (const [place, path] of opened.entries()) {
  test(path, async ({ tabs, server }) => {
    const url = new URL(`.${path}`, server.address).href;
    const today = widthToday(place, DAY);
    const looks = inBoth.has(path) ? WIDTHS : today === undefined ? [] : [today];
    for (const width of WIDTHS) {
      const narrow = width === WIDTHS[0];
      if (!narrow && !looks.includes(width)) continue;
      await tabs.open(url, width, !looks.includes(width));
      if (narrow) await check('layout', () => tabs.layout(width));
      for (const scheme of looks.includes(width) ? SCHEMES : [])
        await check(`axe (${String(width)} px, ${scheme})`, () =>
          tabs.accessibility(width, scheme),
        );
    }
    // What a page has for a script alone shows in its markup too (scripts/checks/emptiness.ts); what a style sheet hides
    // without scripts it hides on all pages of a template.
    if (inBoth.has(path)) await check('noScript', () => tabs.withoutScripts(url));
    await check('privacy', () => tabs.privacy());
  });
}
