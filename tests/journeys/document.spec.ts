import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { firstDifference, publishedWords } from '#src/lib/documents/fidelity.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { site } from '#src/site/site.ts';
import { clausePage, splitClause, startsWith } from './facts.ts';
import { expect, follow, given, PHONE, test } from './journey.ts';

/** What an official and a citizen do on a document's page. */

/** The text as a browser shows it, notes and address marks aside. */
const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.doc-text');
    for (const extra of text?.querySelectorAll('[role=note], .doc-mark') ?? [])
      extra.remove();
    return text?.innerText ?? '';
  });

const { root, entries } = loadContent();
for (const { id, data } of entries.documents.values()) {
  const source = data.source && join(root, 'sources', data.source.file);
  if (source === undefined || !existsSync(source)) continue;
  test(`reads ${id} word for word`, async ({ page }) => {
    await page.goto(`van-ban/${id}/`);
    const words = publishedWords(await shownText(page));
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
    await follow(page, /^Văn bản$/u);
    await follow(page, startsWith(title));
    await follow(page, new RegExp(`^Liên kết tới ${reading}$`, 'u'));
    await expect(page).toHaveURL(clausePage(clause));
  });
});

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
