import { describe, expect, it } from 'vitest';
import type { Test } from '#src/schemas/checker.ts';
import { headingOf, rulesOf } from './checker-rules.ts';

const poor: Test = { question: 'ho', includes: 'ngheo' };
const old: Test = { question: 'tuoi', atLeast: 60 };

describe('headingOf', () => {
  type Told = Parameters<typeof headingOf>[0];
  const told = (kind: Told['modality']['kind'], time: Told['time']): Told => ({
    modality: { kind, reason: { text: '', pin: { document: 'a', clause: 'I', quote: 'a' } } },
    time,
  });
  it.each([
    ['a right', told('right', 'own'), 'unknown', 'main'],
    ['a policy of a plan that has ended', told('policy', 'plan'), 'ended', 'main'],
    ['an occasion that is over', told('policy', 'occasion'), 'occasion-past', 'past'],
    ['what had a time of its own', told('policy', 'own'), 'ended', 'past'],
    ['an intention, over or not', told('intention', 'own'), 'ended', 'intention'],
    ['work of an agency', told('task', 'plan'), 'ended', 'task'],
    ['a standing right that an agency is reminded of', told('task', 'standing'), 'no-end', 'main'],
  ] as const)('%s', (_, part, id, heading) => {
    expect(headingOf(part, { id })).toBe(heading);
  });
});

describe('rulesOf', () => {
  it('keeps the tests and nothing else, so that the browser judges the same', () => {
    const pin = { document: 'a', clause: 'I', quote: 'b' };
    const whole = {
      for: { text: 'Cho ai.', pin, test: old },
      conditions: [
        { text: 'Nghèo.', pin, test: { any: [poor, { unclear: 'Chưa rõ.' }] } },
        {
          text: 'Một trong:',
          anyOf: [
            { text: 'Gì đó.', pin },
            { text: 'Già.', pin, test: old },
          ],
        },
      ],
    };
    expect(rulesOf(whole, 'mau')).toEqual({
      place: 'mau',
      for: { test: old },
      conditions: [{ test: { any: [poor, { unclear: '' }] } }, { anyOf: [{}, { test: old }] }],
    });
    expect(rulesOf({ conditions: [] }, 'mau')).toEqual({ place: 'mau', conditions: [] });
  });
});
