import { expect, it } from 'vitest';
import { fieldLabel, readableLabel } from './fields.ts';

it.each([
  ['provinces', 'districts', 'Huyện, thị xã cũ'],
  ['glossary', 'kind', 'Loại từ'],
])('reads %s %s by the name that editors know', (collection, key, label) => {
  expect(readableLabel(collection, key)).toBe(label);
});

it('writes a field without a name of its own as authors do, today as in every release before', () => {
  expect(fieldLabel('provinces', 'districts')).toBe('districts');
  expect(fieldLabel('benefits', 'amount')).toBe('Mức hưởng');
});
