import { describe, expect, it } from 'vitest';
import { isPast, stateIds, states } from '#src/schemas/states.ts';
import {
  dayAfter,
  documentFacts,
  sourceName,
  stateOn,
  statesFrom,
  type StateFacts,
} from './state.ts';

const facts = (over: Partial<StateFacts> = {}): StateFacts => ({
  of: 'ke-hoach',
  source: 'kế hoạch năm 2022',
  stage: 'issued',
  textAbsent: false,
  standing: false,
  end: undefined,
  endOf: 'period',
  occasion: false,
  ...over,
});

/** Facts that give each state, with what they say on 10/3/2026. */
const SAMPLES = {
  draft: [
    facts({ stage: 'draft', standing: true, end: '2020' }),
    'Kế hoạch năm 2022 chưa thành văn bản chính thức.',
  ],
  'no-end': [facts(), 'Kế hoạch năm 2022 không nói làm đến khi nào.'],
  'occasion-past': [
    facts({ occasion: true, end: '2024', stage: 'unknown' }),
    'Việc này của một dịp đã qua (năm 2024).',
  ],
  ended: [
    facts({ end: '2025', textAbsent: true }),
    'Kế hoạch năm 2022 làm đến năm 2025; thời hạn ấy đã hết.',
  ],
  unknown: [
    facts({ stage: 'unknown', end: '2027' }),
    'Chưa rõ kế hoạch năm 2022 đã thành văn bản chính thức hay chưa.',
  ],
  'not-yet': [
    facts({ end: '2027', start: { date: '2026-07-01', of: 'force' } }),
    'Kế hoạch năm 2022 có hiệu lực từ ngày 1/7/2026; trước ngày ấy chưa áp dụng.',
  ],
  withdrawn: [
    facts({
      withdrawn: { from: '2026-03-10', what: 'hướng dẫn này' },
      stage: 'draft',
      end: '2020',
    }),
    'Hướng dẫn này đã rút khỏi trang từ ngày 10/3/2026; đừng dựa vào.',
  ],
  'in-period': [facts({ end: '2027-06' }), 'Kế hoạch năm 2022 làm đến tháng 6/2027.'],
} as const;

const COMING = { date: '2027', of: 'period' } as const;

describe('stateOn', () => {
  it.each(stateIds)('%s, with its sentence', (id) => {
    const [sample, sentence] = SAMPLES[id];
    expect(stateOn(sample, '2026-03-10')).toEqual({ of: 'ke-hoach', id, ...states[id], sentence });
  });

  it.each<[string, Partial<StateFacts>, string]>([
    ['a standing right outlives the period', { standing: true, end: '2020' }, 'no-end'],
    ['and what is not known of the stage', { standing: true, stage: 'unknown' }, 'no-end'],
    ['but a draft is a draft', { standing: true, stage: 'draft' }, 'draft'],
    ['an end goes before what is not known', { end: '2025', stage: 'unknown' }, 'ended'],
    ['what is not known before an end to come', { end: '2030', textAbsent: true }, 'unknown'],
    ['what has not begun is no right yet', { start: COMING }, 'not-yet'],
    ['nor in its period', { start: COMING, end: '2030' }, 'not-yet'],
    ['on its first day it is', { start: { date: '2026-03-10', of: 'force' } }, 'no-end'],
    ['a draft is a draft before its day too', { start: COMING, stage: 'draft' }, 'draft'],
    ['a standing right does not wait', { start: COMING, standing: true }, 'no-end'],
    ['what is not known before what is to come', { start: COMING, stage: 'unknown' }, 'unknown'],
    ['an end goes before a beginning', { start: COMING, end: '2025' }, 'ended'],
    ['an occasion to come is in its time', { occasion: true, end: '2027' }, 'in-period'],
  ])('%s', (_, over, id) => {
    expect(stateOn(facts(over), '2026-03-10').id).toBe(id);
  });

  it.each([
    ['2027', '2027-12-31', 'in-period'],
    ['2027', '2028-01-01', 'ended'],
    ['2026-02', '2026-02-28', 'in-period'],
    ['2026-02', '2026-03-01', 'ended'],
    ['2026-03-10', '2026-03-10', 'in-period'],
  ])('the last day of %s still counts: %s is %s', (end, day, id) => {
    expect(stateOn(facts({ end }), day).id).toBe(id);
  });

  it.each<[Partial<StateFacts>, string]>([
    [{ standing: true }, 'Kế hoạch năm 2022 chỉ nhắc lại việc này, không nói đến khi nào hết.'],
    [
      { end: '2025', endOf: 'own' },
      'Kế hoạch năm 2022 ghi việc này đến năm 2025; thời hạn ấy đã hết.',
    ],
    [{ start: COMING }, 'Kế hoạch năm 2022 làm từ năm 2027; trước đó chưa đến kỳ.'],
    [{ end: '2030', endOf: 'own' }, 'Kế hoạch năm 2022 ghi việc này đến năm 2030.'],
    [
      { textAbsent: true },
      'Ở đây chưa có toàn văn kế hoạch năm 2022, nên chưa rõ nay còn áp dụng không.',
    ],
  ])('says why: %j', (over, sentence) => {
    expect(stateOn(facts(over), '2026-03-10').sentence).toBe(sentence);
  });

  it('is green in period only', () => {
    expect(stateIds.filter((id) => states[id].tone === 'deep')).toEqual(['in-period']);
    expect(stateIds.filter((id) => isPast({ id }))).toEqual([
      'ended',
      'occasion-past',
      'withdrawn',
    ]);
  });
});

describe('statesFrom', () => {
  const days = (over: Partial<StateFacts>, day = '2026-03-10') =>
    statesFrom(facts(over), day).map(({ id, from }) => [id, from]);

  it.each<[string, Partial<StateFacts>, [string, string][]]>([
    ['nothing changes without an end', {}, [['no-end', '2026-03-10']]],
    [
      'a period ends the day after its last',
      { end: '2027' },
      [
        ['in-period', '2026-03-10'],
        ['ended', '2028-01-01'],
      ],
    ],
    [
      'so does an occasion',
      { end: '2026-03-10', occasion: true },
      [
        ['in-period', '2026-03-10'],
        ['occasion-past', '2026-03-11'],
      ],
    ],
    ['what is over stays so', { end: '2025' }, [['ended', '2026-03-10']]],
    [
      'it begins, and ends',
      { start: { date: '2026-07', of: 'period' }, end: '2027' },
      [
        ['not-yet', '2026-03-10'],
        ['in-period', '2026-07-01'],
        ['ended', '2028-01-01'],
      ],
    ],
    [
      'what has begun is not told to begin',
      { start: COMING, end: '2026-03-09' },
      [['ended', '2026-03-10']],
    ],
    ['a draft stays one', { stage: 'draft', end: '2027' }, [['draft', '2026-03-10']]],
    [
      'what is not known ends too',
      { stage: 'unknown', end: '2026-12' },
      [
        ['unknown', '2026-03-10'],
        ['ended', '2027-01-01'],
      ],
    ],
  ])('%s', (_, over, expected) => {
    expect(days(over)).toEqual(expected);
  });

  it('agrees with the state of every day', () => {
    for (const end of ['2026-03-09', '2026-03-10', '2026-04', '2027'])
      for (const day of ['2026-03-10', '2026-04-30', '2026-05-01', '2027-12-31', '2028-01-01']) {
        for (const start of [undefined, { date: '2026-05', of: 'force' } as const]) {
          const own = facts({ end, start });
          const picked = statesFrom(own, '2026-03-10').findLast(({ from }) => from <= day);
          expect(picked?.id, `${end} ${day}`).toBe(stateOn(own, day).id);
        }
      }
  });
});

describe('of a document', () => {
  it('takes its period, stage and missing text', () => {
    const data = { stage: 'issued', textAbsent: 'Chưa có.', period: { to: '2030' } } as const;
    expect(stateOn(documentFacts(data, 'nghị quyết năm 2019', 'nghi-quyet'), '2026-03-10').id).toBe(
      'unknown',
    );
  });

  const effect = { kind: 'date', date: '2026-06-01', quote: 'x', clause: 'D2' } as const;
  it.each([
    ['its force', { effect }, { date: '2026-06-01', of: 'force' }],
    ['its period', { period: { from: '2026' } }, { date: '2026', of: 'period' }],
    ['the later of both', { effect, period: { from: '2027' } }, { date: '2027', of: 'period' }],
    [
      'the later of both',
      { effect, period: { from: '2026' } },
      { date: '2026-06-01', of: 'force' },
    ],
    ['nothing', {}, undefined],
  ] as const)('begins with %s', (_, data, start) => {
    const issued = { stage: 'issued', ...data } as const;
    expect(documentFacts(issued, 'nghị quyết', 'nghi-quyet').start).toEqual(start);
  });

  it.each([
    ['issued', '2022-04-27', 'kế hoạch năm 2022'],
    ['draft', '2021', 'bản dự thảo kế hoạch năm 2021'],
    ['issued', undefined, 'kế hoạch'],
  ] as const)('is named in a sentence: %s %s', (stage, date, name) => {
    expect(
      sourceName({
        kind: 'ke-hoach',
        stage,
        issued: { printed: 'ngày', ...(date !== undefined && { date }) },
      }),
    ).toBe(name);
  });
});

it.each([
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('%s is followed by %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});
