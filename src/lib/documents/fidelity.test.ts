import { describe, expect, it } from 'vitest';
import { firstDifference, publishedWords, sourceWords } from './fidelity.ts';

describe('sourceWords', () => {
  it.each<[string, string, string[]]>([
    [
      'lines as they were wrapped',
      'ỦY BAN\nNHÂN  DÂN\n\n\tTỈNH',
      ['ỦY', 'BAN', 'NHÂN', 'DÂN', 'TỈNH'],
    ],
    [
      'a rule of dashes under a heading',
      'TỈNH HẬU GIANG\n-------\nSố: 71',
      ['TỈNH', 'HẬU', 'GIANG', 'Số:', '71'],
    ],
    ['table bars on their own lines', 'TỈNH\n|\nSố: 71\n|\n', ['TỈNH', 'Số:', '71']],
    ['table bars between cells', 'Lượt|Số người', ['Lượt', 'Số', 'người']],
    ['emphasis', '**KẾ HOẠCH**\n***Trích* yếu**', ['KẾ', 'HOẠCH', 'Trích', 'yếu']],
    ['heading signs', '## II. NỘI DUNG\n###### 1. Mục', ['II.', 'NỘI', 'DUNG', '1.', 'Mục']],
    [
      'dashes and plus signs of the text stay',
      '- Lưu: VT.\n+ Loa - đài',
      ['-', 'Lưu:', 'VT.', '+', 'Loa', '-', 'đài'],
    ],
    ['a sharp inside a line stays', 'khu #2', ['khu', '#2']],
    ['decomposed Unicode is composed', 'người nghèo'.normalize('NFD'), ['người', 'nghèo']],
    ['an empty file', '\n\n', []],
  ])('removes layout marks: %s', (_name, text, words) => expect(sourceWords(text)).toEqual(words));
});

it('takes the published text as it is: a mark of layout in it is a word too many', () => {
  expect(publishedWords('**KẾ HOẠCH**\n|')).toEqual(['**KẾ', 'HOẠCH**', '|']);
});

describe('firstDifference', () => {
  const source = sourceWords('Quỹ Vì người ngèo, Quỹ An sinh xã hội, đẩy mạnh phong trào');

  it('finds none where only the wrapping of lines differs', () => {
    const published = publishedWords('Quỹ Vì người\nngèo, Quỹ An sinh xã hội, đẩy mạnh phong trào');
    expect(firstDifference(source, published)).toBeUndefined();
  });

  it('does not let a fault of the source be corrected', () => {
    const published = publishedWords('Quỹ Vì người nghèo, Quỹ An sinh xã hội, đẩy mạnh phong trào');
    expect(firstDifference(source, published)).toEqual({
      word: 4,
      source: 'Quỹ Vì người ⟦ngèo,⟧ Quỹ An sinh xã hội, đẩy',
      published: 'Quỹ Vì người ⟦nghèo,⟧ Quỹ An sinh xã hội, đẩy',
    });
  });

  it.each<[string, string, number, string]>([
    ['a word left out', 'Quỹ Vì ngèo,', 3, 'Quỹ Vì ⟦ngèo,⟧'],
    ['a word too many', 'Quỹ Vì những người ngèo,', 3, 'Quỹ Vì ⟦những⟧ người ngèo,'],
    ['a capital', 'quỹ Vì người', 1, '⟦quỹ⟧ Vì người'],
    ['a tone mark', 'Quỷ Vì người', 1, '⟦Quỷ⟧ Vì người'],
    ['two syllables glued together', 'Quỹ Vìngười ngèo,', 2, 'Quỹ ⟦Vìngười⟧ ngèo,'],
    ['an end too early', 'Quỹ Vì', 3, 'Quỹ Vì ⟦hết văn bản⟧'],
  ])('finds %s', (_name, text, word, published) =>
    expect(firstDifference(source, publishedWords(text))).toMatchObject({ word, published }),
  );

  it('finds what goes on after the source has ended, with the last words before it', () => {
    expect(firstDifference(['một', 'hai'], ['một', 'hai', 'ba'])).toEqual({
      word: 3,
      source: 'một hai ⟦hết văn bản⟧',
      published: 'một hai ⟦ba⟧',
    });
  });
});
