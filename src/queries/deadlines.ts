import { isPast } from '#src/schemas/states.ts';
import type { CalendarEntry } from '#src/lib/duties/calendar.ts';
import type { Span } from '#src/lib/duties/deadlines.ts';
import { byDue, dueOf, type Due } from '#src/lib/duties/due.ts';
import { nameWithoutProvince } from '#src/lib/duties/agency-names.ts';
import { reportSides } from '#src/lib/duties/groups.ts';
import { groupBy } from '#src/lib/group.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import type { Time } from '#src/schemas/time.ts';
import { site } from '#src/site/site.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getAgencyPages } from './agency-pages.ts';
import type { DocumentView } from './documents.ts';
import { onceADay } from './once.ts';
import type { RevisionOf } from './releases.ts';
import { getRows } from './rows.ts';

/** One time of one row: a deadline, a meeting, or the note that the source names no day. */
export interface DeadlineView extends Due {
  /** Permanent: the row's id, with a number where the row has several times. */
  readonly id: string;
  /** Id of its row. */
  readonly row: string;
  readonly kind: 'report' | 'duty' | 'event';
  readonly document: DocumentView;
  readonly clause: string;
  /** The words of the row's clause that say it. */
  readonly quote: string | undefined;
  readonly title: string;
  /** Ids of those who have to act. */
  readonly who: readonly string[];
  /** Ids of those who receive, or through whom it goes. */
  readonly receivers: readonly string[];
  /** Ids of the members of a group among them, for whom it stands. */
  readonly members: readonly string[];
  readonly span: Span;
  readonly tentative: boolean;
  readonly place: string | undefined;
}

/**
 * Every time of every report and event, and of the duties that have a day which no event of their document has.
 * Those ahead first, the soonest first; then those of drafts; then those past, the latest first; then those without a day.
 *
 * @param day the day as of which they are told, `YYYY-MM-DD`
 */
export const getDeadlines = onceADay(async (day): Promise<readonly DeadlineView[]> => {
  const rows = await getRows(day);
  const make = (
    kind: DeadlineView['kind'],
    document: DocumentView,
    span: Span,
    row: { id: string; clause: string; quote: string; when: readonly Time[] },
    more: {
      title: string;
      who: readonly string[];
      receivers?: readonly string[];
      members?: readonly string[];
      place?: string | undefined;
    },
  ): DeadlineView[] =>
    row.when.map((time, index) => {
      const draft = document.data.stage === 'draft';
      const phase = { draft, ended: isPast(document.states[0]) };
      // The time may stand in another clause than the row.
      const elsewhere = time.kind === 'notStated' ? undefined : time.clause;
      return {
        ...dueOf(time, span, phase, day, kind === 'event'),
        row: row.id,
        id: row.when.length > 1 ? `${row.id}-${index + 1}` : row.id,
        kind,
        document,
        clause: elsewhere ?? row.clause,
        quote: elsewhere === undefined ? row.quote : undefined,
        title: more.title,
        who: more.who,
        receivers: more.receivers ?? [],
        members: more.members ?? [],
        span,
        tentative: draft || ('tentative' in time && time.tentative === true),
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
  return [...reports, ...events, ...duties].sort((a, b) => byDue(a, b) || a.id.localeCompare(b.id));
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
/** How many agencies the title of an entry names. */
const NAMED = 2;

/** The title of an entry: what it is, of which province, who has to act. */
function entryTitle(
  { kind, document, title, who }: DeadlineView,
  nameOf: (id: string) => string,
): string {
  const province = document.province?.data.name;
  const names = who.slice(0, NAMED).map((id) => nameWithoutProvince(nameOf(id), province));
  const more = who.length > NAMED ? ` và ${who.length - NAMED} cơ quan khác` : '';
  const agencies = names.length > 0 ? ` – ${names.join('; ')}${more}` : '';
  return `${document.place}${agencies}. ${prefixes[kind]}: ${title}`;
}

/**
 * Deadlines as entries of a calendar file, those of drafts and of what is withdrawn left out. Text of agencies comes from `nameOf`.
 *
 * @param revisionOf how often a row of a document was changed; left out: it is not asked for
 */
export function calendarEntries(
  deadlines: readonly DeadlineView[],
  nameOf: (id: string) => string,
  revisionOf: RevisionOf = () => undefined,
): CalendarEntry[] {
  const shown = deadlines
    .filter(
      ({ dated, document: { data, states } }) =>
        dated && data.stage !== 'draft' && states[0].id !== 'withdrawn',
    )
    .map((deadline) => ({ deadline, title: entryTitle(deadline, nameOf) }));
  const same = Map.groupBy(shown, ({ title }) => title);
  return shown.map(({ deadline, title }): CalendarEntry => {
    const { id, document, clause, who, receivers, time, span, state, words, tentative, place } =
      deadline;
    return {
      id,
      // A calendar shows titles only: what differs in its time alone says it there.
      title: (same.get(title)?.length ?? 0) > 1 ? `${title} (${words})` : title,
      description: [
        `${words}.`,
        who.length > 0 ? `Thực hiện: ${who.map(nameOf).join('; ')}.` : '',
        receivers.length > 0 ? `Gửi: ${receivers.map(nameOf).join('; ')}.` : '',
        `${document.fullName}, ${document.tree.get(clause)?.reading ?? clause}.`,
        state.endless ? 'Văn bản không nói năm kết thúc.' : '',
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
      revision: revisionOf(document.slug, deadline.row),
    };
  });
}

/** The provinces that have a date, by name, each with its deadlines in the order of all. */
export const getProvinceDeadlines = onceADay(
  async (
    day,
  ): Promise<
    readonly {
      readonly id: string;
      readonly name: string;
      readonly deadlines: readonly DeadlineView[];
    }[]
  > =>
    groupBy(
      // What is of no province is in the calendar of all.
      (await getDeadlines(day)).flatMap((deadline) => {
        const { province } = deadline.document;
        return province ? [{ deadline, province }] : [];
      }),
      ({ province }) => province.id,
    )
      .filter(({ items }) => items.some(({ deadline }) => deadline.dated))
      .map(({ key, items }) => ({
        id: key,
        name: items[0]?.province.data.name ?? key,
        deadlines: items.map(({ deadline }) => deadline),
      }))
      .sort((a, b) => collator.compare(a.name, b.name)),
);
