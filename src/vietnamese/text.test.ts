import { describe, expect, it } from 'vitest';
import { keyOf, markedOf, words } from './text.ts';

describe('words', () => {
  it('gives places in the text, so that they can be marked', () => {
    const text = 'Thẻ bảo hiểm, y tế';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Thẻ',
      'bảo',
      'hiểm',
      'y',
      'tế',
    ]);
  });

  it('breaks at full stops, not at commas or dashes', () => {
    expect(words('Miễn, giảm - học phí. Vay vốn').map(({ breaks }) => breaks)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['nq225', 'nq 225'],
    ['225/2019/NQ-HĐND', '225 2019 nq hdnd'],
    ['ngày 05/08', 'ngay 5 8'],
    ['liệt sỹ', 'liet si'],
    ['💥 <script> …', 'script'],
    ['', ''],
  ])('reads %s as %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it('reads decomposed text like composed text', () => {
    const text = 'Trợ cấp xã hội hằng tháng';
    expect(markedOf(text.normalize('NFD'))).toBe(markedOf(text));
  });
});
