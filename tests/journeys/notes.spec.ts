import type { Locator, Page } from '@playwright/test';
import { loadContent } from '#src/loaders/content-loader.ts';
import { expect, PHONE, test } from './journey.ts';

/** Sources and editors' notes as those meet them who read with a wide screen, a phone, on paper, without scripts. */

const [agency] = [...loadContent().entries.extracts.values()].flatMap(({ data }) =>
  data.duties.map((duty) => duty.agency),
);

/** Opens a page with notes and gives the first of its figures, and the note that the figure stands for. */
async function openPage(page: Page): Promise<{ figure: Locator; note: Locator }> {
  test.skip(agency === undefined, 'no agency has a duty in the content');
  await page.goto(`co-quan/${agency ?? ''}/`);
  const figure = page.getByRole('link', { name: /^Nguồn 1: /u }).first();
  return { figure, note: page.locator((await figure.getAttribute('href')) ?? '') };
}

/** Upper and lower edge of what is shown, from the top of the page. */
const edges = (locator: Locator): Promise<readonly (readonly [number, number])[]> =>
  locator.evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ height }) => height > 0)
      .map(({ top, bottom }) => [top + scrollY, bottom + scrollY] as const),
  );

test('reads a source in the margin, beside its line and apart from the others', async ({
  page,
}) => {
  const { figure, note } = await openPage(page);
  await expect(page.locator('.note-beside').first()).toBeVisible();
  const column = await page.locator('[data-reading]').boundingBox();
  const box = await note.boundingBox();
  expect(box?.x).toBeGreaterThan((column?.x ?? 0) + (column?.width ?? 0));
  const [[line] = [0]] = await edges(figure);
  const [[top] = [0]] = await edges(note);
  expect(Math.abs(top - line)).toBeLessThan(60);

  const all = [...(await edges(page.locator('.note-beside')))].sort((a, b) => a[0] - b[0]);
  for (const [index, [start]] of all.entries())
    expect(start).toBeGreaterThanOrEqual(all[index - 1]?.[1] ?? 0);

  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeFocused();
  await expect(note.getByRole('link').first()).toBeInViewport();
});

test('keeps every note once, with a way back to its figure', async ({ page }) => {
  await openPage(page);
  const ids = await page
    .locator('.note')
    .evaluateAll((notes) =>
      notes.map(
        (note) => `${note.id} ${String(note.querySelector('a.note-back')?.getAttribute('href'))}`,
      ),
    );
  expect(new Set(ids).size).toBe(ids.length);
  for (const back of ids.map((id) => id.split(' ')[1] ?? ''))
    await expect(page.locator(back)).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('opens a source below its line and closes it; paper has it in the list', async ({
    page,
  }) => {
    const { figure, note } = await openPage(page);
    const list = page.locator('.page-notes');
    await figure.click();
    await expect(note).toBeFocused();
    await expect(figure).toHaveAttribute('aria-expanded', 'true');
    await expect(list.locator(note)).toHaveCount(0);
    const [[, line] = [0, 0]] = await edges(figure);
    const [[top] = [0]] = await edges(note);
    expect(top).toBeGreaterThan(line - 10);

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(list.locator(note)).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(list.locator(note)).toHaveCount(0);

    await figure.click();
    await expect(list.locator(note)).toHaveCount(1);
    await expect(figure).not.toHaveAttribute('aria-expanded');
  });

  test('opens the parts of the site and the search from the header', async ({ page }) => {
    await openPage(page);
    const header = page.getByRole('banner');
    expect((await header.boundingBox())?.height).toBeLessThanOrEqual(57);
    await header.getByRole('button', { name: 'Tìm' }).click();
    // Once its suggestions are there it is no plain search box any more.
    const box = header.locator('input');
    await expect(box).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await header.getByRole('button', { name: 'Mục' }).click();
    await header.getByRole('link', { name: 'Văn bản' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Văn bản');
  });

  test('takes the address of a page along, without the place in it', async ({ page }) => {
    await openPage(page);
    const address = page.url();
    await page.goto(`${address}#ho-so`);
    await page.getByRole('button', { name: 'Chép liên kết' }).click();
    await expect(page.getByRole('button', { name: 'Đã chép liên kết' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  });
});

test.describe('a page held in the hand', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('is shared where the device can, and is not offered where it can’t', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Reflect.deleteProperty(navigator, 'share');
    });
    await openPage(page);
    await expect(page.getByRole('button', { name: 'Chép liên kết' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Chia sẻ' })).toBeHidden();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (shared: { url: string }) => {
          document.title = shared.url;
          return Promise.reject(new Error('AbortError'));
        },
      });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    await expect(page).toHaveTitle(page.url());
  });
});

test('prints a page', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await openPage(page);
  await page.getByRole('button', { name: 'In trang này' }).click();
  await expect(page).toHaveTitle('printed');
});

test.describe('without JavaScript', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('goes to a source in the list, and back; the menu opens', async ({ page }) => {
    const { figure, note } = await openPage(page);
    await figure.click();
    await expect(note).toBeInViewport();
    await note.locator('a.note-back').click();
    await expect(figure).toBeInViewport();
    await page.getByRole('button', { name: 'Mục' }).click();
    await expect(page.getByRole('navigation', { name: 'Các phần của trang' })).toBeVisible();
  });
});
