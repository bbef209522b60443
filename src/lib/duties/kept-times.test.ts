import { expect, it } from 'vitest';
import type { Time } from '#src/schemas/time.ts';
import { hasDay } from './calendar.ts';
import { deadlineState, type Span } from './deadlines.ts';
import { dueOf } from './due.ts';

/** What is kept of a time from one question to the next is never given to another question. */

const span: Span = { from: '2022-04-27', to: '2023-12-31' };
const running = { draft: false, ended: false };
const time = (): Time => ({
  kind: 'yearly',
  day: ['12-25'],
  how: 'before',
  printed: 'trước ngày 25/12',
});
const month = (): Time => ({ kind: 'month', month: ['2023-09'], printed: 'tháng 9 năm 2023' });

it.each([
  ['another day', { day: '2024-02-01' }],
  ['another span', { span: { from: '2024-01-01', to: '2024-06-30' } }],
  ['a span of the same days that is another', { span: { ...span } }],
  ['a draft', { phase: { draft: true, ended: false } }],
  ['a document that has ended', { phase: { draft: false, ended: true } }],
  ['a meeting', { meeting: true }],
])('asks anew for %s', (_, change) => {
  for (const make of [time, month]) {
    const before = { span, phase: running, day: '2023-03-01', meeting: false };
    const after = { ...before, ...change };
    const ask = (of: Time, { span: within, phase, day, meeting }: typeof before) => ({
      due: dueOf(of, within, phase, day, meeting),
      state: deadlineState(of, within, day),
      placed: hasDay(of, within),
    });
    const asked = make();
    const first = ask(asked, before);
    // As a time says that was never asked before.
    expect(ask(asked, after)).toEqual(ask(make(), after));
    expect(ask(asked, before)).toEqual(first);
  }
});

it('is another answer for each of these days, so that the comparison can fail', () => {
  const asked = time();
  const words = ['2023-03-01', '2024-02-01'].map((day) => dueOf(asked, span, running, day).phase);
  expect(words).toEqual(['ahead', 'past']);
  expect(hasDay(asked, span)).toBe(true);
  expect(hasDay(asked, { from: '2024-01-01', to: '2024-06-30' })).toBe(false);
});
