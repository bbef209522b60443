import { describe, expect, it } from 'vitest';
import { sourceSchema } from '#src/schemas/source.ts';
import { codePoints, keptWords, layoutMarks, looksLikeText } from './source-words.ts';

const SOURCE = `CÔNG BÁO/Số 5
1
Q U Y Ế T  Đ Ị N H
Điều 1. Một 2
2 hai 2
CÔNG BÁO/Số 5
Ba.`;

const kept = (list: object | undefined, text = SOURCE) => {
  const { words, faults } = keptWords(text, list && sourceSchema.parse(list));
  return { words: words.map((word) => word.text).join(' '), faults };
};

const HEAD = { lines: [1, 6], reason: 'running-head', words: 'CÔNG BÁO/Số 5' };

it('takes a source without a list as it is', () => {
  expect(kept(undefined)).toEqual({ words: SOURCE.split(/\s+/u).join(' '), faults: [] });
});

it('takes words from their places, and puts spaced letters together', () => {
  const list = {
    leftOut: [
      HEAD,
      { lines: [2], reason: 'page-number', words: '1' },
      { lines: [5], after: 'hai', reason: 'page-number', words: '2' },
    ],
    spaced: [{ lines: [3], printed: 'Q U Y Ế T Đ Ị N H', words: 'QUYẾT ĐỊNH' }],
  };
  expect(kept(list)).toEqual({ words: 'QUYẾT ĐỊNH Điều 1. Một 2 2 hai Ba.', faults: [] });
});

describe('tells', () => {
  it.each<[string, object, readonly PropertyKey[], string]>([
    [
      'words that the source has not',
      { leftOut: [{ lines: [1], reason: 'conversion', words: 'Không có' }] },
      ['leftOut', 0, 'lines', 0],
      'tệp nguồn không có "Không có" mà chưa mục nào nói tới; hãy chép đúng như tệp nguồn in',
    ],
    [
      'words at another place',
      { leftOut: [{ lines: [2], reason: 'conversion', words: 'Ba.' }] },
      ['leftOut', 0, 'lines', 0],
      'dòng 2 của tệp nguồn không có "Ba."',
    ],
    [
      'the line on which they stand',
      { leftOut: [{ lines: [2], reason: 'running-head', words: 'CÔNG BÁO/Số 5' }] },
      ['leftOut', 0, 'lines', 0],
      'chữ ấy ở dòng 1, 6, hãy sửa số dòng',
    ],
    [
      'words that the line has twice',
      { leftOut: [{ lines: [5], reason: 'page-number', words: '2' }] },
      ['leftOut', 0, 'lines', 0],
      'có "2" 2 lần; hãy ghi ở "after"',
    ],
    [
      'a clause that would be left out',
      { leftOut: [{ lines: [4], reason: 'running-head', words: 'Điều 1. Một' }] },
      ['leftOut', 0, 'words'],
      'mở đầu như một mục của văn bản; chữ của văn bản thì phải để trong nguyên văn',
    ],
    [
      'letters that were changed',
      { spaced: [{ lines: [3], printed: 'Q U Y Ế T', words: 'QUYỂN' }] },
      ['spaced', 0, 'words'],
      'chỉ được bớt khoảng trắng',
    ],
    [
      'words that two entries take',
      { leftOut: [HEAD, { lines: [1], reason: 'conversion', words: 'BÁO/Số 5' }] },
      ['leftOut', 1, 'lines', 0],
      'tệp nguồn không có "BÁO/Số 5" mà chưa mục nào nói tới',
    ],
    [
      'decomposed letters that are not there',
      { decomposed: { words: 1, first: 'a' } },
      ['decomposed'],
      'không có chữ tổ hợp',
    ],
  ])('%s', (_name, list, path, words) => {
    const { faults } = kept(list);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toEqual(path);
    expect(faults[0]?.message).toContain(words);
  });

  it('letters that a source writes apart from their marks, until the list says so', () => {
    const text = `Một ${'nghèo khổ'.normalize('NFD')}`;
    const words = 'Một nghèo khổ';
    const [fault] = kept(undefined, text).faults;
    expect(fault?.message).toContain('decomposed: { words: 2, first: nghèo }');
    expect(kept({ decomposed: { words: 1, first: 'nghèo' } }, text).faults).toHaveLength(1);
    expect(kept({ decomposed: { words: 2, first: 'nghèo' } }, text)).toEqual({ words, faults: [] });
  });

  it('nothing of a clause whose editor says why it is none', () => {
    const list = {
      leftOut: [
        { lines: [4], reason: 'site-furniture', words: 'Điều 1. Một', note: 'Tên của liên kết.' },
      ],
    };
    expect(kept(list).faults).toEqual([]);
  });
});

it.each<[string, string, boolean]>([
  ['- 12 -', 'page-number', false],
  ['Trang 3/20', 'page-number', false],
  ['iv', 'page-number', false],
  ['12 người', 'page-number', true],
  ['___***', 'rule', false],
  ['___ 1', 'rule', true],
  ['CÔNG BÁO/Số 12', 'running-head', false],
  ['2. Sở Y tế chủ trì', 'running-head', true],
  ['a) Góp tiền', 'conversion', true],
  ['- Sở Y tế', 'site-furniture', true],
  ['chữ '.repeat(26).trim(), 'conversion', true],
])('judges whether "%s" as %s looks like text', (words, reason, is) => {
  expect(looksLikeText(words, reason) !== undefined).toBe(is);
});

it('counts the marks of layout, which are no words', () => {
  expect(layoutMarks('## a **b**\n-----\n| c | d |\n')).toEqual({
    rules: 1,
    bars: 3,
    stars: 2,
    heads: 1,
  });
});

it('spells a word out', () => {
  expect(codePoints('ê'.normalize('NFD'))).toBe('U+0065 U+0302');
});
