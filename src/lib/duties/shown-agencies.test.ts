import { expect, it } from 'vitest';
import { shownAgencies } from './shown-agencies.ts';

const agencies = [
  { id: 'so' },
  { id: 'phong', parent: 'so' },
  { id: 'to', parent: 'phong' },
  { id: 'ban' },
  { id: 'vu', parent: 'ban' },
  { id: 'cho' },
  { id: 'xa' },
];
const party = (agency: string) => ({ agency, as: 'x' });

it('are those with a duty and all above them, with a report in any part of it, or named by a guide', () => {
  const shown = shownAgencies(
    agencies,
    {
      duties: [{ agency: 'to' }],
      reports: [{ from: [party('vu')], to: [], via: [party('cho')] }],
    },
    ['xa', 'khong-co'],
  );
  expect([...shown]).toEqual(['so', 'phong', 'to', 'vu', 'cho', 'xa']);
});

it('come to an end where agencies stand above each other', () => {
  const circle = [
    { id: 'a', parent: 'b' },
    { id: 'b', parent: 'a' },
  ];
  expect([...shownAgencies(circle, { duties: [{ agency: 'a' }], reports: [] }, [])]).toEqual([
    'a',
    'b',
  ]);
});
