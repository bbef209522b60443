import { isPast } from '#src/schemas/states.ts';
import type { Time } from '#src/schemas/time.ts';
import type { DatedStates } from '#src/lib/documents/state.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { hasDay } from './calendar.ts';
import {
  standingOf,
  timeWords,
  type DocumentPhase,
  type Phase,
  type Span,
  type Standing,
} from './deadlines.ts';

/** A time as calendars and tables show it. */
export interface Due extends Standing {
  readonly time: Time;
  /** `trước ngày 25/12 hằng năm` */
  readonly words: string;
  /** What is printed large: the last day still in time, or the month of a meeting of which no day is known. */
  readonly figure: string | undefined;
  /** Whether the source names a day that can be found in a calendar. */
  readonly dated: boolean;
}

/** What a time is shown by. */
interface Asked {
  readonly span: Span;
  readonly phase: DocumentPhase;
  readonly day: string;
  readonly meeting: boolean;
}

/** How each time was last shown: every agency that a row concerns has it on its page. */
const known = new WeakMap<Time, Asked & { readonly due: Due }>();

/**
 * How a time of a row is shown on a day.
 *
 * @param day `YYYY-MM-DD`
 * @param meeting whether it is that of a meeting: of one that is to be in a month, no day is the last in time
 */
export function dueOf(
  time: Time,
  span: Span,
  phase: DocumentPhase,
  day: string,
  meeting = false,
): Due {
  const last = known.get(time);
  if (
    last?.span === span &&
    last.phase.draft === phase.draft &&
    last.phase.ended === phase.ended &&
    last.day === day &&
    last.meeting === meeting
  )
    return last.due;
  const asked = { span, phase, day, meeting };
  const due = shownBy(time, asked);
  known.set(time, { ...asked, due });
  return due;
}

function shownBy(time: Time, { span, phase, day, meeting }: Asked): Due {
  const standing = standingOf(time, span, phase, day);
  const last = standing.day;
  return {
    ...standing,
    time,
    words: timeWords(time),
    figure: last && formatDate(meeting && time.kind === 'month' ? last.slice(0, 7) : last),
    dated: hasDay(time, span),
  };
}

/** A row with times, and the document whose row it is. */
export interface TimedRow {
  readonly document: {
    readonly data: { readonly stage: 'issued' | 'draft' | 'unknown' };
    readonly states: DatedStates;
  };
  readonly span: Span;
  readonly row: { readonly when: readonly Time[] };
}

/**
 * The times of a row as they are shown on a day.
 *
 * @param day `YYYY-MM-DD`
 * @param meeting as for `dueOf`
 */
export function dueTimes({ document, span, row }: TimedRow, day: string, meeting = false): Due[] {
  const phase = { draft: document.data.stage === 'draft', ended: isPast(document.states[0]) };
  return row.when.map((time) => dueOf(time, span, phase, day, meeting));
}

/** The order of the phases in a list. */
const phases: readonly Phase[] = ['ahead', 'draft', 'past', 'undated'];

/**
 * The order of times: those ahead, the soonest first; then those of drafts; then those past, the latest first; then those
 * without a day.
 */
export function byDue(
  a: Pick<Due, 'phase' | 'dated' | 'day'>,
  b: Pick<Due, 'phase' | 'dated' | 'day'>,
): number {
  const rank = ({ phase, dated }: Pick<Due, 'phase' | 'dated'>) =>
    phases.indexOf(dated ? phase : 'undated');
  const [first, second] = [a.day ?? '', b.day ?? ''];
  return (
    rank(a) - rank(b) ||
    (a.phase === 'past' ? second.localeCompare(first) : first.localeCompare(second))
  );
}
