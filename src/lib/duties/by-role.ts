import { groupBy } from '#src/lib/group.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { roles, type Duty, type Role } from '#src/schemas/duty.ts';

/** What some agencies have to do, as one reads it in a cell: by role, and each agency once with its clauses. */
export interface RoleOf {
  readonly role: Role;
  readonly agencies: readonly { readonly agency: string; readonly clauses: readonly string[] }[];
}

const order = tableKeys(roles);

/** Duties by role, in the order of the table of roles; agencies and clauses as they come. */
export function byRole(duties: readonly Pick<Duty, 'role' | 'agency' | 'clause'>[]): RoleOf[] {
  return groupBy(duties, ({ role }) => role)
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .map(({ key, items }) => ({
      role: key,
      agencies: groupBy(items, ({ agency }) => agency).map((group) => ({
        agency: group.key,
        clauses: [...new Set(group.items.map(({ clause }) => clause))],
      })),
    }));
}
