import { describe, expect, it } from 'vitest';
import { columnsOf, dataTables, type DataTableName } from './data.ts';

const names = Object.keys(dataTables) as DataTableName[];

describe('columnsOf', () => {
  it.each(names)('explains every column of %s in a sentence, each once', (name) => {
    const columns = columnsOf(name);
    expect(columns.map((column) => column.name)).toEqual(
      Object.keys(dataTables[name].schema.shape),
    );
    for (const { description } of columns) expect(description).toMatch(/^\p{Lu}.*\.$/u);
  });
  it('names columns in plain ASCII, for spreadsheets and programs', () => {
    for (const name of names)
      for (const column of columnsOf(name)) expect(column.name).toMatch(/^(?:asOf|[a-z_]+)$/);
  });
});
