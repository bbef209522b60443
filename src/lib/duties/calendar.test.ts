import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import byHand from '#src/queries/fixtures/report-dates.json' with { type: 'json' };
import type { Time } from '#src/schemas/time.ts';
import { calendarFile, hasDay, type CalendarEntry } from './calendar.ts';
import type { Span } from './deadlines.ts';

/** The horizon of the table worked out by hand, for rules without an end. */
const HORIZON = '2026-12-31';

const bacgiang = { from: '2024-01-31', to: '2024-12-31' };
const haugiang = { from: '2022-04-27', to: '2023-12-31' };
const kiengiang = { from: '2019-08-07' };
const laocai = { from: '2017-12-06', to: '2025-12-31' };
const vinhlong = { from: '2021-12-31' };

const byRule: Time[] = [{ kind: 'byRule', printed: 'theo quy định' }];
const trouble: Time[] = [{ kind: 'onDemand', printed: 'nếu có khó khăn, vướng mắc' }];
const periodic: Time[] = [{ kind: 'periodic', printed: 'định kỳ' }];

/** The 23 rules as read in the sources. */
const rules: Record<string, [Span, Time[]]> = {
  'bg-bc01': [
    bacgiang,
    [
      {
        kind: 'dailyBetween',
        from: '2024-01-25',
        to: '2024-02-09',
        before: '14:00',
        printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
      },
    ],
  ],
  'bg-bc02': [bacgiang, [{ kind: 'before', date: '2024-01-31', printed: 'trước ngày 31/01/2024' }]],
  'bg-bc03': [bacgiang, [{ kind: 'before', date: '2024-02-14', printed: 'trước ngày 14/02/2024' }]],
  'bg-bc04': [bacgiang, byRule],
  'bg-bc05': [bacgiang, byRule],
  'bg-bc06': [bacgiang, byRule],
  'bg-bc07': [bacgiang, [{ kind: 'notStated' }]],
  'bg-bc08': [bacgiang, trouble],
  'bg-bc09': [bacgiang, byRule],
  'hg-bc01': [
    haugiang,
    [{ kind: 'everyYearBefore', day: '12-25', printed: 'Định kỳ hàng năm (trước ngày 25/12)' }],
  ],
  'hg-bc02': [haugiang, periodic],
  'hg-bc03': [haugiang, [...periodic, ...byRule]],
  'hg-bc04': [haugiang, trouble],
  'hg-bc05': [haugiang, trouble],
  'kg-bc01': [kiengiang, [{ kind: 'periodic', every: ['year'], printed: 'theo định kỳ hàng năm' }]],
  'kg-bc02': [kiengiang, trouble],
  'lc-bc01': [laocai, [...periodic, ...byRule]],
  'lc-bc02': [
    laocai,
    [
      { kind: 'everySixMonths', printed: 'định kỳ 6 tháng' },
      { kind: 'periodic', every: ['year'], printed: 'hàng năm' },
    ],
  ],
  'lc-bc03': [laocai, byRule],
  'lc-bc04': [
    laocai,
    [
      {
        kind: 'periodic',
        every: ['stage'],
        printed: 'theo từng giai đoạn 2017 - 2020; 2021 - 2025',
      },
    ],
  ],
  'vl-bc01': [
    vinhlong,
    [
      {
        kind: 'everySixMonths',
        day: '05-10',
        printed: 'định kỳ 06 tháng (trước ngày 10/5 hàng năm)',
      },
      { kind: 'everyYearBefore', day: '11-10', printed: 'báo cáo năm (trước ngày 10/11 hàng năm)' },
      { kind: 'onDemand', printed: 'đột xuất theo chỉ đạo của Ủy ban nhân dân tỉnh' },
    ],
  ],
  'vl-bc02': [vinhlong, byRule],
  'vl-bc03': [vinhlong, trouble],
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
  description: 'Hậu Giang; mục III, khoản 1',
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

describe('the 23 reporting rules', () => {
  it('are all in the table', () => {
    expect(Object.keys(byHand).sort()).toEqual(Object.keys(rules).sort());
    expect(Object.keys(rules)).toHaveLength(23);
  });

  it.each(Object.entries(rules))('%s falls on the days worked out by hand', (id, [span, times]) => {
    const expected: { days: string[]; before?: string; endless?: boolean } =
      byHand[id as keyof typeof byHand];
    const parsed = events(write(times.map((time, index) => entry(`${id}-${index}`, time, span))));
    const all = parsed.flatMap(expand);
    expect(all.map(({ day }) => day).sort()).toEqual(expected.days);
    for (const event of parsed) {
      const rule: unknown = event.component.getFirstPropertyValue('rrule');
      const until = rule instanceof ICAL.Recur ? rule.until : null;
      if (expected.endless) expect(until).toBeNull();
      else if (rule) expect(until).not.toBeNull();
    }
    // 14:00 in Vietnam is 07:00 UTC.
    if (expected.before) expect(all.every(({ end, day }) => end === `${day}T07:00:00Z`)).toBe(true);
  });
});

describe('calendarFile', () => {
  const december: Time = { kind: 'everyYearBefore', day: '12-25', printed: '' };

  it('ends before the named day', () => {
    const [event] = events(write([entry('a', december, haugiang)]));
    expect(event?.startDate.toString()).toBe('2022-12-24');
    expect(event?.endDate.toString()).toBe('2022-12-25');
    expect(event?.startDate.isDate).toBe(true);
  });

  it('keeps the rule within the plan, in the same value type as its start', () => {
    expect(write([entry('a', december, haugiang)])).toContain(
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
    const a = entry('a', december, haugiang);
    const b = entry('b', { kind: 'before', date: '2024-01-31', printed: '' }, bacgiang);
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
      entry('a', december, haugiang, { title, description: 'Dòng một\nDòng hai' }),
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
    expect(() => write([entry('a', december, haugiang), entry('a', december, haugiang)])).toThrow(
      '"a"',
    );
  });

  it('leaves out what has no day', () => {
    expect(hasDay({ kind: 'periodic', printed: 'định kỳ' }, haugiang)).toBe(false);
    expect(hasDay(december, haugiang)).toBe(true);
    expect(events(write([entry('a', { kind: 'notStated' }, haugiang)]))).toEqual([]);
  });
});
