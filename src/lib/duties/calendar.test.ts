import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Time } from '#src/schemas/time.ts';
import { calendarFile, hasDay, type CalendarEntry } from './calendar.ts';
import type { Span } from './deadlines.ts';

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
        kind: 'dailyBetween',
        from: '2024-01-25',
        to: '2024-02-09',
        before: '14:00',
        printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
      },
    ],
    // Its dates are named outright, so that they stand though the document came later.
    days: daysFrom('2024-01-25', 16),
    ends: '07:00:00Z',
  },
  'before a day': {
    span: thisYear,
    times: [{ kind: 'before', date: '2024-02-14', printed: 'trước ngày 14/02/2024' }],
    days: ['2024-02-13'],
  },
  'every year before a day': {
    span: toNextYear,
    times: [
      { kind: 'everyYearBefore', day: '12-25', printed: 'Định kỳ hàng năm (trước ngày 25/12)' },
    ],
    days: ['2022-12-24', '2023-12-24'],
  },
  'twice a year without an end, and when asked': {
    span: open,
    times: [
      {
        kind: 'everySixMonths',
        day: '05-10',
        printed: 'định kỳ 06 tháng (trước ngày 10/5 hàng năm)',
      },
      { kind: 'everyYearBefore', day: '11-10', printed: 'báo cáo năm (trước ngày 10/11 hàng năm)' },
      { kind: 'onDemand', printed: 'đột xuất theo chỉ đạo của Ủy ban nhân dân tỉnh' },
    ],
    days: [2022, 2023, 2024, 2025, 2026].flatMap((year) => [`${year}-05-09`, `${year}-11-09`]),
    endless: true,
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
      { kind: 'everySixMonths', printed: 'định kỳ 6 tháng' },
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

describe('calendarFile', () => {
  const december: Time = { kind: 'everyYearBefore', day: '12-25', printed: '' };

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
    const march: Time = { kind: 'everyYearBefore', day: '03-01', printed: '' };
    const [event] = events(write([entry('a', march, { from: '2023-01-01', to: '2025-12-31' })]));
    expect(event && expand(event).map(({ day }) => day)).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2025-02-28',
    ]);
  });

  it('spans the whole of a month and marks what is tentative', () => {
    const month: Time = { kind: 'month', month: '2019-09', tentative: true, printed: '' };
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
          { kind: 'weekly', weekday: 4, printed: '' },
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
    const b = entry('b', { kind: 'before', date: '2024-01-31', printed: '' }, thisYear);
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
