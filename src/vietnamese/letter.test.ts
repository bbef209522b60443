import { expect, it } from 'vitest';
import { indexLetter, letterId } from './letter.ts';

it.each([
  ['Ưu đãi', 'U'],
  ['ấp', 'A'],
  ['đào tạo', 'Đ'],
  ['Dạy nghề', 'D'],
  ['136/2013/NĐ-CP', '0–9'],
  ['“Tết”', '0–9'],
])('lists %s under %s', (text, letter) => {
  expect(indexLetter(text)).toBe(letter);
});

it.each([
  ['A', 'a'],
  ['D', 'd'],
  ['Đ', 'dd'],
  ['0–9', 'so'],
])('writes %s as %s in addresses', (letter, id) => {
  expect(letterId(letter)).toBe(id);
});
