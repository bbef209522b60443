import type { Page } from '@playwright/test';
import { loadContent } from '#src/loaders/content-loader.ts';
import { clausePage, startsWith } from './facts.ts';
import { expect, given, test } from './journey.ts';

/** Taking words along where the browser does not let a page copy: on plain http, in some apps that show pages. */

/** Takes the clipboard away from the next page, and the older command too where it is said to do nothing. */
async function withoutClipboard(page: Page, command: boolean): Promise<void> {
  await page.addInitScript((works) => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => works });
  }, command);
}

const BY_HAND = 'Chữ đã được bôi đen; hãy chép bằng tay.';

/** The words that are selected in the field that has the focus. */
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return '';
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });

test('copies a citation by the older command where there is no clipboard', async ({ page }) => {
  const { clause, reading } = given('citation');
  await withoutClipboard(page, true);
  await page.goto(clausePage(clause));
  await page.getByRole('button', { name: startsWith(`Chép trích dẫn ${reading}`) }).click();
  await expect(page.getByRole('button', { name: /Đã chép trích dẫn/u })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('selects a citation and says so where nothing else is allowed', async ({ page }) => {
  const { clause, reading, copied } = given('citation');
  await withoutClipboard(page, false);
  await page.goto(clausePage(clause));
  const button = page.getByRole('button', { name: startsWith(`Chép trích dẫn ${reading}`) });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: BY_HAND })).toBeVisible();
  expect(await selected(page)).toBe(`${copied} ${page.url()}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

const [kit] = loadContent().entries.outreach.keys();

test('takes the texts of a kit along, with the clipboard and without', async ({ page }) => {
  test.skip(kit === undefined, 'no kit in the content');
  await page.goto(`truyen-thong/${kit ?? ''}/`);
  await page.getByRole('button', { name: 'Chép: Thông cáo' }).click();
  await expect(page.getByRole('button', { name: 'Đã chép: Thông cáo' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await withoutClipboard(page, false);
  await page.reload();
  await page.getByRole('button', { name: 'Chép: Thông cáo' }).click();
  await expect(page.getByText(BY_HAND)).toBeVisible();
  expect(await selected(page)).toBe(copied);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('keeps its buttons on a page whose address ends in nonsense', async ({ page }) => {
  const { clause, reading } = given('citation');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(clausePage(clause).replace(/#.*/u, '#100%'));
  await page.getByRole('link', { name: `Liên kết tới ${reading}`, exact: true }).focus();
  await page.getByRole('button', { name: startsWith(`Chép trích dẫn ${reading}`) }).click();
  await expect(page.getByRole('button', { name: /Đã chép trích dẫn/u })).toBeVisible();
  expect(errors).toEqual([]);
});
