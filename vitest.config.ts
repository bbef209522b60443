/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { BROWSER_CODE } from '#scripts/lib/browser-code.ts';
import { LEAST } from '#scripts/lib/coverage.ts';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';

/** Astro's virtual module reads a store that only a build fills; tests read the content folder as the build does. */
const astroContent = fileURLToPath(new URL('tests/helpers/astro-content.ts', import.meta.url));

export default getViteConfig({
  resolve: { alias: { 'astro:content': astroContent } },
  test: {
    environment: 'node',
    // No test is about time: a slow or busy machine takes longer and finds the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Counted while the journeys are walked (scripts/lib/coverage.ts), which holds the same bounds over all of src/.
      exclude: Object.keys(BROWSER_CODE),
      reporter: ['json'],
      reportOnFailure: true,
      thresholds: LEAST,
    },
    projects: [
      {
        extends: true,
        test: {
          // The engine, on the invented province: green whatever stands in content/.
          name: 'engine',
          include: ['{src,scripts,tests}/**/*.test.ts'],
          exclude: ['tests/content/**', 'tests/journeys/**'],
          env: { CONTENT_DIR: PROVINCE, SITE_TODAY: PROVINCE_TODAY },
        },
      },
      {
        extends: true,
        test: {
          // The content that is published, whichever that is.
          name: 'content',
          include: ['tests/content/**/*.content.test.ts'],
        },
      },
    ],
  },
});
