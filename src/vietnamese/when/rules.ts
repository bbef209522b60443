import { lastDay } from '#src/vietnamese/dates.ts';

/** What words of time mean on the calendar, and the days that it gives. Days are `YYYY-MM-DD`, days of the year `MM-DD`. */

/** How a day bounds the time: on it; by it, itself included (chậm nhất, đến hết); before it, itself too late (trước ngày). */
export type How = 'on' | 'by' | 'before';

/** A part of a year at whose end something is counted or due. */
export type Period = 'month' | 'quarter' | 'half' | 'year';

/** One meaning. Hours are `HH:MM` in Vietnam. */
export type Rule =
  /** One day; with an hour, the day itself is in time up to that hour. */
  | { readonly kind: 'day'; readonly day: string; readonly how: How; readonly hour?: string }
  /** The same day every year, or every some years. */
  | { readonly kind: 'yearly'; readonly day: string; readonly how: How; readonly every: number }
  /** A day of the month, or its last one, in every month or some of them. */
  | {
      readonly kind: 'monthly';
      readonly day: number | 'last';
      readonly how: How;
      /** 1 to 12; all, where it is every month. */
      readonly months: readonly number[];
      readonly hours: readonly string[];
    }
  /** Some days or months after the end of every such period. */
  | {
      readonly kind: 'after';
      readonly count: number;
      readonly unit: 'day' | 'month';
      readonly period: Period;
    }
  /** A stretch of time; a side left out is open. */
  | {
      readonly kind: 'stretch';
      readonly from?: string;
      readonly to?: string;
      /** As it is said: `quý I năm 2027`. */
      readonly said: string;
      /** "và những năm tiếp theo": it goes on after its end, nobody says how long. */
      readonly beyond?: true;
    }
  /** A stretch that comes every year, by its last day: quý I hằng năm. */
  | { readonly kind: 'yearlyStretch'; readonly to: string; readonly said: string }
  /** Days of the week, 1 Monday … 7 Sunday. */
  | {
      readonly kind: 'weekly';
      readonly weekdays: readonly number[];
      readonly hours: readonly string[];
    }
  /** Every day, without an end or between two days. */
  | {
      readonly kind: 'daily';
      readonly hours: readonly string[];
      readonly from?: string;
      readonly to?: string;
    }
  /** What names no day: a rhythm, a time after an event, "thường xuyên". */
  | { readonly kind: 'open'; readonly said: string };

/** From when to when days are asked for, and since when a rule can hold. */
export interface Window {
  /** Day of the document; what recurs gives no day before it. */
  readonly issued: string;
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/** A day some days later, or, negative, earlier. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

const pad = (value: number): string => String(value).padStart(2, '0');
const monthOf = (year: number, month: number): string => `${String(year)}-${pad(month)}`;

/** The last day still in time. */
const inTime = (day: string, how: How): string => (how === 'before' ? addDays(day, -1) : day);

/** The months that end a period. */
const ENDS: Readonly<Record<Period, readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  half: [6, 12],
  year: [12],
};

const yearsOf = ({ issued, from, to }: Window): number[] => {
  const first = Number((issued > from ? issued : from).slice(0, 4)) - 1;
  const last = Number(to.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
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

/** Every day of a rule that recurs, in years around the window. */
function recurring(rule: Rule, window: Window): string[] {
  const years = yearsOf(window);
  switch (rule.kind) {
    case 'yearly':
      return years
        .filter((year) => (year - Number(window.issued.slice(0, 4))) % rule.every === 0)
        .map((year) => inTime(`${String(year)}-${rule.day}`, rule.how));
    case 'monthly':
      return years.flatMap((year) =>
        rule.months.flatMap((month) => {
          const end = lastDay(monthOf(year, month));
          if (rule.day === 'last') return [inTime(end, rule.how)];
          const day = `${monthOf(year, month)}-${pad(rule.day)}`;
          // The 31st of a month of thirty days is its last.
          return [day > end ? end : inTime(day, rule.how)];
        }),
      );
    case 'after':
      return years.flatMap((year) =>
        ENDS[rule.period].map((month) => {
          const end = lastDay(monthOf(year, month));
          return rule.unit === 'day' ? addDays(end, rule.count) : addMonths(end, rule.count);
        }),
      );
    case 'yearlyStretch':
      return years.map((year) => lastDay(`${String(year)}-${rule.to}`));
    case 'weekly':
    case 'daily': {
      const wanted = (day: string): boolean =>
        rule.kind === 'daily' ||
        rule.weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
      const start = [
        window.issued,
        window.from,
        (rule.kind === 'daily' && rule.from) || window.from,
      ].reduce((a, b) => (a > b ? a : b));
      const stop = rule.kind === 'daily' && rule.to && rule.to < window.to ? rule.to : window.to;
      const days: string[] = [];
      for (let day = start; day <= stop; day = addDays(day, 1)) if (wanted(day)) days.push(day);
      return days;
    }
    case 'day':
    case 'stretch':
    case 'open':
      return [];
  }
}

/** The days of one rule, whatever they are asked for. */
function daysOf(rule: Rule, window: Window): string[] {
  if (rule.kind === 'day') return [rule.hour === undefined ? inTime(rule.day, rule.how) : rule.day];
  if (rule.kind === 'stretch') return rule.to === undefined || rule.beyond ? [] : [rule.to];
  return recurring(rule, window).filter((day) => day >= window.issued);
}

/**
 * The last days still in time, within a window, in order and each once; a stretch gives the day on which it ends. None
 * where the rules name no day.
 */
export function daysIn(rules: readonly Rule[], window: Window): string[] {
  const days = rules.flatMap((rule) => daysOf(rule, window));
  return [...new Set(days)].filter((day) => day >= window.from && day <= window.to).sort();
}
