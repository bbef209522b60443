import type { Duty, Role } from '#src/schemas/duty.ts';
import { groupBy } from '#src/lib/group.ts';

/** Who does what in a document, a line an agency: its chief work in words, the rest as the clauses that tell it. */

/** What of a duty a line is made of. */
export type LineDuty = Pick<Duty, 'agency' | 'role' | 'clause' | 'summary'>;

/** The line of one agency. */
export interface AgencyLine {
  /** Id of the agency. */
  readonly agency: string;
  /** The first work that it leads, else the first that it carries out itself; nothing where it only helps, watches or reports. */
  readonly chief:
    { readonly role: Role; readonly work: string; readonly clause: string } | undefined;
  /** The clauses of its other work, by role, each clause once a role. */
  readonly others: readonly { readonly role: Role; readonly clauses: readonly string[] }[];
}

/** Roles by how much the work is the agency's own. */
const order: readonly Role[] = [
  'lead',
  'perform',
  'advise',
  'fund',
  'coordinate',
  'supervise',
  'report',
];

/** Roles in which the work is the agency's own. */
const own: readonly Role[] = ['lead', 'perform', 'advise', 'fund'];

/** The lines of a document's duties; those first who lead most, then who have most to do. */
export function agencyLines(duties: readonly LineDuty[]): AgencyLine[] {
  const leads = (list: readonly LineDuty[]) => list.filter(({ role }) => role === 'lead').length;
  return groupBy(duties, ({ agency }) => agency)
    .sort((a, b) => leads(b.items) - leads(a.items) || b.items.length - a.items.length)
    .map(({ key, items }): AgencyLine => {
      const sorted = [...items].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
      const first = sorted.find(({ role }) => own.includes(role));
      const chief = first && {
        role: first.role,
        work: first.summary.replace(/\.$/u, ''),
        clause: first.clause,
      };
      const others = groupBy(
        sorted.filter((duty) => duty !== first),
        ({ role }) => role,
      )
        .map(({ key: role, items: same }) => ({
          role,
          clauses: [...new Set(same.map(({ clause }) => clause))].filter(
            (clause) => role !== chief?.role || clause !== chief.clause,
          ),
        }))
        .filter(({ clauses }) => clauses.length > 0);
      return { agency: key, chief, others };
    });
}
