import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { glossarySchema } from './glossary.ts';

/** The smallest valid entry. */
const entry = (override: object = {}) => ({
  kind: 'abbreviation',
  forms: [{ text: 'BHYT' }],
  meaning: ['bảo hiểm y tế'],
  ...override,
});

describe('glossarySchema', () => {
  it('takes the smallest entry: capitals matter and it means the same everywhere', () => {
    expect(glossarySchema.parse(entry())).toMatchObject({
      caseSensitive: true,
      within: [],
      forms: [{ text: 'BHYT', documents: [], searchOnly: false }],
    });
  });

  it('takes an everyday word that no document prints with who added it, and when', () => {
    const term = { kind: 'citizen-term', forms: [{ text: 'tiền già' }] };
    const everyday = { by: 'người biên tập', on: '2026-02-01' };
    expect(failingFields(glossarySchema, entry({ ...term, everyday }))).toEqual([]);
    expect(failingFields(glossarySchema, entry(term))).toEqual(['everyday']);
    const printed = { ...term, forms: [{ text: 'tiền già', documents: ['a'] }] };
    expect(failingFields(glossarySchema, entry(printed))).toEqual([]);
    const undated = { ...term, everyday: { by: 'người biên tập' } };
    expect(failingFields(glossarySchema, entry(undated))).toEqual(['everyday.on']);
  });

  it('takes a form with a meaning of its own beside one that is only typed', () => {
    const forms = [
      { text: 'thẻ BHYT', documents: ['a'], meaning: 'thẻ bảo hiểm y tế' },
      { text: 'bhyt', searchOnly: true },
    ];
    expect(failingFields(glossarySchema, entry({ forms }))).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['a key that is not known', { expansion: 'bảo hiểm y tế' }, ['expansion']],
    ['a kind that does not exist', { kind: 'acronym' }, ['kind']],
    ['no form', { forms: [] }, ['forms']],
    ['no meaning', { meaning: [] }, ['meaning']],
    ['an empty meaning', { meaning: [''] }, ['meaning.0']],
    [
      'a document by its title',
      { forms: [{ text: 'A', documents: ['Kế hoạch'] }] },
      ['forms.0.documents.0'],
    ],
    ['one form twice', { forms: [{ text: 'A' }, { text: 'A' }] }, ['forms.1.text']],
    ['only forms that are never shown', { forms: [{ text: 'bhyt', searchOnly: true }] }, ['forms']],
    [
      'a printed form that is never shown',
      { forms: [{ text: 'A' }, { text: 'B', documents: ['a'], searchOnly: true }] },
      ['forms.1.searchOnly'],
    ],
  ])('refuses %s', (_name, override, fields) =>
    expect(failingFields(glossarySchema, entry(override))).toEqual(fields),
  );
});
