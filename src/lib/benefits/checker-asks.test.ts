import { describe, expect, it } from 'vitest';
import type { Test } from '#src/schemas/checker.ts';
import { endOf, nextStep, stepsAsked, type AskPart, type AskQuestion } from './checker-asks.ts';
import type { Answers } from './checker.ts';

const option = (id: string, more: object = {}) => ({ id, none: false, ends: false, ...more });
const NONE = option('khong', { none: true });
const questions: AskQuestion[] = [
  {
    id: 'tinh',
    step: 'noi',
    options: [
      option('mau', { province: 'mau' }),
      option('hai', { province: 'hai' }),
      option('khac', { ends: true }),
    ],
  },
  { id: 'tuoi', step: 'tuoi' },
  {
    id: 'dien',
    step: 'nguoi',
    options: [option('thai', { when: { question: 'tuoi', atLeast: 12 } }), option('gia'), NONE],
  },
  { id: 'ho', step: 'nha', options: [option('ngheo'), option('can'), NONE] },
];
const steps = ['noi', 'tuoi', 'nguoi', 'nha'];

const is = (question: string, includes: string): Test => ({ question, includes });
const part = (tests: readonly Test[], more: Partial<AskPart> = {}): AskPart => ({
  place: 'mau',
  past: false,
  conditions: tests.map((test) => ({ test })),
  ...more,
});

/** The questions asked, with the options offered: `tinh(mau,hai,khac) · tuoi`. */
const asked = (parts: readonly AskPart[], answers: Answers): string =>
  stepsAsked(steps, questions, parts, answers)
    .map((step) =>
      step.asked
        .map(
          ({ question, options }) => question + (options.length > 0 ? `(${options.join()})` : ''),
        )
        .join('+'),
    )
    .join(' · ');
const PLACE = 'tinh(mau,hai,khac)';
const MAU = { tinh: ['mau'] };

describe('what is asked', () => {
  it.each<[string, AskPart[], Answers, string]>([
    ['the place always', [], MAU, PLACE],
    ['what a rule names', [part([is('ho', 'ngheo')])], MAU, `${PLACE} · ho(ngheo,khong)`],
    ['nothing for another province', [part([is('ho', 'ngheo')])], { tinh: ['hai'] }, PLACE],
    ['nothing for what is past', [part([is('ho', 'ngheo')], { past: true })], MAU, PLACE],
    ['nothing after an answer that ends', [part([is('ho', 'ngheo')])], { tinh: ['khac'] }, PLACE],
    [
      'everything where the place is not known',
      [part([is('ho', 'ngheo')]), part([is('ho', 'can')], { place: 'hai' })],
      {},
      `${PLACE} · ho(ngheo,can,khong)`,
    ],
    [
      'a number where it turns something',
      [part([{ question: 'tuoi', atLeast: 60 }])],
      MAU,
      `${PLACE} · tuoi`,
    ],
    [
      'nothing more once the number has decided',
      [part([{ all: [{ question: 'tuoi', atLeast: 60 }, is('ho', 'ngheo')] }])],
      { ...MAU, tuoi: 20 },
      `${PLACE} · tuoi`,
    ],
    [
      'more as long as it has not',
      [part([{ all: [{ question: 'tuoi', atLeast: 60 }, is('ho', 'ngheo')] }])],
      { ...MAU, tuoi: 70 },
      `${PLACE} · tuoi · ho(ngheo,khong)`,
    ],
    [
      'what was left open stays open: "cần thêm thông tin" either way',
      [part([{ any: [{ question: 'tuoi', atLeast: 60 }, { unclear: '' }] }, is('ho', 'ngheo')])],
      MAU,
      `${PLACE} · tuoi · ho(ngheo,khong)`,
    ],
    [
      'nothing that only the source could settle',
      [part([{ any: [is('ho', 'ngheo'), { unclear: '' }] }, { unclear: '' }])],
      MAU,
      PLACE,
    ],
    [
      'whom a part without conditions is for',
      [part([], { for: { test: is('ho', 'ngheo') } })],
      MAU,
      `${PLACE} · ho(ngheo,khong)`,
    ],
    [
      'no option against common sense',
      [
        part([{ any: [is('dien', 'thai'), is('dien', 'gia')] }]),
        part([{ question: 'tuoi', under: 3 }]),
      ],
      { ...MAU, tuoi: 4 },
      `${PLACE} · tuoi · dien(gia,khong)`,
    ],
    [
      'an option by common sense where the age is not known',
      [part([{ any: [is('dien', 'thai'), is('dien', 'gia')] }])],
      MAU,
      `${PLACE} · dien(thai,gia,khong)`,
    ],
  ])('%s', (_, parts, answers, expected) => {
    expect(asked(parts, answers)).toBe(expected);
  });

  it('takes no answer of a screen that comes later', () => {
    const parts = [part([is('dien', 'gia'), is('ho', 'ngheo')])];
    const next = nextStep(['noi'], steps, questions, parts, { ...MAU, ho: ['khong'] });
    expect(next?.step).toBe('nguoi');
  });
});

describe('endOf', () => {
  it.each<[Answers, string | undefined]>([
    [{ tinh: ['khac'] }, 'khac'],
    [MAU, undefined],
    [{ tuoi: 5 }, undefined],
  ])('%j: %s', (answers, end) => {
    expect(endOf(questions, answers)).toBe(end);
  });
});
