import { expect, it } from 'vitest';
import { readRows } from '#tests/helpers/rows.ts';
import { checkRows } from './row-check.ts';

const clauses: Record<string, string> = {
  D2: 'Mức hỗ trợ 30% mức đóng bảo hiểm y tế',
  D3: 'Người già nộp đơn; Ủy ban nhân dân xã xét trước ngày 31/3/2021',
};
const words = { own: (at: string) => clauses[at], all: (at: string) => clauses[at] };
const forms: Record<string, string[]> = { xa: ['Ủy ban nhân dân xã'] };
const faults = (input: Record<string, unknown>) =>
  checkRows(readRows(input), words, (id) => forms[id]).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

const inD2 = { of: 'D2', at: 'D2', quote: 'Mức hỗ trợ' };
const circle = { id: 'xx-dt01', text: 'Người già.', ...inD2 };
const condition = { id: 'xx-dk01', text: 'Nghèo.', ...inD2, for: ['xx-dt01'] };
const amount = {
  ...inD2,
  id: 'xx-m01',
  kind: 'percent',
  what: 'Hỗ trợ',
  value: 30,
  printed: '30%',
  quote: '30%',
  base: { printed: 'mức đóng bảo hiểm y tế' },
  for: ['xx-dt01'],
  if: ['xx-dk01'],
};
const step = {
  id: 'xx-tt01',
  of: 'D3',
  order: 1,
  action: 'Nộp đơn.',
  who: [{ as: 'Người già' }, { as: 'Ủy ban nhân dân xã', agency: 'xa' }],
  when: [{ kind: 'before', date: '2021-03-31', printed: 'trước ngày 31/3/2021' }],
  at: 'D3',
  quote: 'Người già nộp đơn',
};
const ban = { id: 'xx-cm01', text: 'Khai sai.', who: 'Người già', of: 'D3', at: 'D3', quote: 'x' };
const all = {
  persons: [circle],
  conditions: [condition],
  amounts: [amount],
  steps: [step, { ...step, id: 'xx-tt02', order: 2 }],
  prohibitions: [ban],
};

it('takes rows that rest on their clauses and name one another', () =>
  expect(faults(all)).toEqual([]));

it.each<[string, object, string]>([
  [
    'a clause that is not there',
    { prohibitions: [{ ...ban, of: 'D9' }] },
    'prohibitions.0.of: mục "D9"',
  ],
  [
    'a circle that is not there',
    { conditions: [{ ...condition, for: ['xx-dt09'] }] },
    'conditions.0.for.0: không có đối tượng (persons) "xx-dt09"; hãy chọn: xx-dt01',
  ],
  [
    'a condition that is not there',
    { amounts: [{ ...amount, if: ['xx-dk09'] }] },
    'amounts.0.if.0: không có điều kiện (conditions) "xx-dk09"',
  ],
  [
    'a base that is not printed',
    { amounts: [{ ...amount, base: { printed: 'mức chuẩn' } }] },
    'amounts.0.base.printed: "mức chuẩn" không có trong mục D2',
  ],
  [
    'a doer who is not named',
    { steps: [{ ...step, who: [{ as: 'Sở Y tế' }] }] },
    'steps.0.who.0.as: "Sở Y tế" không có trong mục D3',
  ],
  [
    'a name that the agency does not bear',
    { steps: [{ ...step, who: [{ as: 'Người già', agency: 'xa' }] }] },
    'steps.0.who.0: "Người già" không phải cách viết',
  ],
  ['steps out of order', { steps: [{ ...step, order: 2 }] }, 'steps.0.order: bước này đứng thứ 1'],
  [
    'a person who is not named',
    { prohibitions: [{ ...ban, who: 'trẻ em' }] },
    'prohibitions.0.who: "trẻ em" không có',
  ],
  ['an id that occurs twice', { persons: [circle, circle] }, 'persons.1.id: trùng mã "xx-dt01"'],
])('tells of %s', (_what, change, message) =>
  expect(faults({ ...all, ...change })).toEqual([expect.stringContaining(message)]),
);
