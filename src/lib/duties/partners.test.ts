import { describe, expect, it } from 'vitest';
import { partnersByDuty } from './partners.ts';

const lead = {
  id: 'bg-r001',
  agency: 'phong',
  clause: 'II.1.g2',
  partners: [
    { agency: 'cac-phong', as: 'Các phòng', clause: 'II.1.g3' },
    { agency: 'mttq', as: 'Mặt trận', clause: 'II.1.g1' },
  ],
};
const duty = (id: string, agency: string, clause: string) => ({ id, agency, clause, partners: [] });

describe('partnersByDuty', () => {
  const found = partnersByDuty([
    lead,
    duty('bg-r002', 'cac-phong', 'II.1.g3'),
    duty('bg-r004', 'mttq', 'II.1.g1'),
    duty('bg-r009', 'cac-phong', 'II.2.g3'),
  ]);
  it('keeps what a duty names, with the clause that names it', () => {
    expect(found.get('bg-r001')).toEqual([
      { agency: 'cac-phong', clause: 'II.1.g3', side: 'named' },
      { agency: 'mttq', clause: 'II.1.g1', side: 'named' },
    ]);
  });
  it('computes it back for the partner, in that clause only', () => {
    expect(found.get('bg-r002')).toEqual([{ agency: 'phong', clause: 'II.1.g2', side: 'naming' }]);
    expect(found.get('bg-r009')).toEqual([]);
  });
  it('names an agency once when two of its duties name the same partner in one clause', () => {
    const twice = partnersByDuty([
      { id: 'a', agency: 'so', clause: 'V.1', partners: [{ agency: 'khac', as: 'x' }] },
      { id: 'b', agency: 'so', clause: 'V.1', partners: [{ agency: 'khac', as: 'x' }] },
      duty('c', 'khac', 'V.1'),
    ]);
    expect(twice.get('c')).toHaveLength(1);
  });
});
