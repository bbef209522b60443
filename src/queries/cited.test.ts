import { describe, expect, it } from 'vitest';
import { citedName } from '#src/lib/documents/citation.ts';
import { getCitations, getCited } from './cited.ts';

describe('citedName', () => {
  it.each([
    [
      { kind: 'Nghị định', number: '9901/2020/NĐ-CP', title: 'về trợ giúp' },
      'Nghị định 9901/2020/NĐ-CP',
    ],
    // A title that begins with the kind is not told it twice.
    [{ kind: 'Luật', title: 'Luật Trợ giúp' }, 'Luật Trợ giúp'],
    [{ kind: 'Chương trình', title: 'nước sạch' }, 'Chương trình nước sạch'],
    [{ kind: 'Tờ trình' }, 'Tờ trình'],
  ])('of %o is %s', (data, name) => {
    expect(citedName({ issuerStated: true, notes: [], ...data })).toBe(name);
  });
});

describe('getCited', () => {
  it('goes by kind and number, and tells who names each', async () => {
    const cited = await getCited();
    expect(
      cited.map(({ name, citedBy }) => [
        name,
        citedBy.map(
          ({ document, roles, places }) =>
            `${document.slug} ${roles.join('+')}: ${places.map(({ clause }) => clause).join(' ')}`,
        ),
      ]),
    ).toEqual([
      ['Chương trình nước sạch cho mọi nhà', ['may-trang-12-kh-ubnd-2021 mention: III.3']],
      [
        'Kết luận 901-KL/TW',
        [
          'sao-hom-du-thao-kh-2025 basis+subject: preamble',
          'may-trang-35-kh-ubnd-2024 basis+subject: preamble title',
        ],
      ],
      [
        'Luật Trợ giúp cộng đồng',
        [
          'tw-01-2025-ttlt-btg-bmg basis: basis.p1',
          'sao-hom-52-kh-ubnd-2025 basis: QD.basis',
          'tw-05-2022-tt-btg basis: basis.p1',
          'may-trang-12-kh-ubnd-2021 basis: preamble.p1',
        ],
      ],
      [
        'Nghị định 9901/2020/NĐ-CP',
        [
          'tw-01-2025-ttlt-btg-bmg basis: basis.p2',
          'may-trang-12-kh-ubnd-2021 basis+subject: preamble.p2 III.1',
        ],
      ],
      ['Nghị quyết 03/2023/NQ-HĐND', ['may-trang-35-kh-ubnd-2024 mention: II.1']],
    ]);
  });
});

describe('getCitations', () => {
  it('tells of a document on the site which others name it', async () => {
    const { citedBy, records } = await getCitations('may-trang-03-nq-hdnd-2023');
    expect(citedBy.map(({ document }) => document.slug)).toEqual(['may-trang-35-kh-ubnd-2024']);
    expect(records.get('kl-901-kl-tw-2023')?.number).toBe('901-KL/TW');
  });

  it('has nobody for one that no other names', async () => {
    expect((await getCitations('may-trang-12-kh-ubnd-2021')).citedBy).toEqual([]);
  });
});
