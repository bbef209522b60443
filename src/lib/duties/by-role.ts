import { groupBy } from '#src/lib/group.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { roles, type Duty, type Role } from '#src/schemas/duty.ts';

/** What of a duty is looked at. */
type Given = Pick<Duty, 'role' | 'agency' | 'clause'>;

/** What some agencies have to do, as one reads it in a cell: by role, and each agency once with its duties. */
export interface RoleOf<One extends Given> {
  readonly role: Role;
  readonly agencies: readonly { readonly agency: string; readonly duties: readonly One[] }[];
}

const order = tableKeys(roles);

/** Duties by role, in the order of the table of roles; agencies as they come, and of each those of one clause once. */
export function byRole<One extends Given>(duties: readonly One[]): RoleOf<One>[] {
  return groupBy(duties, ({ role }) => role)
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .map(({ key, items }) => ({
      role: key,
      agencies: groupBy(items, ({ agency }) => agency).map((group) => ({
        agency: group.key,
        duties: [...Map.groupBy(group.items, ({ clause }) => clause).values()].flatMap(
          ([first]) => first ?? [],
        ),
      })),
    }));
}
