import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '#scripts/lib/browser.ts';

/**
 * Tests in a real browser on a built site: what readers do (`tests/journeys`), and every page as a reader's machine
 * sees it (`tests/browser`). `npm test` runs them on the site of `dist/` and on the invented province; by hand:
 * `npx playwright test journeys`, for another site with SITE_DIST and CONTENT_DIR.
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    locale: 'vi-VN',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: await chromiumOptions(),
  },
  projects: [
    { name: 'journeys', testDir: 'tests/journeys' },
    {
      name: 'editor',
      testDir: 'tests/editor',
      timeout: 240_000,
      expect: { timeout: 30_000 },
      use: { actionTimeout: 30_000, trace: 'off' },
    },
    { name: 'together', testDir: 'tests/together' },
    { name: 'package', testDir: 'tests/package' },
    // What these find is told in words; a trace of each page would cost more than the checks.
    { name: 'pages', testMatch: 'browser/pages.spec.ts', use: { trace: 'off' } },
    { name: 'gates', testMatch: 'browser/gates.spec.ts', use: { trace: 'off' } },
    { name: 'page-checks', testMatch: 'browser/{page,gate}-checks.spec.ts', use: { trace: 'off' } },
  ],
});
