import { describe, expect, it } from 'vitest';
import { fromKeys, fromTelex, fromVni, isOneLetterOff, soundalikes, unglue } from './typing.ts';

describe('keys typed with the input method off', () => {
  it.each([
    ['baor', 'bảo'],
    ['hieemr', 'hiểm'],
    ['nghieepj', 'nghiệp'],
    ['thuwowng', 'thương'],
    ['nguwowif', 'người'],
    ['dduwowcj', 'được'],
    ['ddaof', 'đào'],
    ['quaf', 'quà'],
    ['toanf', 'toàn'],
    ['giuwax', 'giữa'],
  ])('Telex %s is %s', (typed, meant) => {
    expect(fromTelex(typed)).toBe(meant);
  });

  it.each([
    ['bao3', 'bảo'],
    ['hie6m3', 'hiểm'],
    ['tro75', 'trợ'],
    ['ho65i', 'hội'],
    ['d9u7o7c5', 'được'],
    ['ngu7o72i', 'người'],
    ['na8m', 'năm'],
  ])('VNI %s is %s', (typed, meant) => {
    expect(fromVni(typed)).toBe(meant);
  });

  it.each(['bhyt', 'nq225', 'kh71', 'internet', 'cai', 'nghiep', '225', 'covid19'])(
    'leaves %s alone',
    (typed) => {
      expect(fromKeys(typed)).toBeUndefined();
    },
  );
});

describe('unglue', () => {
  const even = (): number => 1;

  it.each([
    ['baohiemyte', 'bao hiem y te'],
    ['nguoicocong', 'nguoi co cong'],
    ['nhàởxãhội', 'nhà ở xã hội'],
    ['bảohiểmthấtnghiệp', 'bảo hiểm thất nghiệp'],
  ])('splits %s', (glued, parts) => {
    expect(unglue(glued, even)?.join(' ')).toBe(parts);
  });

  it.each(['bhyt', 'nghieng', 'sldtbxh', 'a1b2c3', ''])('does not split "%s"', (word) => {
    expect(unglue(word, even)).toBeUndefined();
  });

  it('goes by what stands together', () => {
    const known = new Set(['cac hang', 'hang xa']);
    const cost = (syllable: string, previous: string | undefined): number =>
      2 - (previous && known.has(`${previous} ${syllable}`) ? 1.5 : 0);
    expect(unglue('cachangxa', cost)).toEqual(['cac', 'hang', 'xa']);
  });
});

describe('misspellings', () => {
  it.each([
    ['capp', 'cap', true],
    ['khuyt', 'khuyet', true],
    ['hco', 'hoc', true],
    ['tro', 'tra', true],
    ['cap', 'cap', false],
    ['nghiep', 'nghe', false],
    ['ab', 'cd', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isOneLetterOff(a, b)).toBe(near);
    expect(isOneLetterOff(b, a)).toBe(near);
  });

  it('hears tr for ch, l for n, gi for d', () => {
    expect(soundalikes('cho')).toContain('tro');
    expect(soundalikes('lai')).toContain('nai');
    expect(soundalikes('dam')).toContain('giam');
  });
});
