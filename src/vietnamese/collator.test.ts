import { expect, it } from 'vitest';
import { collator } from './collator.ts';

it.each([
  [
    ['Đồng Nai', 'Điện Biên', 'Dân', 'Đà Nẵng'],
    ['Dân', 'Đà Nẵng', 'Điện Biên', 'Đồng Nai'],
  ],
  [
    ['ân', 'ăn', 'an', 'ba'],
    ['an', 'ăn', 'ân', 'ba'],
  ],
  [
    ['Phụ lục 10', 'Phụ lục 2'],
    ['Phụ lục 2', 'Phụ lục 10'],
  ],
])('puts %j in order', (given, ordered) => {
  expect(given.toSorted((a, b) => collator.compare(a, b))).toEqual(ordered);
});
