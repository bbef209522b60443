import type { Locator, Page } from '@playwright/test';
import { readFacts, startsWith } from './facts.ts';
import { expect, test } from './journey.ts';

/** What readers come for, in at most two clicks and two screens of a phone each. */

const SCREEN = { width: 360, height: 740 } as const;
const SCREENS = 2;

test.use({ viewport: SCREEN });

/** Screens of a phone from the top of the page to the end of something. */
const screensTo = (what: Locator): Promise<number> =>
  what.evaluate((element) => (element.getBoundingClientRect().bottom + scrollY) / innerHeight);

/** The first of several that is shown. */
const shown = (what: Locator): Locator => what.filter({ visible: true }).first();

async function search(page: Page, question: string): Promise<void> {
  const box = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
  await box.fill(question);
  await box.press('Enter');
  const results = page.locator('[data-search="results"][data-state="done"]');
  await expect(results).toHaveAttribute('data-query', question);
}

for (const { who, steps, finds } of readFacts().tasks ?? [])
  test(who, async ({ page }) => {
    await page.goto('./');
    for (const step of steps) {
      if ('search' in step) await search(page, step.search);
      const link =
        'search' in step
          ? page.locator('[data-search="results"] > li a').first()
          : shown(page.getByRole('link', { name: startsWith(step.link) }));
      await expect(link).toBeVisible();
      expect(await screensTo(link), JSON.stringify(step)).toBeLessThanOrEqual(SCREENS);
      const before = page.url();
      await link.click();
      await page.waitForURL((url) => url.href !== before);
    }
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    for (const words of finds) {
      const found = shown(page.getByRole('main').getByText(words));
      await expect(found).toBeVisible();
      expect(await screensTo(found), words).toBeLessThanOrEqual(SCREENS);
    }
  });
