import { describe, expect, it } from 'vitest';
import { getPlans, getRows } from './rows.ts';

const rows = await getRows();
const ids = (list: readonly { readonly row: { readonly id: string } }[]) =>
  list.map(({ row }) => row.id);

describe('getRows', () => {
  it('keeps the order of the documents and, within one, its own', () => {
    expect(ids(rows.duties)).toEqual([
      ...['sb-r01', 'sb-r02', 'sa-r01'],
      ...['mb-r01', 'mb-r02', 'mb-r03', 'mb-r04', 'mb-r05', 'mb-r06'],
      ...['ma-r01', 'ma-r02', 'ma-r03', 'ma-r04', 'ma-r05', 'ma-r06', 'ma-r07', 'ma-r08', 'ma-r09'],
    ]);
    expect(ids(rows.targets)).toEqual([
      ...['sa-t01', 'sa-t02', 'mb-t01'],
      ...['ma-t01', 'ma-t02', 'ma-t03', 'ma-t04', 'ma-t05', 'ma-t06', 'ma-t07'],
    ]);
    expect(ids(rows.reports)).toEqual([
      ...['sb-bc01', 'sa-bc01', 'mb-bc01', 'mb-bc02', 'mb-bc03'],
      ...['ma-bc01', 'ma-bc02', 'ma-bc03'],
    ]);
    expect(ids(rows.funding)).toEqual(['mb-f01', 'ma-f01']);
    expect(ids(rows.events)).toEqual(['mb-e01', 'mb-e02']);
  });

  it.each([
    // From the day of issue, or the first day of the period where that is later, to the last day of the period.
    ['ma-r01', { from: '2021-02-01', to: '2025-12-31', issued: '2021-02-01' }],
    ['mb-r01', { from: '2024-05-10', to: '2027-12-31' }],
    // Issued some day of 2025; its period begins with 2026.
    ['sa-r01', { from: '2026-01-01', to: '2028-12-31' }],
    // Issued some day of September; no period.
    ['sb-r02', { from: '2025-09-30', to: undefined }],
  ])('gives %s the time in which its document runs', (id, span) => {
    expect(rows.duties.find(({ row }) => row.id === id)?.span).toMatchObject(span);
  });

  it.each([
    [
      'ma-r01',
      [
        { agency: 'mt-so-tai-chinh', clause: 'III.1', side: 'named' },
        { agency: 'mt-buu-dien', clause: 'III.1', side: 'named' },
      ],
    ],
    // It names nobody and is named.
    ['ma-r02', [{ agency: 'mt-so-y-te', clause: 'III.1', side: 'naming' }]],
    ['mb-r01', [{ agency: 'mt-so-tai-chinh', clause: 'II.2.g2', side: 'named' }]],
    // The clause is the one that names the other.
    ['mb-r02', [{ agency: 'mt-phong-bao-tro', clause: 'II.2.g1', side: 'naming' }]],
    ['mb-r03', []],
  ])('tells with whom %s is shared', (id, partners) => {
    expect(rows.duties.find(({ row }) => row.id === id)?.partners).toEqual(partners);
  });
});

it('getPlans leaves out what has no duties', async () => {
  expect((await getPlans()).map(({ slug }) => slug)).toEqual([
    'sao-hom-52-kh-ubnd-2025',
    'sao-hom-du-thao-kh-2025',
    'may-trang-35-kh-ubnd-2024',
    'may-trang-12-kh-ubnd-2021',
  ]);
});
