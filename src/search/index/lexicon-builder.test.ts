import { describe, expect, it } from 'vitest';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { buildLexicon } from './lexicon-builder.ts';

const base = {
  glossary: [],
  agencies: [],
  provinces: [],
  use: new Map<string, number>(),
  named: [],
  size: 10,
  length: 50,
};

describe('buildLexicon', () => {
  it.each([
    [{ forms: [{ text: 'BHYT' }], meaning: ['bảo hiểm y tế'] }, 'bhyt', ['bảo hiểm y tế']],
    [{ forms: [{ text: 'KH' }], meaning: ['Kế hoạch (ký hiệu văn bản)'] }, 'kh', ['Kế hoạch']],
    [
      { forms: [{ text: 'LĐ-TB&XH' }], meaning: ['Lao động - Thương binh và Xã hội'] },
      'ldtbxh',
      ['Lao động - Thương binh và Xã hội'],
    ],
    [
      { forms: [{ text: 'TTTT' }], meaning: ['Truyền thông / Thông tin và Truyền thông'] },
      'tttt',
      ['Truyền thông', 'Thông tin và Truyền thông'],
    ],
  ])('reads abbreviations: %o', (row, key, meanings) => {
    expect(buildLexicon({ ...base, glossary: [{ kind: 'abbreviation', ...row }] }).a[key]).toEqual(
      meanings,
    );
  });

  it('takes two letters for a word in small letters where the glossary has them so', () => {
    const row = { kind: 'abbreviation' as const, meaning: ['sinh viên'] };
    const of = (text: string) =>
      buildLexicon({ ...base, glossary: [{ ...row, forms: [{ text }] }] });
    expect(of('sv').A).toEqual([]);
    expect(of('SV').A).toEqual(['sv']);
  });

  it('knows what stands for a province, and its name as one word', () => {
    const place = { url: '/tinh/lao-cai/', here: ['Lào Cai'], otherNames: ['Laocai'] };
    const file = buildLexicon({
      ...base,
      places: [{ ...place, name: 'Lào Cai', within: ['Sa Pa', 'Bắc Hà'] }],
    });
    expect(file.w).toEqual([['Lào Cai', '/tinh/lao-cai/', 'Lào Cai', 'Laocai', 'Sa Pa|Bắc Hà|lc']]);
    expect(file.v).toEqual({ laocai: 'Lào Cai' });
  });

  it('makes initials of agencies, so that sldtbxh needs no entry', () => {
    const file = buildLexicon({
      ...base,
      agencies: [{ name: 'Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai', shortNames: [] }],
      provinces: [{ name: 'Lào Cai' }],
    });
    expect(file.a['sldtbxh']).toEqual(['Sở Lao động - Thương binh và Xã hội']);
  });

  it('knows a province by its name of today', () => {
    const provinces = [{ name: 'Hậu Giang', now: { fullName: 'thành phố Cần Thơ' } }];
    expect(buildLexicon({ ...base, provinces }).p).toEqual({ 'Cần Thơ': ['Hậu Giang'] });
  });

  it('knows one whose name has stayed, and those that were joined into one', () => {
    const provinces = [
      { name: 'Lào Cai', now: { fullName: 'tỉnh Lào Cai' } },
      { name: 'Hậu Giang', now: { fullName: 'thành phố Cần Thơ' } },
      { name: 'Sóc Trăng', now: { fullName: 'thành phố Cần Thơ' } },
      { name: 'Mẫu' },
    ];
    expect(buildLexicon({ ...base, provinces }).p).toEqual({
      'Cần Thơ': ['Hậu Giang', 'Sóc Trăng'],
      'Lào Cai': [],
      Mẫu: [],
    });
  });

  it('leaves out entries without a meaning', () => {
    expect(
      buildLexicon({
        ...base,
        glossary: [{ kind: 'citizen-term', forms: [{ text: 'bao nhiêu tiền' }], meaning: [] }],
      }).c,
    ).toEqual([]);
  });

  it('stays small however many words there are', () => {
    const use = new Map(
      Array.from({ length: 20_000 }, (_, at) => [`tu${String(at)}`, 20_000 - at]),
    );
    const named = Array.from(
      { length: 20_000 },
      (_, at) =>
        `moi${String.fromCharCode(97 + (at % 26))} tu${'abcdefgh'[at % 8] ?? ''}${String.fromCharCode(97 + (at % 23))}`,
    );
    expect(JSON.stringify(buildLexicon({ ...base, use, named })).length).toBeLessThan(60_000);
  });
});

describe('Lexicon', () => {
  const lexicon = new Lexicon(
    buildLexicon({
      ...base,
      use: new Map([
        ['thue', 1],
        ['nguoi', 9],
      ]),
      named: ['trợ cấp xã hội'],
    }),
  );

  it('weighs rare words more than common ones, and words that carry nothing least', () => {
    expect(lexicon.weight('thue')).toBeGreaterThan(lexicon.weight('nguoi'));
    expect(lexicon.weight('nguoi')).toBeGreaterThan(0);
    expect(lexicon.weight('thi')).toBeLessThan(lexicon.weight('thue'));
  });

  it('knows neighbours both ways', () => {
    expect([...lexicon.after('tro')]).toEqual(['cap']);
    expect([...lexicon.before('cap')]).toEqual(['tro']);
    expect(lexicon.areNeighbours('cap', 'tro')).toBe(false);
  });
});
