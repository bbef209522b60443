import type { BrowserContext, Page } from 'playwright-core';
import { expectEqual, expectThat, type Journey } from './journey.ts';

/** What a citizen does: from the home page to the clause, the checker, a guide that is heard or printed. */

const CHECKER = '/kiem-tra/';

/** A household that Kiên Giang's plan speaks of, ticked on the checker's first four questions. */
async function answerAsPoorHousehold(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Câu sau' });
  await page.getByRole('radio', { name: /^Kiên Giang/u }).check();
  await next.click();
  await next.click();
  await page.getByRole('checkbox', { name: /^Hộ nghèo/u }).check();
  await next.click();
  await page.getByRole('checkbox', { name: 'Thiếu dịch vụ xã hội cơ bản khác' }).check();
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
}

/** Everything a page can leave behind on the device. */
async function leftBehind(page: Page, context: BrowserContext): Promise<unknown> {
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    history: JSON.stringify(history.state),
    name: window.name,
  }));
  return { ...stored, cookies: (await context.cookies()).length };
}

const NOTHING = {
  local: [],
  session: [],
  databases: 0,
  caches: [],
  history: 'null',
  name: '',
  cookies: 0,
};

/** What is ticked, shown or ready to be copied. */
const traces = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    ticked: document.querySelectorAll('input:checked').length,
    results: document.querySelectorAll('.check-results [data-guide]').length,
    text: document.querySelector('textarea')?.value,
    status: document.querySelector('.check-status')?.textContent,
  }));

const CLEAN = { ticked: 0, results: 0, text: '', status: '' };

/** Presses Tab until the focus is on a link with these words, then Enter. */
async function follow(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (!name.test(label)) continue;
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    return;
  }
  throw new Error(`no stop named ${String(name)} within 300 tabs of ${page.url()}`);
}

/** A stand-in for the device's voices, which a browser without a screen lacks. */
interface Spoken {
  readonly spoken: string[];
  /** Ends the sentence that is read. */
  finish(): void;
}

/** Gives the next page that is loaded one voice. */
async function giveVoice(
  page: Page,
  voice: { readonly lang: string; readonly localService: boolean },
): Promise<void> {
  await page.addInitScript((given) => {
    const spoken: string[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synth = {
      getVoices: () => [given],
      speak: (utterance: SpeechSynthesisUtterance) => {
        spoken.push(utterance.text);
        current = utterance;
      },
      cancel: () => {
        current = undefined;
      },
    };
    const finish = (): void => current?.onend?.(new Event('end') as SpeechSynthesisEvent);
    Object.defineProperty(window, 'speechSynthesis', { value: synth, configurable: true });
    Object.assign(window, { spoken, finish, SpeechSynthesisUtterance: Utterance });
  }, voice);
}

const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Spoken).spoken);

/** The words that are marked as being read. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('heard') ?? [])].map(String).join(''));

export const citizenJourneys: readonly Journey[] = [
  {
    name: 'goes from home by situation and guide to the clause, on a phone with the keyboard alone',
    width: 360,
    run: async (page) => {
      await page.goto('/');
      await follow(page, /^Nhà tôi thuộc hộ nghèo/u);
      expectEqual(new URL(page.url()).pathname, '/quyen-loi/danh-cho/ho-ngheo/', 'first page');
      await follow(page, /^Hỗ trợ 30\u00a0% tiền đóng bảo hiểm y tế/u);
      await follow(page, /^¶\sII\.1\.4\.g1\.c1: /u);
      const { pathname, hash } = new URL(page.url());
      expectEqual(
        [pathname, hash],
        ['/van-ban/kien-giang-1521-kh-ldtbxh-2019/', '#II.1.4.g1.c1'],
        'clause',
      );
      expectThat(
        await page.locator('[id="II.1.4.g1.c1"]').first().isVisible(),
        'the clause is not on the screen',
      );
    },
  },
  {
    name: 'goes back from a clause to the guide that rests on it, without JavaScript',
    width: 360,
    javaScript: false,
    run: async (page) => {
      await page.goto('/van-ban/kien-giang-1521-kh-ldtbxh-2019/#II.1.4.g1.c1');
      const clause = page.locator('[id="II.1.4.g1.c1"]').first();
      await clause
        .getByText(/dựa vào đây$/u)
        .first()
        .click();
      await clause.getByRole('link', { name: /^Hỗ trợ 30/u }).click();
      expectEqual(
        new URL(page.url()).pathname,
        '/quyen-loi/ho-tro-bhyt-ho-ngheo-da-chieu/',
        'guide',
      );
    },
  },
  {
    name: 'opens the folded part of a long guide that a link leads to',
    width: 360,
    run: async (page) => {
      await page.goto('/quyen-loi/tro-cap-xa-hoi-hang-thang/');
      const part = page.locator('#phan-6');
      expectEqual(await part.getAttribute('open'), null, 'open before it is asked for');
      await page.locator('.band a[href="#phan-6"]').click();
      await part.getByText('Dành cho ai').waitFor({ state: 'visible' });
    },
  },
  {
    name: 'asks the checker and is told why, clause by clause',
    width: 360,
    run: async (page) => {
      await page.goto(CHECKER);
      await answerAsPoorHousehold(page);
      expectEqual(
        await page.evaluate(() => document.activeElement?.textContent),
        'Kết quả',
        'focus',
      );
      const may = page.locator('[data-group=may]');
      expectThat(
        /Có thể thuộc diện: 1\./u.test(
          (await page.getByRole('status').first().textContent()) ?? '',
        ),
        'the results are not announced',
      );
      const guide = may.locator('[data-guide=ho-tro-bhyt-ho-ngheo-da-chieu]');
      expectEqual(await guide.locator('.check-met').count(), 4, 'conditions met');
      await guide.getByText('Nguyên văn').first().click();
      await guide.getByText('“trên địa bàn tỉnh Kiên Giang”').waitFor({ state: 'visible' });
      expectEqual(
        await guide.locator('a.pin').first().getAttribute('href'),
        '/van-ban/kien-giang-1521-kh-ldtbxh-2019/#II.1.4.g1.c1',
        'clause of the first condition',
      );
      // Another province: the first condition of those guides does not hold.
      const not = page.locator('[data-group=not]');
      expectThat((await not.locator('.check-unmet').count()) > 0, 'nothing is told unmet');
    },
  },
  {
    name: 'answers the checker with the keyboard alone',
    width: 360,
    run: async (page) => {
      await page.goto(CHECKER);
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          const active = document.activeElement;
          return active?.closest('label')?.textContent.trim() ?? active?.textContent.trim() ?? '';
        });
      const tabTo = async (name: RegExp): Promise<void> => {
        for (let step = 0; step < 60; step += 1) {
          await page.keyboard.press('Tab');
          if (name.test(await focused())) return;
        }
        throw new Error(`no stop named ${String(name)}`);
      };
      await tabTo(/^Kiên Giang/u);
      await page.keyboard.press('Space');
      await tabTo(/^Câu sau$/u);
      await page.keyboard.press('Enter');
      expectThat(/^Câu 2 trong 8/u.test(await focused()), 'the second question has no focus');
      await tabTo(/^Câu sau$/u);
      await page.keyboard.press('Enter');
      await tabTo(/^Hộ nghèo/u);
      await page.keyboard.press('Space');
      await tabTo(/^Xem kết quả$/u);
      await page.keyboard.press('Enter');
      expectEqual(await focused(), 'Kết quả', 'focus');
      expectThat(
        (await page.locator('[data-group=more] [data-guide]').count()) > 0,
        'no result is shown',
      );
    },
  },
  {
    name: '"Không rõ" and "none of these" stand alone among the answers',
    run: async (page) => {
      await page.goto(CHECKER);
      await page.getByRole('button', { name: 'Câu sau' }).click();
      await page.getByRole('button', { name: 'Câu sau' }).click();
      const group = page.locator('fieldset[data-question=ho]');
      await group.getByRole('checkbox', { name: /^Hộ nghèo/u }).check();
      await group.getByRole('checkbox', { name: /^Hộ cận nghèo/u }).check();
      await group.getByRole('checkbox', { name: 'Không rõ' }).check();
      expectEqual(await group.locator('input:checked').count(), 1, 'ticks beside "Không rõ"');
      await group.getByRole('checkbox', { name: /^Hộ cận nghèo/u }).check();
      expectEqual(
        await group.getByRole('checkbox', { name: 'Không rõ' }).isChecked(),
        false,
        '"Không rõ" beside an answer',
      );
    },
  },
  {
    name: 'asks the checker without a request, a trace in the address or anything stored',
    run: async (page, context) => {
      await page.goto(CHECKER, { waitUntil: 'networkidle' });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const address = page.url();
      await answerAsPoorHousehold(page);
      await page.getByRole('button', { name: 'Chép', exact: true }).click();
      await page.getByText('Đã chép.').waitFor();
      expectEqual(requests, [], 'requests');
      expectEqual(page.url(), address, 'address');
      expectEqual(await page.evaluate(() => history.length), 2, 'entries of the history');
      expectEqual(await leftBehind(page, context), NOTHING, 'left on the device');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expectThat(
        copied.includes('/quyen-loi/ho-tro-bhyt-ho-ngheo-da-chieu/'),
        'the guide is not in the text to send',
      );
      expectThat(
        !/Hộ nghèo \(kể cả|Thiếu dịch vụ/u.test(copied),
        'an answer is in the text to send',
      );
    },
  },
  {
    name: 'clears the checker, leaves it and comes back to an empty one',
    run: async (page, context) => {
      await page.goto(CHECKER);
      await answerAsPoorHousehold(page);
      await page.getByRole('button', { name: 'Xoá câu trả lời' }).click();
      expectEqual(await traces(page), CLEAN, 'after clearing');
      expectThat(
        await page.getByText('Câu 1 trong 8').isVisible(),
        'the first question is not shown again',
      );
      await answerAsPoorHousehold(page);
      await page.goto('/');
      await page.goBack();
      expectEqual(await traces(page), CLEAN, 'after going back');
      await answerAsPoorHousehold(page);
      await page.reload();
      expectEqual(await traces(page), CLEAN, 'after loading again');
      expectEqual(await leftBehind(page, context), NOTHING, 'left on the device');
    },
  },
  {
    name: 'forgets before the browser keeps the page in memory',
    run: async (page) => {
      await page.goto(CHECKER);
      await answerAsPoorHousehold(page);
      // What a browser does around its memory of pages, whether or not this one has such a memory.
      await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      });
      expectEqual(await traces(page), CLEAN, 'kept in memory');
      await page.getByRole('radio', { name: /^Kiên Giang/u }).check();
      await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      expectEqual(await traces(page), CLEAN, 'brought back from memory');
    },
  },
  {
    name: 'finds the chart in place of the checker without JavaScript, and prints it',
    width: 360,
    javaScript: false,
    run: async (page) => {
      await page.goto(CHECKER);
      expectEqual(await page.locator('main form').isVisible(), false, 'questions shown');
      expectEqual(await page.locator('[data-guide]').count(), 36, 'guides in the chart');
      const guide = page.locator('[data-guide=ho-tro-bhyt-ho-ngheo-da-chieu] .check-criteria');
      expectThat(await guide.isVisible(), 'the conditions are not shown');
      await page.getByRole('link', { name: 'Kiên Giang', exact: true }).click();
      await page.emulateMedia({ media: 'print' });
      expectThat(
        await page.getByText('Đánh dấu vào ô đúng với bạn.').isVisible(),
        'the chart of the province says not how to use it',
      );
    },
  },
  {
    name: 'prints the results with a code back to the page and no form',
    run: async (page) => {
      await page.goto(CHECKER);
      await answerAsPoorHousehold(page);
      await page.emulateMedia({ media: 'print' });
      expectThat(await page.locator('.print-head .qr').isVisible(), 'no code is printed');
      expectEqual(await page.locator('main form').isVisible(), false, 'form printed');
      expectEqual(await page.locator('textarea').isVisible(), false, 'text to send printed');
      expectThat(
        await page.getByText('Hỗ trợ 30').first().isVisible(),
        'the result is not printed',
      );
    },
  },
  {
    name: 'prints a leaflet on A5 with a code to the guide',
    run: async (page) => {
      await page.goto('/quyen-loi/ho-tro-bhyt-ho-ngheo-da-chieu/');
      await page.getByRole('link', { name: /tờ rơi/u }).click();
      await page.waitForURL(/\/to-roi\/$/u);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      // A5 is 419.53 by 595.28 points; browsers round to whole pixels.
      const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf.toString('latin1'));
      expectEqual(
        [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))],
        [420, 595],
        'size of the sheet in points',
      );
      await page.emulateMedia({ media: 'print' });
      expectThat(
        await page
          .getByRole('img', { name: /quyen-loi\/ho-tro-bhyt-ho-ngheo-da-chieu\/$/u })
          .isVisible(),
        'no code to the guide',
      );
    },
  },
  {
    name: 'prints every part of a long guide, folded or not',
    run: async (page) => {
      await page.goto('/quyen-loi/tro-cap-xa-hoi-hang-thang/');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expectEqual(await page.locator('.guide-fold:not([open])').count(), 0, 'parts left folded');
    },
  },
  {
    name: 'hears a guide sentence by sentence and stops it, where the device has a voice',
    run: async (page) => {
      await page.goto('/quyen-loi/ho-tro-bhyt-ho-ngheo-da-chieu/');
      const button = page.locator('button.listen');
      expectEqual(await button.isVisible(), false, 'button shown without a voice');
      await giveVoice(page, { lang: 'vi-VN', localService: false });
      await page.reload();
      expectEqual(await button.isVisible(), false, 'button shown for a voice of the network');
      await giveVoice(page, { lang: 'vi-VN', localService: true });
      await page.reload();
      await button.click();
      expectEqual(
        await said(page),
        ['Hỗ trợ ba mươi phần trăm tiền đóng bảo hiểm y tế cho hộ nghèo đa chiều'],
        'first sentence',
      );
      expectEqual(
        (await marked(page)).replaceAll('\u00a0', ' '),
        'Hỗ trợ 30 % tiền đóng bảo hiểm y tế cho hộ nghèo đa chiều',
        'marked sentence',
      );
      await page.evaluate(() => (window as unknown as Spoken).finish());
      await page.evaluate(() => (window as unknown as Spoken).finish());
      expectEqual((await said(page)).length, 3, 'sentences after two have ended');
      expectThat(!(await said(page)).some((text) => /[¶%]/u.test(text)), 'a sign is read');
      await page.getByRole('button', { name: 'Dừng đọc' }).click();
      await page.evaluate(() => (window as unknown as Spoken).finish());
      expectEqual((await said(page)).length, 3, 'sentences after it was stopped');
      expectEqual(await marked(page), '', 'marked after it was stopped');
      expectThat(
        await page.getByRole('button', { name: 'Nghe trang này' }).isVisible(),
        'no way to hear it again',
      );
    },
  },
];
