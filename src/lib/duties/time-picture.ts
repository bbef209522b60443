import { firstDay, daysBetween, formatDate, lastDay } from '#src/vietnamese/dates.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';
import { rulesOf } from '#src/schemas/time-rules.ts';
import type { Time } from '#src/schemas/time.ts';
import { ruleOccurrences, calendarRules, type Span } from './deadlines.ts';

/** Days on a line of time: the life of a document, and a year of deadlines. Laid out in plain numbers that a component draws. */

/** Something with its days. */
export interface TimeItem {
  readonly label: string;
  /** `YYYY-MM-DD`, in order; at least one. */
  readonly days: readonly string[];
  /** Its days in words, where they are not told by themselves. */
  readonly words?: string | undefined;
}

/** A mark on the line; those of one item share its number. */
export interface TimeMark {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export interface TimePicture {
  readonly width: number;
  readonly height: number;
  /** The line itself. */
  readonly axis: { readonly y: number; readonly from: number; readonly to: number };
  /** Where years or months begin. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly marks: readonly TimeMark[];
  readonly description: string;
}

const WIDTH = 328;
/** Room for half a label at both ends. */
const EDGE = 16;
/** Marks nearer than that stand one above the other. */
const APART = 22;
const MARK = 24;
/** Room for a tick's label. */
const FOOT = 26;
/** Labels of years, and of months, nearer than that would touch. */
const YEAR_LABEL = 40;
const MONTH_LABEL = 22;
/** What recurs more often is told in words alone. */
const MOST = 12;

/** The days on which a time falls between two days; none where it recurs too often to be drawn one by one. */
export function daysOf(time: Time, span: Span, from: string, to: string): string[] {
  const days = calendarRules(time, span)
    .flatMap((rule) => ruleOccurrences(rule, span, to))
    .map(({ last }) => last)
    .filter((day) => day >= from && day <= to);
  const all = [...new Set(days)].sort();
  return all.length > MOST ? [] : all;
}

/** The last day of a stretch of time that a target is set for. */
const endOf = (time: Time): string | undefined =>
  rulesOf(time, undefined).flatMap((rule) =>
    rule.kind === 'stretch' && rule.to !== undefined && !rule.beyond ? [rule.to] : [],
  )[0];

/** The first days of the years or months of a line, as far apart as labels need. */
function ticksOf(from: string, to: string, xOf: (day: string) => number): TimePicture['ticks'] {
  const year = Number(from.slice(0, 4));
  const years = Number(to.slice(0, 4)) - year + 1;
  const monthly = daysBetween(from, to) <= 400;
  const starts = monthly
    ? Array.from({ length: 14 }, (_, index) => {
        const month = Number(from.slice(5, 7)) - 1 + index;
        const day = `${String(year + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-01`;
        return { day, label: String((month % 12) + 1) };
      })
    : Array.from({ length: years }, (_, index) => ({
        day: `${String(year + index)}-01-01`,
        label: String(year + index),
      }));
  const ticks = starts
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, label }) => ({ x: xOf(day), label }));
  let free = -Infinity;
  return ticks.map(({ x, label }) => {
    const shown = x >= free && x <= WIDTH - EDGE;
    if (shown) free = x + (monthly ? MONTH_LABEL : YEAR_LABEL);
    return { x, label: shown ? label : '' };
  });
}

/**
 * Items on a line of time, numbered in the order given.
 *
 * @param from first day of the line; left out: that of the first item
 * @param to last day; left out: that of the last item
 * @returns nothing where there are fewer than two days, since a line of one says no more than its words
 */
export function timePicture(
  items: readonly TimeItem[],
  from?: string,
  to?: string,
): TimePicture | undefined {
  const days = items.flatMap((item) => item.days).sort();
  const [first, last] = [from ?? days[0], to ?? days.at(-1)];
  if (first === undefined || last === undefined || new Set(days).size < 2) return undefined;
  const length = Math.max(daysBetween(first, last), 1);
  const xOf = (day: string): number =>
    Math.round(EDGE + ((WIDTH - 2 * EDGE) * daysBetween(first, day)) / length);
  const rows: number[] = [];
  const placed = items
    .flatMap(({ days: own }, index) => own.map((day) => ({ number: index + 1, x: xOf(day) })))
    .sort((a, b) => a.x - b.x || a.number - b.number)
    .map((mark) => {
      const free = rows.findIndex((end) => mark.x - end >= APART);
      const row = free < 0 ? rows.length : free;
      rows[row] = mark.x;
      return { ...mark, row };
    });
  const y = rows.length * MARK + 4;
  return {
    width: WIDTH,
    height: y + FOOT,
    axis: { y, from: xOf(first), to: xOf(last) },
    ticks: ticksOf(first, last, xOf),
    marks: placed.map(({ number, x, row }) => ({ number, x, y: y - row * MARK - MARK / 2 })),
    description: items
      .map(
        ({ label, days: own, words }, index) =>
          `${String(index + 1)}. ${words ?? own.map(formatDate).join(', ')}: ${label}.`,
      )
      .join(' '),
  };
}

/** A document as far as its life goes. */
export interface Life {
  readonly issued: { readonly date?: string | undefined };
  readonly period?:
    { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly endedBy?: { readonly from: string } | undefined;
  readonly targets: readonly { readonly when: readonly Time[] }[];
}

/** A row with a date in a document's life. */
export interface LifeDeadline {
  readonly title: string;
  readonly time: Time;
  readonly span: Span;
}

/** The stations of a document's life: issued, the ends of its targets, what is due, the end of its period or of itself. */
export function lifeOf(document: Life, deadlines: readonly LifeDeadline[]): TimeItem[] {
  const { issued, period, endedBy, targets } = document;
  const start = issued.date && firstDay(issued.date);
  const end = period?.to && lastDay(period.to);
  const item = (label: string, date: string | undefined, day: string | undefined): TimeItem[] =>
    date !== undefined && day !== undefined
      ? [{ label, days: [day], words: formatDate(date) }]
      : [];
  const from = period?.from && firstDay(period.from);
  const ends = targets.flatMap(({ when }) => [
    ...new Set(when.flatMap((time) => endOf(time) ?? [])),
  ]);
  const due = deadlines.flatMap(({ title, time, span }) => {
    const days = daysOf(time, span, start ?? '', end ?? addDays(start ?? '2000-01-01', 366 * 3));
    return days.length > 0 ? [{ label: title, days }] : [];
  });
  return [
    ...item('ban hành', issued.date, start),
    ...(from !== undefined && from > (start ?? '') ? item('bắt đầu kỳ', period?.from, from) : []),
    ...[...Map.groupBy(ends, (day) => day)].map(([day, all]) => ({
      label: `hạn của ${String(all.length)} chỉ tiêu`,
      days: [day],
      ...(day.endsWith('-12-31') && { words: `hết năm ${day.slice(0, 4)}` }),
    })),
    ...due,
    ...item('hết kỳ', period?.to, end),
    ...(endedBy ? [{ label: 'thôi áp dụng', days: [endedBy.from] }] : []),
  ].sort((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
}
