import { expect, it } from 'vitest';
import { together } from './together.ts';

const bag = (text: string): Map<string, number> =>
  new Map(text.split(' ').map((token) => [token, 1]));

it('puts side by side what says the same rare things', () => {
  const bags = [
    'tien gia',
    'thue xe',
    'gia tien lau',
    'xe thue moi',
    'tien gia nua',
    'moi xe thue',
  ];
  expect(together(bags.map(bag), 3)).toEqual([0, 2, 4, 1, 3, 5]);
});

it('goes on in the order given where nothing is alike', () => {
  expect(together(['a', 'b', 'c', 'd', 'e'].map(bag), 2)).toEqual([0, 1, 2, 3, 4]);
  expect(together([], 2)).toEqual([]);
});

it('does not compare by a token that very many have', () => {
  const bags = Array.from({ length: 130 }, (_, at) => bag(at % 2 === 0 ? 'tinh' : `r${String(at)}`));
  expect(together(bags, 4)).toEqual([...bags.keys()]);
});

it('has each record once', () => {
  const bags = Array.from({ length: 50 }, (_, at) =>
    bag(`t${String(at % 7)} u${String(at % 5)} v${String(at % 3)}`),
  );
  expect(together(bags, 8).toSorted((a, b) => a - b)).toEqual([...bags.keys()]);
});
