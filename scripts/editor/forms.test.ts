import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { referencesOf } from '#src/loaders/references.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { editable, readEntries } from './entries.ts';
import { forms, type Widget } from './forms.ts';

const GUIDE = '```yaml content/agencies/x.yaml\nx:\n  name: Tên # tên đầy đủ\n```\n';
const made = forms([GUIDE]);

it('a form stands for each collection, whatever its order', () => {
  expect(made.map(({ name }) => name).sort()).toEqual([...editable].sort());
});

it('a field says what the guide of its collection says of it', () => {
  const hintOf = (collection: string) =>
    made.find(({ name }) => name === collection)?.fields.find(({ name }) => name === 'name')?.hint;
  expect(hintOf('agencies')).toBe('tên đầy đủ');
  expect(hintOf('provinces')).toBeUndefined();
});

/** The widget that a path of data leads to. */
function widgetAt(fields: readonly Widget[], path: readonly PropertyKey[]): Widget | undefined {
  const [name, ...rest] = path.filter((key) => typeof key === 'string');
  const candidates = fields.filter((field) => field.name === name);
  if (rest.length === 0) return candidates[0];
  for (const field of candidates) {
    const types = (field['types'] ?? []) as { fields: Widget[] }[];
    const inner = [field['fields'] as Widget[] | undefined, ...types.map((type) => type.fields)];
    for (const one of inner) {
      const found = one && widgetAt(one, rest);
      if (found) return found;
    }
  }
  return undefined;
}

it('a field that names another entry offers those that the loader looks among', () => {
  const { entries } = readContent(resolve(PROVINCE));
  let seen = 0;
  for (const { name, fields } of made)
    for (const entry of entries[name].values())
      for (const { path, collection } of referencesOf(entry)) {
        // A document's record has fields of its extract too.
        const widget =
          widgetAt(fields, path) ??
          widgetAt(made.find((form) => form.name === 'extracts')?.fields ?? [], path);
        expect([path.join('.'), widget?.['collection']]).toEqual([path.join('.'), collection]);
        seen += 1;
      }
  expect(seen).toBeGreaterThan(50);
});

it('shows every entry of the content', () => {
  const found = readEntries(resolve(PROVINCE));
  expect(new Set(found.map(({ collection }) => collection))).toEqual(new Set(editable));
});
