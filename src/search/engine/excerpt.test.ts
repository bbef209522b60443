import { describe, expect, it } from 'vitest';
import { words } from '#src/vietnamese/text.ts';
import { excerpt, highlight } from './excerpt.ts';

const marked = (text: string, ...keys: string[]): string =>
  highlight(text, words(text), new Set(keys))
    .map(({ text: piece, mark }) => (mark ? `[${piece}]` : piece))
    .join('');

describe('highlight', () => {
  it.each([
    ['Thẻ bảo hiểm y tế.', ['bao', 'hiem'], 'Thẻ [bảo hiểm] y tế.'],
    ['người có công', ['nguoi', 'co', 'cong'], '[người có công]'],
    ['có việc, có công', ['co', 'cong'], 'có việc, có [công]'],
    ['<b>bảo</b>', ['bao'], '<b>[bảo]</b>'],
    ['không', [], 'không'],
  ])('%s', (text, keys, result) => {
    expect(marked(text, ...keys)).toBe(result);
  });

  it('loses no letter', () => {
    const text = 'Điều 1.  “Nguyên văn”,\tnhư in…';
    expect(
      highlight(text, words(text), new Set(['nguyen']))
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
    const shown = excerpt(text, list, at - 1, at + 1, new Set(['bao', 'hiem']))
      .map((one) => one.text)
      .join('');
    expect(shown).toMatch(/^… Người nghèo được cấp thẻ bảo hiểm y tế\./);
    expect(words(shown).length).toBeLessThan(60);
    expect(shown.endsWith(' …')).toBe(true);
  });

  it('shows a short text whole', () => {
    const short = 'Thẻ bảo hiểm y tế.';
    expect(
      excerpt(short, words(short), 0, 1, new Set())
        .map((one) => one.text)
        .join(''),
    ).toBe(short);
  });

  it('has nothing to show of an empty text', () => {
    expect(excerpt('', [], 0, 1, new Set())).toEqual([]);
  });
});
