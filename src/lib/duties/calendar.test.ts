import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Time } from '#src/schemas/time.ts';
import { calendarFile, hasDay, type CalendarEntry } from './calendar.ts';
import { occurrences, type Span } from './deadlines.ts';

/** The last day up to which the days below are listed, for rules without an end. */
const HORIZON = '2026-12-31';

/** Times in which documents run, as five real ones do: short, with an end, without one. */
const thisYear = { from: '2024-01-31', to: '2024-12-31' };
const toNextYear = { from: '2022-04-27', to: '2023-12-31' };
const open = { from: '2021-12-31' };

const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
  );

/** What a rule comes to, read off a calendar by hand. */
interface Rule {
  readonly span: Span;
  readonly times: readonly Time[];
  readonly days: readonly string[];
  /** The end of each occurrence in UTC; 14:00 in Vietnam is 07:00. */
  readonly ends?: string;
  readonly endless?: true;
}

const rules: Record<string, Rule> = {
  'every day before an hour': {
    span: thisYear,
    times: [
      {
        kind: 'daily',
        from: '2024-01-25',
        to: '2024-02-09',
        hour: ['14:00'],
        printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
      },
    ],
    // Its dates are named outright, so that they stand though the document came later.
    days: daysFrom('2024-01-25', 16),
    ends: '07:00:00Z',
  },
  'before a day': {
    span: thisYear,
    times: [{ kind: 'before', date: ['2024-02-14'], printed: 'trước ngày 14/02/2024' }],
    days: ['2024-02-13'],
  },
  'every year before a day': {
    span: toNextYear,
    times: [
      {
        kind: 'yearly',
        day: ['12-25'],
        how: 'before',
        printed: 'Định kỳ hàng năm (trước ngày 25/12)',
      },
    ],
    days: ['2022-12-24', '2023-12-24'],
  },
  'twice a year without an end, and when asked': {
    span: open,
    times: [
      {
        kind: 'yearly',
        day: ['05-10'],
        how: 'before',
        period: 'half',
        printed: 'định kỳ 06 tháng (trước ngày 10/5 hàng năm)',
      },
      {
        kind: 'yearly',
        day: ['11-10'],
        how: 'before',
        printed: 'báo cáo năm (trước ngày 10/11 hàng năm)',
      },
      { kind: 'onDemand', printed: 'đột xuất theo chỉ đạo của Ủy ban nhân dân tỉnh' },
    ],
    days: [2022, 2023, 2024, 2025, 2026].flatMap((year) => [`${year}-05-09`, `${year}-11-09`]),
    endless: true,
  },
  'on a day of every month, the last of months that lack it': {
    span: { from: '2023-11-15', to: '2024-05-31' },
    times: [{ kind: 'monthly', day: [30], how: 'by', printed: '' }],
    days: [
      '2023-11-30',
      '2023-12-30',
      '2024-01-30',
      '2024-02-29',
      '2024-03-30',
      '2024-04-30',
      '2024-05-30',
    ],
  },
  'on the last day of every month': {
    span: { from: '2025-01-01', to: '2025-04-30' },
    times: [{ kind: 'monthly', day: ['last'], how: 'on', printed: '' }],
    days: ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'],
  },
  'before the first of every month, which is the last day of another': {
    span: { from: '2024-01-15', to: '2024-04-30' },
    times: [{ kind: 'monthly', day: [1], how: 'before', printed: '' }],
    days: ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
  },
  'before the 20th of the last month of a quarter, without an end': {
    span: { from: '2025-08-01' },
    times: [{ kind: 'monthly', day: [20], how: 'before', months: [3, 6, 9, 12], printed: '' }],
    days: ['2025-09-19', '2025-12-19', '2026-03-19', '2026-06-19', '2026-09-19', '2026-12-19'],
    endless: true,
  },
  '15 days after a quarter': {
    span: { from: '2025-03-01' },
    times: [{ kind: 'afterPeriod', count: 15, unit: 'day', period: 'quarter', printed: '' }],
    days: [
      '2025-04-15',
      '2025-07-15',
      '2025-10-15',
      '2026-01-15',
      '2026-04-15',
      '2026-07-15',
      '2026-10-15',
    ],
    endless: true,
  },
  // 31/12 and 60 days: 29 February in a leap year, else 1 March.
  '60 days after a year': {
    span: { from: '2023-06-01', to: '2026-12-31' },
    times: [{ kind: 'afterPeriod', count: 60, unit: 'day', period: 'year', printed: '' }],
    days: ['2024-02-29', '2025-03-01', '2026-03-01'],
  },
  // Of a month that is followed by a shorter one: 31 January and 30 days are 1 March 2024 and 2 March 2025.
  '30 days after a month': {
    span: { from: '2024-02-15', to: '2024-07-15' },
    times: [{ kind: 'afterPeriod', count: 30, unit: 'day', period: 'month', printed: '' }],
    days: ['2024-03-01', '2024-03-30', '2024-04-30', '2024-05-30', '2024-06-30'],
  },
  'one month after a half-year': {
    span: { from: '2025-01-01', to: '2026-06-30' },
    times: [{ kind: 'afterPeriod', count: 1, unit: 'month', period: 'half', printed: '' }],
    // From 30 June to 30 July.
    days: ['2025-01-31', '2025-07-30', '2026-01-31'],
  },
  'two months after a year': {
    span: { from: '2023-06-01' },
    times: [{ kind: 'afterPeriod', count: 2, unit: 'month', period: 'year', printed: '' }],
    days: ['2024-02-29', '2025-02-28', '2026-02-28'],
    endless: true,
  },
  'every third year from one that is named': {
    span: { from: '2017-05-01' },
    times: [{ kind: 'yearly', day: ['06-15'], how: 'before', every: 3, start: 2019, printed: '' }],
    days: ['2019-06-14', '2022-06-14', '2025-06-14'],
    endless: true,
  },
  'on several days of one rule': {
    span: thisYear,
    times: [{ kind: 'by', date: ['2024-06-15', '2024-09-15', '2024-12-15'], printed: '' }],
    days: ['2024-06-15', '2024-09-15', '2024-12-15'],
  },
  'in the fourth quarter of every year': {
    span: { from: '2025-02-01' },
    times: [{ kind: 'yearlySpan', from: 10, to: 12, printed: '' }],
    days: ['2025-12-31', '2026-12-31'],
    endless: true,
  },
  'in a quarter': {
    span: thisYear,
    times: [{ kind: 'quarter', quarter: ['2027-Q1', '2026-Q2'], printed: '' }],
    // What is beyond the horizon is not listed; a quarter stands on its last day.
    days: ['2026-06-30'],
  },
  'twice a week': {
    span: { from: '2026-11-24', to: '2026-12-04' },
    times: [{ kind: 'weekly', weekday: [1, 5], printed: '' }],
    days: ['2026-11-27', '2026-11-30', '2026-12-04'],
  },
  'every day before an hour, without an end': {
    span: { from: '2026-12-28' },
    times: [{ kind: 'daily', hour: ['19:00'], printed: '' }],
    days: daysFrom('2026-12-28', 4),
    ends: '12:00:00Z',
    endless: true,
  },
  'before an hour of a day of every month': {
    span: { from: '2026-10-20', to: '2026-12-31' },
    times: [{ kind: 'monthly', day: [15], how: 'before', hour: ['10:00'], printed: '' }],
    days: ['2026-11-15', '2026-12-15'],
    ends: '03:00:00Z',
  },
  'some days after the document': {
    span: { ...thisYear, issued: '2024-02-20' },
    times: [{ kind: 'afterIssue', count: 10, unit: 'day', printed: '' }],
    days: ['2024-03-01'],
  },
  'between two days of every year': {
    span: { from: '2024-10-20', to: '2026-12-31' },
    times: [{ kind: 'yearlySpan', from: '04-01', to: '06-15', printed: '' }],
    days: ['2025-06-15', '2026-06-15'],
  },
  'over whole years': {
    span: thisYear,
    times: [{ kind: 'span', from: '2021', to: '2025', printed: '' }],
    days: [],
  },
  'by rules that the source does not quote': {
    span: thisYear,
    times: [{ kind: 'byRule', printed: 'theo quy định' }],
    days: [],
  },
  'at no stated time': { span: thisYear, times: [{ kind: 'notStated' }], days: [] },
  'when something happens': {
    span: thisYear,
    times: [{ kind: 'onDemand', printed: 'nếu có khó khăn, vướng mắc' }],
    days: [],
  },
  'regularly without a day': {
    span: open,
    times: [
      { kind: 'periodic', every: ['half'], printed: 'định kỳ 6 tháng' },
      { kind: 'periodic', every: ['year'], printed: 'hàng năm' },
      { kind: 'periodic', printed: 'định kỳ' },
      { kind: 'periodic', every: ['stage'], printed: 'theo từng giai đoạn' },
    ],
    days: [],
  },
};

const calendar = {
  name: 'Lịch báo cáo',
  description: 'Thử',
  url: 'https://x.example/lich.ics',
  host: 'x.example',
};
const entry = (
  id: string,
  time: Time,
  span: Span,
  more: Partial<CalendarEntry> = {},
): CalendarEntry => ({
  id,
  title: 'Báo cáo kết quả',
  description: 'Tỉnh Mẫu; mục III, khoản 1',
  url: 'https://x.example/van-ban/a/#III.1',
  time,
  span,
  stamp: '2026-11-22',
  ...more,
});
const write = (entries: CalendarEntry[]) => calendarFile(calendar, entries);
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((item) => new ICAL.Event(item));

/** Every occurrence of an event up to the horizon, expanded by a parser that shares no code with the writer. */
function expand(event: InstanceType<typeof ICAL.Event>): { day: string; end: string }[] {
  const iterator = event.iterator();
  const length = event.duration;
  const found: { day: string; end: string }[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const day = next.toString().slice(0, 10);
    if (day > HORIZON) break;
    const end = next.clone();
    end.addDuration(length);
    found.push({ day, end: end.toString() });
  }
  return found;
}

describe('a report', () => {
  it.each(Object.entries(rules))(
    '%s falls on the days worked out by hand',
    (name, { span, times, days, ends, endless = false }) => {
      const id = name.replaceAll(/[^a-z]/gu, '-');
      const parsed = events(write(times.map((time, index) => entry(`${id}-${index}`, time, span))));
      const all = parsed.flatMap(expand);
      expect(all.map(({ day }) => day).sort()).toEqual(days);
      for (const event of parsed) {
        const rule: unknown = event.component.getFirstPropertyValue('rrule');
        if (rule instanceof ICAL.Recur) expect(rule.until === null).toBe(endless);
      }
      if (ends !== undefined)
        expect(all.map(({ end }) => end)).toEqual(days.map((day) => `${day}T${ends}`));
    },
  );
});

it('writes what is computed: every rule, read back by the other parser, falls on the days that pages show', () => {
  const hows = ['before', 'by', 'on'] as const;
  const many: Time[] = [
    ...hows.flatMap((how): Time[] => [
      ...[1, 2, 15, 28, 29, 30, 31, 'last' as const].flatMap((day): Time[] => [
        { kind: 'monthly', day: [day], how, printed: '' },
        { kind: 'monthly', day: [day], how, months: [1, 4, 7, 10], printed: '' },
        { kind: 'monthly', day: [day], how, months: [2], hour: ['10:00'], printed: '' },
      ]),
      { kind: 'yearly', day: ['01-01', '03-01', '12-31'], how, printed: '' },
      { kind: 'yearly', day: ['03-01'], how, every: 4, start: 2025, printed: '' },
    ]),
    ...(['month', 'quarter', 'half', 'year'] as const).flatMap((period): Time[] => [
      ...[1, 5, 28, 29, 30, 31, 45, 60, 90].map((count): Time => ({
        kind: 'afterPeriod',
        count,
        unit: 'day',
        period,
        printed: '',
      })),
      ...[1, 2].map((count): Time => ({
        kind: 'afterPeriod',
        count,
        unit: 'month',
        period,
        printed: '',
      })),
    ]),
  ];
  for (const span of [{ from: '2023-12-20', to: '2029-03-15' }, { from: '2024-02-28' }])
    for (const time of many) {
      const computed = occurrences(time, span, HORIZON).map(({ last }) => last);
      const read = events(write([entry('a', time, span)]))
        .flatMap(expand)
        .map(({ day }) => day)
        .sort();
      expect([time, read]).toEqual([time, computed]);
    }
});

describe('calendarFile', () => {
  const december: Time = { kind: 'yearly', day: ['12-25'], how: 'before', printed: '' };

  it('ends before the named day', () => {
    const [event] = events(write([entry('a', december, toNextYear)]));
    expect(event?.startDate.toString()).toBe('2022-12-24');
    expect(event?.endDate.toString()).toBe('2022-12-25');
    expect(event?.startDate.isDate).toBe(true);
  });

  it('keeps the rule within the plan, in the same value type as its start', () => {
    expect(write([entry('a', december, toNextYear)])).toContain(
      'RRULE:FREQ=YEARLY;UNTIL=20231224\r\n',
    );
    expect(write([entry('a', december, { from: '2023-01-01', to: '2023-12-31' })])).not.toContain(
      'RRULE',
    );
    expect(events(write([entry('a', december, { from: '2023-12-25', to: '2023-12-31' })]))).toEqual(
      [],
    );
  });

  it('follows leap years before 1 March', () => {
    const march: Time = { kind: 'yearly', day: ['03-01'], how: 'before', printed: '' };
    const [event] = events(write([entry('a', march, { from: '2023-01-01', to: '2025-12-31' })]));
    expect(event && expand(event).map(({ day }) => day)).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2025-02-28',
    ]);
  });

  it('spans the whole of a month and marks what is tentative', () => {
    const month: Time = { kind: 'month', month: ['2019-09'], tentative: true, printed: '' };
    const text = write([entry('a', month, {}, { tentative: true })]);
    const [event] = events(text);
    expect(event?.startDate.toString()).toBe('2019-09-01');
    expect(event?.endDate.toString()).toBe('2019-10-01');
    expect(text).toContain('STATUS:TENTATIVE');
  });

  it('repeats weekly on the same weekday', () => {
    const [event] = events(
      write([
        entry(
          'a',
          { kind: 'weekly', weekday: [4], printed: '' },
          { from: '2022-04-27', to: '2022-05-12' },
        ),
      ]),
    );
    expect(event && expand(event).map(({ day }) => day)).toEqual([
      '2022-04-28',
      '2022-05-05',
      '2022-05-12',
    ]);
  });

  it('gives the same bytes whatever the order of the entries and the clock', () => {
    const a = entry('a', december, toNextYear);
    const b = entry('b', { kind: 'before', date: ['2024-01-31'], printed: '' }, thisYear);
    expect(write([a, b])).toBe(write([b, a]));
    const text = write([a]);
    expect(text).toContain('DTSTAMP:20261122T000000Z');
    expect(text).toContain('UID:a@x.example');
  });

  it('writes lines of at most 75 octets and keeps Vietnamese whole', () => {
    const title =
      'Báo cáo kết quả thực hiện chính sách người có công; trợ giúp xã hội, bảo hiểm y tế \\ thất nghiệp '
        .repeat(3)
        .trim();
    const text = calendarFile({ ...calendar, name: 'Phòng Trẻ em, Bình đẳng giới; A' }, [
      entry('a', december, toNextYear, { title, description: 'Dòng một\nDòng hai' }),
    ]);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(
      true,
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const [event] = events(text);
    expect(event?.summary).toBe(title);
    expect(event?.description).toBe('Dòng một\nDòng hai');
    // RFC 7986: NAME is a TEXT; ical.js does not know it and leaves its escapes.
    expect(text).toContain('\r\nNAME:Phòng Trẻ em\\, Bình đẳng giới\\; A\r\n');
  });

  it('refuses two entries with one id', () => {
    expect(() =>
      write([entry('a', december, toNextYear), entry('a', december, toNextYear)]),
    ).toThrow('"a"');
  });

  it('leaves out what has no day', () => {
    expect(hasDay({ kind: 'periodic', printed: 'định kỳ' }, toNextYear)).toBe(false);
    expect(hasDay(december, toNextYear)).toBe(true);
    expect(events(write([entry('a', { kind: 'notStated' }, toNextYear)]))).toEqual([]);
  });
});
