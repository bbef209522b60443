import type { AgencyData } from '#src/schemas/agency.ts';
import type { Duty } from '#src/schemas/duty.ts';
import type { Report } from '#src/schemas/report.ts';

/** What a document gives to a group ("các sở, ban, ngành liên quan"), and for whom among the agencies that it names this stands. */

/** What is known of an agency for that. */
export interface GroupedAgency {
  readonly id: string;
  readonly data: Pick<AgencyData, 'nature' | 'province' | 'parent' | 'kinds' | 'forms' | 'members'>;
}

/** The rows of one document. */
export interface GroupedRows {
  readonly slug: string;
  readonly duties: readonly Pick<
    Duty,
    'id' | 'agency' | 'agencyAs' | 'role' | 'clause' | 'partners'
  >[];
  readonly reports: readonly Pick<Report, 'id' | 'clause' | 'from' | 'to' | 'via'>[];
}

/** Who belongs to which group. */
export interface Groups {
  /** An agency of the content. */
  readonly agency: (id: string) => GroupedAgency | undefined;
  /** The members of a group where a document prints it in certain words; none where nobody has said who they are. */
  readonly members: (group: string, as: string, document: string) => readonly string[];
}

export const reportSides = ['from', 'to', 'via'] as const;
export type ReportSide = (typeof reportSides)[number];

/** The groups among agencies. Members are those said by id, and of a kind those single agencies of the group's province that the document names. */
export function groupsOf(agencies: readonly GroupedAgency[]): Groups {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const namedIn = new Map<string, GroupedAgency[]>();
  for (const agency of agencies)
    for (const document of new Set(agency.data.forms.flatMap(({ documents }) => documents))) {
      const list = namedIn.get(document);
      if (list) list.push(agency);
      else namedIn.set(document, [agency]);
    }
  return {
    agency: (id) => byId.get(id),
    members: (group, as, document) => {
      const entry = byId.get(group);
      const said = entry?.data.members.filter((member) => member.as.includes(as)) ?? [];
      if (entry === undefined || said.length === 0) return [];
      const kinds = new Set(said.flatMap((member) => member.kinds));
      const ofKind = (namedIn.get(document) ?? []).filter(
        ({ data }) =>
          data.nature === 'body' &&
          data.province === entry.data.province &&
          data.kinds.some((kind) => kinds.has(kind)),
      );
      return [
        ...new Set([...said.flatMap((member) => member.agencies), ...ofKind.map(({ id }) => id)]),
      ];
    },
  };
}

/** Where a piece of work is given: dashes and paragraphs of one clause (“Chủ trì: …”, “Phối hợp: …”) give the same work. */
const workOf = (clause: string): string => clause.replace(/\.[gp]\d+$/u, '');

/** The members for whom each row stands that is given to a group. Rows of nobody's are left out. */
export interface CommonRows {
  readonly duties: ReadonlyMap<string, readonly string[]>;
  readonly reports: ReadonlyMap<string, Readonly<Record<ReportSide, readonly string[]>>>;
}

/**
 * What of a document stands for each member of a group. A member that has work of its own in the same place, or with
 * whom the group works, is not meant by "the others" too; and whoever gets a report, or passes it on, does not make it.
 */
export function commonRows(
  { slug, duties, reports }: GroupedRows,
  { agency: find, members }: Groups,
): CommonRows {
  // An office-holder stands for the agency that is theirs.
  const withOffice = (id: string): string[] => {
    const data = find(id)?.data;
    return data?.nature === 'position' && data.parent !== undefined ? [id, data.parent] : [id];
  };
  const isGroup = (id: string) => find(id)?.data.nature === 'group';
  const named = new Map<string, Set<string>>();
  for (const { agency, clause } of duties) {
    if (isGroup(agency)) continue;
    const place = named.get(workOf(clause)) ?? new Set<string>();
    for (const id of withOffice(agency)) place.add(id);
    named.set(workOf(clause), place);
  }
  const receivers = new Map<string, Set<string>>();
  for (const { clause, to, via } of reports) {
    const place = receivers.get(workOf(clause)) ?? new Set<string>();
    for (const { agency } of [...to, ...via]) place.add(agency);
    receivers.set(workOf(clause), place);
  }
  return {
    duties: new Map(
      duties.flatMap(({ id, agency, agencyAs, role, clause, partners }) => {
        const found = members(agency, agencyAs, slug).filter(
          (member) =>
            !named.get(workOf(clause))?.has(member) &&
            !partners.some((partner) => partner.agency === member) &&
            !(role === 'report' && receivers.get(workOf(clause))?.has(member)),
        );
        return found.length > 0 ? [[id, found] as const] : [];
      }),
    ),
    reports: new Map(
      reports.flatMap((report) => {
        const alone = new Set(
          reportSides.flatMap((side) => report[side].map(({ agency }) => agency)),
        );
        const sideOf = (side: ReportSide) => [
          ...new Set(
            report[side]
              .flatMap(({ agency, as }) => members(agency, as, slug))
              .filter((member) => !alone.has(member)),
          ),
        ];
        const found = { from: sideOf('from'), to: sideOf('to'), via: sideOf('via') };
        return reportSides.some((side) => found[side].length > 0)
          ? [[report.id, found] as const]
          : [];
      }),
    ),
  };
}

/** A member that no document lets anyone find. */
export interface MemberFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Whether a document prints the name of an agency. */
const isNamedIn = ({ data }: GroupedAgency, document: string): boolean =>
  data.forms.some(({ documents }) => documents.includes(document));

/** What is wrong with the members of a group: a kind of which its documents name nobody, an agency that they do not name. */
export function memberFaults(
  group: GroupedAgency,
  agencies: readonly GroupedAgency[],
): MemberFault[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return group.data.members.flatMap(({ as, kinds, agencies: ids }, index) => {
    const documents = new Set(
      group.data.forms.filter(({ text }) => as.includes(text)).flatMap((form) => form.documents),
    );
    const named = (agency: GroupedAgency) =>
      [...documents].some((document) => isNamedIn(agency, document));
    const where = [...documents].join(', ');
    return [
      ...kinds.flatMap((kind, place) =>
        agencies.some(
          (agency) =>
            agency.data.nature === 'body' &&
            agency.data.province === group.data.province &&
            agency.data.kinds.includes(kind) &&
            named(agency),
        )
          ? []
          : [
              {
                path: ['members', index, 'kinds', place],
                message: `không có cơ quan loại "${kind}" nào của tỉnh này được nêu tên trong ${where}; hãy ghi loại khác, hoặc bỏ dòng này`,
              },
            ],
      ),
      ...ids.flatMap((id, place) => {
        const agency = byId.get(id);
        return agency === undefined || named(agency)
          ? []
          : [
              {
                path: ['members', index, 'agencies', place],
                message: `"${id}" không được nêu tên trong ${where}; chỉ ghi cơ quan mà văn bản nêu tên (xem "forms" của cơ quan ấy)`,
              },
            ];
      }),
    ];
  });
}
