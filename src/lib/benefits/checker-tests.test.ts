import { expect, it } from 'vitest';
import type { CheckerQuestion, Test } from '#src/schemas/checker.ts';
import { idleTests } from './checker-tests.ts';

const questions: CheckerQuestion[] = [
  { id: 'tuoi', step: 'a', text: 'Tuổi?', kind: 'number', min: 0, max: 120, unit: 'tuổi' },
  {
    id: 'ho',
    step: 'a',
    text: 'Hộ?',
    kind: 'many',
    options: [
      { id: 'ngheo', label: 'Nghèo', none: false },
      { id: 'khong', label: 'Không', none: true },
    ],
  },
];
const poor: Test = { question: 'ho', includes: 'ngheo' };
const open: Test = { unclear: 'Chưa rõ.' };

it.each<[string, Test | undefined, boolean]>([
  ['an option', poor, false],
  ['a bound', { question: 'tuoi', atLeast: 60 }, false],
  ['what can be met only', { any: [poor, open] }, false],
  ['what can be missed only', { all: [poor, open] }, false],
  ['what the source leaves open altogether', open, false],
  ['nothing to test', undefined, false],
  [
    'an answer beside a point that keeps it open',
    { any: [open, { all: [poor, open, { not: { any: [poor, open] } }] }] },
    true,
  ],
  [
    'ages that nobody has, with an open point',
    {
      any: [
        {
          all: [
            { question: 'tuoi', under: 5 },
            { question: 'tuoi', atLeast: 10 },
          ],
        },
        open,
      ],
    },
    true,
  ],
])('%s', (_, test, idle) => {
  const faults = idleTests(
    { conditions: [{ text: 'Một điều.', ...(test && { test }) }] },
    questions,
  );
  expect(faults).toEqual(idle ? [expect.stringContaining('"Một điều."')] : []);
});

it('looks into alternatives', () => {
  const idle: Test = {
    any: [
      {
        all: [
          { question: 'tuoi', under: 1 },
          { question: 'tuoi', atLeast: 2 },
        ],
      },
      open,
    ],
  };
  const part = {
    conditions: [
      {
        text: 'Một trong:',
        anyOf: [
          { text: 'A.', test: poor },
          { text: 'B.', test: idle },
        ],
      },
    ],
  };
  expect(idleTests(part, questions)).toEqual([expect.stringContaining('"B."')]);
});
