import { stateIds } from '#src/schemas/states.ts';
import { byDue, dueTimes, type Due } from '#src/lib/duties/due.ts';
import { groupBy } from '#src/lib/group.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { roles } from '#src/schemas/duty.ts';
import { today } from '#src/site/today.ts';
import type { AgencyPage, AgencyReport } from './agency-pages.ts';
import type { DocumentView } from './documents.ts';
import { onceADay } from './once.ts';
import { getRows, type DutyView } from './rows.ts';

/** What an agency has to do, document by document: its duties, reports and meetings in one list, what has a date first. */

/** A person whom the source names in an agency's work. */
export interface NamedPerson {
  /** `Lãnh đạo phụ trách` */
  readonly as: string;
  readonly name: string;
  readonly position: string;
}

/** One piece of work. */
export interface AgencyWork {
  /** Of its row. */
  readonly id: string;
  /** Of the row of the report that the same clause asks for, which is told with the duty. */
  readonly alias: string | undefined;
  /** `Chủ trì` */
  readonly role: string;
  /** The role in the source's own words, and the words that ask where it does not order. */
  readonly asPrinted: string | undefined;
  readonly requested: string | undefined;
  readonly title: string;
  readonly details: readonly string[];
  readonly due: readonly Due[];
  /** The clauses that it rests on; the quote is of the first. */
  readonly clauses: readonly string[];
  readonly quote: string;
  /** Ids of those with whom it is done. */
  readonly partners: readonly string[];
  /** Of a report: ids of those to whom and through whom it goes; an empty list: the source does not say to whom. */
  readonly to: readonly string[] | undefined;
  readonly via: readonly string[];
  /** Forms, an editor's remark, a meeting's place. */
  readonly remarks: readonly string[];
  readonly persons: readonly NamedPerson[];
  /** Where the source gives it to a group only: the group in its words. */
  readonly inCommon: readonly string[] | undefined;
}

/** An agency's work in one document. */
export interface WorkInDocument {
  readonly document: DocumentView;
  readonly items: readonly AgencyWork[];
}

const order = tableKeys(roles);

/** What is asked of a report beside who makes it. */
const reportParts = ({ row, inCommon }: AgencyReport) => ({
  to: row.to.map(({ agency }) => agency),
  via: row.via.map(({ agency }) => agency),
  remarks: [row.forms && `Mẫu: ${row.forms}.`, row.note].filter((text) => text !== undefined),
  inCommon: inCommon ? row.from.map(({ as }) => as) : undefined,
});

/** The clauses that a duty rests on, its own first. */
export const dutyClauses = ({ clause, work, assignment }: DutyView['row']): string[] => [
  ...new Set([clause, ...work, ...(assignment === undefined ? [] : [assignment])]),
];

function dutyWork(
  duty: DutyView,
  agency: string,
  report: AgencyReport | undefined,
  day: string,
): AgencyWork {
  const { row, partners } = duty;
  const persons = [
    row.person && { as: 'Người được nêu tên', ...row.person },
    row.leader && { as: 'Lãnh đạo phụ trách', ...row.leader },
  ].filter((person) => person !== undefined);
  const common = row.agency === agency ? undefined : [row.agencyAs];
  const told = report && reportParts(report);
  return {
    id: row.id,
    alias: report?.row.id,
    role: roles[row.role],
    asPrinted: row.asPrinted,
    requested: row.requested,
    title: row.summary,
    details: row.details,
    due: dueTimes(report ?? duty, day),
    clauses: dutyClauses(row),
    quote: row.quote,
    partners: partners.map((partner) => partner.agency),
    to: told?.to,
    via: told?.via ?? [],
    remarks: told?.remarks ?? [],
    persons,
    inCommon: common,
  };
}

const reportWork = (report: AgencyReport, day: string): AgencyWork => ({
  id: report.row.id,
  alias: undefined,
  role: roles.report,
  asPrinted: undefined,
  requested: undefined,
  title: report.row.content,
  details: [],
  due: dueTimes(report, day),
  clauses: [report.row.clause],
  quote: report.row.quote,
  partners: [],
  persons: [],
  ...reportParts(report),
});

/** The soonest of some times. */
const soonest = (due: readonly Due[]): Pick<Due, 'phase' | 'dated' | 'day'> =>
  [...due].sort(byDue)[0] ?? { phase: 'undated', dated: false, day: undefined };

/** The meetings and other events that each agency is to hold. */
export const getMeetings = onceADay(async (day) =>
  Map.groupBy((await getRows(day)).events, ({ row }) => row.organiser?.agency),
);

/**
 * The work of an agency by document, those documents first that still run. Within one, what has a date comes first, then
 * what it leads; of what is alike, its own before what it has in common with a group. A duty to report and the report that
 * the same clause asks for are one piece of work.
 *
 * @param day the day as of which it is told, `YYYY-MM-DD`
 * @param documents slugs of those whose meetings are told; left out: all
 */
export async function getAgencyWork(
  agency: AgencyPage,
  day = today,
  documents?: ReadonlySet<string>,
): Promise<WorkInDocument[]> {
  const duties = [...agency.duties, ...agency.inCommon];
  const free = new Set(agency.reports.from);
  const work = duties.map((duty) => {
    const report =
      duty.row.role === 'report'
        ? [...free].find(
            ({ document, row, inCommon }) =>
              document.slug === duty.document.slug &&
              row.clause === duty.row.clause &&
              inCommon === (duty.row.agency !== agency.id),
          )
        : undefined;
    if (report) free.delete(report);
    return {
      document: duty.document,
      rank: order.indexOf(duty.row.role),
      item: dutyWork(duty, agency.id, report, day),
    };
  });
  const reports = [...free].map((report) => ({
    document: report.document,
    rank: order.indexOf('report'),
    item: reportWork(report, day),
  }));
  const meetings = ((await getMeetings(day)).get(agency.id) ?? [])
    .filter(({ document }) => documents === undefined || documents.has(document.slug))
    .map((event) => ({
      document: event.document,
      rank: order.length,
      item: {
        id: event.row.id,
        alias: undefined,
        role: 'Tổ chức',
        asPrinted: undefined,
        requested: undefined,
        title: event.row.name,
        details: [],
        due: dueTimes(event, day, true),
        clauses: [event.row.clause],
        quote: event.row.quote,
        partners: [],
        to: undefined,
        via: [],
        remarks: event.row.venue ? [`Tại: ${event.row.venue.as}.`] : [],
        persons: [],
        inCommon: undefined,
      },
    }));
  return groupBy([...work, ...reports, ...meetings], ({ document }) => document.slug)
    .flatMap(({ items }) => {
      const [first] = items;
      if (first === undefined) return [];
      const sorted = [...items].sort(
        (a, b) =>
          byDue(soonest(a.item.due), soonest(b.item.due)) ||
          a.rank - b.rank ||
          Number(a.item.inCommon !== undefined) - Number(b.item.inCommon !== undefined),
      );
      return [{ document: first.document, items: sorted.map(({ item }) => item) }];
    })
    .sort(
      (a, b) =>
        stateIds.indexOf(a.document.states[0].id) - stateIds.indexOf(b.document.states[0].id),
    );
}
