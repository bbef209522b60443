import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allParts, partName, partsOf, type ListKey, type ListPart } from './list-parts.ts';

interface Row {
  readonly place: string;
  readonly year: number;
}

const keys = [
  ({ place }: Row): ListKey => ({ path: `tinh/${place}/`, label: place.toUpperCase() }),
  ({ year }: Row): ListKey => ({ path: `nam/${String(year)}/`, label: `năm ${String(year)}` }),
];
const rows = (place: string, year: number, count: number): Row[] =>
  Array.from({ length: count }, () => ({ place, year }));
const told = (list: ListPart<Row>) =>
  allParts(list).map((part) => [part.path, partName(part), part.items.length, part.parts.length]);

describe('partsOf', () => {
  it('leaves a list whole that a page can show', () => {
    const list = partsOf(rows('a', 2024, 3), keys, 3);
    expect(list).toMatchObject({ path: '', label: '', above: [], parts: [] });
    expect(list.items).toHaveLength(3);
    expect(allParts(list)).toEqual([]);
  });

  it('cuts by one key after another, no more than is needed, and then into pages', () => {
    const list = partsOf(
      [...rows('b', 2024, 2), ...rows('a', 2025, 7), ...rows('a', 2024, 1)],
      keys,
      3,
    );
    expect(told(list)).toEqual([
      ['tinh/b/', 'B', 2, 0],
      ['tinh/a/', 'A', 8, 2],
      ['tinh/a/nam/2025/', 'A, năm 2025', 7, 3],
      ['tinh/a/nam/2025/trang/1/', 'A, năm 2025, trang 1', 3, 0],
      ['tinh/a/nam/2025/trang/2/', 'A, năm 2025, trang 2', 3, 0],
      ['tinh/a/nam/2025/trang/3/', 'A, năm 2025, trang 3', 1, 0],
      ['tinh/a/nam/2024/', 'A, năm 2024', 1, 0],
    ]);
  });

  it('fills pages by weight, with what is too heavy for one on a page of its own', () => {
    const weights = [2, 2, 1, 7, 1, 4, 1];
    const list = partsOf(weights, [], 5, (weight) => weight);
    expect(allParts(list).map(({ items }) => items)).toEqual([[2, 2, 1], [7], [1, 4], [1]]);
    expect(allParts(partsOf([7], [], 5, (weight) => weight))).toEqual([]);
  });

  it('shows every item once, on no page more than it may, at addresses of their own', () => {
    const row = fc.record({
      place: fc.constantFrom('a', 'b', 'c'),
      year: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (list, most) => {
          const whole = partsOf(list, keys, most);
          const parts = [whole, ...allParts(whole)];
          const shown = parts.filter((part) => part.parts.length === 0);
          expect(Math.max(...shown.map(({ items }) => items.length))).toBeLessThanOrEqual(most);
          const items = shown.flatMap((part) => part.items);
          expect(items).toHaveLength(list.length);
          expect(new Set(items)).toEqual(new Set(list));
          expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
