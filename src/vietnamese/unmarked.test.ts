import { describe, expect, it } from 'vitest';
import { smsParts, withoutMarks } from './unmarked.ts';

describe('withoutMarks', () => {
  it.each([
    ['Hỗ trợ 30% mức đóng', 'Ho tro 30% muc dong'],
    ['ĐỀ ÁN – “đổi mới”…', 'DE AN - "doi moi"...'],
    ['ưu đãi người có công', 'uu dai nguoi co cong'],
    ['Ổn định'.normalize('NFD'), 'On dinh'],
    ['a\u00a0b', 'a b'],
  ])('%s', (text, plain) => expect(withoutMarks(text)).toBe(plain));

  it('leaves ASCII only, from every Vietnamese letter', () => {
    const letters = 'aăâeêioôơuưy'.split('').flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].flatMap((tone) => {
        const letter = (vowel + tone).normalize('NFC');
        return [letter, letter.toUpperCase()];
      }),
    );
    expect(letters).toHaveLength(144);
    expect(withoutMarks(`${letters.join('')}đĐ`)).toMatch(/^[a-zA-Z]{146}$/u);
  });
});

describe('smsParts', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['ế'.repeat(70), 1],
    ['ế'.repeat(71), 2],
    ['ế'.repeat(134), 2],
    ['ế'.repeat(135), 3],
    // A bracket takes two places.
    [`${'a'.repeat(159)}[`, 2],
  ])('case %#: %i', (text, parts) => expect(smsParts(text)).toBe(parts));
});
