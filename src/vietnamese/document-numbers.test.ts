import { describe, expect, it } from 'vitest';
import {
  documentNumbersIn,
  isSameNumber,
  numberKeys,
  numbersIn,
  type DocumentNumber,
} from './document-numbers.ts';

const asked = (query: string): DocumentNumber[] =>
  documentNumbersIn(query, { typed: true }).map(({ value }) => value);

describe('documentNumbers', () => {
  it.each<[string, DocumentNumber]>([
    ['225', { number: '225' }],
    ['225/2019', { number: '225', year: '2019' }],
    ['nq225', { number: '225', kind: 'nq' }],
    ['nq 225', { number: '225', kind: 'nq' }],
    ['225 nq hdnd', { number: '225', kind: 'nq', issuer: 'hdnd' }],
    ['225/2019/NQ-HĐND', { number: '225', year: '2019', kind: 'nq', issuer: 'hdnd' }],
    ['71 kh ubnd', { number: '71', kind: 'kh', issuer: 'ubnd' }],
    ['71/KH-UBND', { number: '71', kind: 'kh', issuer: 'ubnd' }],
    ['1521 /KH-LĐT BXH', { number: '1521', kind: 'kh', issuer: 'ldtbxh' }],
    ['136/2013', { number: '136', year: '2013' }],
    ['nghi dinh 136', { number: '136', kind: 'nd' }],
    ['kế hoạch số 71', { number: '71', kind: 'kh' }],
    ['nghị quyết 225 năm 2019', { number: '225', kind: 'nq', year: '2019' }],
    ['92-KL/TW', { number: '92', kind: 'kl', issuer: 'tw' }],
    ['quyết định 1983', { number: '1983', kind: 'qd' }],
    ['126-CTr/TU', { number: '126', kind: 'ctr', issuer: 'tu' }],
  ])('reads %s', (query, number) => {
    expect(asked(query)).toEqual([number]);
  });

  it.each(['25/12', '26/7/2019', 'giai đoạn 2021 - 2025', 'bảo hiểm'])(
    'finds none in %s',
    (query) => {
      expect(asked(query)).toEqual([]);
    },
  );

  it('takes a bare number in a text for a figure', () => {
    expect(numbersIn('hỗ trợ 30% mức đóng, trong 36 tháng')).toEqual([]);
  });

  it('finds the numbers of a sentence', () => {
    expect(
      numbersIn('Nghị quyết số 225/2019/NQ-HĐND ngày 26/7/2019 và Công văn số 4585/VP-VHXH'),
    ).toMatchObject([
      { number: '225', year: '2019', kind: 'nq' },
      { number: '4585', kind: 'cv' },
    ]);
  });
});

describe('isSameNumber', () => {
  const has: DocumentNumber = { number: '225', year: '2019', kind: 'nq', issuer: 'hdnd' };
  it.each<[DocumentNumber, boolean]>([
    [{ number: '225' }, true],
    [{ number: '225', kind: 'nq' }, true],
    [{ number: '225', kind: 'kh' }, false],
    [{ number: '225', year: '2020' }, false],
    [{ number: '22' }, false],
  ])('%o: %s', (number, same) => {
    expect(isSameNumber(number, has)).toBe(same);
  });
});

it('asks the most telling form of a number first', () => {
  expect(numberKeys({ number: '225', year: '2019', kind: 'nq' })).toEqual([
    'sonq225n2019',
    'sonq225',
    'so225n2019',
    'so225',
  ]);
});
