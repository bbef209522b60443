import { describe, expect, it } from 'vitest';
import { agencyLines, type LineDuty } from './agency-lines.ts';

const duty = (agency: string, role: LineDuty['role'], clause: string, summary = 'Việc.') => ({
  agency,
  role,
  clause,
  summary,
});

describe('agencyLines', () => {
  it('tells the first that an agency leads in words, and its other work as clauses by role', () => {
    expect(
      agencyLines([
        duty('so-a', 'coordinate', 'I.1', 'Phối hợp.'),
        duty('so-a', 'lead', 'I.2', 'Chủ trì mở lớp.'),
        duty('so-a', 'lead', 'I.3'),
        duty('so-a', 'coordinate', 'I.4'),
        duty('so-a', 'coordinate', 'I.4'),
      ]),
    ).toEqual([
      {
        agency: 'so-a',
        chief: { role: 'lead', work: 'Chủ trì mở lớp', clause: 'I.2' },
        others: [
          { role: 'lead', clauses: ['I.3'] },
          { role: 'coordinate', clauses: ['I.1', 'I.4'] },
        ],
      },
    ]);
  });

  it('has no words for who only helps, watches or reports', () => {
    const [line] = agencyLines([duty('so-a', 'report', 'I.2'), duty('so-a', 'coordinate', 'I.1')]);
    expect(line).toEqual({
      agency: 'so-a',
      chief: undefined,
      others: [
        { role: 'coordinate', clauses: ['I.1'] },
        { role: 'report', clauses: ['I.2'] },
      ],
    });
  });

  it('does not name the clause of the chief work again', () => {
    const [line] = agencyLines([duty('so-a', 'lead', 'I.2'), duty('so-a', 'lead', 'I.2')]);
    expect(line?.others).toEqual([]);
  });

  it('puts those first who lead most, then who have most to do', () => {
    const lines = agencyLines([
      duty('it-viec', 'perform', 'I.1'),
      duty('nhieu-viec', 'report', 'I.2'),
      duty('nhieu-viec', 'perform', 'I.3'),
      duty('chu-tri', 'lead', 'I.4'),
    ]);
    expect(lines.map(({ agency }) => agency)).toEqual(['chu-tri', 'nhieu-viec', 'it-viec']);
    expect(lines[1]?.chief?.clause).toBe('I.3');
  });
});
