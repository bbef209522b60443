import { tableKeys } from '#src/lib/table-keys.ts';
import { nameWithoutProvince } from '#src/lib/duties/agency-names.ts';
import { groupBy } from '#src/lib/group.ts';
import { roleMatrix, type MatrixCell } from '#src/lib/duties/matrix.ts';
import { roles, type Role } from '#src/schemas/duty.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import type { DocumentView } from './documents.ts';
import { once } from './once.ts';
import { getPlans, getRows } from './rows.ts';

const order = tableKeys(roles);

const getDutiesByDocument = once(async () =>
  Map.groupBy((await getRows()).duties, ({ document }) => document.slug),
);

/** One kind of agency across the plans: each province's agency of that kind, with the roles it holds. */
export interface MatrixLine {
  /** `Sở Y tế` */
  readonly name: string;
  readonly group: boolean;
  /** In the order of the plans; an agency for each that has duties there. */
  readonly cells: readonly (readonly {
    readonly agency: AgencyPage;
    readonly roles: MatrixCell<Role>;
  }[])[];
}

/** Columns of a table of roles that can be read: those of the newest plans. */
const MOST_PLANS = 8;

/**
 * Agencies by the newest plans that give them work. Agencies of one kind share a line, since each province has its own;
 * those of no kind stand alone. Single bodies come before groups, then by name.
 *
 * @param province id of the province whose plans are meant; left out: those of all
 */
export async function getMatrixOf(province?: string): Promise<{
  readonly plans: readonly DocumentView[];
  readonly lines: readonly MatrixLine[];
  /** How many plans there are. */
  readonly count: number;
}> {
  const [pages, plans, duties] = await Promise.all([
    getAgencyPages(),
    getPlans(),
    getDutiesByDocument(),
  ]);
  const own = plans.filter((plan) => province === undefined || plan.province?.id === province);
  const shown = own.slice(0, MOST_PLANS);
  const given = shown.flatMap(({ slug }) => duties.get(slug) ?? []);
  const agencies = new Set(given.map(({ row }) => row.agency));
  const rows = roleMatrix(
    [...pages.keys()].filter((id) => agencies.has(id)).map((id) => ({ id })),
    shown.map(({ slug }) => slug),
    given.map(({ document, row }) => ({
      agency: row.agency,
      document: document.slug,
      role: row.role,
    })),
    order,
  );
  const lines = groupBy(rows, ({ agency }) => pages.get(agency)?.data.kinds[0] ?? agency).map(
    ({ items }): MatrixLine => {
      const members = items.flatMap((row) => {
        const agency = pages.get(row.agency);
        return agency ? [{ agency, cells: row.cells }] : [];
      });
      const names = members
        .map(({ agency }) => nameWithoutProvince(agency.name, agency.province?.data.name))
        .sort((a, b) => a.length - b.length || collator.compare(a, b));
      return {
        name: names[0] ?? '',
        group: members.every(({ agency }) => agency.data.nature === 'group'),
        cells: shown.map((_, index) =>
          members.flatMap(({ agency, cells }) => {
            const held = cells[index] ?? [];
            return held.length > 0 ? [{ agency, roles: held }] : [];
          }),
        ),
      };
    },
  );
  return {
    plans: shown,
    lines: lines.sort(
      (a, b) => Number(a.group) - Number(b.group) || collator.compare(a.name, b.name),
    ),
    count: own.length,
  };
}
