import { firstDay, lastDay } from '#src/vietnamese/dates.ts';

/** What words of time mean on the calendar, and the days that it gives. Days are `YYYY-MM-DD`, days of the year `MM-DD`. */

/** How a day bounds the time: on it; by it, itself included (chậm nhất, đến hết); before it, itself too late (trước ngày). */
export type How = 'on' | 'by' | 'before';

/** A part of a year at whose end something is counted or due. */
export type Period = 'month' | 'quarter' | 'half' | 'year';

/** What is counted from something that happens. */
export type EventUnit = 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';

/** How often, where no day is named; `stage`: giai đoạn. */
export type Rhythm = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'stage';

/** Hours are `HH:MM` in Vietnam. With how `on` it is at that hour; else the day itself is in time up to that hour. */
type Hours = readonly string[];

/** One meaning. */
export type Rule =
  /** One day. */
  | { readonly kind: 'day'; readonly day: string; readonly how: How; readonly hours: Hours }
  /** The same day every year, or, counted from a first year, every some years. */
  | {
      readonly kind: 'yearly';
      readonly day: string;
      readonly how: How;
      readonly every: number;
      /** The first year. Where it is every some years and nobody says since when, no year is certain. */
      readonly start?: number;
      readonly hours: Hours;
    }
  /** A day of the month, or its last one, in every month or some of them. */
  | {
      readonly kind: 'monthly';
      readonly day: number | 'last';
      readonly how: How;
      /** 1 to 12; all, where it is every month. */
      readonly months: readonly number[];
      readonly hours: Hours;
    }
  /** Some days or months after the end of every such period. */
  | {
      readonly kind: 'after';
      readonly count: number;
      readonly unit: 'day' | 'month';
      readonly period: Period;
    }
  /** A stretch of time; a side left out is open. `beyond`: "và những năm tiếp theo", it goes on and nobody says how long. */
  | {
      readonly kind: 'stretch';
      readonly from?: string;
      readonly to?: string;
      readonly beyond?: true;
    }
  /** A stretch that comes every year. Its ends are months, whole, `MM`, or days, `MM-DD`: quý I hằng năm, từ ngày 01/4 đến ngày 15/6 hằng năm. */
  | { readonly kind: 'yearlyStretch'; readonly from: string; readonly to: string }
  /** Days of the week, 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[]; readonly hours: Hours }
  /** Every day, without an end or between two days. */
  | { readonly kind: 'daily'; readonly hours: Hours; readonly from?: string; readonly to?: string }
  /** So long after something has happened, or before it will: no day of the calendar. */
  | {
      readonly kind: 'event';
      readonly count: number;
      readonly unit: EventUnit;
      readonly side: 'after' | 'before';
      readonly said: string;
    }
  /** What names no day: a rhythm, "thường xuyên", "đầu tháng 12". */
  | { readonly kind: 'open'; readonly said: string; readonly every?: readonly Rhythm[] };

/** From when to when days are asked for, and since when a rule can hold. */
export interface Window {
  /** Day of the document; what recurs gives no day before it. */
  readonly issued: string;
  readonly from: string;
  readonly to: string;
}

/** One time at which something is due or happens. */
export interface Occurrence {
  /** First day on which it may be done, where there is one: of a month, its first; of what happens on a day, that day. */
  readonly first?: string | undefined;
  /** Last day that is still in time: the eve of the day that is named after "trước". */
  readonly last: string;
  /** On that day before this hour in Vietnam, `HH:MM`. */
  readonly before?: string | undefined;
  /** On that day at this hour. */
  readonly at?: string | undefined;
}

const DAY = 86_400_000;

/** A day some days later, or, negative, earlier. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Day of the week, 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const yearOf = (year: number): string => String(year).padStart(4, '0');
const monthOf = (year: number, month: number): string => `${yearOf(year)}-${pad(month)}`;

/** The months that end a period. */
export const ENDS: Readonly<Record<Period, readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  half: [6, 12],
  year: [12],
};

/** A day some months later: the same day, or the month's last where it has none such. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + count;
  const target = monthOf(Math.floor(at / 12), (at % 12) + 1);
  const end = lastDay(target);
  const wanted = `${target}-${pad(date)}`;
  return wanted > end ? end : wanted;
}

/**
 * The day on which a time that is counted after a period's end falls, for the period that ends with a month. Months after
 * the end of February are counted from its 28th in every year, so that a calendar can say it in one rule and is never late.
 */
export function afterEnd(rule: Rule & { kind: 'after' }, year: number, month: number): string {
  const end = lastDay(monthOf(year, month));
  if (rule.unit === 'day') return addDays(end, rule.count);
  return addMonths(month === 2 ? `${monthOf(year, month)}-28` : end, rule.count);
}

/** What bounds a day as an occurrence, once for each hour. */
function bound(day: string, how: How, hours: Hours): Occurrence[] {
  if (how === 'on')
    return hours.length === 0
      ? [{ first: day, last: day }]
      : hours.map((at) => ({ first: day, last: day, at }));
  if (hours.length > 0) return hours.map((before) => ({ last: day, before }));
  return [{ last: how === 'before' ? addDays(day, -1) : day }];
}

/** The day of a month, or its last where the month has none such: the 31st of June is its 30th. */
function dayOfMonth(rule: Rule & { kind: 'monthly' }, year: number, month: number): Occurrence[] {
  const end = lastDay(monthOf(year, month));
  const wanted = rule.day === 'last' ? end : `${monthOf(year, month)}-${pad(rule.day)}`;
  // Before a 31st that is not there its whole month is in time.
  return wanted > end
    ? bound(end, rule.how === 'before' ? 'by' : rule.how, rule.hours)
    : bound(wanted, rule.how, rule.hours);
}

function eachDay(first: string, last: string, wanted: (day: string) => boolean): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (wanted(day)) days.push(day);
  return days;
}

/** Occurrences of a rule that recurs, in the years around a window and not before it. */
function recurring(rule: Rule, start: string, to: string): Occurrence[] {
  const first = Number(start.slice(0, 4)) - 2;
  const count = Number(to.slice(0, 4)) + 1 - first;
  const years = Array.from({ length: Math.max(0, count + 1) }, (_, at) => first + at);
  switch (rule.kind) {
    case 'yearly':
      return years
        .filter((year) =>
          rule.every === 1
            ? year >= (rule.start ?? 0)
            : rule.start !== undefined &&
              year >= rule.start &&
              (year - rule.start) % rule.every === 0,
        )
        .flatMap((year) => bound(`${yearOf(year)}-${rule.day}`, rule.how, rule.hours));
    case 'monthly':
      return years.flatMap((year) => rule.months.flatMap((month) => dayOfMonth(rule, year, month)));
    case 'after':
      return years.flatMap((year) =>
        ENDS[rule.period].map((month) => ({ last: afterEnd(rule, year, month) })),
      );
    case 'yearlyStretch':
      return years.map((year) => {
        const first = firstDay(`${yearOf(year)}-${rule.from}`);
        const last = lastDay(`${yearOf(year)}-${rule.to}`);
        // "Tháng 11 đến tháng 2" ends in the next year.
        return { first: first > last ? addMonths(first, -12) : first, last };
      });
    case 'weekly':
    case 'daily': {
      const { hours } = rule;
      const days = eachDay(
        start,
        to,
        (day) => rule.kind === 'daily' || rule.weekdays.includes(weekdayOf(day)),
      );
      return days.flatMap((day) =>
        hours.length === 0
          ? [{ first: day, last: day }]
          : hours.map((before) => ({ first: day, last: day, before })),
      );
    }
    case 'day':
    case 'stretch':
    case 'event':
    case 'open':
      return [];
  }
}

/**
 * What a rule gives, in order: what recurs from one day to another, both included; what is named outright whenever it is.
 *
 * @param start since when what recurs can hold; left out, it gives nothing
 * @param to no later day
 */
export function occurrencesOf(rule: Rule, start: string | undefined, to: string): Occurrence[] {
  const found = ((): Occurrence[] => {
    if (rule.kind === 'day') return bound(rule.day, rule.how, rule.hours);
    if (rule.kind === 'stretch')
      return rule.to === undefined || rule.beyond
        ? []
        : [{ ...(rule.from !== undefined && { first: rule.from }), last: rule.to }];
    if (rule.kind === 'daily') {
      // Two days that are named stand, whenever the document is from.
      const first = rule.from ?? start;
      const last = rule.to !== undefined && rule.to < to ? rule.to : to;
      return first === undefined ? [] : recurring(rule, first, last);
    }
    return start === undefined
      ? []
      : recurring(rule, start, to).filter(({ last }) => last >= start);
  })();
  return found
    .filter(({ first, last }) => (first ?? last) <= to)
    .sort((a, b) => a.last.localeCompare(b.last));
}

/** Whether a rule comes again and again without an end of its own. */
export function isRecurring(rule: Rule): boolean {
  switch (rule.kind) {
    case 'yearly':
      return rule.every === 1 || rule.start !== undefined;
    case 'daily':
      return rule.to === undefined;
    case 'monthly':
    case 'after':
    case 'yearlyStretch':
    case 'weekly':
      return true;
    case 'day':
    case 'stretch':
    case 'event':
    case 'open':
      return false;
  }
}

/**
 * The last days still in time, within a window, in order and each once; a stretch gives the day on which it ends. None
 * where the rules name no day.
 */
export function daysIn(rules: readonly Rule[], window: Window): string[] {
  // Far windows ask for no days before them.
  const start = (rule: Rule) =>
    rule.kind === 'weekly' || rule.kind === 'daily'
      ? [window.issued, window.from].sort().at(-1)
      : window.issued;
  const days = rules
    .flatMap((rule) => occurrencesOf(rule, start(rule), window.to))
    .map(({ last }) => last);
  return [...new Set(days)].filter((day) => day >= window.from && day <= window.to).sort();
}
