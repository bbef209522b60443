import { printedSentences } from '#scripts/quotes/proof.ts';
import { textsOfContent } from '#scripts/quotes/texts.ts';
import { today } from '#src/site/today.ts';
import { expect, test } from './journey.ts';

/** Someone checks a sentence from a message: on the device, without a request. */

const texts = textsOfContent(today);
/** A sentence of its own kind: long enough that nothing else is like it, with a figure and a word after it. */
const sentence =
  printedSentences(texts)
    .map((printed) => printed.sentence)
    .find(
      (words) =>
        words.length > 60 && words.length < 240 && /^\p{L}[^;]*\d{2}[^;]*\p{L}\.$/u.test(words),
    ) ?? '';

test.skip(sentence === '', 'no such sentence in the content');

test.beforeEach(async ({ page }) => {
  await page.goto('doi-chieu/');
});

const field = 'Câu cần đối chiếu';

test('a sentence is right, a figure is marked, a cut is told, all without a request', async ({
  page,
  context,
}) => {
  await page.getByLabel(field).focus();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const ask = async (words: string): Promise<void> => {
    await page.getByLabel(field).fill(words);
    await page.getByRole('button', { name: 'Đối chiếu' }).click();
  };
  const found = page.locator('.quote-list > li');

  await ask(sentence);
  await expect(found).toHaveAttribute('data-verdict', 'exact');
  await expect(found).toContainText('Đúng từng chữ');
  await expect(found.locator('[data-state]')).toHaveCount(1);

  const [figure = ''] = /\d+/u.exec(sentence) ?? [];
  const other = String(Number(figure) + 1);
  await ask(sentence.replace(figure, other));
  await expect(found).toHaveAttribute('data-verdict', 'near');
  await expect(found).toContainText('khác con số');
  await expect(found.locator('del')).toContainText(other);
  await expect(found.locator('ins')).toContainText(figure);

  await ask(sentence.split(' ').slice(0, 8).join(' '));
  await expect(found).toHaveAttribute('data-verdict', 'part');
  await expect(found.locator('mark')).toBeVisible();

  await ask('Ngày mai cả nước được nghỉ bù vì trời rất đẹp.\n<b>x</b>');
  await expect(found.first()).toContainText('Như thế chưa phải là sai');
  await page.getByRole('button', { name: 'Xóa' }).click();
  await expect(found).toHaveCount(0);
  await expect(page.getByLabel(field)).toHaveValue('');
});

test('nothing pasted is asked for, and nothing stays in the address', async ({ page }) => {
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  await expect(page.getByRole('status')).toContainText('Hãy dán câu');
  await page.getByLabel(field).fill(sentence);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Đối chiếu' }).press('Enter');
  await expect(page.locator('.quote-list > li')).toHaveCount(1);
  expect(page.url()).toMatch(/\/doi-chieu\/$/u);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('texts that do not come, or come damaged, are said, and nothing is called false', async ({
  page,
}) => {
  await page.route('**/du-lieu/doi-chieu/*.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<html>đăng nhập</html>' }),
  );
  await page.getByLabel(field).fill(sentence);
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  await expect(page.getByRole('status')).toContainText('chưa nói được câu này đúng hay sai');
  await page.unroute('**/du-lieu/doi-chieu/*.json');
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  await expect(page.locator('.quote-list > li')).toHaveAttribute('data-verdict', 'exact');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the form is not drawn, and the texts are named', async ({ page }) => {
    await expect(page.getByLabel(field)).toBeHidden();
    await expect(page.locator('.quote-page noscript p')).toBeVisible();
    await page.getByText('So với những văn bản nào?').click();
    await expect(page.locator('.quote-with li a').first()).toBeVisible();
  });
});
