import { describe, expect, it } from 'vitest';
import { readRows as rows } from '#tests/helpers/rows.ts';
import { dutyGaps } from './duty-gaps.ts';

const none = [{ kind: 'notStated' }];
const duty = (id: string, role: string, clause: string, more: Record<string, unknown> = {}) => ({
  id: `hg-r${id}`,
  agency: `so-${id}`,
  agencyAs: 'Sở',
  role,
  asPrinted: role === 'lead' ? 'Chủ trì' : 'x',
  at: clause,
  quote: 'x',
  summary: `Việc ${id}.`,
  when: none,
  ...more,
});
const part = (title: string, clause: string) => ({ title, text: 'x', clause, quote: 'x' });
const gaps = (input: Record<string, unknown>, parts: ReturnType<typeof part>[] = []) =>
  dutyGaps({ ...rows(input), parts }, { from: '2022-01-01', to: '2023-12-31' });
const kinds = (input: Record<string, unknown>, parts: ReturnType<typeof part>[] = []) =>
  gaps(input, parts).map(({ kind }) => kind);
const byRule = [{ kind: 'byRule', printed: 'theo quy định' }];
const partner = (agency: string, clause?: string) => ({
  agency,
  as: 'x',
  ...(clause ? { at: clause } : {}),
});

describe('dutyGaps', () => {
  it('finds a part of the work that no duty touches, by its clause or by the work it describes', () => {
    const found = gaps({ duties: [duty('001', 'perform', 'V.1', { work: ['II.2.a'] })] }, [
      part('Tuyên truyền', 'II.1'),
      part('Y tế', 'II.2'),
      part('Nhà ở', 'II.20'),
    ]).filter(({ kind }) => kind === 'noAgency');
    expect(found.map(({ clauses }) => clauses)).toEqual([['II.1'], ['II.20']]);
  });

  it('finds coordination without a lead, once a clause', () => {
    const found = gaps({
      duties: [
        duty('001', 'coordinate', 'V.7', { partners: [partner('so-002')] }),
        duty('002', 'coordinate', 'V.7'),
        duty('003', 'lead', 'V.1', { partners: [partner('so-004')] }),
        duty('004', 'coordinate', 'V.1'),
        duty('005', 'lead', 'II.1.g2', { partners: [partner('so-006', 'II.1.g3')] }),
        duty('006', 'coordinate', 'II.1.g3'),
      ],
    }).filter(({ kind }) => kind === 'noLead');
    expect(found).toEqual([{ kind: 'noLead', text: 'Việc 001.', clauses: ['V.7'] }]);
  });

  it('finds leads without partners and, where others have one, without a leader', () => {
    const leader = { name: 'A', position: 'Phó Giám đốc' };
    const found = gaps({
      duties: [
        duty('001', 'lead', 'II.1', { leader, partners: [partner('so-009')] }),
        duty('002', 'lead', 'II.10'),
        duty('003', 'lead', 'II.10'),
      ],
    });
    expect(found.filter(({ kind }) => kind === 'noPartner').map(({ clauses }) => clauses)).toEqual([
      ['II.10'],
    ]);
    expect(found.filter(({ kind }) => kind === 'noLeader').map(({ clauses }) => clauses)).toEqual([
      ['II.10'],
    ]);
    expect(
      gaps({ duties: [duty('001', 'lead', 'II.1')] }).find(({ kind }) => kind === 'noLeader')
        ?.clauses,
    ).toEqual([]);
  });

  it('counts duties without a time, reports apart', () => {
    const found = gaps({
      duties: [
        duty('001', 'perform', 'V.1'),
        duty('002', 'perform', 'V.2', { when: byRule }),
        duty('003', 'report', 'V.3'),
      ],
    }).find(({ kind }) => kind === 'noTime');
    expect(found?.text).toBe('1 trong 2 nhiệm vụ (không kể báo cáo) không nêu thời hạn.');
    expect(found?.clauses).toEqual(['V.1']);
  });

  it.each([
    [
      'a day',
      {
        when: [
          { kind: 'yearly', day: '12-25', how: 'before', printed: 'trước ngày 25/12 hàng năm' },
        ],
      },
      [],
    ],
    ['no day', { when: byRule }, ['reportNoDay']],
    ['on demand', { when: [{ kind: 'onDemand', printed: 'đột xuất' }] }, []],
    [
      'no recipient',
      { when: [{ kind: 'onDemand', printed: 'đột xuất' }], to: [] },
      ['reportNoRecipient'],
    ],
    [
      'no sender',
      { when: [{ kind: 'onDemand', printed: 'đột xuất' }], from: [] },
      ['reportNoSender'],
    ],
  ])('reads a report with %s', (_, change, expected) => {
    const report = {
      id: 'hg-bc01',
      content: 'Kết quả',
      from: [partner('a')],
      to: [partner('b')],
      at: 'III.1',
      quote: 'x',
      ...change,
    };
    expect(kinds({ reports: [report] })).toEqual(expected);
  });

  it('reads funding, targets and events', () => {
    const target = {
      id: 'vl-t01',
      indicator: 'Tỷ lệ',
      at: 'II.3',
      quote: '65% lao động',
      when: none,
    };
    expect(
      kinds({
        funding: [
          { id: 'hg-f01', statement: 'x', at: 'IV', quote: 'x' },
          { id: 'hg-f02', statement: 'x', amount: '1 tỷ', at: 'IV', quote: 'x' },
        ],
        targets: [
          { ...target, kind: 'quantitative', value: 65, valuePrinted: '65%', unit: '%' },
          { ...target, id: 'vl-t02', kind: 'qualitative' },
        ],
        events: [
          { id: 'hg-e01', name: 'Phiên', when: none, gaps: ['Giờ'], at: 'II.3', quote: 'x' },
        ],
      }),
    ).toEqual(['noAmount', 'targetNoFigure', 'targetNoTime', 'event']);
  });
});
