import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { agencySchema } from './agency.ts';

/** The smallest valid agency. */
const agency = (override: object = {}) => ({
  name: 'Sở Y tế tỉnh Hậu Giang',
  level: 'provincial',
  ...override,
});

const FORMS = [{ text: 'các sở', documents: ['ke-hoach'] }];
const MEMBERS = { as: ['các sở'], kinds: ['so'], why: 'Kế hoạch nêu tên các sở.' };

const SUCCESSOR = {
  scopes: ['tre-em'],
  name: 'Sở Nội vụ',
  from: '2025-03-01',
  act: { number: '42/2025/NĐ-CP', title: 'Nghị định' },
  source: 'https://chinhphu.vn/x',
};

describe('agencySchema', () => {
  it('takes one successor after another, and two for different work', () => {
    const first = { ...SUCCESSOR, to: '2025-06-30' };
    expect(
      failingFields(
        agencySchema,
        agency({
          successors: [
            first,
            { ...SUCCESSOR, from: '2025-07-01' },
            { ...SUCCESSOR, scopes: ['giam-ngheo'] },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('takes a group with members', () => {
    expect(
      agencySchema.parse(agency({ nature: 'group', forms: FORMS, members: [MEMBERS] })),
    ).toMatchObject({ members: [{ as: ['các sở'], kinds: ['so'], agencies: [] }] });
  });

  it('takes the smallest agency and counts it as one body', () => {
    expect(agencySchema.parse(agency())).toMatchObject({ nature: 'body', kinds: [], forms: [] });
  });

  it.each<[string, object, string[]]>([
    ['a key that is not known', { phone: '0293' }, ['phone']],
    ['no name', { name: undefined }, ['name']],
    ['a name in decomposed Unicode', { name: 'Sở Y tế'.normalize('NFD') }, ['name']],
    ['no level', { level: undefined }, ['level']],
    ['a level that does not exist', { level: 'xa' }, ['level']],
    ['a province by its name', { province: 'Hậu Giang' }, ['province']],
    ['a parent by its name', { parent: 'UBND tỉnh' }, ['parent']],
    ['a kind by its name', { kinds: ['so-y-te', 'Sở'] }, ['kinds.1']],
    ['a nature that does not exist', { nature: 'person' }, ['nature']],
    [
      'a form that no document prints',
      { forms: [{ text: 'Sở Y tế', documents: [] }] },
      ['forms.0.documents'],
    ],
    ['a form without words', { forms: [{ documents: ['a'] }] }, ['forms.0.text']],
    [
      'an unknown field of work',
      { successors: [{ ...SUCCESSOR, scopes: ['an-sinh'] }] },
      ['successors.0.scopes.0'],
    ],
    ['no field of work', { successors: [{ ...SUCCESSOR, scopes: [] }] }, ['successors.0.scopes']],
    [
      'a successor that ends before it begins',
      { successors: [{ ...SUCCESSOR, to: '2025-02-01' }] },
      ['successors.0.to'],
    ],
    [
      'a successor from a weak page',
      { successors: [{ ...SUCCESSOR, source: 'https://xe.today/x' }] },
      ['successors.0.source'],
    ],
    [
      'two who have the same work at once',
      { successors: [SUCCESSOR, { ...SUCCESSOR, name: 'Sở Y tế', from: '2025-06-30' }] },
      ['successors.1.from'],
    ],
    ['members of one body', { forms: FORMS, members: [MEMBERS] }, ['members']],
    [
      'members of whom nobody is told',
      { nature: 'group', forms: FORMS, members: [{ ...MEMBERS, kinds: [] }] },
      ['members.0'],
    ],
    [
      'members under words that no document prints',
      { nature: 'group', forms: FORMS, members: [{ ...MEMBERS, as: ['các sở', 'các ban'] }] },
      ['members.0.as.1'],
    ],
    [
      'members without a reason',
      { nature: 'group', forms: FORMS, members: [{ ...MEMBERS, why: undefined }] },
      ['members.0.why'],
    ],
    ['an empty short name', { shortNames: [''] }, ['shortNames.0']],
    ['a note without a source', { notes: [{ ...NOTE, sources: [] }] }, ['notes.0.sources']],
  ])('refuses %s', (_name, override, fields) =>
    expect(failingFields(agencySchema, agency(override))).toEqual(fields),
  );
});
