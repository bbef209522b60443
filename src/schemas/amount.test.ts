import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';

const row = {
  id: 'xx-m01',
  kind: 'dong',
  what: 'Hỗ trợ hằng tháng',
  value: 450_000,
  printed: '450.000 đồng',
  of: 'D2',
  at: 'D2.1',
  quote: 'hỗ trợ 450.000 đồng mỗi tháng',
};
const rate = {
  ...row,
  kind: 'percent',
  value: 30,
  printed: '30%',
  quote: 'tối đa 30% mức đóng',
  base: { printed: 'mức đóng' },
};
const cell = {
  ...row,
  value: 1_200_000,
  printed: '1.200',
  quote: '1.200',
  unit: { printed: 'nghìn đồng/người/tháng', at: 'D2.bg1.h1' },
};

const faults = (value: unknown) =>
  (amount.safeParse(value).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

describe('amount', () => {
  it.each<[string, object]>([
    ['a sum', row],
    ['a sum for each month', { ...row, per: 'tháng' }],
    ['a rate', rate],
    ['a cell whose unit stands above its column', { ...cell, per: 'người/tháng' }],
    [
      'a range',
      {
        ...row,
        value: undefined,
        from: 1_000_000,
        to: 2_000_000,
        printed: 'từ 1 đến 2 triệu đồng',
        quote: 'hỗ trợ từ 1 đến 2 triệu đồng',
      },
    ],
    ['an upper end', { ...rate, value: undefined, to: 30, qualifier: 'tối đa' }],
    [
      'a coefficient',
      { ...rate, kind: 'coefficient', value: 1.5, printed: '1,5 lần', quote: '1,5 lần mức chuẩn' },
    ],
    [
      'a sum told again in words',
      {
        ...row,
        printed: '450.000 đồng (bốn trăm năm mươi nghìn đồng)',
        quote: '450.000 đồng (bốn trăm năm mươi nghìn đồng)',
      },
    ],
  ])('takes %s', (_what, value) => expect(faults(value)).toEqual([]));

  it.each<[string, object, string, string]>([
    ['another figure', { ...row, value: 45_000 }, 'value', 'ghi 45.000 nhưng'],
    ['a figure counted in another unit', { ...cell, value: 1200 }, 'value', 'đọc là 1.200.000'],
    [
      'words that say another figure',
      { ...row, printed: '450.000 đồng (năm mươi đồng)', quote: '450.000 đồng (năm mươi đồng)' },
      'value',
      'đọc là 450.000, 50',
    ],
    ['printed words without a figure', { ...row, printed: 'đồng' }, 'value', 'đọc là không có'],
    ['neither figure nor range', { ...row, value: undefined }, 'value', 'from và to'],
    ['figure and range', { ...row, to: 500_000, qualifier: 'hỗ trợ' }, 'value', 'from và to'],
    [
      'a range that goes down',
      { ...row, value: undefined, from: 2, to: 1, printed: '2 - 1 đồng', quote: '2 - 1 đồng' },
      'to',
      'đi lên',
    ],
    ['one end without its word', { ...rate, value: undefined, to: 30 }, 'qualifier', 'một đầu'],
    ['a rate without its base', { ...rate, base: undefined }, 'base', 'tính trên mức nào'],
    ['a sum with a base', { ...row, base: { printed: 'mức đóng' } }, 'base', 'hãy bỏ base'],
    [
      'a rate told as a sum',
      { ...row, kind: 'percent', base: { printed: 'x' } },
      'kind',
      'kind: dong',
    ],
    ['a cell without its unit', { ...cell, unit: undefined, value: 1200 }, 'kind', 'hãy|unit'],
    ['words that the quote lacks', { ...row, quote: 'hỗ trợ' }, 'printed', 'lời trích'],
    ['a qualifier that the quote lacks', { ...row, qualifier: 'tối đa' }, 'qualifier', 'lời trích'],
    ['a measure that no words have', { ...row, per: 'hộ' }, 'per', 'không có trong'],
    ['an id of another kind', { ...row, id: 'xx-t01' }, 'id', 'xx-m01'],
  ])('refuses %s', (_what, value, path, words) => {
    const told = faults(value).filter(([at]) => at === path);
    expect(told.map(([, message]) => message).join(' ')).toMatch(new RegExp(words, 'u'));
  });
});
