import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { serveSite, type RunningServer } from '#scripts/lib/static-server.ts';
import { site } from '#src/site/site.ts';

/** Folder of the built site under test: `dist`, or what SITE_DIST names. CONTENT_DIR must be the content it was built from. */
export const siteFolder = (): string => resolve(process.env['SITE_DIST'] || 'dist');

/** Path of the site's address, without a slash at the end: the address may lie below another site's. */
export const basePath = new URL(site.address).pathname.replace(/\/$/, '');

/**
 * Tests on the built site, served anew for each worker; addresses in `goto` and `toHaveURL` are relative to its home page.
 * Where BROWSER_COVERAGE names a folder, what each test has run of the site's scripts is left there
 * (scripts/lib/browser-coverage.ts).
 */
export const test = base.extend<
  { readonly href: (path: string) => string },
  { readonly server: RunningServer }
>({
  server: [
    async ({}, use) => {
      const server = await serveSite(siteFolder(), { port: 0, base: basePath });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.address);
  },
  page: async ({ page, javaScriptEnabled }, use, { testId }) => {
    const folder = process.env['BROWSER_COVERAGE'];
    if (folder === undefined || javaScriptEnabled === false) {
      await use(page);
      return;
    }
    await page.coverage.startJSCoverage({ resetOnNavigation: false });
    await use(page);
    const scripts = await page.coverage.stopJSCoverage();
    const run = scripts.map(({ url, functions }) => ({
      path: new URL(url).pathname.slice(basePath.length + 1),
      functions,
    }));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${testId}.json`), JSON.stringify(run));
  },
  /** An address such as `/van-ban/` as links of the site write it. */
  href: async ({}, use) => {
    await use((path) => basePath + path);
  },
});
