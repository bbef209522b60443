import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkIds, idsOf } from '#scripts/checks/ids.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { PROVINCE } from '#tests/helpers/province.ts';

const CODE = ['{src,scripts}/**/*.{ts,astro,js,mjs,css,json,yaml}', 'tests/**/*.ts'];

/** Tests of the content itself may know it; journeys on it take what they name from `content/expected`. */
const OWN = /^tests\/content\//u;

it.skipIf(contentRoot() === resolve(PROVINCE))('the program names no id of the content', () => {
  const files = globSync(CODE)
    .filter((path) => !OWN.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  expect(files.length).toBeGreaterThan(100);
  const invented = idsOf(readContent(resolve(PROVINCE)));
  expect(checkIds(files, idsOf(loadContent()), invented).findings).toEqual([]);
});
