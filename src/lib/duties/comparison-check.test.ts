import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '#src/schemas/comparison.ts';
import { readPins } from '#src/schemas/pin.ts';
import { readRows } from '#tests/helpers/rows.ts';
import { comparisonFaults } from './comparison-check.ts';

const rows = readRows({
  targets: [
    {
      id: 'hg-t01',
      kind: 'qualitative',
      indicator: 'x',
      when: [{ kind: 'notStated' }],
      at: 'II.1',
      quote: 'x',
    },
  ],
  funding: [{ id: 'hg-f01', statement: 'x', at: 'IV.1', quote: 'x' }],
});
const comparison = (targets: string[], funding: string[], who: string[] = [], at = 'II.1') =>
  readPins(
    comparisonSchema.parse({
      title: 'x',
      subject: 'kl-92',
      documents: ['mot', 'hai'],
      whole: [{ document: 'mot', funding }, { document: 'hai' }],
      fields: [
        {
          id: 'y-te',
          name: 'Y tế',
          cells: [
            { document: 'mot', targets, who, what: [{ at, quote: 'x', text: 'y' }] },
            { document: 'hai' },
          ],
        },
      ],
    }),
    { field: 'document' },
  ).data;
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
  it('tells a pin to a document of another column', () => {
    expect(comparisonFaults(comparison([], [], [], 'hai#II.1'), rowsOf)).toEqual([
      {
        path: ['fields', 0, 'cells', 0, 'what', 0, 'at'],
        message: 'ghim "hai#II.1" không thuộc văn bản "mot"',
      },
    ]);
    expect(comparisonFaults(comparison([], [], [], 'mot#II.1'), rowsOf)).toEqual([]);
  });
});
