import { describe, expect, it } from 'vitest';
import type { BenefitData } from '#src/schemas/benefit.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { readGuide } from '#tests/helpers/read-guide.ts';
import type { StateId } from '#src/schemas/states.ts';
import type { CheckerData } from '#src/schemas/checker.ts';
import { writtenPin } from '#src/schemas/pin.ts';
import { bodyPins, readGuideBody } from './benefit-text.ts';
import { bodyFaults, exampleFaults, modalityTitle, partRank, pinsOf, worthOf } from './benefit.ts';

const pin = (clause: string) => ({ at: `mot-ke-hoach#${clause}`, quote: clause });
const said = (clause: string) => ({ text: 'Một câu.', pin: pin(clause) });
/** The same inside a part, which names its document. */
const inPart = (clause: string) => ({ text: 'Một câu.', pin: { at: clause, quote: clause } });
const condition = { ...inPart('II.4'), test: { question: 'ho', includes: 'ho-ngheo' } };
const guide = (over: { result?: string; until?: string; kind?: string } = {}): BenefitData =>
  readGuide({
    title: 'Hỗ trợ',
    summary: { ...said('I'), also: [pin('I.2')] },
    situations: ['ngheo-kho'],
    audiences: ['ho-ngheo'],
    provinces: [
      {
        document: 'mot-ke-hoach',
        time: 'plan',
        modality: { kind: over.kind ?? 'policy', reason: inPart('II.1') },
        amount: { kind: 'not-stated' },
        conditions: [{ text: 'Một trong:', anyOf: [condition, inPart('II.5')] }],
        force: {
          says: [inPart('II.2')],
          ...(over.until ? { until: { date: over.until, pin: pin('II.3') } } : {}),
        },
        basis: [inPart('III')],
        gaps: ['who', 'gives', 'amount', 'documents', 'office', 'when'].map((about) => ({
          about,
          question: 'Gì',
          ask: 'Gì?',
        })),
      },
    ],
    examples: [
      {
        story: 'A.',
        answers: { tinh: ['mau'], ho: ['ho-ngheo'] },
        result: over.result ?? 'may',
        why: said('IV'),
      },
      { story: 'B.', answers: { tinh: ['mau'], ho: ['khong'] }, result: 'more', why: said('V') },
    ],
  });

describe('pinsOf', () => {
  it('finds every pin, with its path', () =>
    expect(
      pinsOf(guide({ until: '2024' })).map(({ path, pin }) => [path, writtenPin(pin)]),
    ).toEqual([
      ['summary.pin', 'mot-ke-hoach#I'],
      ['summary.also.0', 'mot-ke-hoach#I.2'],
      ['provinces.0.modality.reason.pin', 'mot-ke-hoach#II.1'],
      ['provinces.0.conditions.0.anyOf.0.pin', 'mot-ke-hoach#II.4'],
      ['provinces.0.conditions.0.anyOf.1.pin', 'mot-ke-hoach#II.5'],
      ['provinces.0.force.says.0.pin', 'mot-ke-hoach#II.2'],
      ['provinces.0.force.until.pin', 'mot-ke-hoach#II.3'],
      ['provinces.0.basis.0.pin', 'mot-ke-hoach#III'],
      ['examples.0.why.pin', 'mot-ke-hoach#IV'],
      ['examples.1.why.pin', 'mot-ke-hoach#V'],
    ]));
});

describe('the body', () => {
  it('gives its pins', () =>
    expect(bodyPins(readGuideBody('Một. <Ghim at="a#I" />\n\nHai. <Ghim at="a#II" />'))).toEqual([
      { at: 'a#I', line: 1 },
      { at: 'a#II', line: 3 },
    ]));
  it.each([
    ['Một câu. <Ghim at="mot-ke-hoach#I" />', undefined],
    ['Một câu.', /chưa có ghim/u],
    ['Một câu. <Ghim at="mot-ke-hoach#X" />', /không có trong phần đầu/u],
    ['Xem [tại đây](/a/). <Ghim at="mot-ke-hoach#I" />', /không nói dẫn đến đâu/u],
    ['Xem [trang khác](/a/). <Ghim at="mot-ke-hoach#I" />', undefined],
  ])('%s', (body, fault) => {
    const faults = bodyFaults(guide(), readGuideBody(body)).map(({ message }) => message);
    if (fault) expect(faults.join()).toMatch(fault);
    else expect(faults).toEqual([]);
  });
});

const QUESTIONS: CheckerData['questions'] = [
  {
    id: 'tinh',
    step: 'noi',
    text: 'Ở đâu?',
    kind: 'one',
    options: [
      { id: 'mau', label: 'Mẫu', none: false, province: 'mau' },
      { id: 'khac', label: 'Khác', none: false },
    ],
  },
];

describe('exampleFaults', () => {
  it('accepts examples that come out as they say', () =>
    expect(exampleFaults(guide(), () => 'mau', QUESTIONS)).toEqual([]));
  it('names the example that does not', () =>
    expect(exampleFaults(guide({ result: 'not' }), () => 'mau', QUESTIONS)).toEqual([
      expect.stringMatching(/ví dụ 1.*Chưa thuộc diện.*Có thể thuộc diện/u),
    ]));
});

describe('modalityTitle', () => {
  it.each([
    ['right', 'Quyền lợi theo nghị quyết'],
    ['policy', 'Chính sách được nhắc trong kế hoạch năm 2022'],
    ['intention', 'Chủ trương, chưa phải quyền lợi'],
    ['task', 'Việc của cơ quan'],
  ])('%s', (kind, expected) => {
    const [part] = guide({ kind }).provinces;
    expect(part && modalityTitle(part, 'kế hoạch năm 2022')).toBe(expected);
  });
});

const partOf = (kind: string, amount: BenefitPart['amount'] = { kind: 'not-stated' }) => {
  const [part] = guide({ kind }).provinces;
  if (part === undefined) throw new Error('hướng dẫn mẫu có một phần');
  return { ...part, amount };
};
const IN_KIND = {
  kind: 'in-kind',
  what: 'Quà',
  pin: { document: 'mot-ke-hoach', clause: 'I', quote: 'Quà' },
} as const;

describe('worthOf', () => {
  it.each([
    [partOf('right'), 'no-end', 'money'],
    [partOf('policy', IN_KIND), 'draft', 'service'],
    [partOf('intention'), 'in-period', 'intention'],
    [partOf('task', IN_KIND), 'unknown', 'work'],
    [partOf('right'), 'ended', 'past'],
    [partOf('task'), 'occasion-past', 'past'],
  ] as const)('part %#', (part, id, worth) => {
    expect(worthOf(part, { id })).toBe(worth);
  });
});

describe('the order of parts', () => {
  const rank = (kind: string, id: StateId, amount?: BenefitPart['amount']) =>
    partRank(partOf(kind, amount), { id });

  it.each([
    ['a right before a policy', rank('right', 'no-end'), rank('policy', 'no-end')],
    ['a policy before an intention', rank('policy', 'draft'), rank('intention', 'in-period')],
    ['an intention before work of an agency', rank('intention', 'no-end'), rank('task', 'no-end')],
    ['money before help', rank('policy', 'draft'), rank('right', 'in-period', IN_KIND)],
    ['help before an intention', rank('policy', 'draft', IN_KIND), rank('intention', 'no-end')],
    ['what runs before what is not known', rank('policy', 'in-period'), rank('policy', 'unknown')],
    ['what is over last, whatever it was', rank('task', 'unknown'), rank('right', 'ended')],
  ])('%s', (_, first, second) => {
    expect(first).toBeLessThan(second);
  });
});
