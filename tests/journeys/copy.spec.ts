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

test('takes a card of a guide to another site, where it stands by itself', async ({
  page,
  context,
}) => {
  const guide = given('leaflet');
  await page.goto(`quyen-loi/${guide}/to-roi/`);
  const code = page.getByRole('textbox', { name: 'Mã HTML của thẻ' });
  // Where several provinces speak, there is a card for each.
  if ((await page.locator('.leaflet').count()) === 0)
    await page.getByRole('main').locator('.links a').first().click();
  await page.getByText('Dán thẻ của hướng dẫn này').click();
  const html = await code.inputValue();
  await page.getByRole('button', { name: 'Chép: mã của thẻ' }).click();
  await expect(page.getByRole('button', { name: 'Đã chép: mã của thẻ' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    html.replace(/\s+/gu, ' '),
  );
  const other = await context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.setViewportSize({ width: 320, height: 640 });
  await other.setContent(
    `<!doctype html><meta name="viewport" content="width=device-width">${html}`,
  );
  await expect(other.getByText(/hãy mở bản mới/u)).toBeVisible();
  await expect(other.getByRole('img', { name: /^Mã QR/u })).toBeVisible();
  for (const link of await other.getByRole('link').all())
    await expect(link).toHaveAttribute('href', new RegExp(`/quyen-loi/${guide}/`, 'u'));
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(asked).toEqual([]);
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
