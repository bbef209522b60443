import { describe, expect, it } from 'vitest';
import type { Test } from '#src/schemas/checker.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import {
  danglingReferences,
  evaluateGuide,
  evaluatePart,
  evaluateTest,
  optionsNamedIn,
  rulesOf,
  type Answers,
  type CheckResult,
  type Rules,
  type Truth,
} from './checker.ts';

/** What the rules need of a part, with its words. */
type Part = Pick<BenefitPart, 'scope' | 'conditions'>;

const poor: Test = { question: 'ho', includes: 'ngheo' };
const old: Test = { question: 'ai', includes: 'cao-tuoi' };
const pin = { document: 'mot-ke-hoach', clause: 'I', quote: 'nghèo' };
const condition = (test?: Test) => ({ text: 'Hộ nghèo.', pin, ...(test ? { test } : {}) });
const part = (conditions: Part['conditions'], scope?: Test): Part => ({
  conditions,
  scope: scope && { text: 'Ở tỉnh.', pin, test: scope },
});

describe('evaluateTest', () => {
  it.each<[string, Test | undefined, Answers, Truth]>([
    ['ticked', poor, { ho: ['ngheo'] }, 'met'],
    ['not ticked', poor, { ho: ['khong'] }, 'unmet'],
    ['not answered', poor, {}, 'unknown'],
    ['nothing ticked', poor, { ho: [] }, 'unknown'],
    ['no test', undefined, { ho: ['ngheo'] }, 'unknown'],
    ['left open by the source', { unclear: 'Không rõ.' }, { ho: ['ngheo'] }, 'unknown'],
    ['not, met', { not: poor }, { ho: ['ngheo'] }, 'unmet'],
    ['not, unmet', { not: poor }, { ho: ['khong'] }, 'met'],
    ['not, unknown', { not: poor }, {}, 'unknown'],
    ['all: one unmet decides', { all: [poor, old] }, { ho: ['khong'] }, 'unmet'],
    ['all: one unknown', { all: [poor, old] }, { ho: ['ngheo'] }, 'unknown'],
    ['all met', { all: [poor, old] }, { ho: ['ngheo'], ai: ['cao-tuoi'] }, 'met'],
    ['any: one met decides', { any: [poor, old] }, { ho: ['ngheo'] }, 'met'],
    ['any: one unknown', { any: [poor, old] }, { ho: ['khong'] }, 'unknown'],
    ['any: none', { any: [poor, old] }, { ho: ['khong'], ai: ['tre-em'] }, 'unmet'],
  ])('%s', (_, test, answers, expected) => expect(evaluateTest(test, answers)).toBe(expected));
});

describe('evaluatePart', () => {
  it.each<[string, Rules, Answers, CheckResult]>([
    ['all conditions met', part([condition(poor)]), { ho: ['ngheo'] }, 'may'],
    ['one unmet', part([condition(poor), condition(old)]), { ho: ['khong'] }, 'not'],
    ['one unknown', part([condition(poor), condition(old)]), { ho: ['ngheo'] }, 'more'],
    ['a condition that no question tests', part([condition()]), { ho: ['ngheo'] }, 'more'],
    ['no condition', part([]), {}, 'unstated'],
    ['no condition, in place', part([], poor), { ho: ['ngheo'] }, 'unstated'],
    ['no condition, out of place', part([], poor), { ho: ['khong'] }, 'not'],
    ['conditions met, place unknown', part([condition(poor)], old), { ho: ['ngheo'] }, 'more'],
    [
      'one of several groups',
      part([{ text: 'Một trong:', anyOf: [condition(poor), condition(old)] }]),
      { ai: ['cao-tuoi'] },
      'may',
    ],
  ])('%s', (_, rules, answers, expected) =>
    expect(evaluatePart(rules, answers).result).toBe(expected),
  );
  it('tells each condition and each alternative', () =>
    expect(
      evaluatePart(
        part([condition(poor), { text: 'Một trong:', anyOf: [condition(old), condition()] }]),
        { ho: ['ngheo'], ai: ['tre-em'] },
      ).conditions,
    ).toEqual([
      { truth: 'met', items: [] },
      { truth: 'unknown', items: ['unmet', 'unknown'] },
    ]));
});

describe('evaluateGuide', () => {
  const may = part([condition(poor)]);
  const not = part([condition({ not: poor })]);
  const more = part([condition()]);
  const unstated = part([]);
  it.each<[string, Rules[], CheckResult]>([
    ['may before all', [not, unstated, more, may], 'may'],
    ['more before unstated', [not, unstated, more], 'more'],
    ['unstated before not', [not, unstated], 'unstated'],
    ['not only where every part says so', [not, not], 'not'],
  ])('%s', (_, parts, expected) =>
    expect(evaluateGuide(parts, { ho: ['ngheo'] }).result).toBe(expected),
  );
});

describe('references', () => {
  const checker = {
    questions: [
      {
        id: 'ho',
        text: 'Hộ nào?',
        kind: 'one' as const,
        options: [
          { id: 'ngheo', label: 'Nghèo', none: false },
          { id: 'khong', label: 'Không', none: true },
        ],
      },
    ],
  };
  it('are collected from the place, the conditions and the alternatives', () =>
    expect(
      optionsNamedIn(
        part(
          [
            { text: 'Một trong:', anyOf: [condition({ not: old }), condition({ unclear: 'Rõ.' })] },
            condition({ all: [poor, { any: [old] }] }),
          ],
          poor,
        ),
      ),
    ).toEqual([poor, old, poor, old]));
  it('to a question that exists pass', () =>
    expect(danglingReferences([poor], checker)).toEqual([]));
  it('to an unknown question are refused with the questions there are', () =>
    expect(danglingReferences([old], checker)[0]).toMatch(/"ai".*ho/u));
  it('to an unknown option are refused with the options there are', () =>
    expect(danglingReferences([{ question: 'ho', includes: 'giau' }], checker)[0]).toMatch(
      /"giau".*ngheo, khong/u,
    ));
});

describe('rulesOf', () => {
  it('keeps the tests and nothing else, so that the browser judges the same', () => {
    const whole = part(
      [condition(poor), { text: 'Một trong:', anyOf: [condition(), condition(old)] }],
      old,
    );
    expect(rulesOf(whole)).toEqual({
      scope: { test: old },
      conditions: [{ test: poor }, { anyOf: [{}, { test: old }] }],
    });
    expect(rulesOf(part([]))).toEqual({ conditions: [] });
  });
});
