import { spanOf, type Span } from '#src/lib/duties/deadlines.ts';
import { commonRows, groupsOf, type CommonRows, type ReportSide } from '#src/lib/duties/groups.ts';
import { partnersByDuty, type Partner } from '#src/lib/duties/partners.ts';
import { hasSummary } from '#src/lib/duties/provisions.ts';
import type { Amount } from '#src/schemas/amount.ts';
import type { Duty } from '#src/schemas/duty.ts';
import type { Event } from '#src/schemas/event.ts';
import type { Funding } from '#src/schemas/funding.ts';
import type { Circle, Condition, Prohibition } from '#src/schemas/provisions.ts';
import type { Report } from '#src/schemas/report.ts';
import type { Step } from '#src/schemas/step.ts';
import type { Target } from '#src/schemas/target.ts';
import { getAgencies } from './agencies.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { once, onceADay } from './once.ts';

/** A row of a document, with the document. */
export interface RowView<Row> {
  readonly document: DocumentView;
  /** The time in which the document's rules run. */
  readonly span: Span;
  readonly row: Row;
}

/** A duty with whom it is shared. */
export interface DutyView extends RowView<Duty> {
  readonly partners: readonly Partner[];
  /** Where it is given to a group: the agencies for which it stands. */
  readonly members: readonly string[];
}

/** A report with the agencies for which it stands where a group makes it, gets it or passes it on. */
export interface ReportView extends RowView<Report> {
  readonly members: Readonly<Record<ReportSide, readonly string[]>>;
}

/** All rows of all documents, in the order of the documents and, within one, as they stand in it. */
export interface Rows {
  readonly duties: readonly DutyView[];
  readonly targets: readonly RowView<Target>[];
  readonly reports: readonly ReportView[];
  readonly funding: readonly RowView<Funding>[];
  readonly events: readonly RowView<Event>[];
  readonly amounts: readonly RowView<Amount>[];
  readonly persons: readonly RowView<Circle>[];
  readonly conditions: readonly RowView<Condition>[];
  readonly steps: readonly RowView<Step>[];
  readonly prohibitions: readonly RowView<Prohibition>[];
}

const nobody = { from: [], to: [], via: [] } as const;

function rowsOf(document: DocumentView, common: CommonRows): Rows {
  const { data } = document;
  const span = spanOf(data);
  const partners = partnersByDuty(data.duties);
  const view = <Row>(row: Row): RowView<Row> => ({ document, span, row });
  return {
    duties: data.duties.map((row) => ({
      ...view(row),
      partners: partners.get(row.id) ?? [],
      members: common.duties.get(row.id) ?? [],
    })),
    targets: data.targets.map(view),
    reports: data.reports.map((row) => ({
      ...view(row),
      members: common.reports.get(row.id) ?? nobody,
    })),
    funding: data.funding.map(view),
    events: data.events.map(view),
    amounts: data.amounts.map(view),
    persons: data.persons.map(view),
    conditions: data.conditions.map(view),
    steps: data.steps.map(view),
    prohibitions: data.prohibitions.map(view),
  };
}

/** The rows of all documents, each with its document as of a day. */
export const getRows = onceADay(async (day): Promise<Rows> => {
  const groups = groupsOf(await getAgencies());
  const all = (await getDocuments(day)).map((document) =>
    rowsOf(document, commonRows({ slug: document.slug, ...document.data }, groups)),
  );
  return {
    duties: all.flatMap(({ duties }) => duties),
    targets: all.flatMap(({ targets }) => targets),
    reports: all.flatMap(({ reports }) => reports),
    funding: all.flatMap(({ funding }) => funding),
    events: all.flatMap(({ events }) => events),
    amounts: all.flatMap(({ amounts }) => amounts),
    persons: all.flatMap(({ persons }) => persons),
    conditions: all.flatMap(({ conditions }) => conditions),
    steps: all.flatMap(({ steps }) => steps),
    prohibitions: all.flatMap(({ prohibitions }) => prohibitions),
  };
});

/** The documents that have duties: the plans. */
export const getPlans = once(async (): Promise<readonly DocumentView[]> =>
  (await getDocuments()).filter(({ data }) => data.duties.length > 0),
);

/** The documents that have a summary on one page: plans, and what sets something for people. */
export const getSummarised = once(async (): Promise<readonly DocumentView[]> =>
  (await getDocuments()).filter(({ data }) => hasSummary(data)),
);
