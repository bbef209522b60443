import { rulesOf } from '#src/schemas/time-rules.ts';
import { effectDay, type ForceData } from '#src/lib/documents/force.ts';
import type { Time } from '#src/schemas/time.ts';
import { firstDay, lastDay } from '#src/vietnamese/dates.ts';
import {
  addDays,
  isRecurring,
  occurrencesOf,
  type Occurrence,
  type Rule,
} from '#src/vietnamese/when/rules.ts';
import { rulesInWords } from '#src/vietnamese/when/words.ts';

/** What a typed time means on the calendar: its days, whether they are ahead or past, and the words for it. */

/** The time in which a document's rules run. */
export interface Span {
  /** First day, `YYYY-MM-DD`. Left out: not known, so nothing that recurs can be placed on a day. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`. Left out: the document names no end. */
  readonly to?: string | undefined;
  /** Day of the document as far as it is known: what is counted from it needs the whole. */
  readonly issued?: string | undefined;
  /** First day of its force, where it is known. */
  readonly effect?: string | undefined;
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

/**
 * The time in which a document's rules run: from the day of issue (or the period's first day, if that is later) to the
 * period's last day. A date of issue that is not whole counts from its last possible day, so that no deadline is shown
 * that may lie before the document.
 */
export function spanOf(
  document: ForceData & {
    readonly period?:
      { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  },
): Span {
  const starts = [
    document.issued.date && lastDay(document.issued.date),
    document.period?.from && firstDay(document.period.from),
  ].filter((day): day is string => Boolean(day));
  return {
    from: starts.sort().at(-1),
    to: document.period?.to && lastDay(document.period.to),
    issued: document.issued.date,
    effect: effectDay(document),
  };
}

/** A period of whole years, or one without an end: it says how long something runs, not when it is due. */
const isPeriod = (rule: Rule): boolean =>
  rule.kind === 'stretch' &&
  (rule.to === undefined ||
    rule.beyond === true ||
    (rule.to.endsWith('-12-31') && (rule.from === undefined || rule.from.endsWith('-01-01'))));

/** The rules of a time that fall on days of a calendar. */
export const calendarRules = (time: Time, span: Span): readonly Rule[] =>
  rulesOf(time, span.issued, span.effect).filter((rule) => !isPeriod(rule));

/** Whether a time recurs without a known end. */
export function isEndless(time: Time, span: Span): boolean {
  return (
    span.from !== undefined && span.to === undefined && calendarRules(time, span).some(isRecurring)
  );
}

/** What a rule of a document gives within its span, none of it after `until`. */
export function ruleOccurrences(rule: Rule, span: Span, until: string): Occurrence[] {
  // What is named outright stands whatever the span.
  const to = isRecurring(rule) && span.to !== undefined && span.to < until ? span.to : until;
  return occurrencesOf(rule, span.from, to);
}

/**
 * The days on which a time falls, in order, none of them after `until`.
 * A rule that recurs has no days before its document's span or after it, and none at all where the span's start is unknown;
 * a date that the source names outright stands whatever the span. Whole years and times without a day have no occurrence.
 */
export function occurrences(time: Time, span: Span, until: string): Occurrence[] {
  return calendarRules(time, span)
    .flatMap((rule) => ruleOccurrences(rule, span, until))
    .sort((a, b) => a.last.localeCompare(b.last));
}

/** How far ahead the next occurrence of a time without an end may lie, in days: a leap year, or some years. */
const reach = (time: Time): number => 366 * (time.kind === 'yearly' ? (time.every ?? 1) : 1);

/** Far enough ahead that every dated deadline of a plan with an end is found. */
const FAR = '2999-12-31';

/** Where each time was last found to stand: each agency that a row concerns, each list and each table asks again. */
const known = new WeakMap<
  Time,
  { readonly span: Span; readonly today: string; readonly state: DeadlineState }
>();

/** Where a time stands on a day: what is past, what is ahead, which comes next. `today` is `YYYY-MM-DD`; a deadline of today is ahead. */
export function deadlineState(time: Time, span: Span, today: string): DeadlineState {
  const last = known.get(time);
  if (last?.span === span && last.today === today) return last.state;
  const state = stateOn(time, span, today);
  known.set(time, { span, today, state });
  return state;
}

function stateOn(time: Time, span: Span, today: string): DeadlineState {
  const period = rulesOf(time, span.issued, span.effect).find(isPeriod);
  if (period?.kind === 'stretch') {
    const end = period.beyond ? undefined : period.to;
    const state = end === undefined ? 'open' : end < today ? 'past' : 'ahead';
    return { state, past: [], ahead: [], endless: end === undefined };
  }
  const endless = isEndless(time, span);
  // Of a rule without an end only the next occurrence is needed; one that begins later has it after its beginning.
  const since = time.kind === 'yearly' && time.start !== undefined ? `${time.start}-12-31` : today;
  const horizon = addDays([today, span.from ?? today, since].sort().at(-1) ?? today, reach(time));
  const all = occurrences(time, span, endless ? horizon : FAR);
  const past = all.filter((item) => item.last < today);
  const coming = all.filter((item) => item.last >= today);
  // Hours of one day are one day.
  const ahead = endless ? coming.filter(({ last }) => last === coming[0]?.last) : coming;
  const state = ahead.length > 0 ? 'ahead' : past.length > 0 ? 'past' : 'undated';
  return { state, past, ahead, next: ahead[0], endless };
}

const RHYTHMS = { month: 'hằng tháng', quarter: 'hằng quý', half: 'định kỳ 6 tháng' } as const;

/** A time in plain words, in our own spelling; the words as printed stand in `printed`. */
export function timeWords(time: Time): string {
  switch (time.kind) {
    case 'notStated':
      return 'văn bản không nói thời hạn';
    case 'afterIssue':
    case 'afterEffect':
    case 'afterEvent':
    case 'beforeEvent':
    case 'occasion':
    case 'periodic':
    case 'onDemand':
    case 'byRule':
      return time.printed.charAt(0).toLowerCase() + time.printed.slice(1);
    default: {
      const words = rulesInWords(rulesOf(time, undefined));
      if ('tentative' in time && time.tentative) return `dự kiến ${words}`;
      return time.kind === 'yearly' && time.period ? `${RHYTHMS[time.period]}, ${words}` : words;
    }
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

/**
 * The words for how long there is until an occurrence, with the day from which each is true. Few and coarse, so that a page
 * needs no more than these; no three months have more than 92 days, so that "hơn 3 tháng" is true of 93 days on.
 */
function countdownTo({ first, last }: Occurrence): DatedWords[] {
  const steps: DatedWords[] = [
    { from: '', words: 'còn hơn 3 tháng' },
    { from: addDays(last, -92), words: 'còn hơn 30 ngày' },
    { from: addDays(last, -30), words: 'còn không quá 30 ngày' },
    { from: addDays(last, -7), words: 'còn không quá 7 ngày' },
    { from: last, words: first === last ? 'hôm nay' : 'hôm nay là ngày cuối' },
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
    countdown: state.next ? fromDay(countdownTo(state.next), day) : [],
  };
}

/** Whether any of these times falls on a day of the calendar. */
export const hasOccurrence = (when: readonly Time[], span: Span): boolean =>
  when.some((time) => {
    const until = isEndless(time, span) ? addDays(span.from ?? FAR, 366 + reach(time)) : FAR;
    return occurrences(time, span, until).length > 0;
  });
