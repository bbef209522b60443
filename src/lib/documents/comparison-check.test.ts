import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '#src/schemas/comparison.ts';
import { documentRows } from '#src/schemas/rows.ts';
import { comparisonFaults } from './comparison-check.ts';

const rows = documentRows.parse({
  targets: [
    {
      id: 'hg-t01',
      kind: 'qualitative',
      indicator: 'x',
      when: [{ kind: 'notStated' }],
      clause: 'II.1',
      quote: 'x',
    },
  ],
  funding: [{ id: 'hg-f01', statement: 'x', clause: 'IV.1', quote: 'x' }],
});
const comparison = (targets: string[], funding: string[], who: string[] = []) =>
  comparisonSchema.parse({
    title: 'x',
    subject: 'kl-92',
    documents: ['mot', 'hai'],
    whole: [{ document: 'mot', funding }, { document: 'hai' }],
    fields: [
      { id: 'y-te', name: 'Y tế', cells: [{ document: 'mot', targets, who }, { document: 'hai' }] },
    ],
  });
const rowsOf = (slug: string) => (slug === 'mot' ? rows : undefined);

describe('comparisonFaults', () => {
  it('accepts ids of rows of the same document', () => {
    expect(comparisonFaults(comparison(['hg-t01'], ['hg-f01']), rowsOf)).toEqual([]);
  });
  it('tells every id that is no row there', () => {
    const faults = comparisonFaults(
      comparison(['hg-t01', 'hg-t02'], ['hg-f09'], ['hg-r001']),
      rowsOf,
    );
    expect(faults.map(({ path }) => path.join('.'))).toEqual([
      'whole.0.funding.0',
      'fields.0.cells.0.who.0',
      'fields.0.cells.0.targets.1',
    ]);
    expect(faults[2]?.message).toContain('"hg-t02"');
  });
});
