import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { fullDate, partialDate, pin, place, prose, slug } from './atoms.ts';
import { clauseAddress } from './pin.ts';

/** Per atom: what it takes and what it refuses. */
const texts: [name: string, schema: z.ZodType, good: string[], bad: string[]][] = [
  [
    'prose',
    prose,
    ['Sở Y tế', '“Đền ơn đáp nghĩa”'],
    ['', ' Sở Y tế', 'Sở Y tế\n', 'Sở Y tế'.normalize('NFD')],
  ],
  [
    'slug',
    slug,
    ['so-y-te', 'may-trang-03-nq-hdnd-2023', '71'],
    ['', 'Sở-y-tế', 'So-y-te', 'so_y_te', 'so--y-te', '-so-y-te', 'so-y-te-', 'so y te', 'so/y-te'],
  ],
  [
    'partialDate',
    partialDate,
    ['2022', '2022-04', '2022-04-27', '2024-02-29', '2000-02-29'],
    [
      '31/02/2022',
      '2022-02-31',
      '2023-02-29',
      '1900-02-29',
      '2022-04-31',
      '2022-13',
      '2022-00',
      '2022-4-7',
      '2022-04-00',
      '22',
      '',
    ],
  ],
  ['fullDate', fullDate, ['2026-11-22'], ['2026-11', '2026', '2026-11-31']],
  [
    'clauseAddress',
    clauseAddress,
    ['header', 'I', 'II.1.4.g1.c1', 'QD.D1', 'III.1.dd'],
    ['', 'II.', '.1', 'II..1', 'II 1', 'II.đ', 'II#1'],
  ],
];

describe.each(texts)('%s', (_name, schema, good, bad) => {
  it.each(good)('takes %j', (text) => expect(failingFields(schema, text)).toEqual([]));
  it.each(bad)('refuses %j', (text) => expect(failingFields(schema, text)).toEqual(['']));
});

describe('place', () => {
  const entry = (override: object = {}) => ({ at: 'I.1', quote: 'Mục đích', ...override });
  it('takes a clause and words', () => expect(failingFields(place, entry())).toEqual([]));
  it.each<[string, object, string[]]>([
    ['no words', { quote: undefined }, ['quote']],
    ['no clause', { at: undefined }, ['at']],
    ['a key that is not known', { line: 3 }, ['line']],
  ])('refuses %s', (_name, override, fields) =>
    expect(failingFields(place, entry(override))).toEqual(fields),
  );
});

describe('pin', () => {
  it.each<[string, object, string[]]>([
    ['a clause', { at: 'may-trang-12-kh-ubnd-2021#V.1.b' }, []],
    ['words of a clause', { at: 'may-trang-12-kh-ubnd-2021#V.1.b', quote: 'Chủ trì' }, []],
    ['a clause of the document at hand', { at: 'V.1.b' }, []],
    ['a document without a clause', { at: 'may-trang-12-kh-ubnd-2021' }, ['at']],
    ['a clause without a document', { at: '#V.1.b' }, ['at']],
    ['a title in place of a slug', { at: 'Kế hoạch 71#V.1.b' }, ['at']],
    ['empty words', { at: 'a#I', quote: '' }, ['quote']],
  ])('%s', (_name, entry, fields) => expect(failingFields(pin, entry)).toEqual(fields));
});
