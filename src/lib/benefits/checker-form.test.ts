import { describe, expect, it } from 'vitest';
import {
  answersFrom,
  createChecker,
  goTogether,
  judgeAll,
  type CheckerView,
  type Choice,
  type ShownGuide,
} from './checker-form.ts';
import type { GuideRules } from './checker-rules.ts';

const choice = (name: string, value: string, alone = false): Choice => ({ name, value, alone });

describe('answers of the form', () => {
  it('are the options ticked, by question', () =>
    expect(answersFrom([choice('tinh', 'mau'), choice('ai', 'gia'), choice('ai', 'yeu')])).toEqual({
      tinh: ['mau'],
      ai: ['gia', 'yeu'],
    }));

  it('leave out what the reader does not know', () =>
    expect(answersFrom([choice('tinh', '', true)])).toEqual({}));

  it.each([
    [choice('ai', 'gia'), choice('ai', 'yeu'), true],
    [choice('ai', 'khong', true), choice('ai', 'yeu'), false],
    [choice('ai', 'gia'), choice('ai', '', true), false],
    [choice('ai', 'khong', true), choice('ai', '', true), false],
  ])('%j and %j together: %s', (one, other, together) =>
    expect(goTogether(one, other)).toBe(together),
  );
});

const part = (ended = false, ...asks: string[]) => ({ ended, asks });
const guide = (slug: string, ...parts: ShownGuide['parts']): ShownGuide => ({
  slug,
  title: `Hướng dẫn ${slug}`,
  address: `https://mau.example/${slug}/`,
  parts,
});
const wants = (includes: string) => ({
  conditions: [{ test: { question: 'ho', includes } }],
});

const guides = [
  guide('past', part(true)),
  guide('open', part(false, 'Hỏi gì?')),
  guide('two', part(false, 'Hỏi hộ giàu?'), part(false, 'Hỏi hộ nghèo?')),
  guide('silent', part()),
  guide('other', part()),
];
const rules: GuideRules = new Map([
  ['past', [wants('ngheo')]],
  ['open', [wants('ngheo')]],
  ['two', [wants('giau'), wants('ngheo')]],
  ['silent', [{ conditions: [] }]],
  ['other', [wants('giau')]],
]);
const poor = { ho: ['ngheo'] };

describe('outcome', () => {
  const outcome = judgeAll(guides, rules, poor);

  it('counts each result and says how much there is of it', () => {
    expect(outcome.counts).toEqual({ may: 3, more: 0, unstated: 1, not: 1 });
    expect(outcome.status).toBe(
      'Có thể thuộc diện: 3. Văn bản không nói điều kiện: 1. Chưa thuộc diện: 1.',
    );
  });

  it('puts what is past after what may still be asked for', () => {
    expect(outcome.guides.map(({ slug }) => slug)).toEqual([
      'open',
      'two',
      'silent',
      'other',
      'past',
    ]);
    expect(outcome.guides.filter(({ past }) => past).map(({ slug }) => slug)).toEqual(['past']);
  });

  it('keeps of a guide the parts that speak for it', () => {
    const two = outcome.guides.find(({ slug }) => slug === 'two');
    expect(two?.parts.map(({ index, check }) => [index, check.result])).toEqual([[1, 'may']]);
  });

  it('tells in the text to take along what to ask of the part that speaks, and nothing past', () => {
    expect(outcome.recap).toContain('Hỏi: Hỏi hộ nghèo?');
    expect(outcome.recap).not.toContain('Hỏi hộ giàu?');
    expect(outcome.recap).not.toContain('/past/');
  });

  it('is open for everyone who says nothing', () =>
    expect(judgeAll(guides, rules, {}).counts).toEqual({ may: 0, more: 4, unstated: 1, not: 0 }));
});

/** A checker of three questions whose view writes down what it is asked to do. */
function setUp(ticked: readonly Choice[] = [choice('ho', 'ngheo')]) {
  const done: string[] = [];
  const view: CheckerView = {
    questions: 3,
    ticked: () => ticked,
    showQuestion: (step, focus) => {
      done.push(`question ${String(step)}${focus ? ' focus' : ''}`);
    },
    showOutcome: ({ counts }) => {
      done.push(`found ${String(counts.may)}`);
    },
    forget: () => {
      done.push('forget');
    },
  };
  const page = new EventTarget();
  return { checker: createChecker(view, guides, rules, page), page, done };
}

describe('checker', () => {
  it('goes from question to question and not beyond them', () => {
    const { checker, done } = setUp();
    for (const by of [1, 1, 1, -1, -1, -1]) checker.go(by);
    expect(done).toEqual([1, 2, 2, 1, 0, 0].map((step) => `question ${String(step)} focus`));
  });

  it('finds, and goes back to the first question with the answers kept', () => {
    const { checker, done } = setUp();
    checker.go(1);
    checker.judge();
    checker.edit();
    expect(done).toEqual(['question 1 focus', 'found 3', 'question 0 focus']);
  });

  it('forgets when asked to', () => {
    const { checker, done } = setUp();
    checker.go(1);
    checker.clear();
    expect(done.slice(1)).toEqual(['forget', 'question 0 focus']);
  });

  it.each(['pagehide', 'pageshow'])('forgets at %s, and takes nobody anywhere', (event) => {
    const { checker, page, done } = setUp();
    checker.go(1);
    page.dispatchEvent(new Event(event));
    expect(done.slice(1)).toEqual(['forget', 'question 0']);
    checker.go(1);
    expect(done.at(-1)).toBe('question 1 focus');
  });
});
