import { expect, it } from 'vitest';
import { fragmentId, meantId } from './fragment.ts';

it.each([
  ['', ''],
  ['#', ''],
  ['#II.1.4.g1', 'II.1.4.g1'],
  ['#ti%E1%BB%81n', 'tiền'],
  ['#tiền', 'tiền'],
  ['#100%', '100%'],
  ['#%E1%BB', '%E1%BB'],
  ['#a#b', 'a#b'],
])('%s names %s', (hash, id) => {
  expect(fragmentId(hash)).toBe(id);
});

const IDS = ['noi-dung', 'II.1.4', 'II.1.4.g1', 'II.1.dd', 'QD.D1', 'a', 'A'];

it.each([
  ['ii.1.4', 'II.1.4'],
  ['II.1.4.G1', 'II.1.4.g1'],
  ['II.1.đ', 'II.1.dd'],
  ['ii.1.Đ', 'II.1.dd'],
  ['II. 1. 4', 'II.1.4'],
  ['II%2E1%2E4', 'II.1.4'],
  ['II.1.4).', 'II.1.4'],
  ['qd.d1”', 'QD.D1'],
])('%j means %j', (id, meant) => {
  expect(meantId(id, IDS)).toBe(meant);
});

it.each([
  ['that is there as it stands', 'II.1.4'],
  ['that is nowhere', 'II.1.5'],
  ['that is part of another', 'II.1'],
  ['that two could be', 'a.'],
  ['of signs alone', '...'],
  ['that cannot be decoded', '100%'],
])('means nothing by an id %s', (_, id) => {
  expect(meantId(id, IDS)).toBeUndefined();
});
