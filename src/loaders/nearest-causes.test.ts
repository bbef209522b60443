import { expect, it } from 'vitest';
import type { ContentProblem } from '#src/site/problem.ts';
import { nearestCauses } from './nearest-causes.ts';

const plain = (message: string): ContentProblem => ({ file: 'content/a.yaml', message });
const missing = (name: string, message = `thiếu ${name}`): ContentProblem => ({
  ...plain(message),
  cause: { kind: 'agencies', name },
});
const messages = (problems: readonly ContentProblem[]): string[] =>
  nearestCauses(problems).map(({ message }) => message);

it('leaves mistakes that have nothing in common as they are', () => {
  expect(messages([plain('một'), plain('hai')])).toEqual(['một', 'hai']);
});

it('tells a cause once, at the first place, and counts the others', () => {
  expect(
    messages([missing('so', 'gần nhất'), plain('khác'), missing('so'), missing('so')]),
  ).toEqual(['khác', 'gần nhất (2 chỗ nữa cũng ghi mã này)']);
});

it('tells three of a kind one by one, and more as one that names some', () => {
  const three = ['a', 'b', 'c'].map((name) => missing(name));
  expect(messages(three)).toEqual(['thiếu a', 'thiếu b', 'thiếu c']);
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => missing(name));
  expect(messages(eight)).toEqual(['thiếu a; cũng vậy: "b", "c", "d", "e", "f" và 2 mã nữa']);
});

it('keeps kinds apart', () => {
  const other = { ...plain('khác loại'), cause: { kind: 'documents', name: 'a' } };
  expect(messages([missing('a'), other])).toEqual(['thiếu a', 'khác loại']);
});
