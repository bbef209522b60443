import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { documentSchema } from './document.ts';
import { extractFields, extractSchema } from './extract.ts';

const words = { at: 'I.1', quote: 'từ nay đến năm 2023' };
const erratum = (override: object = {}) => ({
  id: 'e01',
  kind: 'typo',
  severity: 'minor',
  note: 'Thiếu chữ.',
  places: [words],
  ...override,
});

describe('extractSchema', () => {
  it('takes an extract of nothing', () => expect(failingFields(extractSchema, {})).toEqual([]));

  it.each<[string, object, string[]]>([
    ['a field of the document itself', { title: 'x' }, ['title']],
    [
      'a citation without a role',
      { citations: [{ document: 'a', roles: [], places: [words] }] },
      ['citations.0.roles'],
    ],
    [
      'a citation without a place',
      { citations: [{ document: 'a', roles: ['basis'], places: [] }] },
      ['citations.0.places'],
    ],
    [
      'a missing annex without a place',
      { missingAnnexes: [{ name: 'Phụ lục 01', places: [] }] },
      ['missingAnnexes.0.places'],
    ],
    [
      'an erratum whose id is not of the form e01',
      { errata: [erratum({ id: 'loi-1' })] },
      ['errata.0.id'],
    ],
    ['two errata of one id', { errata: [erratum(), erratum()] }, ['errata.1.id']],
    ['an erratum of no known kind', { errata: [erratum({ kind: 'error' })] }, ['errata.0.kind']],
    ['an erratum without a place', { errata: [erratum({ places: [] })] }, ['errata.0.places']],
    [
      'a clause address with a tone mark',
      { errata: [erratum({ places: [{ at: 'I.1.đ', quote: 'x' }] })] },
      ['errata.0.places.0.at'],
    ],
  ])('refuses %s', (_name, entry, fields) =>
    expect(failingFields(extractSchema, entry)).toEqual(fields),
  );

  it('shares no field with the frontmatter, since both make one record', () =>
    expect(Object.keys(documentSchema.shape).filter((field) => extractFields.has(field))).toEqual(
      [],
    ));
});
