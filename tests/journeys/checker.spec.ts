import type { BrowserContext, Locator, Page } from '@playwright/test';
import { clausePage, startsWith } from './facts.ts';
import { expect, given, PHONE, tabTo, test } from './journey.ts';

/** What a citizen does with the checker, and what it keeps of that: nothing. */

const CHECKER = 'kiem-tra/';

const choice = (page: Page, label: string): Locator => {
  const name = startsWith(label);
  return page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
};

/** Ticks the answers of `expected/journeys.yaml`, question by question, and asks for the results. */
async function answer(page: Page): Promise<void> {
  const { answers } = given('checker');
  for (const [index, label] of answers.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Câu sau' }).click();
    if (label !== null) await choice(page, label).check();
  }
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả' })).toBeFocused();
}

/** Nothing of what a page can leave behind is on the device. */
async function expectNothingLeft(page: Page, context: BrowserContext): Promise<void> {
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    history: JSON.stringify(history.state),
    name: window.name,
  }));
  expect({ ...stored, cookies: await context.cookies() }).toEqual({
    local: [],
    session: [],
    databases: [],
    caches: [],
    history: 'null',
    name: '',
    cookies: [],
  });
}

/** What is ticked, shown or ready to be copied, at this moment; `event` is sent to the page just before. */
const traces = (page: Page, event?: 'pagehide' | 'pageshow'): Promise<unknown> =>
  page.evaluate((type) => {
    // What a browser does around its memory of pages, whether or not this one has such a memory.
    if (type !== undefined) dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    return {
      ticked: document.querySelectorAll('input:checked').length,
      results: document.querySelectorAll('.check-results [data-guide]').length,
      text: document.querySelector('textarea')?.value,
      status: document.querySelector('.check-status')?.textContent,
    };
  }, event);

const CLEAN = { ticked: 0, results: 0, text: '', status: '' };

test.describe('on a phone', () => {
  test.use(PHONE);

  test('asks the checker and is told why, clause by clause', async ({ page, href }) => {
    const { result, may } = given('checker');
    await page.goto(CHECKER);
    await answer(page);
    const status = page.getByRole('status').first();
    // A guide that is added later may be for the same people; one that is gone is missed.
    await expect(status).toContainText('Có thể thuộc diện');
    const shown = await page.locator('[data-group=may] [data-guide]').count();
    expect(shown).toBeGreaterThanOrEqual(may);
    await expect(status).toContainText(`Có thể thuộc diện: ${String(shown)}.`);
    const guide = page.locator(`[data-group=may] [data-guide="${result.guide}"]`);
    await expect(guide.locator('.check-met')).toHaveCount(result.met);
    await guide.getByText('Nguyên văn').first().click();
    await expect(guide.getByText(`“${result.quote}”`)).toBeVisible();
    await expect(guide.locator('a.pin').first()).toHaveAttribute(
      'href',
      href(`/${clausePage(result.clause)}`),
    );
    // Another province: the first condition of those guides does not hold.
    await expect(page.locator('[data-group=not] .check-unmet')).not.toHaveCount(0);
  });

  test('answers the checker with the keyboard alone', async ({ page }) => {
    const { answers, questions } = given('checker');
    await page.goto(CHECKER);
    // The last answer but one is left to the mouse.
    const typed = answers.slice(0, -1);
    for (const [index, label] of typed.entries()) {
      if (index > 0) {
        await tabTo(page, /^Câu sau$/u, 60);
        await page.keyboard.press('Enter');
        const heading = `Câu ${String(index + 1)} trong ${String(questions)}`;
        await expect(page.locator(':focus')).toContainText(heading);
      }
      if (label !== null) {
        await tabTo(page, startsWith(label), 60);
        await page.keyboard.press('Space');
      }
    }
    await tabTo(page, /^Xem kết quả$/u, 60);
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveText('Kết quả');
    await expect(page.locator('[data-group=more] [data-guide]')).not.toHaveCount(0);
  });
});

test('"Không rõ" stands alone among the answers', async ({ page }) => {
  const { several } = given('checker');
  await page.goto(CHECKER);
  for (let place = 1; place < several.place; place += 1)
    await page.getByRole('button', { name: 'Câu sau' }).click();
  const group = page.locator(`fieldset[data-question="${several.question}"]`);
  const [first, second] = several.answers.map((label) =>
    group.getByRole('checkbox', { name: startsWith(label) }),
  );
  const unknown = group.getByRole('checkbox', { name: 'Không rõ' });
  await first?.check();
  await second?.check();
  await expect(group.locator('input:checked')).toHaveCount(2);
  await unknown.check();
  await expect(group.locator('input:checked')).toHaveCount(1);
  await second?.check();
  await expect(unknown).not.toBeChecked();
});

test('asks the checker without a request, a trace in the address or anything stored', async ({
  page,
  context,
}) => {
  const { secrets, result } = given('checker');
  await page.goto(CHECKER, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const address = page.url();
  await answer(page);
  await page.getByRole('button', { name: 'Chép', exact: true }).click();
  await expect(page.getByText('Đã chép.')).toBeVisible();
  expect(requests).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => history.length), 'entries of the history').toBe(2);
  await expectNothingLeft(page, context);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`/quyen-loi/${result.guide}/`);
  for (const secret of secrets)
    expect(copied, 'an answer is in the text to send').not.toContain(secret);
});

test('clears the checker, leaves it and comes back to an empty one', async ({ page, context }) => {
  const { questions } = given('checker');
  await page.goto(CHECKER);
  await answer(page);
  await page.getByRole('button', { name: 'Xoá câu trả lời' }).click();
  expect(await traces(page)).toEqual(CLEAN);
  await expect(page.getByText(`Câu 1 trong ${String(questions)}`)).toBeVisible();
  await answer(page);
  await page.goto('./');
  await page.goBack();
  expect(await traces(page)).toEqual(CLEAN);
  await answer(page);
  await page.reload();
  expect(await traces(page)).toEqual(CLEAN);
  await expectNothingLeft(page, context);
});

test('forgets before the browser keeps the page in memory', async ({ page }) => {
  const [province] = given('checker').answers;
  await page.goto(CHECKER);
  await answer(page);
  expect(await traces(page, 'pagehide')).toEqual(CLEAN);
  await choice(page, province ?? '').check();
  expect(await traces(page, 'pageshow')).toEqual(CLEAN);
});

test.describe('on a phone without JavaScript', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('finds the chart in place of the checker, and prints it', async ({ page }) => {
    const { guides, result, answers } = given('checker');
    await page.goto(CHECKER);
    await expect(page.locator('main form')).toBeHidden();
    expect(await page.locator('[data-guide]').count()).toBeGreaterThanOrEqual(guides);
    const guide = page.locator(`[data-guide="${result.guide}"]`);
    await expect(guide.locator('.check-criteria').first()).toBeVisible();
    await page.getByRole('link', { name: answers[0] ?? '', exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Đánh dấu vào ô đúng với bạn.')).toBeVisible();
  });
});

test('prints the results with a code back to the page and no form', async ({ page }) => {
  const { result } = given('checker');
  await page.goto(CHECKER);
  await answer(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-head .qr')).toBeVisible();
  await expect(page.locator('main form')).toBeHidden();
  await expect(page.locator('textarea')).toBeHidden();
  await expect(page.getByText(startsWith(result.title)).first()).toBeVisible();
});
