import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Time } from '#src/schemas/time.ts';
import {
  addDays,
  addMonths,
  afterEnd,
  ENDS,
  isRecurring,
  type Occurrence,
  type Rule,
} from '#src/vietnamese/when/rules.ts';
import { calendarRules, ruleOccurrences, type Span } from './deadlines.ts';

/** Deadlines as an iCalendar file (RFC 5545) to subscribe to. The same entries always give the same bytes. */

/** One row's time in the calendar. */
export interface CalendarEntry {
  /** Permanent and unique: the row's id, with a number where a row has several times. */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** Address of the clause, whole. */
  readonly url: string;
  readonly place?: string | undefined;
  readonly time: Time;
  readonly span: Span;
  /** The document is a draft or the source says "dự kiến". */
  readonly tentative?: boolean | undefined;
  /** The day on which the document's text was last compared with its source, `YYYY-MM-DD`: the entry's stamp. */
  readonly stamp: string;
  /** How often it was changed since it was first published, and the last day on which it was; left out: never. */
  readonly revision?: { readonly count: number; readonly day: string } | undefined;
}

/** An entry in the terms of RFC 5545: first occurrence and rule. */
interface Placed {
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  /** Without the `RRULE:`. */
  readonly rule?: string | undefined;
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
const compact = (day: string) => day.replaceAll('-', '');
const HALF_HOUR = 30 * 60 * 1000;
/** A day by which every rule with a known end has ended. */
const FAR = '2999-12-31';
/** A stretch of more days stands in a calendar on its last day only. */
const SHORT = 31;

/** An hour of a day in Vietnam (UTC+7, no summer time) as an instant. */
const instant = (day: string, at: string) => new Date(`${day}T${at}:00+07:00`);

const wholeDays = (first: string, last: string): Placed => ({
  start: midnight(first),
  // The end is exclusive: an event of 24 December ends as 25 December begins.
  end: midnight(addDays(last, 1)),
  allDay: true,
});

/** One occurrence. "Before an hour" is the half hour that ends with it, so that it shows in a day view. */
function once({ first, last, before, at }: Occurrence): Placed {
  if (at !== undefined) {
    const start = instant(last, at);
    return { start, end: new Date(start.getTime() + HALF_HOUR), allDay: false };
  }
  if (before !== undefined) {
    const end = instant(last, before);
    return { start: new Date(end.getTime() - HALF_HOUR), end, allDay: false };
  }
  const long = first !== undefined && addDays(first, SHORT) <= last;
  return wholeDays(first === undefined || long ? last : first, last);
}

/** How a rule comes again: a part of RFC 5545's RRULE, and which of the rule's days it gives. */
interface Series {
  readonly rule: string;
  readonly has: (day: string) => boolean;
}
const all = (rule: string): Series => ({ rule, has: () => true });
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Days of every year, `MM-DD`, as one series for each day of the month. */
function onDays(days: readonly string[]): Series[] {
  const byDay = Map.groupBy(days, (day) => Number(day.slice(3)));
  return [...byDay].map(([day, list]) => ({
    rule: `FREQ=YEARLY;BYMONTH=${months(list.map((one) => Number(one.slice(0, 2))))};BYMONTHDAY=${String(day)}`,
    has: (date) => list.includes(date.slice(5)),
  }));
}
const months = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b).join(',');

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** A day of some months. Months that lack it have their last day instead, and a series of their own. */
function monthlySeries(rule: Rule & { kind: 'monthly' }): Series[] {
  const eve = rule.how === 'before' && rule.hours.length === 0;
  const series = (list: readonly number[], day: number): Series => ({
    rule: `FREQ=MONTHLY;${list.length === 12 ? '' : `BYMONTH=${months(list)};`}BYMONTHDAY=${String(day)}`,
    has: (date) => list.includes(Number(date.slice(5, 7))),
  });
  if (rule.day === 'last') return [series(rule.months, eve ? -2 : -1)];
  if (eve && rule.day === 1)
    return [
      series(
        rule.months.map((month) => (month === 1 ? 12 : month - 1)),
        -1,
      ),
    ];
  const day = eve ? rule.day - 1 : rule.day;
  const has = (month: number): boolean =>
    day <= 28 || LONG_MONTHS.has(month) || (month !== 2 && day <= 30);
  const [own, short] = [rule.months.filter(has), rule.months.filter((month) => !has(month))];
  return [
    ...(own.length > 0 ? [series(own, day)] : []),
    ...(short.length > 0 ? [series(short, -1)] : []),
  ];
}

/** Before, in and after a leap year: what falls alike in all three falls alike in all years. */
const YEARS = [2023, 2024, 2025];

/** Days after the ends of periods. Those that run over the end of February are counted through the year. */
function afterSeries(rule: Rule & { kind: 'after' }): Series[] {
  const fixed: string[] = [];
  const others: Series[] = [];
  for (const month of ENDS[rule.period]) {
    const days = YEARS.map((year) => afterEnd(rule, year, month));
    const [some = ''] = days;
    if (new Set(days.map((day) => day.slice(5))).size === 1) {
      fixed.push(some.slice(5));
      continue;
    }
    const has = (day: string) => {
      const from = rule.unit === 'day' ? addDays(day, -rule.count) : addMonths(day, -rule.count);
      return Number(from.slice(5, 7)) === month;
    };
    const dayOfYear =
      (midnight(some).getTime() - midnight(`${some.slice(0, 4)}-01-01`).getTime()) / 86_400_000 + 1;
    others.push({
      rule:
        rule.unit === 'month'
          ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'
          : `FREQ=YEARLY;BYYEARDAY=${String(dayOfYear)}`,
      has,
    });
  }
  return [...onDays(fixed), ...others];
}

/** How a rule comes again. */
function seriesOf(rule: Rule): Series[] {
  switch (rule.kind) {
    case 'yearly': {
      const interval = rule.every === 1 ? '' : `;INTERVAL=${String(rule.every)}`;
      const eve = rule.how === 'before' && rule.hours.length === 0;
      // The eve of 1 March is the last day of February, whichever that is.
      return [
        all(
          eve && rule.day === '03-01'
            ? `FREQ=YEARLY${interval};BYMONTH=2;BYMONTHDAY=-1`
            : `FREQ=YEARLY${interval}`,
        ),
      ];
    }
    case 'monthly':
      return monthlySeries(rule);
    case 'after':
      return afterSeries(rule);
    case 'yearlyStretch':
      return rule.to.length === 2
        ? [all(`FREQ=YEARLY;BYMONTH=${String(Number(rule.to))};BYMONTHDAY=-1`)]
        : [all('FREQ=YEARLY')];
    case 'weekly':
      return [
        all(
          rule.weekdays.length === 1
            ? 'FREQ=WEEKLY'
            : `FREQ=WEEKLY;BYDAY=${rule.weekdays.map((day) => WEEKDAYS[day - 1]).join(',')}`,
        ),
      ];
    case 'daily':
      return [all('FREQ=DAILY')];
    case 'day':
    case 'stretch':
    case 'event':
    case 'open':
      return [];
  }
}

/** The last start of a series as its rule writes it: a day for whole days, else an instant in UTC. */
const until = ({ start, allDay }: Placed): string =>
  allDay
    ? compact(start.toISOString().slice(0, 10))
    : start.toISOString().replace(/[-:]|\.\d+/g, '');

/** A rule's occurrences as entries: what recurs once with its rule, the rest one by one. */
function placeRule(rule: Rule, span: Span): Placed[] {
  const bounded = rule.kind === 'daily' && rule.to !== undefined;
  if (!isRecurring(rule) && !bounded) return ruleOccurrences(rule, span, FAR).map(once);
  // Without an end the first occurrence is all that is needed; a rule that begins later begins within the horizon.
  const endless = !bounded && span.to === undefined;
  const start = rule.kind === 'yearly' && rule.start !== undefined ? `${rule.start}-01-01` : '';
  const since = [span.from ?? FAR, start].sort().at(-1) ?? FAR;
  const reach = rule.kind === 'daily' || rule.kind === 'weekly' ? 14 : 366 * 3;
  const years = rule.kind === 'yearly' ? rule.every : 1;
  const horizon = endless && since < FAR ? addDays(since, reach * years) : (span.to ?? FAR);
  const found = ruleOccurrences(rule, span, bounded ? FAR : horizon).map((one) =>
    // A stretch of every year stands on its last day, since February has no fixed length.
    rule.kind === 'yearlyStretch' ? { last: one.last } : one,
  );
  const hours = [...new Set(found.map(({ before, at }) => `${before ?? ''} ${at ?? ''}`))];
  return seriesOf(rule).flatMap((series) =>
    hours.flatMap((hour): Placed[] => {
      const own = found.filter(
        ({ last, before, at }) => series.has(last) && `${before ?? ''} ${at ?? ''}` === hour,
      );
      const [first] = own;
      const last = own.at(-1);
      if (first === undefined || last === undefined) return [];
      const placed = once(first);
      if (endless) return [{ ...placed, rule: series.rule }];
      return [
        first === last ? placed : { ...placed, rule: `${series.rule};UNTIL=${until(once(last))}` },
      ];
    }),
  );
}

/** Where each time was last found to stand: every agency that a row concerns has it in its own calendar. */
const known = new WeakMap<Time, { readonly span: Span; readonly placed: readonly Placed[] }>();

/** Where a time stands in a calendar; nowhere where it has no day. A rule ends with the last day of its document's span. */
function place(time: Time, span: Span): readonly Placed[] {
  const last = known.get(time);
  if (last?.span === span) return last.placed;
  const placed = calendarRules(time, span).flatMap((rule) => placeRule(rule, span));
  known.set(time, { span, placed });
  return placed;
}

/** Whether a time has a place in a calendar. */
export function hasDay(time: Time, span: Span): boolean {
  return place(time, span).length > 0;
}

/** Text of a calendar's own name, which the library writes as it is. */
const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&');

/**
 * A calendar file.
 *
 * @param calendar its name, what it is, its own address (whole), and the host that makes its identifiers unique
 * @param entries in any order; those whose time has no day are left out
 */
export function calendarFile(
  calendar: { name: string; description: string; url: string; host: string },
  entries: readonly CalendarEntry[],
): string {
  const file = ical({
    name: escaped(calendar.name),
    description: escaped(calendar.description),
    prodId: { company: calendar.host, product: 'so-tay-an-sinh', language: 'VI' },
    url: calendar.url,
  });
  const seen = new Set<string>();
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (seen.has(entry.id)) throw new Error(`Lịch có hai mục cùng mã "${entry.id}".`);
    seen.add(entry.id);
    const placed = place(entry.time, entry.span);
    for (const [index, { start, end, allDay, rule }] of placed.entries())
      file.createEvent({
        id: `${entry.id}${placed.length > 1 ? `-${String(index + 1)}` : ''}@${calendar.host}`,
        stamp: midnight(entry.stamp),
        // Programs that have it already take it for new by these two alone.
        sequence: entry.revision?.count ?? 0,
        lastModified: midnight(entry.revision?.day ?? entry.stamp),
        start,
        end,
        allDay,
        repeating: rule === undefined ? null : `RRULE:${rule}`,
        summary: entry.title,
        description: entry.description,
        url: entry.url,
        location: entry.place ?? null,
        status: entry.tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
        // A deadline does not make anyone busy.
        transparency: ICalEventTransparency.TRANSPARENT,
      });
  }
  // RFC 5545 asks for a line break after the last line too.
  return `${file.toString()}\r\n`;
}
