import { describe, expect, it } from 'vitest';
import { romanValue, toRoman } from './roman.ts';

describe('romanValue', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['IX', 9],
    ['XIII', 13],
    ['XXI', 21],
    ['XL', 40],
    ['XCIX', 99],
    ['CD', 400],
    ['MMXXVI', 2026],
    ['MMMCMXCIX', 3999],
  ])('%s', (text, value) => {
    expect(romanValue(text)).toBe(value);
  });

  it.each(['', 'IIII', 'IIX', 'VX', 'IL', 'MMMM', 'VV', 'xi', 'UBND', ' I'])(
    'refuses "%s"',
    (text) => {
      expect(romanValue(text)).toBeUndefined();
    },
  );
});

it('writes what it reads', () => {
  for (let value = 1; value <= 3999; value++) expect(romanValue(toRoman(value))).toBe(value);
});
