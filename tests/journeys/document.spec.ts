import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { firstDifference, publishedWords } from '#src/lib/documents/fidelity.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { site } from '#src/site/site.ts';
import { clausePage, splitClause, startsWith } from './facts.ts';
import { expect, follow, given, PHONE, tabTo, test } from './journey.ts';

/** What an official and a citizen do on a document's page. */

/** The text as a reader selects and copies it: the document's words alone. */
const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const text = document.querySelector('.doc-text');
    if (text) getSelection()?.selectAllChildren(text);
    return getSelection()?.toString() ?? '';
  });

const { root, entries } = loadContent();
for (const { id, data } of entries.documents.values()) {
  const source = data.source && join(root, 'sources', data.source.file);
  if (source === undefined || !existsSync(source)) continue;
  test(`reads ${id} word for word`, async ({ page }) => {
    await page.goto(`van-ban/${id}/`);
    const words = publishedWords(await selectedText(page));
    const kept = keptWords(readFileSync(source, 'utf8'), entries.sources.get(id)?.data).words;
    expect(
      firstDifference(
        kept.map(({ text }) => text),
        words,
      ),
    ).toBeUndefined();
  });
}

test('follows a link to a clause and copies its citation', async ({ page }) => {
  const { clause, reading, copied } = given('citation');
  await page.goto(clausePage(clause));
  await page.getByRole('button', { name: startsWith(`Chép trích dẫn ${reading}`) }).click();
  await expect(page.getByRole('button', { name: /Đã chép trích dẫn/u })).toBeVisible();
  // A fault of the source is copied as it stands, and the editor's note is not.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${copied} ${page.url()}`);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('reaches a clause of a plan from the home page by keyboard alone', async ({ page }) => {
    const { title, clause, reading } = given('clauseByKeyboard');
    await page.goto('./');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
    await tabTo(page, /^Mục$/u);
    await page.keyboard.press('Enter');
    await follow(page, /^Văn bản$/u);
    await follow(page, startsWith(title));
    await follow(page, new RegExp(`^Liên kết tới ${reading}$`, 'u'));
    await expect(page).toHaveURL(clausePage(clause));
  });

  test('is told which section is read, and goes on from there by the contents', async ({
    page,
  }) => {
    const { clause } = given('clauseByKeyboard');
    const { address } = splitClause(clause);
    await page.goto(clausePage(clause));
    const bar = page.locator('.doc-contents > summary');
    const above = page.locator(`.doc-contents a[href="#${address.split('.')[0] ?? ''}"]`);
    const name = await above.textContent();
    await expect(bar).toContainText(name?.trim() ?? '');
    await bar.click();
    await page.locator('.doc-contents nav').getByRole('link').last().click();
    await expect(above).toBeHidden();
    const last = await page.locator('.doc-contents a').last().textContent();
    await expect(bar).toContainText(last?.trim() ?? '');
  });
});

test('finds beside a clause who has its work, and by when', async ({ page }) => {
  const { clause, agency, label } = given('margin');
  const { address } = splitClause(clause);
  await page.goto(clausePage(clause));
  const margin = page.locator(`[id="${address}"] > .doc-row .doc-notes`);
  await expect(margin.getByText(label).first()).toBeVisible();
  await margin.getByRole('link', { name: agency }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: agency })).toBeVisible();
  // Its row there, with the clause's words in a note.
  await expect(page.locator('tr:target')).toBeVisible();
});

/** Of CSS pixels on paper: 9 points. */
const NINE_POINTS = 12;
for (const { id, data } of entries.documents.values()) {
  if (data.duties.length === 0) continue;
  test(`prints the summary of ${id} on one sheet, in letters of nine points`, async ({ page }) => {
    const { onePage } = given('print');
    test.skip(!onePage.includes(id), 'not promised');
    await page.goto(`van-ban/${id}/tom-tat/`);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheets.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    const smallest = await page
      .locator('.summary-body :is(h2, p, li, a, strong)')
      .evaluateAll((all) =>
        Math.min(
          ...all
            .filter((one) => one.checkVisibility())
            .map((one) => parseFloat(getComputedStyle(one).fontSize)),
        ),
      );
    expect(smallest).toBeGreaterThanOrEqual(NINE_POINTS - 0.01);
  });
}

test.describe('on a phone without JavaScript', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('opens a note in place', async ({ page }) => {
    const { clause, words } = given('note');
    const { document, address } = splitClause(clause);
    await page.goto(`van-ban/${document}/`);
    const note = page.locator(`[id="${address}"] details.doc-note`).first();
    await expect(note.getByText(words)).toBeHidden();
    await note.locator('summary').click();
    await expect(note.getByText(words)).toBeVisible();
  });
});

test('prints a plan with address, date and hash on the sheet', async ({ page }) => {
  const { document, hash } = given('print');
  await page.goto(`van-ban/${document}/`);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('main');
  for (const wanted of [`${site.address}/van-ban/${document}/`, hash, 'bản ngày'])
    await expect(sheet).toContainText(wanted, { useInnerText: true });
});
