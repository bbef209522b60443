import type { Page } from '@playwright/test';
import { clausePage, splitClause, startsWith } from './facts.ts';
import { expect, follow, given, PHONE, tabTo, test } from './journey.ts';

/** What a citizen does: from the home page to the clause, and a guide that is heard or printed. */

test.describe('on a phone', () => {
  test.use(PHONE);

  test('goes from home by situation and guide to the clause with the keyboard alone', async ({
    page,
  }) => {
    const { label, audience, guide, clause } = given('situation');
    const { address } = splitClause(clause);
    await page.goto('./');
    await follow(page, startsWith(label));
    await expect(page).toHaveURL(`quyen-loi/danh-cho/${audience}/`);
    await follow(page, startsWith(guide));
    await tabTo(page, /^Nguồn 1: /u);
    await page.keyboard.press('Enter');
    const source = page.locator(`.note-open a[href$="#${address}"]`);
    await expect(source).toBeVisible();
    await follow(page, startsWith((await source.innerText()).trim()));
    await expect(page).toHaveURL(clausePage(clause));
    await expect(page.locator(`[id="${address}"]`).first()).toBeInViewport();
  });

  test('goes from home by province to what is here of it, and finds the others', async ({
    page,
    href,
  }) => {
    const { name, page: wanted, guide, document } = given('place');
    await page.goto('./');
    const places = page.getByRole('region', { name: 'Bạn ở đâu?' });
    await expect(places.getByRole('link', { name: 'Nơi khác' })).toHaveAttribute(
      'href',
      href('/tinh/'),
    );
    await places.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL((url) => url.pathname === href(wanted));
    const main = page.getByRole('main');
    for (const path of [`/quyen-loi/${guide}/`, `/van-ban/${document}/`])
      await expect(main.locator(`a[href^="${href(path)}"]`).first()).toBeVisible();
  });

  test('leads by the old address of a part to the page that has it now, and opens it', async ({
    page,
  }) => {
    const { guide, province, part, words } = given('folded');
    await page.goto(`quyen-loi/${guide}/#${part}`);
    await expect(page).toHaveURL(`quyen-loi/${guide}/${province}/#${part}`);
    const folded = page.locator(`details#${part}`);
    await expect(folded).toHaveAttribute('open');
    await expect(folded.getByText(words).first()).toBeVisible();
  });
});

test.describe('on a phone without JavaScript', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('goes back from a clause to the guide that rests on it', async ({ page }) => {
    const { clause, guide, title } = given('basedOn');
    await page.goto(clausePage(clause));
    const place = page.locator(`[id="${splitClause(clause).address}"]`).first();
    await place
      .getByText(/dựa vào đây$/u)
      .first()
      .click();
    await place.getByRole('link', { name: startsWith(title) }).click();
    await expect(page).toHaveURL(`quyen-loi/${guide}/`);
  });
});

test('prints a leaflet on A5 with a code to the guide', async ({ page }) => {
  const guide = given('leaflet');
  await page.goto(`quyen-loi/${guide}/`);
  await page.getByRole('link', { name: /tờ rơi/u }).click();
  await expect(page).toHaveURL(/\/to-roi\/$/u);
  // Where several provinces speak, the reader first says which.
  if ((await page.locator('.leaflet').count()) === 0) {
    await page.getByRole('main').locator('.links a').first().click();
    await expect(page).toHaveURL(/\/to-roi\/[a-z-]+\/$/u);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A5 is 419.53 by 595.28 points; browsers round to whole pixels.
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf.toString('latin1'));
  expect([Number(box?.[1]), Number(box?.[2])].map(Math.round)).toEqual([420, 595]);
  await page.emulateMedia({ media: 'print' });
  const code = page.getByRole('img', {
    name: new RegExp(`quyen-loi/${guide}/(?:[a-z-]+/)?$`, 'u'),
  });
  await expect(code).toBeVisible();
});

test('prints every part of a long guide, folded or not, and folds them up again', async ({
  page,
}) => {
  const { guide, province } = given('folded');
  await page.goto(`quyen-loi/${guide}/${province}/`);
  const folded = page.locator('.guide-fold:not([open])');
  const count = await folded.count();
  expect(count).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(count);
});

/** A stand-in for the device's voices, which a browser without a screen lacks. */
interface Spoken {
  readonly spoken: string[];
  /** The tags of the language that the sentences were to be read in. */
  readonly tags: Set<string>;
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
    const tags = new Set<string>();
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
        tags.add(utterance.lang);
        current = utterance;
      },
      cancel: () => {
        current = undefined;
      },
    };
    const finish = (): void => {
      current?.onend?.(new Event('end') as SpeechSynthesisEvent);
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synth, configurable: true });
    Object.assign(window, { spoken, tags, finish, SpeechSynthesisUtterance: Utterance });
  }, voice);
}

const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Spoken).spoken);

const finishSentence = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as Spoken).finish();
  });

/** The words that are marked as being read. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('heard') ?? [])].map(String).join(''));

test('hears a guide sentence by sentence and stops it, where the device has a voice', async ({
  page,
}) => {
  const { guide, sentences } = given('listen');
  await page.goto(`quyen-loi/${guide}/`);
  const button = page.locator('button.listen');
  await expect(button).toBeHidden();
  await giveVoice(page, { lang: 'vi-VN', localService: false });
  await page.reload();
  await expect(button, 'for a voice of the network').toBeHidden();
  // As Android spells it; a voice is asked for by its own tag, or the default one speaks.
  await giveVoice(page, { lang: 'vi_VN_#Latn', localService: true });
  await page.reload();
  await button.click();
  await expect
    .poll(() => page.evaluate(() => [...(window as unknown as Spoken).tags]))
    .toEqual(['vi_VN_#Latn']);
  for (const [place, { said: wanted, written }] of sentences.entries()) {
    expect((await said(page)).slice(place)).toEqual([wanted]);
    expect((await marked(page)).replaceAll('\u00a0', ' ')).toBe(written);
    await finishSentence(page);
  }
  const heard = await said(page);
  expect(heard, 'sentences after those have ended').toHaveLength(sentences.length + 1);
  expect(heard.filter((text) => /[¶%]/u.test(text))).toEqual([]);
  await page.getByRole('button', { name: 'Dừng đọc' }).click();
  await finishSentence(page);
  expect(await said(page), 'sentences after it was stopped').toEqual(heard);
  expect(await marked(page)).toBe('');
  await expect(page.getByRole('button', { name: 'Nghe trang này' })).toBeVisible();
});
