import { describe, expect, it } from 'vitest';
import {
  abbreviationsIn,
  checkPlainLanguage,
  officialeseIn,
  sentences,
  syllables,
} from './plain-language.ts';

const list = { 'đối tượng': 'người', 'trên địa bàn': 'ở', 'địa bàn': 'nơi', 'nêu trên': '' };
const check = (text: string) => checkPlainLanguage('a.mdx', [{ text, line: 7 }], list);

/** A sentence of exactly `count` syllables. */
const sentence = (count: number) => `${Array.from({ length: count }, () => 'chữ').join(' ')}.`;

describe('sentences', () => {
  it.each([
    ['Một câu.', ['Một câu.']],
    ['Một câu. Hai câu!', ['Một câu.', 'Hai câu!']],
    ['Nguồn ghi: không rõ; hãy hỏi.', ['Nguồn ghi:', 'không rõ;', 'hãy hỏi.']],
    ['Ngày 1.7 vẫn là một câu.', ['Ngày 1.7 vẫn là một câu.']],
    ['Ông nói “được.” Bà nghe.', ['Ông nói “được.”', 'Bà nghe.']],
    ['', []],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('syllables', () => {
  it.each([
    ['bảo hiểm y tế', 4],
    ['30 % mức đóng', 3],
    ['giai đoạn 2017 - 2025', 4],
    ['225/2019/NQ-HĐND', 1],
    ['  ', 0],
  ])('%s', (text, expected) => expect(syllables(text)).toBe(expected));
});

describe('abbreviationsIn', () => {
  it.each([
    ['thẻ BHYT của UBND xã', ['BHYT', 'UBND']],
    ['Sở LĐ-TB&XH', ['LĐ', 'TB&XH']],
    ['Nghị quyết số 225/2019/NQ-HĐND', []],
    ['mục II, khoản IV', []],
    ['Ủy ban nhân dân', []],
  ])('%s', (text, expected) => expect(abbreviationsIn(text)).toEqual(expected));
});

describe('officialeseIn', () => {
  it('finds whole expressions whatever their case', () =>
    expect(officialeseIn('Đối tượng được hưởng', list)).toEqual(['đối tượng']));
  it('reports the longest expression once', () =>
    expect(officialeseIn('người nghèo trên địa bàn tỉnh', list)).toEqual(['trên địa bàn']));
  it('does not take a part of another word', () =>
    expect(officialeseIn('đối tượngx', list)).toEqual([]));
});

describe('checkPlainLanguage', () => {
  it('accepts a clean text', () =>
    expect(check('Hộ nghèo được hỗ trợ. Hãy hỏi ở xã.')).toEqual([]));
  it('accepts a sentence of 20 syllables', () => expect(check(sentence(20))).toEqual([]));
  it('refuses a sentence of 21, with file, line and words', () =>
    expect(check(`Ngắn. ${sentence(21)}`)).toMatchObject([
      { file: 'a.mdx', line: 7, kind: 'long-sentence', words: sentence(21) },
    ]));
  it('refuses an abbreviation that nothing explains', () =>
    expect(check('Hãy hỏi UBND xã.')).toMatchObject([{ kind: 'abbreviation', words: 'UBND' }]));
  it('accepts an abbreviation explained elsewhere in the file', () =>
    expect(
      checkPlainLanguage(
        'a.mdx',
        [
          { text: 'Ủy ban nhân dân (UBND) xã.', line: 1 },
          { text: 'Hãy hỏi UBND.', line: 9 },
        ],
        list,
      ),
    ).toEqual([]));
  it('refuses officialese and says what to write instead', () => {
    const [finding] = check('Đối tượng nêu trên được hỗ trợ.');
    expect(finding).toMatchObject({ kind: 'officialese', words: 'đối tượng' });
    expect(finding?.message).toContain('người');
    expect(check('Người nêu trên.')[0]?.message).toContain('hãy bỏ đi');
  });
  it('leaves quoted words alone', () =>
    expect(check('Kế hoạch viết “đối tượng BTXH”.')).toEqual([]));
});
