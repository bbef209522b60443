import { expect, it } from 'vitest';
import { formerProvinces, fullNameOn, knownCities, provinceNow, provinces } from './provinces.ts';

const names = (rows: readonly { name: string }[]): Set<string> =>
  new Set(rows.map(({ name }) => name));

it('has 63 provinces before 1/7/2025 and 34 since', () => {
  expect(names(formerProvinces).size).toBe(63);
  expect(formerProvinces).toHaveLength(63);
  expect(formerProvinces.filter(({ kind }) => kind === 'thành phố')).toHaveLength(6);
  expect(names(provinces).size).toBe(34);
  expect(provinces).toHaveLength(34);
  expect(provinces.filter(({ kind }) => kind === 'thành phố')).toHaveLength(6);
});

it('leads every former province to one of today, and every one of today comes from some', () => {
  const now = names(provinces);
  expect(formerProvinces.filter((row) => !now.has(row.now))).toEqual([]);
  const made = new Set(formerProvinces.map((row) => row.now));
  expect(provinces.filter(({ name }) => !made.has(name))).toEqual([]);
  // 11 stayed as they were (Nghị quyết 202/2025/QH15); the other 23 were made of two or three.
  const parts = [...Map.groupBy(formerProvinces, (row) => row.now).values()];
  expect(parts.filter(({ length }) => length === 1)).toHaveLength(11);
  expect(parts.every(({ length }) => length <= 3)).toBe(true);
});

it.each([
  ['Kiên Giang', 'An Giang'],
  ['Hậu Giang', 'Cần Thơ'],
  ['Bắc Giang', 'Bắc Ninh'],
  ['Yên Bái', 'Lào Cai'],
  ['Bến Tre', 'Vĩnh Long'],
  ['Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'],
  ['Hà Nội', 'Hà Nội'],
  ['Mây Trắng', undefined],
])('%s is now in %s', (name, now) => {
  expect(provinceNow(name)?.name).toBe(now);
});

it('knows the cities of 2026 by their day', () => {
  const nine = provinces.filter((row) => fullNameOn(row, '2026-11-26').startsWith('thành phố'));
  expect(nine).toHaveLength(9);
  const [dongNai] = provinces.filter(({ name }) => name === 'Đồng Nai');
  expect(dongNai && fullNameOn(dongNai, '2026-04-29')).toBe('tỉnh Đồng Nai');
  expect(dongNai && fullNameOn(dongNai, '2026-04-30')).toBe('thành phố Đồng Nai');
});

it('names cities of provinces of before, each of one', () => {
  const known = names(formerProvinces);
  expect(Object.keys(knownCities).filter((name) => !known.has(name))).toEqual([]);
  const cities = Object.values(knownCities).flat();
  expect(new Set(cities).size).toBe(cities.length);
  expect(cities.filter((name) => known.has(name))).toEqual([]);
});
