import type { Duty } from '#src/schemas/duty.ts';
import type { Report } from '#src/schemas/report.ts';

/**
 * The agencies that have a page: those with a duty, a report or an office in a guide, and those above one with a duty.
 *
 * @param offices ids of the agencies that guides send people to
 */
export function shownAgencies(
  agencies: readonly { readonly id: string; readonly parent?: string | undefined }[],
  rows: {
    readonly duties: readonly Pick<Duty, 'agency'>[];
    readonly reports: readonly Pick<Report, 'from' | 'to' | 'via'>[];
  },
  offices: Iterable<string>,
): ReadonlySet<string> {
  const parents = new Map(agencies.map(({ id, parent }) => [id, parent]));
  const shown = new Set(offices);
  for (const { from, to, via } of rows.reports)
    for (const { agency } of [...from, ...to, ...via]) shown.add(agency);
  const busy = new Set<string>();
  for (const duty of rows.duties) {
    // Up to the top, or to one from which the way up was gone already.
    let id: string | undefined = duty.agency;
    while (id !== undefined && !busy.has(id)) {
      busy.add(id);
      id = parents.get(id);
    }
  }
  return new Set(agencies.map(({ id }) => id).filter((id) => shown.has(id) || busy.has(id)));
}
