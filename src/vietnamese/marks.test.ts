import { describe, expect, it } from 'vitest';
import { canonical, fold, hasMarks, plain, toneCount, toneless, withTone } from './marks.ts';

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

describe('plain', () => {
  it.each([
    ['Đường Sỹ', 'Duong Sy'],
    ['Đền ơn đáp nghĩa', 'Den on dap nghia'],
    ['ẨM THỰC'.normalize('NFD'), 'AM THUC'],
    ['30% – “đóng”', '30% – “dong”'],
  ])('%s', (text, bare) => {
    expect(plain(text)).toBe(bare);
  });
});

describe('toneless and toneCount', () => {
  it.each([
    ['nghiệp', 'nghiêp', 1],
    ['ĐƯỢC', 'ĐƯƠC', 1],
    ['dân', 'dân', 0],
    ['hóà', 'hoa', 2],
  ])('%s', (word, bare, tones) => {
    expect(toneless(word)).toBe(bare);
    expect(toneCount(word)).toBe(tones);
  });
});

describe('withTone', () => {
  it.each([
    ['hoa', 'f', 'hòa'],
    ['toan', 'f', 'toàn'],
    ['quy', 's', 'quý'],
    ['gia', 's', 'giá'],
    ['gi', 'f', 'gì'],
    ['nghiêp', 'j', 'nghiệp'],
    ['ngươi', 'f', 'người'],
    ['tra', '', 'tra'],
  ])('%s + %s', (letters, tone, word) => {
    expect(withTone(letters, tone)).toBe(word);
  });

  it('undoes what toneless and canonical tell apart', () => {
    for (const word of ['thuở', 'khuỷu', 'giường', 'quốc', 'yếu', 'ủy', 'hòa'])
      expect(canonical(withTone(toneless(word), canonical(word).slice(-1)))).toBe(canonical(word));
  });
});
