import { expect, type Locator, type Page } from '@playwright/test';

/** What hands do in a form of the editor, on this computer or on a published site. */

/** A field of the form. Sveltia makes each as it comes near the window, so what stands in its stead is brought there. */
export async function field(page: Page, path: string): Promise<Locator> {
  const selector = `[data-key-path="${path}"]`;
  await expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        for (let tries = 0; tries < 200 && !document.querySelector(wanted); tries += 1) {
          document
            .querySelector('#nc-root .placeholder:empty')
            ?.scrollIntoView({ block: 'center' });
          await frame();
          await frame();
        }
        return document.querySelector(wanted) !== null;
      }, selector),
    )
    .toBe(true);
  return page.locator(selector);
}

/** Types into the box of a field. */
export async function type(page: Page, path: string, words: string): Promise<void> {
  await (await field(page, path)).locator('input[type=text], textarea').first().fill(words);
}

/** Chooses in a field of choices, by what is shown. */
export async function choose(page: Page, path: string, label: string): Promise<void> {
  const place = await field(page, path);
  const box = place.getByRole('combobox').first();
  if ((await box.count()) === 0) {
    await place.getByRole('radio', { name: label, exact: true }).click();
    return;
  }
  const option = page.getByRole('option', { name: label, exact: true }).locator('visible=true');
  // What was saved just now is offered once the editor has read it; a list that is open already does not grow.
  await expect(async () => {
    if ((await option.count()) === 0) await box.click();
    await option.click({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

/** Adds an item to a list, or the group that a field may hold. @param kind where there are several */
export async function add(page: Page, path: string, kind?: string): Promise<void> {
  await (await field(page, path)).getByRole('button', { name: /^Thêm/u }).first().click();
  if (kind !== undefined)
    await page.getByRole('menuitem', { name: kind, exact: true }).locator('visible=true').click();
}

/** What the page asks of others and its policy does not stop. */
export function requestsElsewhere(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== '' && hostname !== 'localhost') asked.add(request.url());
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') asked.delete(request.url());
  });
  return asked;
}
