import { expect, it } from 'vitest';
import { valueAt } from './labels.ts';

it.each<[Parameters<typeof valueAt>[0], number, string]>([
  ['letter', 1, 'a'],
  ['letter', 5, 'đ'],
  ['letter', 6, 'e'],
  ['letter', 7, 'g'],
  ['capital', 5, 'Đ'],
  ['roman', 14, 'XIV'],
  ['chapter', 3, 'III'],
  ['number', 10, '10'],
  ['article', 2, '2'],
])('the %s number %i is printed %s', (kind, ordinal, printed) =>
  expect(valueAt(kind, ordinal)).toBe(printed),
);
