import type { BrowserContext, Locator, Page } from '@playwright/test';
import { clausePage, startsWith } from './facts.ts';
import { expect, given, PHONE, tabTo, test } from './journey.ts';

/** What a citizen does with the checker, and what it keeps of that: nothing. */

const CHECKER = 'kiem-tra/';

const choice = (page: Page, label: string): Locator => {
  const name = startsWith(label);
  return page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
};

const goOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Tiếp', exact: true }).click();

type Screens = ReturnType<typeof given<'checker'>>['answers'];

/** Answers one screen of `expected/journeys.yaml`. */
async function answerScreen(page: Page, answers: readonly (string | number)[]): Promise<void> {
  for (const given of answers)
    if (typeof given === 'number') await page.getByRole('spinbutton').fill(String(given));
    else await choice(page, given).first().check();
}

async function answerAll(page: Page, screens: Screens): Promise<void> {
  for (const screen of screens) {
    await answerScreen(page, screen);
    await goOn(page);
  }
}

/** Answers the first screens, as many as told; all of them: to the results. */
async function answer(page: Page, screens?: number): Promise<void> {
  const { answers } = given('checker');
  await answerAll(page, answers.slice(0, screens));
  if (screens === undefined)
    await expect(page.getByRole('heading', { name: 'Kết quả' })).toBeFocused();
}

const step = (page: Page, number: number): Locator =>
  page.locator('.check-step:visible', { hasText: `Bước ${String(number)}.` });

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
  // The history holds the number of a screen and nothing else.
  expect(stored.history).toMatch(/^(?:null|\d{1,3})$/u);
  expect({ ...stored, history: '', cookies: await context.cookies() }).toEqual({
    local: [],
    session: [],
    databases: [],
    caches: [],
    history: '',
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
      ticked: document.querySelectorAll('.check-form input:checked').length,
      typed: [
        ...document.querySelectorAll<HTMLInputElement>('.check-form input[type=number]'),
      ].filter(({ value }) => value !== '').length,
      results: document.querySelectorAll('.check-results [data-guide]').length,
      text: document.querySelector('textarea')?.value,
      status: document.querySelector('.check-status')?.textContent,
    };
  }, event);

const CLEAN = { ticked: 0, typed: 0, results: 0, text: '', status: '' };

test.describe('on a phone', () => {
  test.use(PHONE);

  test('asks the checker and is told why, clause by clause', async ({ page, href }) => {
    const { result, may } = given('checker');
    await page.goto(CHECKER);
    await answer(page);
    const status = page.locator('.check-status');
    await expect(status).toContainText('Có thể thuộc diện');
    const main = page.locator('[data-heading=main]');
    // A guide that is added later may be for the same people; one that is gone is missed.
    const shown = await main.locator('[data-result=may]').count();
    expect(shown).toBeGreaterThanOrEqual(may);
    await expect(status).toContainText(`Có thể thuộc diện: ${String(shown)}.`);
    const found = main.locator(`[data-result=may][data-guide="${result.guide}"]`).first();
    await expect(found.locator('[data-state]').first()).toBeVisible();
    await found.locator('> summary').click();
    await expect(found.locator('.check-met')).toHaveCount(result.met);
    await found.getByText('Nguyên văn').first().click();
    await expect(found.getByText(`“${result.quote}”`)).toBeVisible();
    await expect(found.locator('a.pin').first()).toHaveAttribute(
      'href',
      href(`/${clausePage(result.clause)}`),
    );
    await expect(found.getByRole('link', { name: 'Mở hướng dẫn đầy đủ' })).toHaveAttribute(
      'target',
      '_blank',
    );
  });

  test('goes back a step at a time, and finds an opened result closed', async ({ page }) => {
    const { answers, result } = given('checker');
    await page.goto(CHECKER);
    await answer(page);
    const found = page.locator(`[data-guide="${result.guide}"]`).first();
    await found.locator('> summary').click();
    await expect(found).toHaveAttribute('open', '');
    await page.goBack();
    await expect(found).not.toHaveAttribute('open');
    await expect(page.locator('.check-results')).toBeVisible();
    await page.goBack();
    await expect(step(page, answers.length)).toBeVisible();
    for (const label of answers.at(-1) ?? [])
      if (typeof label === 'string') await expect(choice(page, label).first()).toBeChecked();
    await page.goBack();
    await expect(step(page, answers.length - 1)).toBeVisible();
    await page.goForward();
    await page.goForward();
    await expect(page.locator('.check-results')).toBeVisible();
    await expect(page.locator(`[data-guide="${result.guide}"]`).first()).toBeVisible();
  });

  test('is told honestly where nothing is here for the place', async ({ page }) => {
    const { elsewhere } = given('checker');
    await page.goto(CHECKER);
    await choice(page, elsewhere.answer).check();
    await goOn(page);
    await expect(page.locator('.check-end:visible')).toContainText(elsewhere.says);
    await expect(page.getByText('Chưa thuộc diện')).toHaveCount(0);
    await page.goBack();
    await expect(choice(page, elsewhere.answer)).toBeChecked();
  });

  test('answers the checker with the keyboard alone; Enter goes on', async ({ page }) => {
    const { answers } = given('checker');
    await page.goto(CHECKER);
    for (const [index, screen] of answers.entries()) {
      if (index > 0)
        await expect(page.locator(':focus')).toContainText(`Bước ${String(index + 1)}.`);
      for (const label of screen)
        if (typeof label === 'number') {
          await tabTo(page, /tuổi/iu, 60);
          await page.keyboard.type(String(label));
        } else {
          await tabTo(page, startsWith(label), 60);
          await page.keyboard.press('Space');
        }
      await page.keyboard.press('Enter');
    }
    await expect(page.locator(':focus')).toHaveText('Kết quả');
    await expect(page.locator('.check-found [data-guide]')).not.toHaveCount(0);
  });
});

test('"Không rõ" stands alone among the answers', async ({ page }) => {
  const { several } = given('checker');
  await page.goto(CHECKER);
  await answerAll(page, several.before);
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
  // One entry a screen, and one for the results.
  const { answers } = given('checker');
  expect(await page.evaluate(() => history.length), 'entries of the history').toBe(
    2 + answers.length,
  );
  await expectNothingLeft(page, context);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`/quyen-loi/${result.guide}/`);
  for (const secret of secrets)
    expect(copied, 'an answer is in the text to send').not.toContain(secret);
});

test('clears the checker, leaves it and comes back to an empty one', async ({ page, context }) => {
  await page.goto(CHECKER);
  await answer(page);
  await page.getByRole('button', { name: 'Xoá câu trả lời' }).click();
  expect(await traces(page)).toEqual(CLEAN);
  await expect(step(page, 1)).toBeVisible();
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
  const [[province = ''] = []] = given('checker').answers;
  await page.goto(CHECKER);
  await answer(page);
  expect(await traces(page, 'pagehide')).toEqual(CLEAN);
  await choice(page, String(province)).check();
  expect(await traces(page, 'pageshow')).toEqual(CLEAN);
});

test('forgets after ten minutes without a touch, and says so', async ({ page }) => {
  await page.clock.install();
  await page.goto(CHECKER);
  await answer(page);
  await page.clock.fastForward('09:00');
  await expect(page.locator('.check-results')).toBeVisible();
  await page.clock.fastForward('01:01');
  expect(await traces(page)).toEqual(CLEAN);
  await expect(page.getByText('mười phút không ai dùng')).toBeVisible();
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
    await page.getByRole('link', { name: String(answers[0]?.[0] ?? ''), exact: true }).click();
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
  await expect(
    page.locator('.check-found').getByText(startsWith(result.title)).first(),
  ).toBeVisible();
});
