import type { Page } from 'playwright-core';
import { expectEqual, expectThat, type Journey } from './journey.ts';

/** What readers do with the search, from a box on any page to a result. */

const SEARCH = '/tim-kiem/';
const RESULTS = '[data-search="results"]';

/** Waits until the results belong to the query. */
async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const list = document.querySelector<HTMLElement>('[data-search="results"]');
      return list?.dataset['state'] === 'done' && list.dataset['query'] === wanted;
    },
    query,
    { timeout: 10_000 },
  );
}

const links = (page: Page): Promise<string[]> =>
  page.$$eval(`${RESULTS} > li`, (items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );

/** Asks on the search page and gives where the results lead. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.goto(SEARCH);
  await page.locator(`${RESULTS}[data-state]`).waitFor({ state: 'attached' });
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill(query);
  await settled(page, query);
  return links(page);
}

const withoutFragment = (href: string | undefined): string => (href ?? '').replace(/#.*$/u, '');

const found = (
  name: string,
  query: string,
  wanted: (link: string) => boolean,
  within = 1,
): Journey => ({
  name,
  run: async (page) => {
    const seen = await ask(page, query);
    expectThat(seen.slice(0, within).some(wanted), `"${query}" led to ${seen.join(' ')}`);
  },
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

export const searchJourneys: readonly Journey[] = [
  {
    name: 'asks on the home page without tone marks and opens the guide; the question stays on the device',
    width: 360,
    run: async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto('/');
      const before = requests.filter((url) => /pagefind|goi-y/u.test(url));
      expectEqual(before, [], 'loaded before the reader turns to the box');
      const box = page.getByRole('searchbox').or(page.getByRole('combobox'));
      await box.first().click();
      await box.first().pressSequentially('mat viec zzq');
      await page.keyboard.press('Enter');
      await settled(page, 'mat viec zzq');
      await page.getByRole('searchbox').fill('tien gia');
      await settled(page, 'tien gia');
      const [first] = await links(page);
      expectEqual(withoutFragment(first), '/quyen-loi/tro-cap-xa-hoi-hang-thang/', 'first result');
      expectEqual(new URL(page.url()).searchParams.get('q'), 'tien gia', 'address');
      await page.locator(`${RESULTS} > li a`).first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { origin } = new URL(page.url());
      expectEqual(
        requests.filter((url) => !url.startsWith(origin)),
        [],
        'requests to others',
      );
      expectEqual(
        requests.filter((url) => /zzq|gia(?:&|$)|[?&]q=/u.test(url)),
        [],
        'requests that carry the question',
      );
    },
  },
  found('finds a document by its number', 'nq225', (link) =>
    link.startsWith('/van-ban/nq-225-2019-nq-hdnd-kien-giang/'),
  ),
  found(
    'finds the record of a cited decree by its number, or the clause that cites it',
    'nghi dinh 136',
    (link) => link.includes('136-2013') || link.startsWith('/van-ban/'),
  ),
  found('finds an agency by its short name', 'sldtbxh lao cai', (link) =>
    link.startsWith('/co-quan/lao-cai-so-ldtbxh/'),
  ),
  {
    name: 'leads to the clause that answers, in the marks of the source, with the words marked',
    run: async (page) => {
      const seen = await ask(page, 'hài cốt liệt sĩ');
      expectThat(
        seen.some((link) => /^\/van-ban\/[^#]+#./u.test(link)) ||
          (await page.locator(`${RESULTS} details a[href*="#"]`).count()) > 0,
        `no clause among ${seen.join(' ')}`,
      );
      const marks = await page.locator(`${RESULTS} mark`).allTextContents();
      expectThat(
        marks.some((text) => /hài cốt/iu.test(text)),
        `marked: ${marks.join(', ')}`,
      );
    },
  },
  {
    name: 'keeps to a filter, counts it, and shares it by the address',
    run: async (page) => {
      await ask(page, 'bảo hiểm y tế');
      await page.getByText('Lọc kết quả').click();
      const choice = page.getByRole('checkbox', { name: /^Kiên Giang \(\d+\)$/u });
      await choice.check();
      await page.waitForURL(/tinh=kien-giang/u);
      await settled(page, 'bảo hiểm y tế');
      const facts = await page.locator(`${RESULTS} .found-facts`).allTextContents();
      expectThat(facts.length > 0, 'no result within Kiên Giang');
      for (const fact of facts) expectThat(fact.includes('Kiên Giang'), `not filtered: ${fact}`);
      const shared = await links(page);
      await page.goto(page.url());
      await settled(page, 'bảo hiểm y tế');
      expectEqual(await links(page), shared, 'results at the shared address');
    },
  },
  {
    name: 'moves by keyboard: / to the box, arrows to the results, Enter to the page',
    run: async (page) => {
      await page.goto('/van-ban/');
      await page.keyboard.press('/');
      await page.keyboard.type('den on dap nghia');
      await page.keyboard.press('Enter');
      await settled(page, 'den on dap nghia');
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const second = (await links(page))[1] ?? '';
      expectEqual(
        await page.evaluate(() => document.activeElement?.getAttribute('href')),
        second,
        'where the arrows lead',
      );
      await page.keyboard.press('Escape');
      expectEqual(
        await page.evaluate(() => document.activeElement?.getAttribute('name')),
        'q',
        'where Escape leads',
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== SEARCH);
    },
  },
  {
    name: 'takes a suggestion by keyboard',
    run: async (page) => {
      await page.goto('/van-ban/');
      await page.keyboard.press('/');
      await page.getByRole('combobox').waitFor();
      await page.getByRole('combobox').pressSequentially('bao hiem that');
      await page.getByRole('option', { name: 'Bảo hiểm thất nghiệp' }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/quyen-loi/bao-hiem-that-nghiep/');
    },
  },
  {
    name: 'shows ten results, then more, the first new one in focus',
    run: async (page) => {
      const first = await ask(page, 'hỗ trợ');
      expectEqual(first.length, 10, 'results at first');
      await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
      await page.locator(`${RESULTS} > li:nth-child(11)`).waitFor();
      expectEqual(
        await page.evaluate(() => document.activeElement?.getAttribute('href')),
        (await links(page))[10],
        'focus',
      );
    },
  },
  {
    name: 'gets an answer or a helpful word for any text, and none of it becomes markup',
    run: async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      for (const text of ODD) {
        const seen = await ask(page, text);
        const said = (await page.getByRole('status').textContent()) ?? '';
        expectThat(seen.length > 0 || said !== '', `nothing said for ${text.slice(0, 20)}`);
        const injected = await page.locator('.found script, .found img').count();
        expectEqual(injected, 0, `markup from ${text.slice(0, 20)}`);
      }
      expectEqual(errors, [], 'errors');
    },
  },
  {
    name: 'is helped on where nothing is found',
    run: async (page) => {
      expectEqual(await ask(page, 'xyzzyq'), [], 'results');
      await page.getByRole('heading', { name: 'Không thấy trong các văn bản của trang' }).waitFor();
    },
  },
  {
    name: 'hears that the index did not load, and tries again',
    run: async (page, context) => {
      await context.route('**/pagefind/**', (route) => route.abort());
      await page.goto(`${SEARCH}#q=tien+gia`);
      await page.locator(`${RESULTS}[data-state="failed"]`).waitFor({ state: 'attached' });
      const help = page.locator('[data-search="failed"]');
      expectThat(await help.isVisible(), 'no word of the failure');
      await help.getByRole('link', { name: 'mục lục A–Z' }).click();
      expectThat(
        await page.getByRole('heading', { name: 'Đ', exact: true }).isVisible(),
        'the index is not open',
      );
      await context.unroute('**/pagefind/**');
      await help.getByRole('button', { name: 'Thử tìm lại' }).click();
      await settled(page, 'tien gia');
      expectThat((await links(page)).length > 0, 'no result after the second try');
    },
  },
  {
    name: 'looks up the A–Z index without JavaScript',
    javaScript: false,
    width: 360,
    run: async (page) => {
      await page.goto('/van-ban/');
      await page.getByRole('searchbox').fill('tiền già');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === 'tiền già');
      // Text matching passes over what stands in <noscript>, so the note is found by its place.
      const note = await page.locator('noscript .found-help').innerText();
      expectThat(note.includes('không chạy JavaScript'), `the note says: ${note}`);
      for (const name of ['Tiền già', 'BHYT', '225/2019/NQ-HĐND', 'Sở Y tế tỉnh Hậu Giang'])
        await page
          .getByRole('link', { name: new RegExp(`^${name}$`, 'iu') })
          .first()
          .waitFor();
      await page
        .getByRole('link', { name: /^tiền già$/iu })
        .first()
        .click();
      await page.waitForURL('**/quyen-loi/tro-cap-xa-hoi-hang-thang/');
    },
  },
];
