import { expect, it } from 'vitest';
import { defaults } from '#src/search/engine/weights.ts';
import { bm25 } from './bm25.ts';
import { OFF } from './ablate.ts';
import { quantile, summarise } from './measure.ts';
import { misspelt } from './misspell.ts';

it('sums up places and times', () => {
  const places = [0, 2, 9, -1];
  const summary = summarise(places.map((place, at) => ({ place, time: (at + 1) * 10 })));
  expect(summary.first).toEqual({ 1: 0.25, 3: 0.5, 5: 0.5, 10: 0.75 });
  expect(summary.mrr).toBeCloseTo((1 + 1 / 3 + 1 / 10) / 4);
  expect(summary.p95).toBe(40);
});

it.each([
  [[5, 1, 3], 0.5, 3],
  [[1], 0.95, 1],
  [[], 0.5, 0],
])('quantile of %o', (numbers, share, value) => {
  expect(quantile(numbers, share)).toBe(value);
});

it('ranks by BM25', () => {
  const rank = bm25({ a: 'bảo hiểm y tế', b: 'bảo vệ trẻ em', c: 'đường sá' });
  expect(rank('bao hiem')[0]).toBe('a');
  expect(rank('tre em')).toEqual(['b']);
});

it('mistypes questions of words, always in the same ways', () => {
  const expected = ['quyen-loi/a'];
  const list = ['trợ cấp nghèo', 'nghị quyết 225', 'trợ cấp nghèo'].map((q) => ({
    q,
    expect: expected,
  }));
  const made = misspelt(list);
  expect(made.map(({ q }) => q)).toEqual([
    ...['trợ cấp nhèo', 'cho cap ngheo', 'trợcấpnghèo'],
    ...['trợ cấp nghhèo', 'tro kap ngheo', 'trợcấpnghèo'],
  ]);
  expect(made.every(({ expect: pages }) => pages === expected)).toBe(true);
});

it.each(Object.entries(OFF))('switches %s off', (name, off) => {
  expect(Object.entries(defaults)).not.toContainEqual([name, off]);
});
