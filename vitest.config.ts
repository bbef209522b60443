/// <reference types="vitest/config" />
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { BROWSER_CODE } from '#scripts/lib/browser-code.ts';
import { LEAST } from '#scripts/lib/coverage.ts';
import { COMPILED } from '#scripts/lib/reports.ts';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';

/** Astro's virtual module reads a store that only a build fills; tests read the content folder as the build does. */
const astroContent = fileURLToPath(new URL('tests/helpers/astro-content.ts', import.meta.url));

const ENGINE = '{src,scripts,tests}/**/*.test.ts';
const NOT_ENGINE = ['tests/content/**', 'tests/journeys/**'];

/**
 * Tests that put other modules in the place of ours: each has a process of its own. All others share the modules that
 * they import, which takes half the time.
 */
const apart = globSync(ENGINE).filter((file) =>
  /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')),
);

/**
 * The engine is tested on the invented province: green whatever stands in content/. The commands that tests run find what
 * Node has made of their modules; the tests' own code, which is counted, is read anew.
 */
const engineEnv = { CONTENT_DIR: PROVINCE, SITE_TODAY: PROVINCE_TODAY, ...COMPILED };

export default getViteConfig({
  resolve: { alias: { 'astro:content': astroContent } },
  test: {
    environment: 'node',
    // No test is about time: a slow or busy machine takes longer and finds the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest would leave one processor to whoever watches: on two, half of the machine.
    maxWorkers: '100%',
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
          name: 'engine',
          include: [ENGINE],
          exclude: [...NOT_ENGINE, ...apart],
          isolate: false,
          env: engineEnv,
        },
      },
      {
        extends: true,
        test: { name: 'engine-apart', include: apart, exclude: NOT_ENGINE, env: engineEnv },
      },
      {
        extends: true,
        test: {
          // The content that is published, whichever that is.
          name: 'content',
          include: ['tests/content/**/*.content.test.ts'],
          isolate: false,
        },
      },
    ],
  },
});
