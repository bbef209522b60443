import { describe, expect, it } from 'vitest';
import type { CheckerData, Test } from '#src/schemas/checker.ts';
import {
  danglingReferences,
  evaluateGuide,
  evaluatePart,
  evaluateTest,
  leavesIn,
  placesIn,
  provinceOf,
  type Answers,
  type CheckResult,
  type Rules,
  type Truth,
} from './checker.ts';

const poor: Test = { question: 'ho', includes: 'ngheo' };
const old: Test = { question: 'tuoi', atLeast: 60 };
const young: Test = { question: 'tuoi', under: 6 };
const condition = (test?: Test) => (test ? { test } : {});
const part = (conditions: Rules['conditions'], whole?: Test): Rules => ({
  place: 'mau',
  conditions,
  ...(whole && { for: { test: whole } }),
});

describe('evaluateTest', () => {
  it.each<[string, Test | undefined, Answers, Truth]>([
    ['ticked', poor, { ho: ['ngheo'] }, 'met'],
    ['not ticked', poor, { ho: ['khong'] }, 'unmet'],
    ['not answered', poor, {}, 'unknown'],
    ['nothing ticked', poor, { ho: [] }, 'unknown'],
    ['a number where options are', poor, { ho: 5 }, 'unknown'],
    ['no test', undefined, { ho: ['ngheo'] }, 'unknown'],
    ['left open by the source', { unclear: 'Không rõ.' }, { ho: ['ngheo'] }, 'unknown'],
    ['at the bound', old, { tuoi: 60 }, 'met'],
    ['below the bound', old, { tuoi: 59 }, 'unmet'],
    ['under: at the bound', young, { tuoi: 6 }, 'unmet'],
    ['under: below it', young, { tuoi: 5 }, 'met'],
    ['under: zero is an age', young, { tuoi: 0 }, 'met'],
    ['no number', old, {}, 'unknown'],
    ['options where a number is asked', old, { tuoi: ['60'] }, 'unknown'],
    ['not, met', { not: poor }, { ho: ['ngheo'] }, 'unmet'],
    ['not, unmet', { not: poor }, { ho: ['khong'] }, 'met'],
    ['not, unknown', { not: poor }, {}, 'unknown'],
    ['all: one unmet decides', { all: [poor, old] }, { ho: ['khong'] }, 'unmet'],
    ['all: one unknown', { all: [poor, old] }, { ho: ['ngheo'] }, 'unknown'],
    ['all met', { all: [poor, old] }, { ho: ['ngheo'], tuoi: 70 }, 'met'],
    ['any: one met decides', { any: [poor, old] }, { ho: ['ngheo'] }, 'met'],
    ['any: one unknown', { any: [poor, old] }, { ho: ['khong'] }, 'unknown'],
    ['any: none', { any: [poor, old] }, { ho: ['khong'], tuoi: 7 }, 'unmet'],
  ])('%s', (_, test, answers, expected) => {
    expect(evaluateTest(test, answers)).toBe(expected);
  });
});

describe('evaluatePart', () => {
  it.each<[string, Rules, Answers, string | undefined, CheckResult]>([
    ['all conditions met', part([condition(poor)]), { ho: ['ngheo'] }, 'mau', 'may'],
    ['one unmet', part([condition(poor), condition(old)]), { ho: ['khong'] }, 'mau', 'not'],
    ['one unknown', part([condition(poor), condition(old)]), { ho: ['ngheo'] }, 'mau', 'more'],
    ['a condition that no question tests', part([condition()]), {}, 'mau', 'more'],
    ['no condition', part([]), {}, 'mau', 'unstated'],
    ['no condition, place not known', part([]), {}, undefined, 'unstated'],
    [
      'another province, whatever else',
      part([condition(poor)]),
      { ho: ['khong'] },
      'khac',
      'absent',
    ],
    ['another province, no condition', part([]), {}, 'khac', 'absent'],
    ['a place that is none here', part([condition(poor)]), { ho: ['ngheo'] }, '', 'absent'],
    ['met, place not known', part([condition(poor)]), { ho: ['ngheo'] }, undefined, 'more'],
    ['unmet, place not known', part([condition(poor)]), { ho: ['khong'] }, undefined, 'not'],
    ['for others', part([], old), { tuoi: 20 }, 'mau', 'not'],
    ['for them', part([], old), { tuoi: 70 }, 'mau', 'unstated'],
    ['for whom is not known', part([], old), {}, 'mau', 'unstated'],
    [
      'one of several groups',
      part([{ anyOf: [condition(poor), condition(old)] }]),
      { tuoi: 80 },
      'mau',
      'may',
    ],
  ])('%s', (_, rules, answers, province, expected) => {
    expect(evaluatePart(rules, answers, province).result).toBe(expected);
  });

  it('tells each condition and each alternative', () => {
    const rules = part([condition(poor), { anyOf: [condition(old), condition()] }]);
    expect(evaluatePart(rules, { ho: ['ngheo'], tuoi: 7 }, 'mau').conditions).toEqual([
      { truth: 'met', items: [] },
      { truth: 'unknown', items: ['unmet', 'unknown'] },
    ]);
  });
});

describe('evaluateGuide', () => {
  const may = part([condition(poor)]);
  const not = part([condition({ not: poor })]);
  const more = part([condition()]);
  const unstated = part([]);
  const absent = { ...may, place: 'khac' };
  it.each<[string, Rules[], CheckResult]>([
    ['may before all', [not, unstated, more, may], 'may'],
    ['more before unstated', [not, unstated, more], 'more'],
    ['unstated before not', [not, unstated], 'unstated'],
    ['not before absent', [absent, not], 'not'],
    ['absent only where every part is', [absent, absent], 'absent'],
  ])('%s', (_, parts, expected) => {
    expect(evaluateGuide(parts, { ho: ['ngheo'] }, 'mau').result).toBe(expected);
  });
});

const questions: CheckerData['questions'] = [
  {
    id: 'tinh',
    step: 'noi',
    text: 'Ở đâu?',
    kind: 'one',
    options: [
      { id: 'mau', label: 'Mẫu', none: false, province: 'mau' },
      { id: 'khac', label: 'Khác', none: false, ends: { says: ['Hết.'], see: [] } },
    ],
  },
  {
    id: 'ho',
    step: 'nha',
    text: 'Hộ nào?',
    kind: 'many',
    options: [
      { id: 'ngheo', label: 'Nghèo', none: false },
      { id: 'khong', label: 'Không', none: true },
    ],
  },
  { id: 'tuoi', step: 'nha', text: 'Mấy tuổi?', kind: 'number', min: 0, max: 120, unit: 'tuổi' },
];

describe('provinceOf', () => {
  it.each<[Answers, string | undefined]>([
    [{ tinh: ['mau'] }, 'mau'],
    [{ tinh: ['khac'] }, ''],
    [{ ho: ['ngheo'] }, undefined],
    [{ tinh: [] }, undefined],
  ])('of %j is %s', (answers, province) => {
    expect(provinceOf(placesIn(questions), answers)).toBe(province);
  });
});

describe('references', () => {
  it('are collected from the whole, the conditions and the alternatives', () => {
    const rules = part(
      [
        { anyOf: [condition({ not: old }), condition({ unclear: 'Rõ.' })] },
        condition({ all: [poor, { any: [young] }] }),
      ],
      poor,
    );
    expect(leavesIn(rules)).toEqual([poor, old, poor, young]);
  });
  it.each<[Parameters<typeof danglingReferences>[0][number], RegExp | undefined]>([
    [{ question: 'ho', includes: 'ngheo' }, undefined],
    [{ question: 'tuoi', under: 6 }, undefined],
    [{ question: 'ai', includes: 'x' }, /"ai".*tinh, ho, tuoi/u],
    [{ question: 'ho', includes: 'giau' }, /"giau".*ngheo, khong/u],
    [{ question: 'ho', atLeast: 5 }, /không hỏi con số/u],
    [{ question: 'tuoi', includes: 'gia' }, /hỏi con số; hãy dùng atLeast/u],
  ])('%j', (leaf, message) => {
    const faults = danglingReferences([leaf], { questions });
    if (message) expect(faults).toEqual([expect.stringMatching(message)]);
    else expect(faults).toEqual([]);
  });
});
