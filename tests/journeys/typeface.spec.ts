import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** Files of the typeface that a page asks for, collected while it is open. */
function fontsOf(page: Page): string[] {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
  });
  return fonts;
}

test('the typeface is asked for before there is anything to show, so that nothing moves when it comes', async ({
  page,
}) => {
  const fonts = fontsOf(page);
  // Held back until both are asked for: a page that shows itself first would never ask.
  let styled: (() => void) | undefined;
  await page.route('**/*.css', async (route) => {
    await new Promise<void>((resolve) => {
      styled = resolve;
    });
    await route.continue();
  });
  const opened = page.goto('./');
  await expect.poll(() => fonts.length).toBe(2);
  styled?.();
  await opened;
  await expect(page.locator('html')).toHaveClass('web-fonts');
  expect(new Set(fonts).size).toBe(fonts.length);
});

test('a reader who saves data gets no typeface', async ({ page }) => {
  const fonts = fontsOf(page);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto('./');
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('h1')).toBeVisible();
  expect(fonts).toEqual([]);
});
