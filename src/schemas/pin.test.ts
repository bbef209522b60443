import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { pin, quoted } from './atoms.ts';
import { collectionSpecs } from './collections.ts';
import { clausePin, documentPin, readPin, readPins, writtenPin } from './pin.ts';

describe('readPin', () => {
  it.each<[string, string | undefined, string, string]>([
    ['ke-hoach-thu#I.1', undefined, 'ke-hoach-thu', 'I.1'],
    ['ke-hoach-thu#I.1', 'ke-hoach-khac', 'ke-hoach-thu', 'I.1'],
    ['I.1', 'ke-hoach-khac', 'ke-hoach-khac', 'I.1'],
    ['header', 'mot', 'mot', 'header'],
  ])('%s inside %s', (at, enclosing, document, clause) => {
    expect(readPin(at, enclosing)).toEqual({ document, clause });
    expect(writtenPin({ document, clause })).toBe(`${document}#${clause}`);
  });

  it.each<[string, string]>([
    ['I.1', 'chưa nói mục của văn bản nào; hãy ghi van-ban#I.1'],
    ['ke-hoach-thu#', 'phải có dạng van-ban#mục'],
    ['#I.1', 'phải có dạng van-ban#mục'],
    ['a#b#c', 'phải có dạng van-ban#mục'],
    ['Kế hoạch 71#V.1.b', 'phải có dạng van-ban#mục'],
    ['', 'phải có dạng van-ban#mục'],
  ])('refuses %j', (at, words) => {
    const read = readPin(at);
    expect('fault' in read && read.fault).toContain(words);
  });
});

describe('readPins', () => {
  const part = z.strictObject({ document: z.string(), gives: z.array(pin), free: pin });
  const parts = z.strictObject({ summary: pin, parts: z.array(part) }).parse({
    summary: { at: 'mot#I' },
    parts: [
      {
        document: 'hai',
        gives: [{ at: 'II.1', quote: 'x y' }, { at: 'ba#III' }],
        free: { at: 'IV' },
      },
    ],
  });

  it('takes the document from the field that names it, for everything inside', () => {
    const { data, faults } = readPins(parts, { field: 'document' });
    expect(faults).toEqual([]);
    expect(data).toEqual({
      summary: { document: 'mot', clause: 'I' },
      parts: [
        {
          document: 'hai',
          gives: [
            { document: 'hai', clause: 'II.1', quote: 'x y' },
            { document: 'ba', clause: 'III' },
          ],
          free: { document: 'hai', clause: 'IV' },
        },
      ],
    });
    // The types agree: code needs no look at how a pin was written.
    expect(data.parts[0]?.gives[0]?.clause).toBe('II.1');
  });

  it('tells a clause of no document, with the keys that lead to it', () => {
    expect(readPins(parts, 'none').faults.map(({ path }) => path.join('.'))).toEqual([
      'parts.0.gives.0.at',
      'parts.0.free.at',
    ]);
  });

  it('keeps a document of its own files out of what it reads there', () => {
    const row = z.strictObject({ id: z.string(), ...quoted, when: z.array(z.string()) });
    const { data } = readPins(row.parse({ id: 'a', at: 'II.1', quote: 'x', when: ['y'] }), 'own');
    expect(data).toEqual({ id: 'a', clause: 'II.1', quote: 'x', when: ['y'] });
  });
});

/** Every place of a schema where a pin may be written, with the key it stands under. */
function pinKeys(schema: unknown, key: string, seen: Set<unknown>): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  if (schema === clausePin || schema === documentPin) return [key];
  seen.add(schema);
  const inside = Object.entries(schema).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'shape' && typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([field, item]) => pinKeys(item, field, seen));
    return name === 'parent' ? [] : pinKeys(value, key, seen);
  });
  return inside;
}

describe('a pin is found wherever it is written, since it is always called `at`', () => {
  it.each(Object.entries(collectionSpecs))('in %s', (name, { schema }) => {
    const keys = pinKeys(schema, name, new Set());
    expect(new Set(keys)).toEqual(new Set(keys.length > 0 ? ['at'] : []));
  });

  it('in the collections that have pins', () => {
    const withPins = Object.entries(collectionSpecs)
      .filter(([name, { schema }]) => pinKeys(schema, name, new Set()).length > 0)
      .map(([name]) => name);
    expect(withPins).toEqual([
      'documents',
      'extracts',
      'benefits',
      'outreach',
      'conditions',
      'comparison',
      'situations',
    ]);
  });
});
