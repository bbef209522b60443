import { describe, expect, it } from 'vitest';
import { abbreviationMarker, spellOut, type Abbreviation } from './abbreviations.ts';

const abbreviation = (form: string, meaning: string, ...within: string[]): Abbreviation => ({
  form,
  meaning,
  within,
});

const known = [
  abbreviation('UBND', 'Ủy ban nhân dân'),
  abbreviation('BHYT', 'bảo hiểm y tế'),
  abbreviation('thẻ BHYT', 'thẻ bảo hiểm y tế'),
  abbreviation('CT', 'Chỉ thị', 'CT/TW', 'CT-TTg'),
  abbreviation('CT', 'Chủ tịch', 'CT, PCT'),
  abbreviation('MT', 'môi trường', 'MTQG'),
  abbreviation('LĐ', 'lao động'),
  abbreviation('LĐ-TB&XH', 'Lao động - Thương binh và Xã hội'),
  abbreviation('XH', 'xã hội'),
];

/** What is marked in some texts of one page, in order. */
function marked(...texts: string[]): [string, string][] {
  const mark = abbreviationMarker(known);
  return texts
    .flatMap((text) => mark(text))
    .flatMap(({ text, meaning }): [string, string][] => (meaning ? [[text, meaning]] : []));
}

describe('abbreviationMarker', () => {
  it.each<[string, string[], [string, string][]]>([
    ['a whole word', ['UBND tỉnh'], [['UBND', 'Ủy ban nhân dân']]],
    ['the first use on a page only', ['UBND tỉnh', 'và UBND huyện'], [['UBND', 'Ủy ban nhân dân']]],
    [
      'beside punctuation',
      ['(UBND), “BHYT”.'],
      [
        ['UBND', 'Ủy ban nhân dân'],
        ['BHYT', 'bảo hiểm y tế'],
      ],
    ],
    ['not inside a word', ['UBNDX XUBND đUBND UBND2'], []],
    ['not in another case', ['ubnd Ubnd'], []],
    ['the longer of two', ['thẻ BHYT'], [['thẻ BHYT', 'thẻ bảo hiểm y tế']]],
    [
      'the shorter after the longer, since it means something else',
      ['thẻ BHYT', 'BHYT'],
      [
        ['thẻ BHYT', 'thẻ bảo hiểm y tế'],
        ['BHYT', 'bảo hiểm y tế'],
      ],
    ],
    ['with signs in it', ['Bộ LĐ-TB&XH'], [['LĐ-TB&XH', 'Lao động - Thương binh và Xã hội']]],
    ['by its context', ['Chỉ thị số 14-CT/TW'], [['CT', 'Chỉ thị']]],
    [
      'by another context',
      ['CT, PCT UBND tỉnh;'],
      [
        ['CT', 'Chủ tịch'],
        ['UBND', 'Ủy ban nhân dân'],
      ],
    ],
    [
      'both meanings of one form, each once',
      ['14-CT/TW', '25-CT/TW', 'CT, PCT', 'CT, PCT'],
      [
        ['CT', 'Chỉ thị'],
        ['CT', 'Chủ tịch'],
      ],
    ],
    [
      'not outside its context, even where the context stands elsewhere in the text',
      ['CT và 14-CT/TW'],
      [['CT', 'Chỉ thị']],
    ],
    ['not after its context', ['MTQG và MT'], []],
    ['nothing without its context', ['phòng CT'], []],
    ['nothing in a text without any', ['Văn bản không nói'], []],
  ])('marks %s', (_name, texts, expected) => expect(marked(...texts)).toEqual(expected));

  it('marks the place that has the context and not an earlier one', () => {
    expect(abbreviationMarker(known)('CT và 14-CT/TW')).toEqual([
      { text: 'CT và 14-' },
      { text: 'CT', meaning: 'Chỉ thị' },
      { text: '/TW' },
    ]);
  });

  it.each(['UBND', 'a UBND b', 'UBND BHYT', '', '  UBND\n', 'thẻ BHYTUBND BHYT/UBND'])(
    'loses no character of %j',
    (text) => {
      const segments = abbreviationMarker(known)(text);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    },
  );

  it('begins anew for each page', () => {
    expect(marked('UBND')).toEqual(marked('UBND'));
  });

  it('marks nothing where there are no abbreviations', () => {
    expect(abbreviationMarker([])('UBND')).toEqual([{ text: 'UBND' }]);
  });
});

describe('spellOut', () => {
  it.each([
    ['Văn phòng UBND tỉnh Mẫu', 'Văn phòng Ủy ban nhân dân tỉnh Mẫu'],
    [
      'Phòng Người có công, Sở LĐ-TB&XH Mẫu',
      'Phòng Người có công, Sở Lao động - Thương binh và Xã hội Mẫu',
    ],
    [
      'UBND xã, UBND tỉnh và thẻ BHYT',
      'Ủy ban nhân dân xã, Ủy ban nhân dân tỉnh và thẻ bảo hiểm y tế',
    ],
    ['Sở Y tế', 'Sở Y tế'],
  ])('%s', (text, whole) => expect(spellOut(text, known)).toBe(whole));
});
