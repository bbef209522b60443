import { describe, expect, it } from 'vitest';
import type { Time } from '#src/schemas/time.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';
import {
  deadlineState,
  hasOccurrence,
  isEndless,
  occurrences,
  spanOf,
  standingOf,
  timeWords,
  type Span,
} from './deadlines.ts';

const running = { draft: false, ended: false };
const haugiang = { from: '2022-04-27', to: '2023-12-31' };
const december: Time = {
  kind: 'yearly',
  day: ['12-25'],
  how: 'before',
  printed: 'hàng năm (trước ngày 25/12)',
};
const daily: Time = {
  kind: 'daily',
  from: '2024-01-25',
  to: '2024-02-09',
  hour: ['14:00'],
  printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
};
const quick: Time = { kind: 'before', date: ['2024-01-31'], printed: 'trước ngày 31/01/2024' };
const conference: Time = {
  kind: 'month',
  month: ['2019-09'],
  tentative: true,
  printed: 'Dự kiến … tháng 9 năm 2019',
};
const halfYear: Time = {
  kind: 'yearly',
  day: ['05-10'],
  how: 'before',
  period: 'half',
  printed: '06 tháng (trước ngày 10/5 hàng năm)',
};
const thursdays: Time = { kind: 'weekly', weekday: [4], printed: 'thứ năm hàng tuần' };
const programme: Time = {
  kind: 'span',
  from: '2021',
  to: '2025',
  printed: 'giai đoạn 2021 - 2025',
};

describe('spanOf', () => {
  it.each<[string, Parameters<typeof spanOf>[0], Span]>([
    [
      'whole date, period with an end',
      { issued: { date: '2022-04-27' }, period: { to: '2023' } },
      haugiang,
    ],
    [
      'only the year of issue is known',
      { issued: { date: '2021' } },
      { from: '2021-12-31', to: undefined },
    ],
    [
      'only month and year',
      { issued: { date: '2024-01' }, period: { from: '2024', to: '2024' } },
      { from: '2024-01-31', to: '2024-12-31' },
    ],
    [
      'period begins after issue',
      { issued: { date: '2017-12-06' }, period: { from: '2018', to: '2025' } },
      { from: '2018-01-01', to: '2025-12-31' },
    ],
    ['no date at all', { issued: {} }, { from: undefined, to: undefined }],
    [
      'a day of effect',
      {
        issued: { date: '2025-11-20' },
        effect: { kind: 'signing', days: 45, quote: 'x', clause: 'D2' },
      },
      { from: '2025-11-20', to: undefined, effect: '2026-01-04' },
    ],
  ])('%s', (_, document, span) => {
    expect(spanOf(document)).toEqual({ ...span, issued: document.issued.date });
  });
});

it('days after the effect of a document fall where that is known', () => {
  const time: Time = { kind: 'afterEffect', count: 15, unit: 'day', printed: 'x' };
  const known = { ...haugiang, effect: '2022-05-01' };
  expect(occurrences(time, known, '2030-12-31').map(({ last }) => last)).toEqual(['2022-05-16']);
  expect(occurrences(time, haugiang, '2030-12-31')).toEqual([]);
});

describe('occurrences', () => {
  const days = (time: Time, span = {}, until = '2030-12-31') =>
    occurrences(time, span, until).map(({ last }) => last);

  it('ends before the named day, in every year of the plan and no other', () => {
    expect(days(december, haugiang)).toEqual(['2022-12-24', '2023-12-24']);
  });
  it('has no day in the year of issue when that day is past by then', () => {
    expect(days(halfYear, { from: '2022-05-10', to: '2024-12-31' })).toEqual([
      '2023-05-09',
      '2024-05-09',
    ]);
  });
  it('counts the eve itself', () => {
    expect(days(halfYear, { from: '2022-05-09', to: '2022-12-31' })).toEqual(['2022-05-09']);
  });
  it('knows leap years: before 1 March', () => {
    const march: Time = {
      kind: 'yearly',
      day: ['03-01'],
      how: 'before',
      printed: 'trước ngày 01/3 hàng năm',
    };
    expect(days(march, { from: '2023-01-01', to: '2024-12-31' })).toEqual([
      '2023-02-28',
      '2024-02-29',
    ]);
  });
  it('places nothing where the start is unknown', () => {
    expect(days(december, { to: '2023-12-31' })).toEqual([]);
  });
  it('stops at the horizon where the plan names no end', () => {
    expect(days(december, { from: '2022-04-27' }, '2024-12-31')).toEqual([
      '2022-12-24',
      '2023-12-24',
      '2024-12-24',
    ]);
  });
  it('gives every day of a daily report with its hour', () => {
    const all = occurrences(daily, {}, '2030-12-31');
    expect(all).toHaveLength(16);
    expect(all[0]).toEqual({ first: '2024-01-25', last: '2024-01-25', before: '14:00' });
    expect(all[6]?.last).toBe('2024-01-31');
    expect(all[7]?.last).toBe('2024-02-01');
    expect(all[15]?.last).toBe('2024-02-09');
  });
  it('gives the Thursdays', () => {
    expect(days(thursdays, { from: '2022-04-27', to: '2022-05-19' })).toEqual([
      '2022-04-28',
      '2022-05-05',
      '2022-05-12',
      '2022-05-19',
    ]);
  });
  it.each<[Time]>([
    [{ kind: 'notStated' }],
    [{ kind: 'periodic', printed: 'định kỳ' }],
    [{ kind: 'onDemand', printed: 'đột xuất' }],
    [{ kind: 'byRule', printed: 'theo quy định' }],
    [{ kind: 'occasion', printed: 'dịp Tết' }],
    [{ kind: 'periodic', every: ['half'], printed: 'định kỳ 6 tháng' }],
    [{ kind: 'afterEvent', count: 5, unit: 'workday', printed: '' }],
    // Nobody says in which years.
    [{ kind: 'yearly', day: ['06-15'], how: 'before', every: 2, printed: '' }],
    // Counted from a day of which only the year is known.
    [{ kind: 'afterIssue', count: 10, unit: 'day', printed: '' }],
    [programme],
  ])('places %j on no day', (time) => {
    expect(days(time, { ...haugiang, issued: '2022' })).toEqual([]);
  });

  it.each<[string, Time, string[]]>([
    [
      'by a day, that day included, and the eve of a day',
      { kind: 'by', date: ['2022-12-20', '2023-06-20'], printed: '' },
      ['2022-12-20', '2023-06-20'],
    ],
    [
      'before an hour the day itself is in time',
      { kind: 'before', date: ['2022-12-20'], hour: ['17:00'], printed: '' },
      ['2022-12-20'],
    ],
    [
      'a quarter by its last day',
      { kind: 'quarter', quarter: ['2027-Q1'], printed: '' },
      ['2027-03-31'],
    ],
    [
      'a span within a year',
      { kind: 'span', from: '2024-01', to: '2024-02', printed: '' },
      ['2024-02-29'],
    ],
    [
      'two days of every year',
      { kind: 'yearly', day: ['06-15', '12-15'], how: 'before', printed: '' },
      ['2022-06-14', '2022-12-14', '2023-06-14', '2023-12-14'],
    ],
    [
      'every second year, from the first that is named',
      { kind: 'yearly', day: ['06-15'], how: 'by', every: 2, start: 2021, printed: '' },
      ['2023-06-15'],
    ],
    [
      'the last month of each quarter',
      { kind: 'monthly', day: [20], how: 'before', months: [3, 6, 9, 12], printed: '' },
      [
        '2022-06-19',
        '2022-09-19',
        '2022-12-19',
        '2023-03-19',
        '2023-06-19',
        '2023-09-19',
        '2023-12-19',
      ],
    ],
    [
      'days after the end of a half-year',
      { kind: 'afterPeriod', count: 15, unit: 'day', period: 'half', printed: '' },
      ['2022-07-15', '2023-01-15', '2023-07-15'],
    ],
    [
      'the fourth quarter of every year',
      { kind: 'yearlySpan', from: 10, to: 12, printed: '' },
      ['2022-12-31', '2023-12-31'],
    ],
    [
      'days after the day of the document',
      { kind: 'afterIssue', count: 10, unit: 'day', printed: '' },
      ['2022-05-07'],
    ],
    [
      'from a day of every year to another',
      { kind: 'yearlySpan', from: '04-01', to: '06-15', printed: '' },
      ['2022-06-15', '2023-06-15'],
    ],
    [
      'days of every year, from the first year that is named',
      { kind: 'yearly', day: ['06-15'], how: 'by', start: 2023, printed: '' },
      ['2023-06-15'],
    ],
    [
      'two days of every week',
      { kind: 'weekly', weekday: [1, 5], printed: '' },
      // 29 April 2022 is a Friday.
      ['2022-04-29', '2022-05-02', '2022-05-06'],
    ],
  ])('%s', (_, time, expected) => {
    const span = { ...haugiang, issued: '2022-04-27' };
    expect(days(time, span, time.kind === 'weekly' ? '2022-05-08' : undefined)).toEqual(expected);
  });

  it('keeps both hours of a day, and tells the day once', () => {
    const twice: Time = { kind: 'daily', hour: ['09:00', '16:00'], printed: '' };
    const span = { from: '2026-03-02' };
    expect(occurrences(twice, span, '2026-03-02').map(({ before }) => before)).toEqual([
      '09:00',
      '16:00',
    ]);
    expect(
      deadlineState(twice, span, '2026-03-05').ahead.map(({ last, before }) => `${last} ${before}`),
    ).toEqual(['2026-03-05 09:00', '2026-03-05 16:00']);
  });
});

describe('deadlineState', () => {
  it.each([
    [
      'before the first',
      december,
      haugiang,
      '2022-05-01',
      'ahead',
      '2022-12-24',
      0,
      'còn hơn 3 tháng',
    ],
    [
      'on the last day in time',
      december,
      haugiang,
      '2022-12-24',
      'ahead',
      '2022-12-24',
      0,
      'hôm nay là ngày cuối',
    ],
    [
      'on the named day, which is too late',
      december,
      haugiang,
      '2022-12-25',
      'ahead',
      '2023-12-24',
      1,
      'còn hơn 3 tháng',
    ],
    ['after the plan has ended', december, haugiang, '2026-11-22', 'past', undefined, 2, 'đã qua'],
    [
      'a rule without an end',
      halfYear,
      { from: '2021-12-31' },
      '2026-11-22',
      'ahead',
      '2027-05-09',
      5,
      'còn hơn 3 tháng',
    ],
    [
      'in the tentative month',
      conference,
      {},
      '2019-09-10',
      'ahead',
      '2019-09-30',
      0,
      'đang trong thời gian thực hiện',
    ],
    ['one report, past', quick, {}, '2024-01-31', 'past', undefined, 1, 'đã qua'],
    [
      'in the middle of the daily reports',
      daily,
      {},
      '2024-02-01',
      'ahead',
      '2024-02-01',
      7,
      'hôm nay',
    ],
    [
      'no day',
      { kind: 'notStated' as const },
      haugiang,
      '2022-05-01',
      'undated',
      undefined,
      0,
      undefined,
    ],
  ])('%s', (_, time, span, today, state, next, past, words) => {
    const found = deadlineState(time, span, today);
    expect(found.state).toBe(state);
    expect(found.next?.last).toBe(next);
    expect(found.past).toHaveLength(past);
    expect(standingOf(time, span, running, today).countdown[0]?.words).toBe(words);
  });
  it('tells an ended stretch from one that goes on', () => {
    expect(deadlineState(programme, {}, '2025-12-31').state).toBe('ahead');
    expect(deadlineState(programme, {}, '2026-01-01').state).toBe('past');
    const beyond: Time = {
      kind: 'span',
      to: '2030',
      beyond: true,
      printed: 'đến năm 2030 và những năm tiếp theo',
    };
    expect(deadlineState(beyond, {}, '2031-01-01').state).toBe('open');
  });
  it('shows only the next day of a rule without an end', () => {
    const found = deadlineState(december, { from: '2022-04-27' }, '2026-11-22');
    expect(found.ahead.map(({ last }) => last)).toEqual(['2026-12-24']);
    expect(found.endless).toBe(true);
    expect(isEndless(december, haugiang)).toBe(false);
  });
});

describe('standingOf', () => {
  const last = '2026-03-30';
  const before: Time = { kind: 'before', date: ['2026-03-31'], printed: 'trước ngày 31/3/2026' };
  const day = (count: number) => addDays(last, count);
  const daysLeft = (from: string) => (Date.parse(last) - Date.parse(from)) / 86_400_000;
  /** Three months after a day; of a day that the month has not, its last. */
  const inThreeMonths = (from: string) => {
    const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
    const end = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
    return new Date(Date.UTC(year, month + 2, Math.min(date, end))).toISOString().slice(0, 10);
  };
  const holds: Record<string, (from: string) => boolean> = {
    'còn hơn 3 tháng': (from) => inThreeMonths(from) < last,
    'còn hơn 30 ngày': (from) => daysLeft(from) > 30,
    'còn không quá 30 ngày': (from) => daysLeft(from) <= 30 && daysLeft(from) > 7,
    'còn không quá 7 ngày': (from) => daysLeft(from) <= 7 && daysLeft(from) > 0,
    'hôm nay là ngày cuối': (from) => from === last,
    'đã qua': (from) => from > last,
  };

  it('has words that are true on every day, those written long before like those of the day', () => {
    const built = day(-400);
    const written = standingOf(before, {}, running, built).countdown;
    expect(written[0]?.from).toBe(built);
    expect(written).toHaveLength(6);
    for (let today = built; today <= day(3); today = addDays(today, 1)) {
      const then = written.findLast(({ from }) => from <= today)?.words ?? '';
      expect([today, then, holds[then]?.(today)]).toEqual([today, then, true]);
      expect(standingOf(before, {}, running, today).countdown[0]?.words).toBe(then);
    }
  });

  it('says of what takes a month that it runs, until its last week', () => {
    const march: Time = { kind: 'month', month: ['2026-03'], printed: 'trong tháng 3/2026' };
    expect(standingOf(march, {}, running, '2025-06-01').countdown).toEqual([
      { from: '2025-06-01', words: 'còn hơn 3 tháng' },
      { from: '2025-12-29', words: 'còn hơn 30 ngày' },
      { from: '2026-03-01', words: 'đang trong thời gian thực hiện' },
      { from: '2026-03-24', words: 'còn không quá 7 ngày' },
      { from: '2026-03-31', words: 'hôm nay là ngày cuối' },
      { from: '2026-04-01', words: 'đã qua' },
    ]);
  });

  it('counts nothing for a draft, whatever its day', () => {
    const draft = { draft: true, ended: false };
    for (const today of [day(-5), day(5)])
      expect(standingOf(before, {}, draft, today)).toMatchObject({
        phase: 'draft',
        day: last,
        countdown: [],
      });
    expect(standingOf({ kind: 'notStated' }, {}, draft, last).phase).toBe('undated');
  });

  it('has nothing ahead where the document has ended', () => {
    const ended = { draft: false, ended: true };
    expect(standingOf(before, {}, ended, day(-5))).toMatchObject({
      phase: 'past',
      countdown: [{ from: day(-5), words: 'kỳ của văn bản đã hết' }],
    });
    expect(standingOf(programme, {}, ended, '2023-01-01').phase).toBe('undated');
  });

  it.each([
    [december, 'past', '2023-12-24'],
    [quick, 'past', '2024-01-30'],
    [thursdays, 'past', '2023-12-28'],
  ])('of %j is over with its last day', (time, phase, last) => {
    expect(standingOf(time, haugiang, running, '2026-11-26')).toMatchObject({ phase, day: last });
  });
});

describe('hasOccurrence', () => {
  it.each<[Time, boolean]>([
    [quick, true],
    [december, true],
    [thursdays, true],
    [programme, false],
    [{ kind: 'notStated' }, false],
  ])('of %j is %s, with an end and without', (time, there) => {
    expect(hasOccurrence([{ kind: 'notStated' }, time], haugiang)).toBe(there);
    expect(hasOccurrence([time], { from: '2022-04-27' })).toBe(there);
  });
});

describe('timeWords', () => {
  it.each<[Time, string]>([
    [december, 'trước ngày 25/12 hằng năm'],
    [quick, 'trước ngày 31/1/2024'],
    [daily, 'hằng ngày trước 14 giờ, từ 25/1/2024 đến hết 9/2/2024'],
    [conference, 'dự kiến tháng 9/2019'],
    [halfYear, 'định kỳ 6 tháng, trước ngày 10/5 hằng năm'],
    [{ kind: 'periodic', every: ['half'], printed: 'định kỳ 6 tháng' }, 'định kỳ 6 tháng'],
    [thursdays, 'thứ năm hằng tuần'],
    [programme, 'giai đoạn 2021–2025'],
    [{ kind: 'span', from: '2019-08', printed: 'Từ tháng 8 năm 2019' }, 'từ tháng 8/2019'],
    [
      { kind: 'span', to: '2030', beyond: true, printed: '' },
      'đến năm 2030 và những năm tiếp theo',
    ],
    [{ kind: 'periodic', every: ['year'], printed: 'Hàng năm' }, 'hàng năm'],
    [{ kind: 'notStated' }, 'văn bản không nói thời hạn'],
  ])('%j', (time, words) => {
    expect(timeWords(time)).toBe(words);
  });
});
