import { describe, expect, it } from 'vitest';
import type { Rules } from './checker.ts';
import { rulesOf } from './checker.ts';
import { readRules } from './checker-rules.ts';

/** A part with every form that a rule can have. */
const part: Rules = {
  scope: { test: { question: 'tinh', includes: 'mau' } },
  conditions: [
    {},
    { test: { unclear: 'Văn bản không nói.' } },
    {
      test: { all: [{ question: 'a', includes: 'b' }, { not: { question: 'c', includes: 'd' } }] },
    },
    { anyOf: [{}, { test: { any: [{ question: 'e', includes: 'f' }] } }] },
  ],
};

const read = (value: unknown) => readRules(JSON.stringify(value));

describe('rules on a page', () => {
  it('come back as they were written', () => {
    const rules = { mot: [rulesOf(part)], hai: [{ conditions: [] }, { conditions: [{}] }] };
    expect([...read(rules)]).toEqual(Object.entries(rules));
  });

  it.each<[string, unknown]>([
    ['a list for an object', []],
    ['nothing', null],
    ['a guide without a list', { mot: { conditions: [] } }],
    ['a part without conditions', { mot: [{}] }],
    ['a part with too much', { mot: [{ conditions: [], more: 1 }] }],
    ['a place without a test', { mot: [{ conditions: [], scope: {} }] }],
    ['conditions that are no list', { mot: [{ conditions: {} }] }],
    ['a condition that is no object', { mot: [{ conditions: ['a'] }] }],
    ['a condition with too much', { mot: [{ conditions: [{ test: { all: [] }, more: 1 }] }] }],
    ['alternatives that are no list', { mot: [{ conditions: [{ anyOf: {} }] }] }],
    ['a test without form', { mot: [{ conditions: [{ test: {} }] }] }],
    ['a test of an unknown form', { mot: [{ conditions: [{ test: { some: [] } }] }] }],
    ['a test of two forms', { mot: [{ conditions: [{ test: { all: [], any: [] } }] }] }],
    [
      'an option that is a number',
      { mot: [{ conditions: [{ test: { question: 'a', includes: 1 } }] }] },
    ],
    ['a question without option', { mot: [{ conditions: [{ test: { question: 'a' } }] }] }],
    ['a test within that is wrong', { mot: [{ conditions: [{ test: { not: { all: [{}] } } }] }] }],
  ])('are refused with %s', (_, value) => expect(() => read(value)).toThrow('of the checker'));

  it('are refused where they are no JSON', () => expect(() => readRules('{')).toThrow(SyntaxError));
});
