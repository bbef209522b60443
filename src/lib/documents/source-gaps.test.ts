import { describe, expect, it } from 'vitest';
import { sourceGaps } from './source-gaps.ts';

type Told = Parameters<typeof sourceGaps>[0];

const whole: Told = {
  number: { printed: 'Số: 01/KH-UBND', value: '01/KH-UBND', clause: 'header' },
  issued: { printed: 'ngày 27 tháng 4 năm 2022', date: '2022-04-27', clause: 'header' },
  missingAnnexes: [],
  errata: [],
  textAbsent: undefined,
};
const place = (clause: string) => ({ clause, quote: 'chữ' });

describe('sourceGaps', () => {
  it('finds nothing in a document that is whole', () => expect(sourceGaps(whole)).toEqual([]));

  it('tells a blank number and a blank date, each once', () => {
    const blank: Told = {
      ...whole,
      number: { printed: 'Số: /KH', missing: 'Để trống số.', clause: 'header' },
      issued: {
        printed: 'ngày tháng năm 2021',
        date: '2021',
        missing: 'Để trống ngày.',
        clause: 'header',
      },
    };
    expect(sourceGaps(blank).map(({ family, text }) => [family, text])).toEqual([
      ['blank', 'Để trống số.'],
      ['blank', 'Để trống ngày.'],
    ]);
    const told: Told = {
      ...blank,
      errata: [
        {
          id: 'e01',
          kind: 'blank-number',
          severity: 'major',
          note: 'Số trống.',
          places: [place('QD'), place('header')],
        },
      ],
    };
    expect(sourceGaps(told).map(({ text }) => text)).toEqual(['Để trống ngày.', 'Số trống.']);
  });

  it('tells what is missing', () =>
    expect(
      sourceGaps({
        ...whole,
        textAbsent: 'Chưa có toàn văn.',
        missingAnnexes: [{ name: 'Phụ lục 1', places: [place('II'), place('II')] }],
      }),
    ).toEqual([
      { family: 'missing', label: 'Toàn văn', text: 'Chưa có toàn văn.', clauses: [] },
      { family: 'missing', label: 'Phụ lục, phần kèm theo', text: 'Phụ lục 1', clauses: ['II'] },
    ]));

  it.each([
    ['contradiction', 'contradiction'],
    ['legal-currency', 'outdated'],
    ['missing-part', 'missing'],
    ['typo', 'misprint'],
  ] as const)('puts an erratum of kind %s under %s', (kind, family) =>
    expect(
      sourceGaps({
        ...whole,
        errata: [
          { id: 'e01', kind, severity: 'minor', note: 'Lạ.', likely: 'Quen', places: [place('I')] },
        ],
      }),
    ).toMatchObject([{ family, text: 'Lạ. Có thể hiểu là: “Quen”.', clauses: ['I'] }]),
  );
});
