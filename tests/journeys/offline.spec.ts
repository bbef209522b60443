import type { BrowserContext, Page } from '@playwright/test';
import { loadContent } from '#src/loaders/content-loader.ts';
import { site } from '#src/site/site.ts';
import { expect, PHONE, test } from './journey.ts';

/** Someone keeps the site on a phone and reads it where there is no signal. */

test.use(PHONE);

const { documents, provinces } = loadContent().entries;
const own = [...documents.values()].find(({ data }) => data.province !== undefined);
const province = own?.data.province ?? '';
const other = [...documents.values()].find(
  ({ data }) => data.province !== undefined && data.province !== province,
);

test.skip(own === undefined, 'no document of a province in the content');

/** What the browser keeps of the site. */
const kept = (page: Page): Promise<{ caches: string[]; workers: number }> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const NOTHING = { caches: [], workers: 0 };

const save = (page: Page) => page.getByRole('button', { name: 'Lưu để xem khi mất mạng' });

/** Keeps the province of the first document. */
async function keep(page: Page): Promise<void> {
  await page.goto('ngoai-tuyen/');
  const name = provinces.get(province)?.data.name ?? province;
  await page.getByRole('checkbox', { name, exact: true }).check();
  await save(page).click();
  await expect(page.getByText('Đã lưu xong')).toBeVisible({ timeout: 40_000 });
}

/** The worker answers from the next page on. */
async function cutOff(page: Page, context: BrowserContext): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
}

test('nothing is kept before the button is pressed', async ({ page }) => {
  await page.goto('');
  await page.goto('ngoai-tuyen/');
  await expect(save(page)).toBeVisible();
  await expect(page.getByText('Chiếm khoảng').or(page.getByRole('checkbox').first())).toBeVisible();
  expect(await kept(page)).toEqual(NOTHING);
});

test('reads, searches and asks without a network, and deletes it all', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  await keep(page);
  await cutOff(page, context);

  await page.goto('');
  await expect(page.locator('[data-stored]')).toContainText('Bản lưu trong máy, dựng ngày');
  await page.goto(`van-ban/${own?.id ?? ''}/`);
  await expect(page.locator('[data-stored]')).toBeVisible();

  const box = page.locator('input[type="search"]');
  await page.goto('');
  await box.fill(site.examples.question);
  await box.press('Enter');
  const results = page.locator('[data-search="results"]');
  await expect(results).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(results.locator('[data-result]').first()).toBeVisible();

  await page.goto('doi-chieu/');
  await page.getByLabel('Câu cần đối chiếu').fill('Câu này không có ở đâu cả, chỉ để thử.');
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  await expect(page.locator('.quote-list > li')).toHaveCount(1);

  if (other) {
    await page.goto(`van-ban/${other.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Trang này chưa lưu trong máy',
    );
  }

  await page.goto('ngoai-tuyen/');
  await expect(page.getByText('Trong máy có bản lưu')).toBeVisible();
  await expect(page.getByText('Máy đang không có mạng nên')).toBeVisible();
  // What was opened is written down nowhere.
  const inCopies = await page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return lists.flat();
  });
  expect(inCopies.filter((url) => url.includes('#') || url.includes('?'))).toEqual([]);
  expect(inCopies).not.toContain(`${baseURL ?? ''}van-ban/${other?.id ?? '-'}/`);

  await page.getByRole('button', { name: 'Xóa bản đã lưu' }).click();
  await expect(page.getByText('Đã xóa bản lưu')).toBeVisible();
  expect(await kept(page)).toEqual(NOTHING);
});

test('an update that fails leaves the copy as it was', async ({ page, context }) => {
  test.slow();
  await keep(page);
  await cutOff(page, context);
  await page.getByRole('button', { name: 'Cập nhật bản đã lưu' }).click();
  await expect(page.getByText('Chưa lưu xong')).toContainText('vẫn còn nguyên');
  await page.goto('');
  await expect(page.locator('[data-stored]')).toBeVisible();
});
