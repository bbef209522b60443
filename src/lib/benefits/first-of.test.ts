import { expect, it } from 'vitest';
import { firstOf } from './first-of.ts';

const of = (...lengths: number[]) => lengths.map((length) => ({ text: 'x'.repeat(length) }));

it.each([
  ['nothing of nothing', of(), 0],
  ['all that is read at a glance', of(30, 30, 30), 3],
  ['as much as is read at a glance', of(40, 50, 60, 60), 2],
  ['one at least, however long', of(300, 60), 1],
  ['a short last line rather than a fold for it', of(40, 50, 40), 3],
  ['and no fold for a last line that is long', of(40, 50, 50), 2],
])('shows %s', (_, statements, shown) => {
  const { first, rest } = firstOf(statements);
  expect([first.length, rest.length]).toEqual([shown, statements.length - shown]);
});
