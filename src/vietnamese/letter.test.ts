import { expect, it } from 'vitest';
import { indexLetter } from './letter.ts';

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
