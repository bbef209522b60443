import { expect, it } from 'vitest';
import { romanValue, valueAt } from './labels.ts';

it.each([
  ['I', 1],
  ['IV', 4],
  ['IX', 9],
  ['XIV', 14],
  ['XL', 40],
  ['XCIX', 99],
  ['C', 100],
  ['MMXXII', 2022],
])('%s is %i', (roman, value) => expect(romanValue(roman)).toBe(value));

it.each(['IIII', 'VX', 'IC', 'VV', 'IIX', '', 'A', 'i'])('%j is no Roman numeral', (text) =>
  expect(romanValue(text)).toBe(0),
);

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
