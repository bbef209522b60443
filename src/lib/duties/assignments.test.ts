import { describe, expect, it } from 'vitest';
import { readRows } from '#tests/helpers/rows.ts';
import { assignments } from './assignments.ts';

const duty = (
  number: number,
  role: string,
  agencyAs: string,
  clause: string,
  more: Record<string, unknown> = {},
) => ({
  id: `bg-r00${number}`,
  agency: `a${number}`,
  agencyAs,
  role,
  asPrinted: role === 'lead' ? 'Chủ trì' : 'x',
  at: clause,
  quote: 'x',
  summary: 'Thi hành Quyết định.',
  when: [{ kind: 'notStated' }],
  ...more,
});
const duties = (list: unknown[]) => readRows({ duties: list }).duties;
const parts = [{ title: 'Đời sống', text: 'x', clause: 'II.1', quote: 'x' }];

describe('assignments', () => {
  it('draws the duties of a part together, roles in order, the leader by name, reports left out', () => {
    const found = assignments(
      duties([
        duty(1, 'coordinate', 'các phòng', 'II.1.g3'),
        duty(2, 'lead', 'Phòng A', 'II.1.g2'),
        duty(3, 'supervise', 'Lãnh đạo phụ trách', 'II.1.g4', {
          leader: { name: 'Trương Đức Huân', position: 'Phó Giám đốc' },
        }),
        duty(4, 'report', 'Phòng A', 'II.1.g5'),
        duty(5, 'perform', 'Sở B', 'II.10'),
      ]),
      parts,
    );
    expect(found).toEqual([
      {
        clause: 'II.1',
        title: 'Đời sống',
        holders: [
          { role: 'lead', names: ['Phòng A'], work: undefined },
          { role: 'coordinate', names: ['các phòng'], work: undefined },
          { role: 'supervise', names: ['Trương Đức Huân'], work: undefined },
        ],
      },
      {
        clause: 'II.10',
        title: undefined,
        holders: [{ role: 'perform', names: ['Sở B'], work: 'Thi hành Quyết định' }],
      },
    ]);
  });
  it('puts agencies with the same work on one line, others apart', () => {
    const [found] = assignments(
      duties([
        duty(1, 'perform', 'Chánh Văn phòng', 'QD.D3'),
        duty(2, 'perform', 'Giám đốc Sở', 'QD.D3'),
        duty(3, 'perform', 'Sở C', 'QD.D3', { summary: 'Việc khác.' }),
      ]),
      [],
    );
    expect(found?.holders.map(({ names, work }) => [names, work])).toEqual([
      [['Chánh Văn phòng', 'Giám đốc Sở'], 'Thi hành Quyết định'],
      [['Sở C'], 'Việc khác'],
    ]);
  });
  it('says what is coordinated where nobody leads or carries it out', () => {
    const [found] = assignments(
      duties([
        duty(1, 'coordinate', 'Văn phòng', 'V.7', { summary: 'Phối hợp làm nước sạch.' }),
        duty(2, 'coordinate', 'Sở Nông nghiệp', 'V.7', { summary: 'Phối hợp nhiều việc.' }),
      ]),
      [],
    );
    expect(found?.holders).toEqual([
      {
        role: 'coordinate',
        names: ['Văn phòng', 'Sở Nông nghiệp'],
        work: 'Phối hợp làm nước sạch',
      },
    ]);
  });
});
