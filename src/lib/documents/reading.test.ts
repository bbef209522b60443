import { expect, it } from 'vitest';
import { besidePassage } from './reading.ts';

it.each([
  ['II.1.dd', 'II.1.đ'],
  ['preamble.p2', 'mở đầu, đoạn 2'],
  ['D2.1.bg1', 'Điều 2, 1, bảng 1'],
  ['D2.1.bg1.h3', 'hàng 3'],
  ['D1.1.tr1', 'Điều 1, 1, đoạn trích 1'],
  ['D1.1.tr1.D6.2.dd', 'D6.2.đ'],
  ['D1.1.tr1.1.bg1', '1, bảng 1'],
  ['QC.D4.1.p1', 'QC.D4.1.p1'],
  ['QC.title', 'QC, trích yếu'],
  ['PL1.2', 'phụ lục 1.2'],
  ['PL1.bg1', 'phụ lục 1, bảng 1'],
])('shows %s beside its passage as %s', (address, shown) => {
  expect(besidePassage(address)).toBe(shown);
});
