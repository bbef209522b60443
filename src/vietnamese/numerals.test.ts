import { describe, expect, it } from 'vitest';
import { numeralKey, numeralOf, ordinalValue, ordinalWord, WRITTEN_NUMBER } from './numerals.ts';

describe('numeralOf', () => {
  it.each([
    ['36', { whole: '36' }],
    ['04', { whole: '04' }],
    ['1.500.000', { whole: '1500000' }],
    ['1.500.000,5', { whole: '1500000', fraction: '5' }],
    ['1,500,000', { whole: '1500000' }],
    ['1\u00a0500', { whole: '1500' }],
    ['12 000', { whole: '12000' }],
    ['3,14', { whole: '3', fraction: '14' }],
    ['1.4', undefined],
    ['1.4.2', undefined],
    ['1.50', undefined],
    ['', undefined],
    ['a', undefined],
  ])('%s', (written, parts) => {
    expect(numeralOf(written)).toEqual(parts);
  });
});

it.each([
  ['04', '4'],
  ['1.500.000', '1500000'],
  ['1,5', '1.5'],
  ['1.5', '1.5'],
  ['1,500,000', '1500000'],
  ['1.4.2', '1.4.2'],
])('%s and %s are one number', (written, key) => {
  expect(numeralKey(written)).toBe(key);
});

it.each([
  ['1.500.000 đồng', '1.500.000'],
  ['gồm 04 việc', '04'],
  ['1,5 triệu', '1,5'],
  ['điểm 1.4.2', '1.4.2'],
  ['12 000 hộ', '12 000'],
  ['năm 2019 500 hộ', '2019'],
])('finds the number of "%s"', (text, number) => {
  expect(new RegExp(WRITTEN_NUMBER, 'u').exec(text)?.[0]).toBe(number);
});

it('gives the words of an order and takes them back', () => {
  expect([1, 4, 10, 11].map(ordinalWord)).toEqual(['nhất', 'tư', 'mười', undefined]);
  expect(['Nhất', 'TƯ', 'mười', 'bốn'].map(ordinalValue)).toEqual([1, 4, 10, undefined]);
});
