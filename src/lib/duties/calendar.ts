import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Time } from '#src/schemas/time.ts';
import { addDays, occurrences, type Span } from './deadlines.ts';

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

/** An hour of a day in Vietnam (UTC+7, no summer time) as an instant. */
const instant = (day: string, at: string) => new Date(`${day}T${at}:00+07:00`);

const wholeDays = (first: string, last: string, rule?: string): Placed => ({
  start: midnight(first),
  // The end is exclusive: an event of 24 December ends as 25 December begins.
  end: midnight(addDays(last, 1)),
  allDay: true,
  rule,
});

/**
 * Where a time stands in a calendar, or nothing where it has no day.
 * "Before a day" is the whole eve; "before an hour" is the half hour that ends with it, so that it shows in a day view.
 * A rule ends with the last day of its document's span; without a known end it has no UNTIL.
 */
function place(time: Time, span: Span): Placed | undefined {
  const recurring = (every: string): Placed | undefined => {
    // Without an end the first occurrence is all that is needed; five years always hold it.
    const horizon = span.to ?? (span.from && addDays(span.from, 5 * 366)) ?? FAR;
    const days = occurrences(time, span, horizon);
    const first = days[0]?.last;
    const last = days.at(-1)?.last;
    if (first === undefined || last === undefined) return undefined;
    if (span.to === undefined) return wholeDays(first, first, every);
    return wholeDays(first, first, first === last ? undefined : `${every};UNTIL=${compact(last)}`);
  };
  switch (time.kind) {
    case 'date':
    case 'before':
    case 'month': {
      const [only] = occurrences(time, span, FAR);
      return only && wholeDays(only.first ?? only.last, only.last);
    }
    case 'everyYearBefore':
    case 'everySixMonths':
      // The eve of 1 March is the last day of February, whichever that is.
      return recurring(
        time.day === '03-01' ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY',
      );
    case 'weekly':
      return recurring('FREQ=WEEKLY');
    case 'dailyBetween': {
      const end = instant(time.from, time.before);
      const start = new Date(end.getTime() - HALF_HOUR);
      const until = new Date(instant(time.to, time.before).getTime() - HALF_HOUR);
      const stamp = until.toISOString().replace(/[-:]|\.\d+/g, '');
      return { start, end, allDay: false, rule: `FREQ=DAILY;UNTIL=${stamp}` };
    }
    case 'span':
    case 'occasion':
    case 'periodic':
    case 'onDemand':
    case 'byRule':
    case 'notStated':
      return undefined;
  }
}

/** Whether a time has a place in a calendar. */
export function hasDay(time: Time, span: Span): boolean {
  return place(time, span) !== undefined;
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
    if (!placed) continue;
    file.createEvent({
      id: `${entry.id}@${calendar.host}`,
      stamp: midnight(entry.stamp),
      start: placed.start,
      end: placed.end,
      allDay: placed.allDay,
      repeating: placed.rule === undefined ? null : `RRULE:${placed.rule}`,
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
