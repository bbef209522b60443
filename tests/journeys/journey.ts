import { expect, type Page } from '@playwright/test';
import { test as onSite } from '#tests/browser/served-site.ts';
import { FACTS_FILE, readFacts, type Facts, type SearchFacts } from './facts.ts';

/** What readers do on the built site, from opening a page to leaving with what they came for. */

export const test = onSite;
export { expect };

/** A cheap phone; a journey is on a wide screen unless it says so. */
export const PHONE = { viewport: { width: 360, height: 800 } } as const;

const facts = readFacts();

/** Leaves the journey out, and says so, where the content's owners have written nothing for it. */
function required<T>(fact: T | undefined, name: string): T {
  test.skip(fact === undefined, `${FACTS_FILE}: ${name}`);
  if (fact === undefined) throw new Error(`${FACTS_FILE} does not give "${name}".`);
  return fact;
}

/** A part of `expected/journeys.yaml`, which the journey needs. */
export const given = <Name extends keyof Facts>(name: Name): NonNullable<Facts[Name]> =>
  required<NonNullable<Facts[Name]>>(facts[name] ?? undefined, name);

/** A part of what it gives for the search. */
export const givenForSearch = <Name extends keyof SearchFacts>(
  name: Name,
): NonNullable<SearchFacts[Name]> =>
  required<NonNullable<SearchFacts[Name]>>(facts.search?.[name] ?? undefined, `search.${name}`);

/** Label or text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return (
      active?.getAttribute('aria-label') ??
      active?.closest('label')?.textContent ??
      active?.textContent ??
      ''
    ).trim();
  });

/** Presses Tab until the focus is on something of this name. */
export async function tabTo(page: Page, name: RegExp, within = 300): Promise<void> {
  for (let step = 0; step < within; step += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no stop named ${String(name)} within ${String(within)} tabs of ${page.url()}`);
}

/** Goes by keyboard to a link with these words and follows it. */
export async function follow(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}
