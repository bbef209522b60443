import type { Page } from '@playwright/test';
import { expect, givenForSearch, PHONE, tabTo, test } from './journey.ts';

/** What readers do with the search, from a box on any page to a result. */

const SEARCH = 'tim-kiem/';

/** Waits until the results belong to the query. */
async function settled(page: Page, query: string): Promise<void> {
  await expect(page.locator('[data-search="results"][data-state="done"]')).toHaveAttribute(
    'data-query',
    query,
  );
}

/** Where the results lead, in order. */
const links = (page: Page): Promise<string[]> =>
  page
    .locator('[data-search="results"] > li')
    .evaluateAll((items) =>
      items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
    );

/** Asks on the search page and gives where the results lead. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.goto(SEARCH);
  await expect(page.locator('[data-search="results"][data-state]')).toBeAttached();
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill(query);
  await settled(page, query);
  return links(page);
}

const withoutFragment = (href: string | undefined): string => (href ?? '').replace(/#.*$/u, '');

test.describe('on a phone', () => {
  test.use(PHONE);

  test('asks on the home page without tone marks and opens the guide; the question stays on the device', async ({
    page,
    href,
  }) => {
    const { typed, page: wanted } = givenForSearch('unmarked');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('./');
    const box = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
    await expect(box).toBeVisible();
    const early = requests.filter((url) => /pagefind|goi-y/u.test(url));
    expect(early, 'loaded before the reader turns to the box').toEqual([]);
    await box.click();
    await box.pressSequentially('mat viec zzq');
    await page.keyboard.press('Enter');
    await settled(page, 'mat viec zzq');
    await page.getByRole('searchbox').fill(typed);
    await settled(page, typed);
    expect(withoutFragment((await links(page))[0])).toBe(href(wanted));
    await expect(page).toHaveURL(
      (url) => url.search === '' && new URLSearchParams(url.hash.slice(1)).get('q') === typed,
    );
    await page.locator('[data-search="results"] > li a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL((url) => url.pathname === href(wanted));
    const { origin } = new URL(page.url());
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    // Whole, or its last word at the end of an address.
    const question = new RegExp(`zzq|${typed.split(' ').at(-1) ?? ''}(?:&|$)|[?&]q=`, 'u');
    const told = requests.filter((url) => question.test(decodeURI(url)));
    expect(told, 'requests that carry the question').toEqual([]);
  });
});

test.describe('on a small phone', () => {
  test.use({ ...PHONE, viewport: { width: 360, height: 740 } });

  test('sees the first result within the first third, and nothing moves while results come', async ({
    page,
    href,
  }) => {
    const { typed, page: wanted } = givenForSearch('unmarked');
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (!('hadRecentInput' in entry && entry.hadRecentInput === true) && 'value' in entry)
            shifts.push(Number(entry.value));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${SEARCH}#q=${typed.replaceAll(' ', '+')}`);
    await settled(page, typed);
    await expect(page.getByRole('status')).toHaveText(/trang\.$/u);
    const first = page.locator('[data-search="results"] > li a').first();
    expect(withoutFragment((await first.getAttribute('href')) ?? '')).toBe(href(wanted));
    const top = (await first.boundingBox())?.y ?? Infinity;
    expect(top, 'pixels from the top').toBeLessThan(740 / 3);
    const moved = await page.evaluate(() =>
      'shifts' in window ? (window.shifts as number[]).reduce((a, b) => a + b, 0) : NaN,
    );
    // Three decimals, as Lighthouse has it: a typeface that comes late moves a word by less.
    expect(moved, 'layout shifts').toBeLessThan(0.001);
  });
});

test('finds a document by its number', async ({ page, href }) => {
  const { typed, page: wanted } = givenForSearch('number');
  expect((await ask(page, typed))[0]).toMatch(new RegExp(`^${href(wanted)}`, 'u'));
});

test('finds the record of a cited document by its number, or a place that cites it', async ({
  page,
}) => {
  const { typed, pages } = givenForSearch('cited');
  const [first = ''] = await ask(page, typed);
  expect(
    pages.filter((part) => first.includes(part)),
    first,
  ).not.toEqual([]);
});

test('finds an agency by its short name', async ({ page, href }) => {
  const { typed, page: wanted } = givenForSearch('agency');
  expect(withoutFragment((await ask(page, typed))[0])).toBe(href(wanted));
});

test('leads to the clause that answers, in the marks of the source, with the words marked', async ({
  page,
  href,
}) => {
  const { typed, marked } = givenForSearch('clause');
  const seen = await ask(page, typed);
  const clause = new RegExp(`^${href('/van-ban/')}[^#]+#.`, 'u');
  const folded = await page.locator('[data-search="results"] details a[href*="#"]').count();
  expect(seen.some((link) => clause.test(link)) || folded > 0, seen.join(' ')).toBe(true);
  const marks = await page.locator('[data-search="results"] mark').allTextContents();
  expect(marks.join(' · ').toLowerCase()).toContain(marked.toLowerCase());
});

test('keeps to a filter, counts it, and shares it by the address', async ({ page }) => {
  const { typed, province, id } = givenForSearch('filter');
  await ask(page, typed);
  await page.getByRole('checkbox', { name: new RegExp(`^${province} \\(\\d+\\)$`, 'u') }).check();
  await expect(page).toHaveURL((url) => url.href.includes(`tinh=${id}`));
  await settled(page, typed);
  const kinds = page.locator('[data-search="results"] .found-facts');
  await expect(kinds).not.toHaveCount(0);
  for (const text of await kinds.allTextContents()) expect(text).toContain(province);
  const shared = await links(page);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await settled(page, typed);
  expect(await links(page)).toEqual(shared);
});

test('counts what it lists, and comes back to question, filter and place on the page', async ({
  page,
}) => {
  const { typed, province } = givenForSearch('filter');
  await ask(page, typed);
  const choice = page.getByRole('checkbox', { name: new RegExp(`^${province} \\(\\d+\\)$`, 'u') });
  const told = Number(/\((\d+)\)/u.exec((await choice.locator('..').textContent()) ?? '')?.[1]);
  await choice.check();
  await settled(page, typed);
  await expect(page.getByRole('status')).toHaveText(/trang\.$/u);
  const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
  const shown = page.locator('[data-search="results"] > li');
  while (await more.isVisible()) {
    const before = await shown.count();
    await more.click();
    await expect(shown).not.toHaveCount(before);
    await expect(page.getByRole('status')).toHaveText(/trang\.$/u);
  }
  await expect(shown).toHaveCount(told);
  const last = shown.last().getByRole('link').first();
  await last.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await last.click();
  await expect(page.locator('[data-search="results"]')).toHaveCount(0);
  await page.goBack();
  await expect(shown).toHaveCount(told);
  await expect(choice).toBeChecked();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('says first that a province is not here, and gives its page first, none as if it were for it', async ({
  page,
  href,
}) => {
  const { typed, besides, name, page: wanted } = givenForSearch('absent');
  expect(await ask(page, typed)).toEqual([href(wanted)]);
  const card = page.locator('[data-search="place"]');
  await expect(card).toContainText(`Ở đây chưa có văn bản nào của ${name}`);
  await expect(page.getByText('Không thấy trong các văn bản của trang')).toBeHidden();
  const [first, ...others] = await ask(page, besides);
  expect(first).toBe(href(wanted));
  expect(others).not.toEqual([]);
  await expect(card).toContainText(`không dùng cho ${name}`);
  await page.locator('[data-search="results"] > li a').first().click();
  await expect(page).toHaveURL((url) => url.pathname === href(wanted));
  await expect(page.getByRole('main')).toContainText('Ở đây chưa có văn bản nào của');
});

test('moves by keyboard: Tab to the box, arrows to the results, Enter to the page', async ({
  page,
  baseURL,
}) => {
  const typed = givenForSearch('three');
  await page.goto('van-ban/');
  await tabTo(page, /^Tìm trong trang$/u);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await settled(page, typed);
  // In words alone a key does nothing: who speaks to the device would be led away (WCAG 2.1.4).
  await page.keyboard.press('/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = (await links(page))[1] ?? '';
  await expect(page.locator(':focus')).toHaveAttribute('href', second);
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveAttribute('data-search', 'box');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL((url) => url.href.startsWith(new URL(SEARCH, baseURL).href));
});

test('takes a suggestion by keyboard', async ({ page }) => {
  const { typed, option, page: wanted } = givenForSearch('suggestion');
  await page.goto('van-ban/');
  await page.getByRole('searchbox').focus();
  await page.getByRole('combobox').pressSequentially(typed);
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`.${wanted}`);
});

test('shows ten results, then more, the first new one in focus', async ({ page }) => {
  expect(await ask(page, givenForSearch('many'))).toHaveLength(10);
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  await expect(page.locator('[data-search="results"] > li:nth-child(11) a').first()).toBeFocused();
});

/** Texts that are no questions, or that try to be more than one. */
const ODD = [
  'x'.repeat(10_000),
  '?!…,.;:',
  '"tiền già',
  '<script>document.body.remove()</script>',
  '<img src=x onerror=alert(1)>',
  '👵🏽💰',
  'tiền già'.normalize('NFD'),
  '\u202eשלום مرحبا',
  '%%%&&&===#q=?q=',
];

test('gets an answer or a helpful word for any text, and none of it becomes markup', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const text of ODD) {
    const seen = await ask(page, text);
    const status = page.getByRole('status');
    if (seen.length === 0) await expect(status, text.slice(0, 20)).not.toBeEmpty();
    await expect(page.locator('.found script, .found img')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('is helped on where nothing is found', async ({ page }) => {
  expect(await ask(page, 'xyzzyq')).toEqual([]);
  const card = page.locator('[data-search="absent"]');
  await expect(card).toContainText('Ở đây chưa có trang nào trả lời điều bạn hỏi');
  await expect(card.getByRole('link').first()).toBeVisible();
});

test('hears that the index did not load, and tries again', async ({ page, context }) => {
  const { typed } = givenForSearch('unmarked');
  const { letter } = givenForSearch('index');
  await context.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${SEARCH}#q=${typed.replaceAll(' ', '+')}`);
  await expect(page.locator('[data-search="results"][data-state="failed"]')).toBeAttached();
  const retry = page.getByRole('button', { name: 'Thử tìm lại' });
  await expect(retry, 'a word of the failure').toBeVisible();
  const help = page.locator('.found-help', { has: retry });
  await help.getByRole('link', { name: 'mục lục A–Z' }).click();
  await expect(page.getByRole('heading', { name: letter, exact: true })).toBeVisible();
  await page.goBack();
  await expect(retry).toBeVisible();
  await context.unroute('**/pagefind/**');
  await retry.click();
  await settled(page, typed);
  await expect(page.locator('[data-search="results"] > li')).not.toHaveCount(0);
});

test('is told that the index did not load where half of it comes, and not that nothing was found', async ({
  page,
  context,
}) => {
  const { typed } = givenForSearch('unmarked');
  await context.route('**/pagefind/index/*', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  });
  await page.goto(`${SEARCH}#q=${typed.replaceAll(' ', '+')}`);
  await expect(page.locator('[data-search="results"][data-state="failed"]')).toBeAttached();
  // Halves that are still on their way would be answered twice.
  await context.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Thử tìm lại' }).click();
  await settled(page, typed);
});

test('searches where the browser has no workers', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  expect(await ask(page, givenForSearch('unmarked').typed)).not.toEqual([]);
});

test.describe('on a phone without JavaScript', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('looks up the A–Z index', async ({ page }) => {
    const { names, follow, page: wanted } = givenForSearch('index');
    const entry = (name: string) =>
      page.getByRole('link', { name: new RegExp(`^${name}$`, 'iu') }).first();
    await page.goto('van-ban/');
    // The box would send the question to the host; in its place stands a link to the index.
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.locator('header noscript a').filter({ visible: true }).click();
    await expect(page).toHaveURL((url) => url.pathname.endsWith('/tim-kiem/muc-luc/'));
    for (const name of names) await expect(entry(name)).toBeVisible();
    await entry(follow).click();
    await expect(page).toHaveURL(`.${wanted}`);
    await page.goto(SEARCH);
    // Text matching passes over what stands in <noscript>, so the note is found by its place.
    const note = page.locator('noscript .found-help');
    await expect(note).toContainText('không chạy JavaScript', { useInnerText: true });
    await note.getByRole('link').click();
    await expect(entry(follow)).toBeVisible();
  });
});
