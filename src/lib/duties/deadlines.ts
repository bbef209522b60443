import type { Time } from '#src/schemas/time.ts';
import { firstDay, formatDate, lastDay } from '#src/vietnamese/dates.ts';

/** What a typed time means on the calendar: its days, whether they are ahead or past, and the words for it. */

/** The time in which a document's rules run. */
export interface Span {
  /** First day, `YYYY-MM-DD`. Left out: not known, so nothing that recurs can be placed on a day. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`. Left out: the document names no end. */
  readonly to?: string | undefined;
}

/** One time at which something is due or happens. */
export interface Occurrence {
  /** First day on which it may be done, where there is one: of a month, its first. */
  readonly first?: string | undefined;
  /** Last day that is still in time, `YYYY-MM-DD`: the eve of the day that the source names after "trước". */
  readonly last: string;
  /** On that day before this hour in Vietnam, `HH:MM`. */
  readonly before?: string | undefined;
}

/** Where a time stands on a given day. */
export interface DeadlineState {
  /** `undated`: the source gives no day. `open`: it runs now and names no end. */
  readonly state: 'ahead' | 'past' | 'open' | 'undated';
  readonly past: readonly Occurrence[];
  /** Those ahead; of a rule without an end only the next one. */
  readonly ahead: readonly Occurrence[];
  /** The next one, which is today's where there is one today. */
  readonly next?: Occurrence | undefined;
  /** The rule goes on and the source names no end for it. */
  readonly endless: boolean;
}

const DAY = 86_400_000;

/** A day some days later (or, negative, earlier). Days are `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Day of the week, 1 Monday … 7 Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The last day in time for "before `MM-DD`" in a year; of 1 January it lies in the year before. */
function eve(year: number, day: string): string {
  return addDays(`${String(year).padStart(4, '0')}-${day}`, -1);
}

/**
 * The time in which a document's rules run: from the day of issue (or the period's first day, if that is later) to the
 * period's last day. A date of issue that is not whole counts from its last possible day, so that no deadline is shown
 * that may lie before the document.
 */
export function spanOf(document: {
  issued: { date?: string | undefined };
  period?: { from?: string | undefined; to?: string | undefined } | undefined;
}): Span {
  const starts = [
    document.issued.date && lastDay(document.issued.date),
    document.period?.from && firstDay(document.period.from),
  ].filter((day): day is string => Boolean(day));
  return {
    from: starts.sort().at(-1),
    to: document.period?.to && lastDay(document.period.to),
  };
}

/** Whether a time recurs without a known end. */
export function isEndless(time: Time, span: Span): boolean {
  const recurs =
    time.kind === 'everyYearBefore' ||
    time.kind === 'weekly' ||
    (time.kind === 'everySixMonths' && time.day !== undefined);
  return recurs && span.from !== undefined && span.to === undefined;
}

function yearly(day: string, from: string, to: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let year = Number(from.slice(0, 4)); ; year += 1) {
    const last = eve(year, day);
    if (last > to) return found;
    if (last >= from) found.push({ last });
  }
}

/**
 * The days on which a time falls, in order, none of them after `until`.
 * A rule that recurs has no days before its document's span or after it, and none at all where the span's start is unknown;
 * a date that the source names outright stands whatever the span. Stretches of time and times without a day have no occurrence.
 */
export function occurrences(time: Time, span: Span, until: string): Occurrence[] {
  const to = span.to !== undefined && span.to < until ? span.to : until;
  const within = (list: Occurrence[]) => list.filter((item) => (item.first ?? item.last) <= until);
  switch (time.kind) {
    case 'date':
      return within([{ first: time.date, last: time.date }]);
    case 'before':
      return within([{ last: addDays(time.date, -1) }]);
    case 'month':
      return within([{ first: firstDay(time.month), last: lastDay(time.month) }]);
    case 'everyYearBefore':
      return span.from === undefined ? [] : yearly(time.day, span.from, to);
    case 'everySixMonths':
      return span.from === undefined || time.day === undefined
        ? []
        : yearly(time.day, span.from, to);
    case 'dailyBetween': {
      const days: Occurrence[] = [];
      for (let day = time.from; day <= time.to; day = addDays(day, 1))
        days.push({ first: day, last: day, before: time.before });
      return within(days);
    }
    case 'weekly': {
      if (span.from === undefined) return [];
      const days: Occurrence[] = [];
      const start = addDays(span.from, (time.weekday - weekdayOf(span.from) + 7) % 7);
      for (let day = start; day <= to; day = addDays(day, 7)) days.push({ first: day, last: day });
      return days;
    }
    case 'span':
    case 'occasion':
    case 'periodic':
    case 'onDemand':
    case 'byRule':
    case 'notStated':
      return [];
  }
}

/** Far enough ahead that every dated deadline of a plan with an end is found. */
const FAR = '2999-12-31';

/** Where a time stands on a day: what is past, what is ahead, which comes next. `today` is `YYYY-MM-DD`; a deadline of today is ahead. */
export function deadlineState(time: Time, span: Span, today: string): DeadlineState {
  if (time.kind === 'span') {
    const end = time.beyond ? undefined : time.to && lastDay(time.to);
    const state = end === undefined ? 'open' : end < today ? 'past' : 'ahead';
    return { state, past: [], ahead: [], endless: end === undefined };
  }
  const endless = isEndless(time, span);
  // Of a rule without an end, a year past today holds the next occurrence.
  const all = occurrences(time, span, endless ? addDays(today, 366) : FAR);
  const past = all.filter((item) => item.last < today);
  const coming = all.filter((item) => item.last >= today);
  const ahead = endless ? coming.slice(0, 1) : coming;
  const state = ahead.length > 0 ? 'ahead' : past.length > 0 ? 'past' : 'undated';
  return { state, past, ahead, next: ahead[0], endless };
}

const dayWords = (day: string) => `${Number(day.slice(3))}/${Number(day.slice(0, 2))}`;

/** `14:00` → `14 giờ`, `14:30` → `14 giờ 30`. */
function hourWords(at: string): string {
  const [hours, minutes] = at.split(':');
  return `${Number(hours)} giờ${minutes === '00' ? '' : ` ${minutes}`}`;
}

const weekdayWords = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

/** A time in plain words, in our own spelling; the words as printed stand in `printed`. */
export function timeWords(time: Time): string {
  switch (time.kind) {
    case 'date':
      return `ngày ${formatDate(time.date)}`;
    case 'before':
      return `trước ngày ${formatDate(time.date)}`;
    case 'month':
      return `${time.tentative ? 'dự kiến ' : ''}${formatDate(time.month)}`;
    case 'everyYearBefore':
      return `trước ngày ${dayWords(time.day)} hằng năm`;
    case 'everySixMonths':
      return time.day === undefined
        ? 'định kỳ 6 tháng, văn bản không nói ngày'
        : `định kỳ 6 tháng, trước ngày ${dayWords(time.day)} hằng năm`;
    case 'dailyBetween':
      return `hằng ngày trước ${hourWords(time.before)}, từ ${formatDate(time.from)} đến hết ${formatDate(time.to)}`;
    case 'weekly':
      return `${weekdayWords[time.weekday - 1]} hằng tuần`;
    case 'span': {
      const from = time.from && formatDate(time.from).replace(/^năm /, '');
      const to = time.to && formatDate(time.to).replace(/^năm /, '');
      if (from && to) return `giai đoạn ${from}–${to}`;
      if (from) return `từ ${formatDate(time.from ?? '')}`;
      return `đến ${formatDate(time.to ?? '')}${time.beyond ? ' và những năm tiếp theo' : ''}`;
    }
    case 'notStated':
      return 'văn bản không nói thời hạn';
    case 'occasion':
    case 'periodic':
    case 'onDemand':
    case 'byRule':
      return time.printed.charAt(0).toLowerCase() + time.printed.slice(1);
  }
}

/** Words that hold from a day on. */
export interface DatedWords {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly words: string;
}

/**
 * Where readers find a time: `ahead` only where its document runs; `draft` whatever its day, since nothing is due before
 * the document is issued; an ended document has nothing ahead.
 */
export type Phase = 'ahead' | 'draft' | 'past' | 'undated';

/** A time as readers see it on a day. */
export interface Standing {
  readonly state: DeadlineState;
  readonly phase: Phase;
  /** The last day still in time, `YYYY-MM-DD`: the next one's, else that of the last that is past. */
  readonly day: string | undefined;
  /** How long there is, from each day on which it changes: the first holds on the day asked for. None where nothing can be counted. */
  readonly countdown: readonly DatedWords[];
}

/** What of a document decides where its times stand. */
export interface DocumentPhase {
  readonly draft: boolean;
  /** Its period is over. */
  readonly ended: boolean;
}

/** Kinds of time that fall on a day, not up to one. */
const onTheDay: ReadonlySet<Time['kind']> = new Set(['date', 'weekly', 'dailyBetween']);

/**
 * The words for how long there is until an occurrence, with the day from which each is true. Few and coarse, so that a page
 * needs no more than these; no three months have more than 92 days, so that "hơn 3 tháng" is true of 93 days on.
 */
function countdownTo({ first, last }: Occurrence, kind: Time['kind']): DatedWords[] {
  const steps: DatedWords[] = [
    { from: '', words: 'còn hơn 3 tháng' },
    { from: addDays(last, -92), words: 'còn hơn 30 ngày' },
    { from: addDays(last, -30), words: 'còn không quá 30 ngày' },
    { from: addDays(last, -7), words: 'còn không quá 7 ngày' },
    { from: last, words: onTheDay.has(kind) ? 'hôm nay' : 'hôm nay là ngày cuối' },
    { from: addDays(last, 1), words: 'đã qua' },
  ];
  if (first === undefined || first === last) return steps;
  const week = addDays(last, -7);
  return [
    ...steps.filter(({ from }) => from < first),
    { from: first, words: 'đang trong thời gian thực hiện' },
    ...steps.filter(({ from }) => from > first && from >= week),
  ];
}

/** Of words in the order of their days: those that hold on a day, and all later ones. */
function fromDay(steps: readonly DatedWords[], day: string): DatedWords[] {
  const at = steps.findLastIndex(({ from }) => from <= day);
  return steps
    .slice(Math.max(at, 0))
    .map((step, index) => (index === 0 ? { ...step, from: day } : step));
}

/** How a time stands for readers on a day, `YYYY-MM-DD`. */
export function standingOf(
  time: Time,
  span: Span,
  { draft, ended }: DocumentPhase,
  day: string,
): Standing {
  const state = deadlineState(time, span, day);
  const last = state.next?.last ?? state.past.at(-1)?.last;
  const past = state.state === 'past';
  if (draft)
    return {
      state,
      phase: state.state === 'undated' ? 'undated' : 'draft',
      day: last,
      countdown: [],
    };
  if (ended && !past)
    return {
      state,
      phase: last === undefined ? 'undated' : 'past',
      day: last,
      countdown: last === undefined ? [] : [{ from: day, words: 'kỳ của văn bản đã hết' }],
    };
  if (past) return { state, phase: 'past', day: last, countdown: [{ from: day, words: 'đã qua' }] };
  return {
    state,
    phase: state.state === 'undated' ? 'undated' : 'ahead',
    day: last,
    countdown: state.next ? fromDay(countdownTo(state.next, time.kind), day) : [],
  };
}

/** Whether any of these times falls on a day of the calendar. */
export const hasOccurrence = (when: readonly Time[], span: Span): boolean =>
  when.some(
    (time) =>
      occurrences(time, span, isEndless(time, span) ? addDays(span.from ?? FAR, 366) : FAR).length >
      0,
  );
