import { describe, expect, it } from 'vitest';
import { parseSpokenNumber } from '#tests/vietnamese/spoken-numbers.ts';
import {
  ordinal,
  readDecimal,
  readDigits,
  readFraction,
  readInteger,
  readNumber,
} from './numbers.ts';

describe('readInteger', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1005, 'một nghìn không trăm linh năm'],
    [1010, 'một nghìn không trăm mười'],
    [1100, 'một nghìn một trăm'],
    [2019, 'hai nghìn không trăm mười chín'],
    [2024, 'hai nghìn không trăm hai mươi tư'],
    [10_015, 'mười nghìn không trăm mười lăm'],
    [100_000, 'một trăm nghìn'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_050_000, 'một triệu không trăm năm mươi nghìn'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [21_000_000_000, 'hai mươi mốt tỷ'],
    [
      345_678_901_234,
      'ba trăm bốn mươi lăm tỷ sáu trăm bảy mươi tám triệu chín trăm linh một nghìn hai trăm ba mươi tư',
    ],
  ])('%i', (value, spoken) => {
    expect(readInteger(value)).toBe(spoken);
  });

  it('says lẻ and ngàn in the south', () => {
    expect(readInteger(101_005, { region: 'nam' })).toBe('một trăm lẻ một ngàn không trăm lẻ năm');
  });

  it.each([-1, 1.5, '1.000', ''])('refuses %s', (value) => {
    expect(() => readInteger(value)).toThrow(RangeError);
  });
});

describe('readNumber', () => {
  it.each([
    ['01', 'một'],
    ['04', 'bốn'],
    ['10.015', 'mười nghìn không trăm mười lăm'],
    ['1.000.000.001', 'một tỷ không trăm linh một'],
    ['1,000,000', 'một triệu'],
    ['1\u00a0500', 'một nghìn năm trăm'],
    ['1.500.000,5', 'một triệu năm trăm nghìn phẩy năm'],
    ['0,5', 'không phẩy năm'],
    ['3,14', 'ba phẩy mười bốn'],
    ['10,05', 'mười phẩy không năm'],
    ['2,125', 'hai phẩy một hai năm'],
    ['1.4', 'một chấm bốn'],
    ['1.4.2', 'một chấm bốn chấm hai'],
    ['4.0', 'bốn chấm không'],
    ['001234', 'không không một hai ba bốn'],
    ['0123', 'một trăm hai mươi ba'],
    ['1234567890123456', 'một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu'],
  ])('%s', (written, spoken) => {
    expect(readNumber(written)).toBe(spoken);
  });
});

it('reads decimals, digits, fractions and orders', () => {
  expect(readDecimal('1', '5')).toBe('một phẩy năm');
  expect(readDigits('0293')).toBe('không hai chín ba');
  expect(readFraction('2', '3')).toBe('hai phần ba');
  expect(readFraction('3', '4')).toBe('ba phần tư');
  expect(readFraction('10', '63')).toBe('mười trên sáu mươi ba');
  expect([1, 2, 4, 5, 14, 21].map((value) => ordinal(value))).toEqual([
    'nhất',
    'hai',
    'tư',
    'năm',
    'mười bốn',
    'hai mươi mốt',
  ]);
});

describe('parseSpokenNumber', () => {
  it.each([
    ['không', 0],
    ['hai mươi bốn', 24],
    ['hai mươi tư', 24],
    ['một trăm lẻ năm', 105],
    ['Một nghìn không trăm linh một', 1001],
    ['một tỷ không trăm linh một', 1_000_000_001],
    ['hai tỉ ba trăm triệu', 2_300_000_000],
    ['không phẩy không năm', 0.05],
    ['ba phẩy mười bốn', 3.14],
  ])('%s', (spoken, value) => {
    expect(parseSpokenNumber(spoken)).toBe(value);
  });

  it.each([
    'mười mốt',
    'mười năm',
    'hai mươi một',
    'hai mươi năm',
    'một mươi',
    'một trăm năm',
    'một nghìn lẻ một',
    'một nghìn năm',
    'nghìn',
    'không trăm',
    'một nghìn một triệu',
    'hai mươi hai mươi',
    'xin chào',
    '',
  ])('refuses %s', (spoken) => {
    expect(parseSpokenNumber(spoken)).toBeUndefined();
  });

  // A busy machine gets the time that it needs.
  it.each(['bac', 'nam'] as const)(
    'reads back every number from 0 to 100,000 (%s)',
    { timeout: 120_000 },
    (region) => {
      const wrong: number[] = [];
      for (let value = 0; value <= 100_000; value++) {
        if (parseSpokenNumber(readInteger(value, { region })) !== value) wrong.push(value);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('reads back numbers up to hundreds of billions', { timeout: 120_000 }, () => {
    // A fixed sequence spread over all magnitudes, so that a failure can be repeated.
    let seed = 20_190_726;
    const wrong: number[] = [];
    for (let count = 0; count < 20_000; count++) {
      seed = (seed * 48_271) % 2_147_483_647;
      const value = Math.floor((seed / 2_147_483_647) * 10 ** (5 + (count % 8)));
      if (parseSpokenNumber(readInteger(value)) !== value) wrong.push(value);
    }
    expect(wrong).toEqual([]);
  });

  it('reads back decimals of two places', { timeout: 120_000 }, () => {
    const wrong: string[] = [];
    for (let cents = 0; cents < 10_000; cents++) {
      const whole = String(Math.floor(cents / 100));
      const places = String(cents % 100).padStart(2, '0');
      if (parseSpokenNumber(readDecimal(whole, places)) !== Number(`${whole}.${places}`)) {
        wrong.push(`${whole},${places}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
