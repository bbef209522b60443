import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionSpecs, specOf } from '#src/schemas/collections.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { FIELD_LABELS } from '#src/schemas/field-labels.ts';
import { editable, fieldsOfCollection, readEntries, shapeOfCollection } from './entries.ts';
import { fromForm, toForm, type Field, type Shape } from './shapes.ts';

const root = resolve(PROVINCE);
const entries = readEntries(root);

/** Every field of a shape, however deep. */
function allFields(shape: Shape): Field[] {
  const own =
    shape.kind === 'group'
      ? shape.fields
      : shape.kind === 'variants'
        ? shape.variants.flatMap(({ fields }) => fields)
        : [];
  const item = shape.kind === 'list' || shape.kind === 'map' ? allFields(shape.item) : [];
  return [...own, ...own.flatMap((field) => allFields(field.shape)), ...item];
}

/** A shape and all within it. */
const allShapes = (shape: Shape): Shape[] => [
  shape,
  ...allFields(shape).map((field) => field.shape),
  ...(shape.kind === 'list' || shape.kind === 'map' ? [shape.item] : []),
];

const fields = editable.flatMap((name) => allFields(shapeOfCollection(name)));

describe('a form', () => {
  it('has every field of its collection, by a Vietnamese name', () => {
    const unnamed = fields.filter(({ name, label }) => name === label);
    expect([...new Set(unnamed.map(({ name }) => name))]).toEqual([]);
    for (const name of editable) {
      const { schema } = collectionSpecs[name];
      if (!('shape' in schema)) continue;
      expect(fieldsOfCollection(name).map((field) => field.name)).toEqual(
        Object.keys(schema.shape),
      );
    }
  });

  it('has no name that no field bears', () => {
    const used = new Set(fields.map(({ label }) => label));
    expect(Object.entries(FIELD_LABELS).filter(([, label]) => !used.has(label))).toEqual([]);
  });

  it('says each choice in Vietnamese', () => {
    const shapes = editable.flatMap((name) => allShapes(shapeOfCollection(name)));
    const choices = shapes.flatMap((shape) =>
      shape.kind === 'choice'
        ? shape.options
        : shape.kind === 'variants'
          ? shape.variants.map(({ name, label }) => ({ value: name, label }))
          : [],
    );
    expect(choices.filter(({ value, label }) => value === label)).toEqual([]);
    expect(choices.length).toBeGreaterThan(100);
  });

  it.each(entries.map((entry) => [`${entry.collection} ${entry.id}`, entry] as const))(
    'gives back what it got: %s',
    (_name, { collection, data }) => {
      const shape = shapeOfCollection(collection);
      const { schema } = specOf(collection);
      const back = fromForm(shape, JSON.parse(JSON.stringify(toForm(shape, data))));
      expect(schema.parse(back)).toEqual(schema.parse(data));
    },
  );

  it('has every collection that authors write', () => {
    expect(new Set(entries.map(({ collection }) => collection))).toEqual(new Set(editable));
  });
});
