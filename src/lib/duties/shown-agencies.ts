import {
  commonRows,
  groupsOf,
  reportSides,
  type GroupedAgency,
  type GroupedRows,
} from './groups.ts';

/**
 * The agencies that have a page: those with a duty, a report or an office in a guide, by name or in common with a group,
 * and those above one with a duty.
 *
 * @param documents the rows of every document
 * @param offices ids of the agencies that guides send people to
 */
export function shownAgencies(
  agencies: readonly GroupedAgency[],
  documents: readonly GroupedRows[],
  offices: Iterable<string>,
): ReadonlySet<string> {
  const parents = new Map(agencies.map(({ id, data }) => [id, data.parent]));
  const groups = groupsOf(agencies);
  const shown = new Set(offices);
  const busy = new Set<string>();
  for (const document of documents) {
    const common = commonRows(document, groups);
    for (const report of document.reports)
      for (const side of reportSides) {
        for (const { agency } of report[side]) shown.add(agency);
        for (const member of common.reports.get(report.id)?.[side] ?? []) shown.add(member);
      }
    for (const duty of document.duties)
      for (const agency of [duty.agency, ...(common.duties.get(duty.id) ?? [])]) {
        // Up to the top, or to one from which the way up was gone already.
        let id: string | undefined = agency;
        while (id !== undefined && !busy.has(id)) {
          busy.add(id);
          id = parents.get(id);
        }
      }
  }
  return new Set(agencies.map(({ id }) => id).filter((id) => shown.has(id) || busy.has(id)));
}
