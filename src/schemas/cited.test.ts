import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { citedSchema } from './cited.ts';

/** The smallest valid cited document: a law that a plan names without a number. */
const cited = (override: object = {}) => ({ kind: 'Luật', ...override });

describe('citedSchema', () => {
  it('takes a document of which only the kind is known, its issuer counting as stated', () => {
    expect(citedSchema.parse(cited())).toEqual({ kind: 'Luật', issuerStated: true, notes: [] });
  });

  it.each<[string, object, string[]]>([
    ['a key that is not known', { status: 'hết hiệu lực' }, ['status']],
    ['no kind', { kind: undefined }, ['kind']],
    ['a blank number', { number: '' }, ['number']],
    ['a day that does not exist', { date: '2022-02-31' }, ['date']],
    ['a date as it is spoken', { date: '24/11/2021' }, ['date']],
    ['an agency by its name', { agency: 'Bộ Chính trị' }, ['agency']],
    ['a document by its number', { document: '225/2019/NQ-HĐND' }, ['document']],
    ['a title in decomposed Unicode', { title: 'về trợ giúp'.normalize('NFD') }, ['title']],
  ])('refuses %s', (_name, override, fields) =>
    expect(failingFields(citedSchema, cited(override))).toEqual(fields),
  );
});
