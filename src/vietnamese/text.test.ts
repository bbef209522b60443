import { describe, expect, it } from 'vitest';
import { canonical, fold, hasMarks, keyOf, markedOf, words } from './text.ts';

describe('fold', () => {
  it.each([
    ['Đền ơn đáp nghĩa', 'den on dap nghia'],
    ['HĐND', 'hdnd'],
    ['hoà', 'hoa'],
    ['hòa'.normalize('NFD'), 'hoa'],
    ['Ưu đãi', 'uu dai'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('canonical', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uý', 'úy'],
    ['khoá', 'khóa'],
    ['tuỳ', 'tùy'],
    ['sỹ', 'sĩ'],
    ['kỹ', 'kĩ'],
    ['quý', 'quí'],
    ['Tế', 'tế'.normalize('NFD')],
  ])('takes %s and %s for the same', (a, b) => {
    expect(canonical(a)).toBe(canonical(b));
  });

  it.each([
    ['tỉnh', 'tình'],
    ['hoa', 'hòa'],
    ['ơn', 'ôn'],
    ['dân', 'đân'],
    ['tay', 'tai'],
    ['tuy', 'tui'],
  ])('tells %s from %s', (a, b) => {
    expect(canonical(a)).not.toBe(canonical(b));
  });
});

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

describe('hasMarks', () => {
  it.each([
    ['tien gia', false],
    ['tiền gia', true],
    ['di lam', false],
    ['đi lam', true],
    ['a'.normalize('NFD'), false],
  ])('%s: %s', (text, marked) => {
    expect(hasMarks(text)).toBe(marked);
  });
});
