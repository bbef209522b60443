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

describe('documentNumbersIn', () => {
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
    ['05/hd-ubnd', { number: '5', kind: 'hd', issuer: 'ubnd' }],
    ['thong bao 45', { number: '45', kind: 'tb' }],
    ['ttlt 31/2009', { number: '31', year: '2009', kind: 'ttlt' }],
    ['nghị quyết 66.7/2025', { number: '66.7', year: '2025', kind: 'nq' }],
    ['nq 30a', { number: '30a', kind: 'nq' }],
    // A month in a text, but typed by itself it may be a number too.
    ['9/2019', { number: '9', year: '2019' }],
    ['kế hoạch 2021', { number: '2021', kind: 'kh' }],
  ])('reads %s', (query, number) => {
    expect(asked(query)).toEqual([number]);
  });

  it.each([
    ...['25/12', '26/7/2019', 'giai đoạn 2021 - 2025', 'bảo hiểm', 'tháng 9/2019', 'quý 1/2024'],
    ...['báo cáo 6 tháng', 'bao cao 6 thang', 'kế hoạch 5 năm', '30%', 'nhà số 5/7/9'],
  ])('finds none in %s', (query) => {
    expect(asked(query)).toEqual([]);
  });

  it('takes a bare number in a text for a figure', () => {
    expect(numbersIn('hỗ trợ 30% mức đóng, trong 36 tháng')).toEqual([]);
  });

  it.each([
    'đến năm 2020, từ năm 2021; 14. UBND huyện',
    'BÁO CÁO\n1. Căn cứ',
    'Điều 5 Thông tư này, khoản 4 Điều 28 Nghị định',
    'Đa 3, Dự 2, Ta 4',
    'hướng dẫn 3 bước, Báo cáo 2 nội dung',
    '500.000đ/tháng, 24/7, 60/ABC, 3/4-Nguyễn Trãi',
    'đạt 1250/2013 hộ',
    'mã 3.000527.H61',
  ])('takes no figure of a text for a number: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each<[string, DocumentNumber]>([
    ['Dự án 2) theo', { number: '2', kind: 'da' }],
    // Dự is no sign of an issuer.
    ['Nghị quyết 5 Dự thảo', { number: '5', kind: 'nq' }],
    ['Thông báo 45 của Văn phòng', { number: '45', kind: 'tb' }],
    ['Nghị quyết 225 HĐND tỉnh', { number: '225', kind: 'nq', issuer: 'hdnd' }],
    [
      'Luật Phòng, chống ma túy\nsố 73/2021/QH14',
      { number: '73', year: '2021', kind: 'luat', issuer: 'qh' },
    ],
    [
      'Nghị quyết của Quốc hội số 202/2025/QH15',
      { number: '202', year: '2025', kind: 'nq', issuer: 'qh' },
    ],
    ['Số: 252/KH-BCĐQG1237', { number: '252', kind: 'kh', issuer: 'bcdqg1237' }],
    ['337/HDLN-BDT-STC', { number: '337', kind: 'hdln', issuer: 'bdt-stc' }],
    ['Công văn số 12/VPĐP', { number: '12', kind: 'cv', issuer: 'vpdp' }],
    ['số71/KH-UBND', { number: '71', kind: 'kh', issuer: 'ubnd' }],
    ['225/2019/NQ–HĐND', { number: '225', year: '2019', kind: 'nq', issuer: 'hdnd' }],
  ])('reads in a text %s', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it('tells where a number and its words stand', () => {
    const text = 'theo Nghị quyết số 225/2019/NQ-HĐND ngày';
    for (const form of ['NFC', 'NFD'] as const) {
      const [found] = documentNumbersIn(text.normalize(form));
      expect(found && text.slice(found.from, found.end)).toBe('Nghị quyết số 225/2019/NQ-HĐND');
      expect(found && text.slice(found.start, found.to)).toBe('225/2019/NQ-HĐND');
    }
    const [worded] = documentNumbersIn('nghị quyết 225 năm 2019');
    expect(worded).toMatchObject({ end: 14, to: 23 });
  });

  it('says which numbers only an everyday word makes a document’s', () => {
    expect(documentNumbersIn('Dự án 2, Dự án số 3, Nghị quyết 4').map(({ weak }) => weak)).toEqual([
      true,
      undefined,
      undefined,
    ]);
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
  // Plain letters and digits, so that the index neither splits nor folds them.
  expect(numberKeys({ number: '66.7', kind: 'nq' })).toEqual(['sonq66p7', 'so66p7']);
  expect(numberKeys({ number: '2đ' })).toEqual(['so2d']);
});
