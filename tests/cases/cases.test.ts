import { describe, expect, it } from 'vitest';
import { casesOf, faultsOf } from './judge.ts';

describe.each(['tree', 'spoken', 'when'])('%s', (question) => {
  it.each(casesOf(question).map((one) => [`${one.id} ${one.what}`, one] as const))(
    '%s',
    (_name, one) => expect(faultsOf(question, one)).toEqual([]),
  );
});

describe('a case that says otherwise is told', () => {
  const ask = (question: string, input: Record<string, unknown>, expected: object) => {
    const [any] = casesOf(question);
    if (!any) throw new Error('no case');
    return faultsOf(question, { ...any, in: input, expect: { ...EMPTY, ...expected } });
  };
  const EMPTY = {
    ...{ has: {}, hasNot: [], where: {}, contains: [], notContains: [], reading: [] },
  };
  const body = '# KẾ HOẠCH\nI. MỤC TIÊU\n1. Một.';
  it.each<[string, Record<string, unknown>, object]>([
    ['tree', { body }, { has: { 'I.1': ['Hai.'] } }],
    ['tree', { body }, { has: { 'I.2': ['Một.'] } }],
    ['tree', { body }, { hasNot: ['I.1'] }],
    ['tree', { body }, { where: { 'Một.': ['I'] } }],
    ['tree', { body }, { where: { 'Ba.': ['I'] } }],
    ['tree', { body }, { problem: true }],
    ['spoken', { text: '30%' }, { spoken: ['ba mươi'] }],
    ['spoken', { text: '30%' }, { contains: [['bốn mươi', 'năm mươi']] }],
    ['spoken', { text: '30%' }, { notContains: ['phần trăm'] }],
    ['spoken', { text: 'VTV' }, { unread: [] }],
    ['spoken', { text: '30%' }, { unread: ['VTV'] }],
    [
      'when',
      { text: 'ngày 5/3/2026', issued: '2026-01-01', from: '2026-01-01', to: '2026-12-31' },
      { days: ['2026-03-06'] },
    ],
    [
      'when',
      { text: 'ngày 5/3/2026', issued: '2026-01-01', from: '2026-01-01', to: '2026-12-31' },
      { reading: [['trước']] },
    ],
    ['when', { text: 'không rõ', issued: '2026-01-01', from: '2026-01-01', to: '2026-12-31' }, {}],
  ])('%s %j %j', (question, input, expected) => {
    expect(ask(question, input, expected)).toHaveLength(1);
  });
});
