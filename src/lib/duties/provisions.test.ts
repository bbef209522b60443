import { describe, expect, it } from 'vitest';
import { readRows } from '#tests/helpers/rows.ts';
import { amountWords } from './amount-words.ts';
import { hasSummary, procedures, provisionsIn } from './provisions.ts';

const clause = { of: 'D2', at: 'D2.1', quote: 'Hỗ trợ người già' };
const circle = { id: 'xx-dt01', text: 'Người già.', ...clause };
const step = (id: string, of: string, order: number) => ({
  ...clause,
  id,
  of,
  order,
  action: 'Nộp đơn.',
  who: [{ as: 'Người già' }],
  when: [{ kind: 'notStated' }],
});

describe('provisionsIn', () => {
  it('names what a document has, in the order of the blocks', () => {
    const rows = readRows({ steps: [step('xx-tt01', 'D2', 1)], persons: [circle] });
    expect(provisionsIn(rows)).toEqual(['persons', 'steps']);
    expect(provisionsIn(readRows({}))).toEqual([]);
  });
});

describe('hasSummary', () => {
  it('holds for a document that sets something for people', () => {
    expect(hasSummary(readRows({ persons: [circle] }))).toBe(true);
    expect(hasSummary(readRows({}))).toBe(false);
  });
});

it('procedures keeps the steps of one together', () => {
  const { steps } = readRows({
    steps: [step('xx-tt01', 'D2', 1), step('xx-tt02', 'D3', 1), step('xx-tt03', 'D2', 2)],
  });
  expect(procedures(steps).map(({ of, steps: own }) => [of, own.map(({ id }) => id)])).toEqual([
    ['D2', ['xx-tt01', 'xx-tt03']],
    ['D3', ['xx-tt02']],
  ]);
});

describe('amountWords', () => {
  const base = { printed: 'mức đóng' };
  it.each<[Parameters<typeof amountWords>[0], string]>([
    [{ kind: 'dong', value: 450_000, per: 'tháng' }, '450.000 đồng một tháng'],
    [{ kind: 'dong', value: 450_000, per: 'người/tháng' }, '450.000 đồng/người/tháng'],
    [{ kind: 'dong', value: 5_000_000, qualifier: 'Tối đa' }, 'tối đa 5.000.000 đồng'],
    [
      { kind: 'dong', from: 1_000_000, to: 2_500_000, per: 'hộ' },
      'từ 1.000.000 đến 2.500.000 đồng một hộ',
    ],
    [{ kind: 'dong', to: 2_000_000, qualifier: 'không quá' }, 'không quá 2.000.000 đồng'],
    [{ kind: 'percent', value: 12.5, base }, '12,5% mức đóng'],
    [{ kind: 'percent', from: 30, to: 70, base }, 'từ 30 đến 70% mức đóng'],
    [{ kind: 'coefficient', value: 1.5, base: { printed: 'mức chuẩn' } }, '1,5 lần mức chuẩn'],
  ])('reads %j', (row, words) => expect(amountWords(row)).toBe(words));
});
