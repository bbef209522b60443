import { required } from '#src/lib/required.ts';
import { groupBy } from '#src/lib/group.ts';
import { shownAgencies } from '#src/lib/duties/shown-agencies.ts';
import { groupsOf, type ReportSide } from '#src/lib/duties/groups.ts';
import { getCollection, type CollectionEntry } from './collections.ts';
import { getAgencies } from './agencies.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { once, onceADay } from './once.ts';
import { getProvince } from './provinces.ts';
import { getRows, type DutyView, type ReportView } from './rows.ts';

/** An agency as a name with, where it has one, a page. */
export interface AgencyLink {
  readonly id: string;
  readonly name: string;
  /** Whether it has a page of its own. */
  readonly page: boolean;
}

/** A place that names two agencies together. */
export interface SharedWork {
  readonly agency: AgencyLink;
  readonly places: readonly { readonly document: DocumentView; readonly clause: string }[];
}

/** What a guide to a benefit says of an agency as the office to go to. */
export interface OfficeView {
  readonly benefit: string;
  readonly title: string;
  readonly document: DocumentView;
  readonly text: string;
  readonly clause: string;
}

/** A report as an agency has it. */
export interface AgencyReport extends ReportView {
  /** Whether the document names only a group to which the agency belongs. */
  readonly inCommon: boolean;
}

/** Work that went from one agency to another. */
export interface Succession {
  /** The other one: who has it now, or who had it. */
  readonly name: string;
  /** Its page, where it has one. */
  readonly agency: AgencyLink | undefined;
  readonly row: CollectionEntry<'agencies'>['data']['successors'][number];
}

/** An agency's page. */
export interface AgencyPage extends AgencyLink {
  readonly data: CollectionEntry<'agencies'>['data'];
  readonly province: CollectionEntry<'provinces'> | undefined;
  /** The agencies above it, nearest last. */
  readonly above: readonly AgencyLink[];
  /** Departments and units below it that have a page, with the number of duties of each and all below it. */
  readonly below: readonly (AgencyLink & { readonly sum: number })[];
  /** How the documents name it. */
  readonly names: readonly { readonly document: DocumentView; readonly forms: readonly string[] }[];
  /** Duties given to it by name. */
  readonly duties: readonly DutyView[];
  /** Duties given to a group to which it belongs. */
  readonly inCommon: readonly DutyView[];
  /** Number of different duties of its own, in common, and of all below it. */
  readonly sum: number;
  /** Reports it makes, reports made to it, reports that pass through it: by name, and in common with a group. */
  readonly reports: Readonly<Record<ReportSide, readonly AgencyReport[]>>;
  /** Of a group: the agencies for which its duties stand, with how that is known. */
  readonly members: readonly {
    readonly as: readonly string[];
    readonly agencies: readonly AgencyLink[];
    readonly why: string;
  }[];
  readonly partners: readonly SharedWork[];
  /** Who has its work now. */
  readonly successors: readonly Succession[];
  /** Whose work it has. */
  readonly predecessors: readonly Succession[];
  /** The guides that name it as an office. */
  readonly offices: readonly OfficeView[];
}

async function load(day: string): Promise<ReadonlyMap<string, AgencyPage>> {
  const [agencies, documents, rows] = await Promise.all([
    getAgencies(),
    getDocuments(day),
    getRows(day),
  ]);
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const offices = (await getCollection('benefits')).flatMap(({ id, data }) =>
    data.provinces.flatMap(({ office }) =>
      office.map(({ agency, text, pin }) => {
        const document = required(bySlug.get(pin.document), `văn bản "${pin.document}"`);
        return { agency, benefit: id, title: data.title, document, text, clause: pin.clause };
      }),
    ),
  );
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  // Each duty under whoever has it by name, and under every member of a group that has it.
  const dutiesOf = Map.groupBy(rows.duties, ({ row }) => row.agency);
  const commonOf = new Map<string, DutyView[]>();
  for (const duty of rows.duties)
    for (const member of duty.members) {
      const list = commonOf.get(member);
      if (list) list.push(duty);
      else commonOf.set(member, [duty]);
    }
  const belowOf = Map.groupBy(agencies, ({ data }) => data.parent);
  const idsOf = (id: string): string[] => [
    ...[...(dutiesOf.get(id) ?? []), ...(commonOf.get(id) ?? [])].map(({ row }) => row.id),
    ...(belowOf.get(id) ?? []).flatMap((below) => idsOf(below.id)),
  ];
  const sums = new Map(agencies.map(({ id }) => [id, new Set(idsOf(id)).size]));
  const shown = shownAgencies(
    agencies,
    documents.map(({ slug, data }) => ({ slug, ...data })),
    offices.map(({ agency }) => agency),
  );
  const link = (id: string): AgencyLink => ({
    id,
    name: byId.get(id)?.data.name ?? id,
    page: shown.has(id),
  });

  const reportsOf = (side: ReportSide) =>
    Map.groupBy(
      rows.reports.flatMap((report) => {
        const named = new Set(report.row[side].map(({ agency }) => agency));
        return [...new Set([...named, ...report.members[side]])].map((agency) => ({
          agency,
          report: { ...report, inCommon: !named.has(agency) },
        }));
      }),
      ({ agency }) => agency,
    );
  const reports = { from: reportsOf('from'), to: reportsOf('to'), via: reportsOf('via') };
  const groups = groupsOf(agencies);
  const cameTo = Map.groupBy(
    agencies.flatMap((agency) => agency.data.successors.map((row) => ({ agency, row }))),
    ({ row }) => row.agency,
  );
  const officesOf = Map.groupBy(offices, ({ agency }) => agency);
  const places = new Map(documents.map(({ slug }, place) => [slug, place]));
  const aboveOf = (id: string): AgencyLink[] => {
    const parent = byId.get(id)?.data.parent;
    return parent === undefined ? [] : [...aboveOf(parent), link(parent)];
  };
  const page = async (agency: CollectionEntry<'agencies'>): Promise<AgencyPage> => {
    const { id, data } = agency;
    const duties = dutiesOf.get(id) ?? [];
    const reportsWhere = (side: keyof typeof reports) =>
      (reports[side].get(id) ?? []).map(({ report }) => report);
    const naming = new Set(data.forms.flatMap(({ documents: slugs }) => slugs));
    const shared = duties.flatMap(({ document, partners }) =>
      partners.map(({ agency: other, clause }) => ({ other, document, clause })),
    );
    return {
      ...link(id),
      data,
      province: data.province === undefined ? undefined : await getProvince(data.province),
      above: aboveOf(id),
      below: (belowOf.get(id) ?? [])
        .filter((other) => shown.has(other.id))
        .map((other) => ({ ...link(other.id), sum: sums.get(other.id) ?? 0 })),
      names: [...naming]
        .flatMap((slug) => bySlug.get(slug) ?? [])
        .sort((a, b) => (places.get(a.slug) ?? 0) - (places.get(b.slug) ?? 0))
        .map((document) => ({
          document,
          forms: data.forms
            .filter((form) => form.documents.includes(document.slug))
            .map(({ text }) => text),
        })),
      duties,
      inCommon: commonOf.get(id) ?? [],
      members: data.members.map(({ as, why }) => ({
        as,
        why,
        agencies: [
          ...new Set(
            as.flatMap((text) => [...naming].flatMap((slug) => groups.members(id, text, slug))),
          ),
        ].map(link),
      })),
      sum: sums.get(id) ?? 0,
      reports: { from: reportsWhere('from'), to: reportsWhere('to'), via: reportsWhere('via') },
      offices: officesOf.get(id) ?? [],
      successors: data.successors.map((row) => ({
        name: row.name,
        agency: row.agency === undefined ? undefined : link(row.agency),
        row,
      })),
      predecessors: (cameTo.get(id) ?? []).map(({ agency: other, row }) => ({
        name: other.data.name,
        agency: link(other.id),
        row,
      })),
      partners: groupBy(shared, ({ other }) => other).map(({ key, items }) => ({
        agency: link(key),
        places: items.map(({ document, clause }) => ({ document, clause })),
      })),
    };
  };
  const pages = await Promise.all(
    agencies
      .filter(({ id }) => shown.has(id))
      .sort((a, b) => Number(a.data.nature === 'group') - Number(b.data.nature === 'group'))
      .map(page),
  );
  return new Map(pages.map((item) => [item.id, item]));
}

/** The pages of all agencies that have a duty, a report or an office in a benefit, or have an agency with a duty below them; by id, in the order of their names, groups last. */
export const getAgencyPages = onceADay<ReadonlyMap<string, AgencyPage>>(load);

/** How many agencies the documents name, and how many of them have a page. */
export const getAgencyCounts = once(async () => ({
  named: (await getAgencies()).length,
  withPage: (await getAgencyPages()).size,
}));

/** How to name and link any agency. */
export const getAgencyLinks = once(async (): Promise<(id: string) => AgencyLink> => {
  const [agencies, shown] = await Promise.all([getAgencies(), getAgencyPages()]);
  const names = new Map(agencies.map(({ id, data }) => [id, data.name]));
  return (id) => {
    return { id, name: required(names.get(id), `cơ quan "${id}"`), page: shown.has(id) };
  };
});
