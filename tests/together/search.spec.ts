import type { Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { close, listenLocally, portOf, siteHandler } from '#scripts/lib/static-server.ts';

/** Sites of two provinces, built apart, on one host: what a reader of one finds in the other (`scripts/steps/together.ts`). */

/** Folder in which each province has its site as `<province>/dist`, and their ids. */
const folder = process.env['TOGETHER'] ?? '';
const [own = '', other = ''] = (process.env['TOGETHER_PROVINCES'] ?? '').split(' ');

let servers: Server[] = [];
let origin = '';
test.beforeAll(async () => {
  const sites = [own, other].map((province) => ({
    base: `/${province}`,
    handle: siteHandler(join(folder, province, 'dist'), { base: `/${province}` }),
  }));
  servers = await listenLocally((request, response) => {
    const site = sites.find(({ base }) => request.url?.startsWith(`${base}/`));
    if (site) site.handle(request, response);
    else response.writeHead(404).end();
  }, 0);
  const [first] = servers;
  origin = first ? `http://localhost:${String(portOf(first))}` : '';
});
test.afterAll(async () => {
  await Promise.all(servers.map(close));
});

test('a question on one province’s site finds the documents of both, at their own addresses', async ({
  page,
}) => {
  const broken: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) broken.push(response.url());
  });
  await page.goto(`${origin}/${own}/tim-kiem/#q=${encodeURIComponent('kế hoạch')}`);
  const results = page.locator('[data-search="results"][data-state="done"] > li a[data-result]');
  await expect(results.first()).toBeVisible();
  const links = await results.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  for (const province of [own, other])
    expect(links.some((path) => path.startsWith(`/${province}/van-ban/`))).toBe(true);
  await page.locator(`[data-result][href^="/${other}/van-ban/"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`^${origin}/${other}/van-ban/`, 'u'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(broken).toEqual([]);
});

test('where the other site is down, the search says that it could not load', async ({ page }) => {
  await page.route(`**/${other}/pagefind/**`, (route) => route.abort());
  await page.goto(`${origin}/${own}/tim-kiem/#q=${encodeURIComponent('kế hoạch')}`);
  await expect(page.getByText(/không (?:tải|đọc) được/iu).first()).toBeVisible({ timeout: 30_000 });
});
