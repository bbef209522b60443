import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { clausePage, readFacts, startsWith } from '#tests/journeys/facts.ts';
import { printedSentences } from '#scripts/quotes/proof.ts';
import { textsOfContent } from '#scripts/quotes/texts.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { today } from '#src/site/today.ts';

/**
 * A package opened from a disk, as someone in a commune without a signal does: PACKAGE_DIR names its folder. No test may
 * load anything but files, and none may leave a complaint in the console.
 */

const folder = process.env['PACKAGE_DIR'] ?? '';
const facts = readFacts();
/** The file of an address such as `van-ban/`. */
const fileOf = (path: string): string =>
  `${pathToFileURL(join(folder, 'trang')).href}/${path.replace(/(^|\/)(#|$)/u, '$1index.html$2')}`;

const test = base.extend<{ readonly page: Page }>({
  page: async ({ page, context }, use) => {
    const wrong: string[] = [];
    await context.setOffline(true);
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/u.test(request.url())) wrong.push(`asks for ${request.url()}`);
    });
    page.on('requestfailed', (request) => wrong.push(`does not get ${request.url()}`));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

test('opens by its one page, searches, and leads to what it found', async ({ page }) => {
  await page.goto(pathToFileURL(join(folder, 'MO-TRANG.html')).href);
  await expect(page).toHaveURL(fileOf(''));
  const { question } = site.examples;
  const box = page.locator('input[type="search"]');
  await box.click();
  await box.pressSequentially(question);
  await box.press('Enter');
  const results = page.locator('[data-search="results"]');
  await expect(results).toHaveAttribute('data-state', 'done');
  const first = results.locator('[data-result]').first();
  const title = await first.innerText();
  await first.click();
  await expect(page).toHaveURL(/^file:.*\/index\.html(?:#.*)?$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('offers what is typed, and leads there by keyboard', async ({ page }) => {
  await page.goto(fileOf('lich/'));
  const box = page.locator('input[type="search"]');
  await box.focus();
  await box.pressSequentially('điều văn bản');
  await page.getByRole('option').first().waitFor();
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(page).toHaveURL(/^file:.*\/index\.html/u);
  await expect(page).not.toHaveURL(/lich/u);
});

test('answers “Tôi có được không?” and compares a quotation', async ({ page }) => {
  const { checker } = facts;
  test.skip(!checker, 'checker');
  await page.goto(fileOf('kiem-tra/'));
  for (const screen of checker?.answers ?? []) {
    for (const answer of screen)
      if (typeof answer === 'number') await page.getByRole('spinbutton').fill(String(answer));
      else {
        const name = startsWith(answer);
        const choice = page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
        await choice.first().check();
      }
    await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  }
  await expect(page.getByRole('heading', { name: 'Kết quả' })).toBeFocused();
  const found = page.locator('.check-found a').first();
  await expect(found).toHaveAttribute('href', /index\.html/u);

  const sentence =
    printedSentences(textsOfContent(today)).find(
      (printed) => printed.sentence.length > 60 && printed.sentence.length < 240,
    )?.sentence ?? '';
  await page.goto(fileOf('doi-chieu/'));
  await page.getByLabel('Câu cần đối chiếu').fill(sentence);
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  const compared = page.locator('.quote-list > li').first();
  await expect(compared).toHaveAttribute('data-verdict', 'exact');
  await compared.locator('a').first().click();
  await expect(page).toHaveURL(/^file:.*van-ban.*index\.html#/u);
});

test('copies a citation with the public address, and prints', async ({ page }) => {
  const { citation } = facts;
  test.skip(!citation, 'citation');
  const { clause, reading } = citation ?? { clause: '', reading: '' };
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset['copied'] = text;
          return Promise.resolve();
        },
      },
    });
  });
  await page.goto(fileOf(clausePage(clause)));
  await page.getByRole('button', { name: startsWith(`Chép trích dẫn ${reading}`) }).click();
  await expect(page.locator('html')).toHaveAttribute('data-copied', /./u);
  const copied = await page.locator('html').getAttribute('data-copied');
  expect(copied).toContain(addressOf(`${paths.home}${clausePage(clause)}`));
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});
