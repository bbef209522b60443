import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { partToday, seedsToday } from './rounds.ts';

beforeEach(() => {
  vi.stubEnv('EVERY_ROUND', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it('gives a part of the seeds a day, the next one tomorrow, and each within some days', () => {
  expect(seedsToday(7, 3, 0)).toEqual([1, 2, 3]);
  expect(seedsToday(7, 3, 1)).toEqual([4, 5, 6]);
  expect(seedsToday(7, 3, 2)).toEqual([7]);
  expect(seedsToday(7, 3, 3)).toEqual([1, 2, 3]);
});

it('gives all of them where everything is asked for', () => {
  vi.stubEnv('EVERY_ROUND', '1');
  expect(seedsToday(4, 3, 1)).toEqual([1, 2, 3, 4]);
});

it('takes each of many in its turn', () => {
  expect([0, 1, 2].map((day) => partToday(['a', 'b', 'c', 'd'], 3, day))).toEqual([
    ['a', 'd'],
    ['c'],
    ['b'],
  ]);
});

it('takes all of them where everything is asked for', () => {
  vi.stubEnv('EVERY_ROUND', '1');
  expect(partToday(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'b', 'c', 'd']);
});
