import { expect, it } from 'vitest';
import { fragmentId } from './fragment.ts';

it.each([
  ['', ''],
  ['#', ''],
  ['#II.1.4.g1', 'II.1.4.g1'],
  ['#ti%E1%BB%81n', 'tiền'],
  ['#tiền', 'tiền'],
  ['#100%', '100%'],
  ['#%E1%BB', '%E1%BB'],
  ['#a#b', 'a#b'],
])('%s names %s', (hash, id) => {
  expect(fragmentId(hash)).toBe(id);
});
