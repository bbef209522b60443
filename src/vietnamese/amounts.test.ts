import { describe, expect, it } from 'vitest';
import { amountsIn, numberFromWords, printedNumber, unitScale } from './amounts.ts';
import { readInteger } from './spoken/numbers.ts';

describe('amountsIn', () => {
  it.each<[string, number[]]>([
    ['450.000 đồng mỗi tháng', [450_000]],
    ['2.000 triệu đồng', [2_000_000_000]],
    ['1,1 triệu đồng/hộ', [1_100_000]],
    ['1,5 nghìn tỷ đồng', [1_500_000_000_000]],
    ['từ 1 đến 2,5 triệu đồng', [1_000_000, 2_500_000]],
    ['10 – 15 triệu đồng', [10_000_000, 15_000_000]],
    ['từ 500.000 đồng đến 1 triệu đồng', [500_000, 1_000_000]],
    ['30%', [30]],
    ['12,5 %', [12.5]],
    ['88 – 90 %', [88, 90]],
    ['1,5 lần', [1.5]],
    ['1/2', [0.5]],
    ['05 triệu đồng', [5_000_000]],
    ['500.000 đồng (năm trăm nghìn đồng)', [500_000, 500_000]],
    ['500.000 đồng (bằng chữ: Năm trăm ngàn đồng chẵn)', [500_000, 500_000]],
    ['500.000 đồng (sáu trăm nghìn đồng)', [500_000, 600_000]],
    ['ba mươi phần trăm', [30]],
    ['hai triệu đồng một tháng', [2_000_000]],
    ['hai lần mức chuẩn', [2]],
    // Five or a year, one or each: nothing tells.
    ['mỗi năm một lần khám', []],
    ['một tháng', []],
    ['theo quy định', []],
    ['', []],
  ])('reads "%s"', (text, values) => expect(amountsIn(text)).toEqual(values));

  it('takes text whose letters come in parts', () => {
    expect(amountsIn('2 triệu đồng'.normalize('NFD'))).toEqual([2_000_000]);
  });
});

describe('numberFromWords', () => {
  it('gives back every number that is read out, in both regions', () => {
    const values = [
      0, 1, 5, 10, 11, 15, 21, 24, 25, 101, 105, 110, 999, 1005, 10_500, 450_000,
    ].concat(Array.from({ length: 400 }, (_, at) => (at * 7_654_321 + 13) % 9_999_999_999));
    for (const region of ['bac', 'nam'] as const)
      for (const value of values)
        expect([value, numberFromWords(readInteger(value, { region }))]).toEqual([value, value]);
  });

  it.each<[string, number | undefined]>([
    ['một triệu rưỡi', 1_500_000],
    ['hai nghìn tỷ', 2_000_000_000_000],
    ['rưỡi', undefined],
    ['triệu', undefined],
    ['một hai', undefined],
    ['một triệu hai triệu', undefined],
    ['nhiều', undefined],
    ['', undefined],
  ])('reads "%s" as %s', (words, value) => expect(numberFromWords(words)).toBe(value));
});

it.each([
  ['đồng', 1],
  ['nghìn đồng/người/tháng', 1000],
  ['Triệu đồng', 1e6],
  ['nghìn tỷ đồng', 1e12],
])('the unit "%s" multiplies by %s', (unit, scale) => expect(unitScale(unit)).toBe(scale));

it.each([
  [450_000, '450.000'],
  [2.5, '2,5'],
  [1234.75, '1.234,75'],
  [30, '30'],
])('prints %s as %s', (value, words) => expect(printedNumber(value)).toBe(words));
