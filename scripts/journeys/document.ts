import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { firstDifference, publishedWords, sourceWords } from '#src/lib/documents/fidelity.ts';
import { site } from '#src/site/site.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { expectEqual, expectThat, type Journey } from './journey.ts';

/** What an official and a citizen do on a document's page. */

const DOCUMENTS = [
  'bac-giang-kh-tet-giap-thin-2024',
  'hau-giang-71-kh-ubnd-2022',
  'kien-giang-1521-kh-ldtbxh-2019',
  'lao-cai-316-kh-ubnd-2017',
  'vinh-long-kh-92-kl-tw-2021',
];

/** The text as a browser shows it, notes and address marks aside. */
async function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.doc-text');
    for (const extra of text?.querySelectorAll('[role=note], .doc-address, .doc-copy') ?? [])
      extra.remove();
    return text?.innerText ?? '';
  });
}

const wordForWord = DOCUMENTS.map((slug): Journey => ({
  name: `reads ${slug} word for word`,
  javaScript: true,
  run: async (page) => {
    await page.goto(`/van-ban/${slug}/`);
    const source = readFileSync(join(ROOT, `content/sources/${slug}.txt`), 'utf8');
    const difference = firstDifference(sourceWords(source), publishedWords(await shownText(page)));
    expectThat(difference === undefined, `differs: ${JSON.stringify(difference)}`);
  },
}));

export const documentJourneys: readonly Journey[] = [
  ...wordForWord,
  {
    name: 'follows a link to a clause and copies its citation',
    run: async (page) => {
      await page.goto('/van-ban/vinh-long-kh-92-kl-tw-2021/#II.5.g4');
      await page.getByRole('button', { name: /Chép trích dẫn mục II, khoản 5/u }).click();
      await page.getByRole('button', { name: /Đã chép trích dẫn/u }).waitFor();
      // The fault of the source ("ngèo") is copied as it stands, and the editor's note is not.
      expectEqual(
        await page.evaluate(() => navigator.clipboard.readText()),
        '“- Tăng cường công tác vận động Quỹ Vì người ngèo, Quỹ An sinh xã hội, đẩy mạnh công tác xã hội hóa thực hiện chính sách an sinh xã hội trên địa bàn tỉnh.” ' +
          '(mục II, khoản 5, gạch đầu dòng 4, Kế hoạch (số để trống, ký hiệu KH-UBND) (năm 2021) của Ủy ban nhân dân tỉnh Vĩnh Long). ' +
          `${new URL(page.url()).origin}/van-ban/vinh-long-kh-92-kl-tw-2021/#II.5.g4`,
        'citation',
      );
    },
  },
  {
    name: 'reaches a clause of a plan from the home page by keyboard alone',
    width: 360,
    run: async (page) => {
      await page.goto('/');
      await page.keyboard.press('Tab');
      expectEqual(
        await page.evaluate(() => document.activeElement?.textContent.trim()),
        'Tới nội dung chính',
        'first stop',
      );
      const follow = async (name: RegExp): Promise<void> => {
        for (let step = 0; step < 200; step += 1) {
          await page.keyboard.press('Tab');
          const label = await page.evaluate(
            () =>
              document.activeElement?.getAttribute('aria-label') ??
              document.activeElement?.textContent ??
              '',
          );
          if (!name.test(label.trim())) continue;
          const before = page.url();
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.href !== before);
          return;
        }
        throw new Error(`no stop named ${String(name)} within 200 tabs of ${page.url()}`);
      };
      await follow(/^Văn bản$/u);
      await follow(/^Kế hoạch thực hiện Quyết định 1983/u);
      await follow(/^Liên kết tới mục I, khoản 1, điểm a$/u);
      expectEqual(new URL(page.url()).hash, '#I.1.a', 'address');
    },
  },
  {
    name: 'opens a note in place on a phone without JavaScript',
    width: 360,
    javaScript: false,
    run: async (page) => {
      await page.goto('/van-ban/vinh-long-kh-92-kl-tw-2021/');
      const note = page.locator('[id="II.5.g4"] details.doc-note').first();
      const words = note.getByText('ngèo');
      expectEqual(await words.isVisible(), false, 'note shown before it is opened');
      await note.locator('summary').click();
      expectEqual(await words.isVisible(), true, 'note shown after it is opened');
    },
  },
  {
    name: 'prints a plan with address, date and hash on the sheet',
    run: async (page) => {
      await page.goto('/van-ban/vinh-long-kh-92-kl-tw-2021/');
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
      for (const wanted of [
        `${site.address}/van-ban/vinh-long-kh-92-kl-tw-2021/`,
        'de21dfe9eeeb',
        'bản ngày',
      ])
        expectThat(printed.includes(wanted), `"${wanted}" is not on the printed page`);
    },
  },
];
