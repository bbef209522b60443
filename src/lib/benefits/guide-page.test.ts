import { describe, expect, it } from 'vitest';
import type { BenefitData } from '#src/schemas/benefit.ts';
import { writtenPin } from '#src/schemas/pin.ts';
import { readGuide } from '#tests/helpers/read-guide.ts';
import {
  answerOf,
  entriesOf,
  examplesOn,
  partsOn,
  questionsOf,
  type GuidePart,
  type NotedPage,
} from './guide-page.ts';

const said = (at: string, text = 'Một câu.') => ({ text, pin: { at, quote: at } });
const gap = (about: string, ask: string, at?: string) => ({
  about,
  question: 'Gì',
  ask,
  ...(at !== undefined && { pin: { at } }),
});
/** The least that a part of this nature needs. */
const part = (document: string, over: object = {}) => ({
  document,
  time: 'plan',
  modality: { kind: 'task', reason: said('II.1', 'Đây là việc được giao.') },
  amount: { kind: 'not-stated' },
  force: { says: [said('II.2')] },
  basis: [said('III')],
  ...over,
});
const guide = (...provinces: object[]): BenefitData =>
  readGuide({
    title: 'Hỗ trợ',
    summary: { ...said('mot#I', 'Văn bản một nói hỗ trợ.'), also: [{ at: 'ba#I', quote: 'I' }] },
    situations: ['ngheo-kho'],
    audiences: ['ho-ngheo'],
    provinces,
    // Two belong to conditions.
    examples: provinces.some((one) => 'conditions' in one)
      ? ['Bà A.', 'Ông B.'].map((story) => ({
          story,
          answers: { ho: ['a'] },
          result: 'may',
          why: said('mot#X'),
        }))
      : [],
  });
const on = (data: BenefitData, ...documents: string[]): GuidePart[] =>
  partsOn(data, new Set(documents), () => 0);

describe('partsOn', () => {
  const data = guide(part('mot', { label: 'A' }), part('hai'), part('mot', { label: 'B' }));

  it('has those of the documents, named as in the whole guide', () => {
    expect(on(data, 'mot').map(({ id }) => id)).toEqual(['phan-1', 'phan-3']);
  });

  it('has the most useful first', () => {
    const ranks: Record<string, number> = { A: 2, B: 1 };
    const parts = partsOn(data, new Set(['mot', 'hai']), ({ label = '' }) => ranks[label] ?? 3);
    expect(parts.map(({ id }) => id)).toEqual(['phan-3', 'phan-1', 'phan-2']);
  });
});

describe('answerOf', () => {
  const data = guide(part('mot'), part('hai'), part('ba'));

  it.each([
    ['mot', 'Văn bản một nói hỗ trợ.', ['mot#I', 'ba#I']],
    // One of the sentence's further clauses is of the document.
    ['ba', 'Văn bản một nói hỗ trợ.', ['mot#I', 'ba#I']],
    ['hai', 'Đây là việc được giao.', ['hai#II.1']],
  ])('of a page on %s', (document, text, pins) => {
    const answer = answerOf(data, on(data, document));
    expect([answer.text, answer.pins.map(writtenPin)]).toEqual([text, pins]);
  });
});

describe('questionsOf', () => {
  const [one] = on(
    guide(
      part('mot', {
        gaps: [
          gap('amount', 'Bao nhiêu?', 'I.2'),
          gap('when', 'Bao giờ?'),
          gap('other', 'Bao giờ?'),
        ],
      }),
    ),
    'mot',
  );
  if (one === undefined) throw new Error('hướng dẫn mẫu có một phần');

  it('asks each once, whether it still holds last', () => {
    expect(
      questionsOf('Hỗ trợ', one).map(({ id, text, pin }) => [id, text, pin && writtenPin(pin)]),
    ).toEqual([
      ['hoi-phan-1-1', 'Bao nhiêu?', 'mot#I.2'],
      ['hoi-phan-1-2', 'Bao giờ?', undefined],
      ['hoi-phan-1-3', 'Hỗ trợ: nay còn không?', undefined],
    ]);
  });

  it('does not ask what the page has asked', () => {
    expect(questionsOf('Hỗ trợ', one, new Set(['Bao giờ?'])).map(({ text }) => text)).toEqual([
      'Bao nhiêu?',
      'Hỗ trợ: nay còn không?',
    ]);
  });

  it('leaves it to the guide to ask whether it still holds', () => {
    const [own] = on(guide(part('mot', { gaps: [gap('force', 'Còn không?')] })), 'mot');
    expect(own && questionsOf('Hỗ trợ', own).map(({ text }) => text)).toEqual(['Còn không?']);
  });
});

describe('entriesOf', () => {
  const data = guide(
    part('mot', {
      modality: { kind: 'policy', reason: said('R') },
      scope: said('S'),
      who: [said('W')],
      gives: [said('G1'), said('G2')],
      amount: { kind: 'percent', value: 30, of: 'mức', pin: { at: 'A', quote: '30%' } },
      conditions: [said('C'), { text: 'Một trong:', anyOf: [said('D'), said('E')] }],
      documentsNeeded: [said('N')],
      office: [{ agency: 'so', ...said('O') }],
      officeNow: ['doi-ten'],
      when: [{ kind: 'occasion', ...said('T') }],
      force: {
        says: [said('F')],
        until: { date: '2025', pin: { at: 'U', quote: 'U' } },
        notes: ['luat-moi'],
      },
      basis: [said('B')],
      gaps: [gap('other', 'Gì?', 'Q')],
    }),
  );
  const page = (over: Partial<NotedPage> = {}): NotedPage => ({
    answer: answerOf(data, on(data, 'mot')),
    parts: on(data, 'mot'),
    overview: false,
    about: ['ca-huong-dan'],
    placeNote: 'tinh-mau',
    bodyPins: [{ document: 'mot', clause: 'BODY' }],
    examples: [],
    titlePrinted: { document: 'mot', clause: 'NAME' },
    ...over,
  });
  const context = {
    citation: () => ({ reading: '', citation: '', href: '' }),
    document: () => ({
      name: '',
      source: '',
      stageNote: { text: '', pin: { document: 'mot', clause: 'STAGE' } },
      province: undefined,
      place: { name: '' },
    }),
  };
  const note = { id: '', kind: 'editor' } as unknown as ReturnType<Parameters<typeof entriesOf>[3]>;
  const inOrder = (of: NotedPage, onTop: string[] = []) =>
    entriesOf(of, 'Hỗ trợ', context, (id) =>
      note && !onTop.includes(id) ? { ...note, id } : undefined,
    ).map((entry) => (entry.kind === 'editor' ? entry.id : entry.pin.clause));

  it('goes as the page does', () => {
    expect(inOrder(page()).join(' ')).toBe(
      'ca-huong-dan luat-moi I I luat-moi A G1 G2 W tinh-mau doi-ten O N T Q S C D E R STAGE F U B BODY NAME',
    );
  });

  it('leaves out the notes that stand on top', () => {
    expect(inOrder(page(), ['luat-moi', 'ca-huong-dan'])).not.toContain('luat-moi');
  });

  it('has of an overview a line for each part', () => {
    expect(inOrder(page({ overview: true, placeNote: undefined })).join(' ')).toBe(
      'ca-huong-dan I I G1 BODY NAME',
    );
  });
});

describe('examplesOn', () => {
  it('has those that rest on the documents of the page', () => {
    const why = (document: string) => ({
      story: document,
      answers: {},
      result: 'may' as const,
      why: { text: '', pin: { document, clause: 'I', quote: '' } },
    });
    expect(
      examplesOn({ examples: [why('mot'), why('hai')] }, new Set(['hai'])).map(
        ({ story }) => story,
      ),
    ).toEqual(['hai']);
  });
});
