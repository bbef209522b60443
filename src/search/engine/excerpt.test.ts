import { describe, expect, it } from 'vitest';
import { keyOf, words } from '#src/vietnamese/text.ts';
import { excerpt, highlight, type AskedWords } from './excerpt.ts';

/** What was asked: words that stand alone, pairs of words, and forms by their folded word. */
const asked = (...phrases: string[]): AskedWords => ({
  words: new Map(
    phrases.flatMap((phrase) =>
      words(phrase).map(({ key, marked: form }) => [key, new Set(form === key ? [] : [form])]),
    ),
  ),
  pairs: new Set(phrases.map(keyOf).filter((key) => key.includes(' '))),
  alone: new Set(phrases.map(keyOf).filter((key) => !key.includes(' '))),
  makeOne: (first, second) => `${first} ${second}` === 'gia dinh',
});

const marked = (text: string, ...phrases: string[]): string =>
  highlight(text, words(text), asked(...phrases))
    .map(({ text: piece, mark }) => (mark ? `[${piece}]` : piece))
    .join('');

describe('highlight', () => {
  it.each([
    ['Thẻ bảo hiểm y tế.', ['bao hiem'], 'Thẻ [bảo hiểm] y tế.'],
    ['người có công', ['nguoi co', 'co cong'], '[người có công]'],
    ['có việc, có công', ['cong'], 'có việc, có [công]'],
    ['trợ giúp, trợ cấp', ['tro cap', 'tro'], 'trợ giúp, [trợ cấp]'],
    ['trợ giúp', ['tro cap'], 'trợ giúp'],
    ['gia đình, tiền già', ['gia'], 'gia đình, tiền [già]'],
    ['gia đình', ['gia dinh'], '[gia đình]'],
    ['gia đình già', ['già'], 'gia đình [già]'],
    ['tỉnh Lào Cai có', ['lao cai'], 'tỉnh [Lào Cai] có'],
    ['qua bưu điện, quà Tết', ['quà'], 'qua bưu điện, [quà] Tết'],
    ['<b>bảo</b>', ['bao'], '<b>[bảo]</b>'],
    ['không', [], 'không'],
  ])('%s', (text, keys, result) => {
    expect(marked(text, ...keys)).toBe(result);
  });

  it('loses no letter', () => {
    const text = 'Điều 1.  “Nguyên văn”,\tnhư in…';
    expect(
      highlight(text, words(text), asked('nguyen'))
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });
});

describe('excerpt', () => {
  const text = `${'Mở đầu dài dòng chẳng nói gì. '.repeat(30)}Người nghèo được cấp thẻ bảo hiểm y tế. ${'Kết thúc cũng dài. '.repeat(30)}`;
  const list = words(text);
  const at = list.findIndex((word) => word.key === 'hiem');

  it('begins at the sentence that answers and stays short', () => {
    const shown = excerpt(text, list, at - 1, at + 1, asked('bao hiem'))
      .map((one) => one.text)
      .join('');
    expect(shown).toMatch(/^… Người nghèo được cấp thẻ bảo hiểm y tế\./);
    expect(words(shown).length).toBeLessThan(60);
    expect(shown.endsWith(' …')).toBe(true);
  });

  it('shows a short text whole', () => {
    const short = 'Thẻ bảo hiểm y tế.';
    expect(
      excerpt(short, words(short), 0, 1, asked())
        .map((one) => one.text)
        .join(''),
    ).toBe(short);
  });

  it('parts what stood on lines of its own', () => {
    const lines = 'Thẻ bảo hiểm\nVay vốn.\nHọc nghề';
    expect(
      excerpt(lines, words(lines), 0, 1, asked())
        .map((one) => one.text)
        .join(''),
    ).toBe('Thẻ bảo hiểm · Vay vốn. Học nghề');
  });

  it('has nothing to show of an empty text', () => {
    expect(excerpt('', [], 0, 1, asked())).toEqual([]);
  });
});
