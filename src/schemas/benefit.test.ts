import { describe, expect, it } from 'vitest';
import { benefitSchema } from './benefit.ts';
import { checkerSchema, testSchema } from './checker.ts';

const pin = { at: 'mot-ke-hoach#II.1', quote: 'hỗ trợ 30% cho hộ nghèo' };
const said = { text: 'Hộ nghèo được hỗ trợ.', pin };
const gap = (about: string) => ({ about, question: 'Điều chưa rõ', ask: 'Việc này thế nào?' });

/** The smallest part that says nothing it need not. */
const part = (over: object = {}) => ({
  document: 'mot-ke-hoach',
  time: 'plan',
  modality: { kind: 'policy', reason: said },
  amount: { kind: 'not-stated' },
  force: { says: [said] },
  basis: [said],
  gaps: ['who', 'gives', 'amount', 'conditions', 'documents', 'office', 'when'].map(gap),
  ...over,
});
const guide = (over: object = {}, ...parts: object[]) => ({
  title: 'Hỗ trợ hộ nghèo',
  summary: said,
  situations: ['ngheo-kho'],
  audiences: ['ho-ngheo'],
  provinces: parts.length > 0 ? parts : [part()],
  ...over,
});
const example = { story: 'Bà Hoa.', answers: { ho: ['ho-ngheo'] }, result: 'may', why: said };
const condition = { ...said, test: { question: 'ho', includes: 'ho-ngheo' } };

/** Paths of the faults found, dotted. */
const faults = (value: unknown) =>
  (benefitSchema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('benefitSchema', () => {
  it('accepts the smallest guide', () => expect(faults(guide())).toEqual([]));
  it('accepts conditions with two examples', () =>
    expect(
      faults(guide({ examples: [example, example] }, part({ conditions: [condition] }))),
    ).toEqual([]));

  it.each<[string, unknown, string]>([
    ['no modality', guide({}, part({ modality: undefined })), 'provinces.0.modality'],
    [
      'a modality of another name',
      guide({}, part({ modality: { kind: 'promise', reason: said } })),
      'provinces.0.modality.kind',
    ],
    [
      'an amount without a pin',
      guide({}, part({ amount: { kind: 'percent', value: 30, of: 'mức đóng' } })),
      'provinces.0.amount.pin',
    ],
    [
      'a figure that the quote does not hold',
      guide({}, part({ amount: { kind: 'percent', value: 3, of: 'mức đóng', pin } })),
      'provinces.0.amount.value',
    ],
    [
      'a statement without the words it rests on',
      guide({ summary: { text: 'Hỗ trợ.', pin: { at: 'mot-ke-hoach#II.1' } } }),
      'summary.pin.quote',
    ],
    ['a block left out without a question', guide({}, part({ gaps: [] })), 'provinces.0.gaps'],
    [
      'a gap whose question is none',
      guide({}, part({ gaps: [...part().gaps, { ...gap('other'), ask: 'Hỏi ở xã.' }] })),
      'provinces.0.gaps.7.ask',
    ],
    ['conditions without examples', guide({}, part({ conditions: [condition] })), 'examples'],
    ['examples without conditions', guide({ examples: [example, example] }), 'examples'],
    ['two parts of a document without labels', guide({}, part(), part()), 'provinces.0.label'],
    [
      'two parts of a document with one label',
      guide({}, part({ label: 'Một' }), part({ label: 'Một' })),
      'provinces.1.label',
    ],
    ['an unknown key', guide({ colour: 'xanh' }), ''],
    ['no audience', guide({ audiences: [] }), 'audiences'],
    ['no situation', guide({ situations: [] }), 'situations'],
    ['a situation that is no id', guide({ situations: ['Giàu có'] }), 'situations.0'],
    [
      'an end that is no date',
      guide({}, part({ force: { says: [said], until: { date: '2024-02-31', pin } } })),
      'provinces.0.force.until.date',
    ],
    ['a fact that is no fact', guide({}, part({ facts: ['x b1'] })), 'provinces.0.facts.0'],
  ])('refuses %s', (_, value, path) => expect(faults(value)).toContain(path));

  it.each([
    ['30% mức đóng', 30, true],
    ['30 % mức đóng', 30, true],
    ['130% mức đóng', 30, false],
    ['30,5% mức đóng', 30.5, true],
  ])('reads the figure of "%s" as %d: %s', (quote, value, accepted) =>
    expect(
      faults(
        guide({}, part({ amount: { kind: 'percent', value, of: 'mức', pin: { ...pin, quote } } })),
      ).length === 0,
    ).toBe(accepted),
  );
  it.each([
    ['mỗi tháng 500.000 đồng', 500000, true],
    ['mỗi tháng 5.000.000 đồng', 500000, false],
  ])('reads the sum of "%s" as %d: %s', (quote, value, accepted) =>
    expect(
      faults(
        guide({}, part({ amount: { kind: 'dong', value, per: 'tháng', pin: { ...pin, quote } } })),
      ).length === 0,
    ).toBe(accepted),
  );
});

describe('testSchema', () => {
  it.each([
    { question: 'ho', includes: 'ho-ngheo' },
    { question: 'tuoi', atLeast: 60 },
    { question: 'tuoi', under: 6 },
    { all: [{ any: [{ not: { question: 'ho', includes: 'khong' } }, { unclear: 'Chưa rõ.' }] }] },
  ])('accepts %j', (test) => expect(testSchema.safeParse(test).success).toBe(true));
  it.each([
    { question: 'ho' },
    { all: [] },
    { question: 'ho', includes: 'a', not: { unclear: 'x' } },
    {},
  ])('refuses %j', (test) => expect(testSchema.safeParse(test).success).toBe(false));
});

describe('checkerSchema', () => {
  const question = (id: string) => ({
    id,
    step: 'mot',
    text: 'Hỏi gì?',
    kind: 'one',
    options: [
      { id: 'co', label: 'Có' },
      { id: 'khong', label: 'Không', none: true },
    ],
  });
  const steps = [{ id: 'mot', title: 'Một' }];
  const number = {
    id: 'tuoi',
    step: 'mot',
    text: 'Mấy tuổi?',
    kind: 'number',
    min: 0,
    max: 120,
    unit: 'tuổi',
  };
  const fits = (...questions: object[]) => checkerSchema.safeParse({ steps, questions }).success;

  it('accepts questions with options and one for a number', () => {
    expect(fits(question('a'), number)).toBe(true);
  });

  it.each([
    ['no question', []],
    ['two questions of one id', [question('a'), question('a')]],
    ['a screen that is not there', [{ ...question('a'), step: 'hai' }]],
    ['a number without its unit', [{ ...number, unit: undefined }]],
    ['a number that ends before it begins', [{ ...number, max: 0 }]],
    ['a number with options', [{ ...number, options: question('a').options }]],
    [
      'a test that leaves something open',
      [
        {
          ...question('a'),
          options: [
            { id: 'co', label: 'Có', when: { unclear: 'x' } },
            { id: 'khong', label: 'Không' },
          ],
        },
      ],
    ],
    [
      'two options of one id',
      [
        {
          ...question('a'),
          options: [
            { id: 'co', label: 'Có' },
            { id: 'co', label: 'Ừ' },
          ],
        },
      ],
    ],
  ])('refuses %s', (_, questions) => {
    expect(fits(...questions)).toBe(false);
  });

  it('refuses two screens of one id', () => {
    const twice = { steps: [...steps, ...steps], questions: [question('a')] };
    expect(checkerSchema.safeParse(twice).success).toBe(false);
  });
});
