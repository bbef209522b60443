import { clausePage, splitClause } from './facts.ts';
import { expect, given, PHONE, test } from './journey.ts';

/** Addresses of a clause as people write them down, send them on and cut them off. */

test.use(PHONE);

const encoded = (id: string): string =>
  Array.from(id, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16)}`).join('');

for (const [how, written] of [
  ['in small letters', (id: string) => id.toLowerCase()],
  ['in capital letters', (id: string) => id.toUpperCase()],
  ['encoded', encoded],
  ['encoded twice', (id: string) => encoded(id).replaceAll('%', '%25')],
  ['with the end of a sentence', (id: string) => `${id}).`],
] as const)
  test(`finds a clause ${how}`, async ({ page }) => {
    const { clause } = given('citation');
    const { document, address } = splitClause(clause);
    await page.goto(`van-ban/${document}/#${written(address)}`);
    await expect(page.locator(':target')).toHaveAttribute('id', address);
    await expect(page.locator(':target')).toBeInViewport();
    // Again, from another place of the page that is open.
    await page.evaluate((hash) => {
      location.hash = 'noi-dung';
      location.hash = hash;
    }, written(address));
    await expect(page.locator(':target')).toHaveAttribute('id', address);
    await expect(page.locator(':target')).toBeInViewport();
  });

test('leaves a page as it is where its address ends in nonsense', async ({ page }) => {
  const { clause } = given('citation');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const hash of [
    '#100%',
    '#%E0%A4%A',
    '#',
    '##',
    '#"><b>',
    '#\u202e',
    `#${'x'.repeat(5000)}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(clausePage(clause).replace(/#.*/u, hash));
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page.locator(':target')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});
