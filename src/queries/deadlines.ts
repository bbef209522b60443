import { hasDay, type CalendarEntry } from '#src/lib/duties/calendar.ts';
import {
  deadlineState,
  stateWords,
  timeWords,
  type DeadlineState,
  type Span,
} from '#src/lib/duties/deadlines.ts';
import { reportSides } from '#src/lib/duties/groups.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import type { Time } from '#src/schemas/time.ts';
import { site } from '#src/site/site.ts';
import { getAgencyPages } from './agency-pages.ts';
import type { DocumentView } from './documents.ts';
import { onceADay } from './once.ts';
import { getRows } from './rows.ts';

/** One time of one row: a deadline, a meeting, or the note that the source names no day. */
export interface DeadlineView {
  /** Permanent: the row's id, with a number where the row has several times. */
  readonly id: string;
  readonly kind: 'report' | 'duty' | 'event';
  readonly document: DocumentView;
  readonly clause: string;
  readonly title: string;
  /** Ids of those who have to act. */
  readonly who: readonly string[];
  /** Ids of those who receive, or through whom it goes. */
  readonly receivers: readonly string[];
  /** Ids of the members of a group among them, for whom it stands. */
  readonly members: readonly string[];
  readonly time: Time;
  readonly span: Span;
  readonly state: DeadlineState;
  /** `trước ngày 25/12 hằng năm` */
  readonly words: string;
  /** `đã qua`, `còn 12 ngày`; nothing where there is no day. */
  readonly standing: string | undefined;
  /** Whether the source names a day that can be found in a calendar. */
  readonly dated: boolean;
  readonly tentative: boolean;
  readonly place: string | undefined;
}

/** Sorts by the day that counts: the next one, else the last that is past. */
function dayOf({ state }: DeadlineView): string {
  return state.next?.last ?? state.past.at(-1)?.last ?? '9999';
}

/**
 * Every time of every report and event, and of the duties that have a day which no event of their document has.
 * Those ahead first, the soonest first; then those past, the latest first; then those without a day.
 *
 * @param day the day as of which they are told, `YYYY-MM-DD`
 */
export const getDeadlines = onceADay(async (day): Promise<readonly DeadlineView[]> => {
  const rows = await getRows(day);
  const make = (
    kind: DeadlineView['kind'],
    document: DocumentView,
    span: Span,
    row: { id: string; clause: string; when: readonly Time[] },
    more: {
      title: string;
      who: readonly string[];
      receivers?: readonly string[];
      members?: readonly string[];
      place?: string | undefined;
    },
  ): DeadlineView[] =>
    row.when.map((time, index) => {
      const state = deadlineState(time, span, day);
      return {
        id: row.when.length > 1 ? `${row.id}-${index + 1}` : row.id,
        kind,
        document,
        clause: (time.kind !== 'notStated' && time.clause) || row.clause,
        title: more.title,
        who: more.who,
        receivers: more.receivers ?? [],
        members: more.members ?? [],
        time,
        span,
        state,
        words: timeWords(time),
        standing: stateWords(state, day),
        dated: hasDay(time, span),
        tentative:
          document.data.stage === 'draft' || (time.kind === 'month' && time.tentative === true),
        place: more.place,
      };
    });
  const reports = rows.reports.flatMap(({ document, span, row, members }) =>
    make('report', document, span, row, {
      title: row.content,
      who: row.from.map(({ agency }) => agency),
      receivers: [...row.to, ...row.via].map(({ agency }) => agency),
      members: reportSides.flatMap((side) => members[side]),
    }),
  );
  const events = rows.events.flatMap(({ document, span, row }) =>
    make('event', document, span, row, {
      title: row.name,
      who: row.organiser ? [row.organiser.agency] : [],
      place: row.venue?.as,
    }),
  );
  const taken = new Set(
    events.map(
      ({ document, time }) => `${document.slug} ${time.kind === 'notStated' ? '' : time.printed}`,
    ),
  );
  const duties = rows.duties
    .filter(({ row }) => row.role !== 'report')
    .flatMap(({ document, span, row, members }) =>
      make('duty', document, span, row, {
        title: row.summary,
        who: [row.agency],
        members,
      }).filter(
        ({ dated, time }) =>
          dated && !taken.has(`${document.slug} ${time.kind === 'notStated' ? '' : time.printed}`),
      ),
    );
  const rank = ({ state, dated }: DeadlineView) => (!dated ? 2 : state.state === 'past' ? 1 : 0);
  return [...reports, ...events, ...duties].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 1 ? dayOf(b).localeCompare(dayOf(a)) : dayOf(a).localeCompare(dayOf(b))) ||
      a.id.localeCompare(b.id),
  );
});

/** For each agency the places, in the list of all deadlines, of those that name it. */
const getPlaces = onceADay(async (day) => {
  const places = new Map<string, number[]>();
  for (const [place, { who, receivers, members }] of (await getDeadlines(day)).entries())
    for (const agency of new Set([...who, ...receivers, ...members])) {
      const known = places.get(agency);
      if (known) known.push(place);
      else places.set(agency, [place]);
    }
  return places;
});

/**
 * The deadlines that concern an agency or one below it: to act on, to receive or to pass on. In the order of all.
 *
 * @param day the day as of which they are told, `YYYY-MM-DD`
 */
export async function getAgencyDeadlines(id: string, day = today): Promise<DeadlineView[]> {
  const [pages, places, all] = await Promise.all([
    getAgencyPages(),
    getPlaces(day),
    getDeadlines(day),
  ]);
  const family = (agency: string): string[] => [
    agency,
    ...(pages.get(agency)?.below ?? []).flatMap((below) => family(below.id)),
  ];
  const own = new Set(family(id).flatMap((agency) => places.get(agency) ?? []));
  return [...own].sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
}

const prefixes = { report: 'Hạn báo cáo', duty: 'Thời gian thực hiện', event: 'Sự kiện' } as const;

/** Deadlines as entries of a calendar file. Text of agencies comes from `nameOf`. */
export function calendarEntries(
  deadlines: readonly DeadlineView[],
  nameOf: (id: string) => string,
): CalendarEntry[] {
  return deadlines
    .filter(({ dated }) => dated)
    .map(
      ({
        id,
        kind,
        document,
        clause,
        title,
        who,
        receivers,
        time,
        span,
        words,
        tentative,
        place,
      }) => ({
        id,
        title: `${document.data.stage === 'draft' ? '[Dự thảo] ' : ''}${prefixes[kind]}: ${title}`,
        description: [
          `${words}.`,
          who.length > 0 ? `Thực hiện: ${who.map(nameOf).join('; ')}.` : '',
          receivers.length > 0 ? `Gửi: ${receivers.map(nameOf).join('; ')}.` : '',
          `${document.fullName}, ${document.tree.get(clause)?.reading ?? clause}.`,
          span.to === undefined &&
          (time.kind === 'everyYearBefore' || time.kind === 'everySixMonths')
            ? 'Nguồn không nêu năm kết thúc.'
            : '',
          site.disclaimer,
        ]
          .filter(Boolean)
          .join('\n'),
        url: addressOf(paths.clause(document.slug, clause)),
        place,
        time,
        span,
        tentative,
        // A document with rows has a text, and a text has a source.
        stamp: document.data.source?.compared ?? today,
      }),
    );
}
