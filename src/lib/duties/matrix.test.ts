import { describe, expect, it } from 'vitest';
import { roleMatrix } from './matrix.ts';

const agencies = [
  { id: 'so' },
  { id: 'phong-a', parent: 'so' },
  { id: 'phong-b', parent: 'so' },
  { id: 'to-a1', parent: 'phong-a' },
  { id: 'khac', parent: 'cap-tren-ngoai-bang' },
  { id: 'khong-viec' },
];
const documents = ['mot', 'hai'];
const order = ['lead', 'coordinate'] as const;
type Role = (typeof order)[number];
const duty = (agency: string, document: string, role: Role) => ({ agency, document, role });

describe('roleMatrix', () => {
  const rows = roleMatrix(
    agencies,
    documents,
    [
      duty('so', 'mot', 'coordinate'),
      duty('so', 'mot', 'lead'),
      duty('so', 'mot', 'lead'),
      duty('phong-b', 'hai', 'lead'),
      duty('to-a1', 'hai', 'coordinate'),
      duty('khac', 'hai', 'coordinate'),
    ],
    order,
  );

  it('puts those below after their parent and leaves out who has nothing', () => {
    expect(rows.map(({ agency, depth }) => [agency, depth])).toEqual([
      ['so', 0],
      ['phong-a', 1],
      ['to-a1', 2],
      ['phong-b', 1],
      ['khac', 0],
    ]);
  });
  it('lists roles in the order given, with counts, by document', () => {
    expect(rows[0]?.cells).toEqual([
      [
        { role: 'lead', count: 2 },
        { role: 'coordinate', count: 1 },
      ],
      [],
    ]);
  });
  it('sums what lies below', () => {
    expect(rows.map(({ agency, own, sum }) => [agency, own, sum])).toEqual([
      ['so', 3, 5],
      ['phong-a', 0, 1],
      ['to-a1', 1, 1],
      ['phong-b', 1, 1],
      ['khac', 1, 1],
    ]);
  });
  it.each([
    [
      'an unknown agency',
      () => roleMatrix(agencies, documents, [duty('la', 'mot', 'lead')], order),
      '"la"',
    ],
    [
      'an unknown document',
      () => roleMatrix(agencies, documents, [duty('so', 'ba', 'lead')], order),
      '"ba"',
    ],
    [
      'a circle',
      () =>
        roleMatrix(
          [
            { id: 'a', parent: 'b' },
            { id: 'b', parent: 'a' },
          ],
          documents,
          [],
          order,
        ),
      'chính mình',
    ],
  ])('refuses %s', (_, run, part) => {
    expect(run).toThrow(part);
  });
});
