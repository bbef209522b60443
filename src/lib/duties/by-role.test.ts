import { expect, it } from 'vitest';
import { byRole } from './by-role.ts';

it('puts those who lead first, each agency once with its clauses', () => {
  const duty = (role: 'lead' | 'coordinate', agency: string, clause: string) => ({
    role,
    agency,
    clause,
  });
  const found = byRole([
    duty('coordinate', 'hai', 'I.1'),
    duty('lead', 'mot', 'I.1'),
    duty('coordinate', 'hai', 'I.2'),
    duty('coordinate', 'ba', 'I.2'),
    duty('coordinate', 'hai', 'I.2'),
  ]);
  expect(
    found.map(({ role, agencies }) => ({
      role,
      agencies: agencies.map(({ agency, duties }) => ({
        agency,
        clauses: duties.map(({ clause }) => clause),
      })),
    })),
  ).toEqual([
    { role: 'lead', agencies: [{ agency: 'mot', clauses: ['I.1'] }] },
    {
      role: 'coordinate',
      agencies: [
        { agency: 'hai', clauses: ['I.1', 'I.2'] },
        { agency: 'ba', clauses: ['I.2'] },
      ],
    },
  ]);
});
