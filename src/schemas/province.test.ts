import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { provinceSchema } from './province.ts';

/** The smallest valid province. */
const province = (override: object = {}) => ({
  name: 'Hậu Giang',
  fullName: 'tỉnh Hậu Giang',
  ...override,
});

/** The same, merged since. */
const merged = (override: object = {}) =>
  province({
    now: {
      fullName: 'thành phố Cần Thơ',
      since: '2025-07-01',
      act: 'Nghị quyết 202/2025/QH15',
      merged: 'hợp nhất thành phố Cần Thơ, tỉnh Sóc Trăng và tỉnh Hậu Giang',
      note: NOTE,
      ...override,
    },
  });

describe('provinceSchema', () => {
  it.each([
    ['a province where nothing changed', province()],
    ['a merged province', merged()],
  ])('takes %s', (_name, entry) => expect(failingFields(provinceSchema, entry)).toEqual([]));

  it.each<[string, object, string[]]>([
    ['a key that is not known', province({ seat: 'Vị Thanh' }), ['seat']],
    ['no name', province({ name: undefined }), ['name']],
    ['no full name', province({ fullName: undefined }), ['fullName']],
    ['a change since a month', merged({ since: '2025-07' }), ['now.since']],
    ['a change on a day that does not exist', merged({ since: '2025-06-31' }), ['now.since']],
    ['a change without its act', merged({ act: undefined }), ['now.act']],
    ['a change without a dated note', merged({ note: undefined }), ['now.note']],
  ])('refuses %s', (_name, entry, fields) =>
    expect(failingFields(provinceSchema, entry)).toEqual(fields),
  );
});
