import { describe, expect, it } from 'vitest';
import { getSituations } from './benefits.ts';
import { getCharts } from './charts.ts';

describe('decision charts', () => {
  it('are there for the provinces that have guides, by their names', async () => {
    expect((await getCharts()).map(({ province }) => province.id)).toEqual([
      'may-trang',
      'sao-hom',
    ]);
  });

  it.each([
    [
      'may-trang',
      {
        'tro-giup': ['tro-cap-nguoi-gia-yeu may-trang-12-kh-ubnd-2021'],
        'viec-lam': ['di-hoc-nghe may-trang-35-kh-ubnd-2024'],
        'om-dau': ['mien-tien-kham-benh may-trang-35-kh-ubnd-2024'],
        'tre-em': [
          'nha-tre-cong-dong may-trang-12-kh-ubnd-2021',
          'nha-tre-cong-dong may-trang-12-kh-ubnd-2021',
          'qua-trung-thu may-trang-35-kh-ubnd-2024',
        ],
      },
    ],
    [
      // The other province's part of the same guide.
      'sao-hom',
      {
        'tro-giup': ['tro-cap-nguoi-gia-yeu sao-hom-du-thao-kh-2025'],
        'vay-von': ['vay-tien-sua-nha sao-hom-52-kh-ubnd-2025'],
      },
    ],
  ])('draw for %s its parts, each guide under its first situation', async (province, expected) => {
    const labels = new Map((await getSituations()).map(({ id, label }) => [label, id]));
    const chart = (await getCharts()).find((one) => one.province.id === province);
    expect(
      Object.fromEntries(
        (chart?.groups ?? []).map(({ label, rows }) => [
          labels.get(label),
          rows.map(({ benefit, part }) => `${benefit.slug} ${part.document}`),
        ]),
      ),
    ).toEqual(expected);
  });
});
