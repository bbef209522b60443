import { expect, it } from 'vitest';
import { readRows } from '#tests/helpers/rows.ts';
import { rowFact } from './row-fact.ts';

const rows = readRows({
  targets: [
    {
      id: 'mm-t01',
      kind: 'quantitative',
      indicator: 'Người được giúp',
      value: 10,
      unit: '%',
      valuePrinted: '10%',
      qualifier: 'tối thiểu',
      when: [{ kind: 'span', from: '2017', to: '2020', printed: 'giai đoạn 2017 - 2020' }],
      at: 'II.1',
      quote: 'tối thiểu 10% trong giai đoạn 2017 - 2020',
    },
  ],
  reports: [
    {
      id: 'mm-bc01',
      content: 'Kết quả',
      when: [
        { kind: 'yearly', day: '12-25', how: 'before', printed: 'hàng năm (trước ngày 25/12)' },
      ],
      at: 'III.1',
      quote: 'hàng năm (trước ngày 25/12)',
    },
  ],
  events: [
    {
      id: 'mm-e01',
      name: 'Hội nghị',
      when: [
        { kind: 'month', month: '2019-09', tentative: true, printed: 'Dự kiến tháng 9 năm 2019' },
      ],
      venue: { as: 'Hội trường', at: 'II.2' },
      at: 'II.2',
      quote: 'Dự kiến tháng 9 năm 2019',
    },
  ],
});

it.each([
  ['mm-t01', 'Người được giúp', 'tối thiểu 10%, giai đoạn 2017–2020', 'II.1'],
  ['mm-bc01', 'Báo cáo: Kết quả', 'trước ngày 25/12 hằng năm', 'III.1'],
  ['mm-e01', 'Hội nghị', 'dự kiến tháng 9/2019, Hội trường', 'II.2'],
])('shows %s', (id, label, value, clause) => {
  expect(rowFact(rows, id)).toMatchObject({ label, value, clause });
});

it('knows no other row', () => expect(rowFact(rows, 'mm-t02')).toBeUndefined());
