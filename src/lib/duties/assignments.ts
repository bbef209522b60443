import { isWithin } from '#src/lib/documents/within.ts';
import type { DocumentData } from '#src/schemas/document.ts';
import type { Duty, Role } from '#src/schemas/duty.ts';

/** Who does what in a document, clause by clause: the duties of one piece of work drawn together. */

/** Agencies that hold one role in one piece of work. */
export interface Holders {
  readonly role: Role;
  /** Names as the clause prints them; the leader's own name where the source gives one. */
  readonly names: readonly string[];
  /** What they do, without a full stop; left out inside a part, which tells it, and for those who coordinate beside others. */
  readonly work: string | undefined;
}

/** One piece of work. */
export interface Assignment {
  /** The part of the document, or the clause that assigns the work. */
  readonly clause: string;
  /** Title of the part. */
  readonly title: string | undefined;
  readonly holders: readonly Holders[];
}

const order: readonly Role[] = [
  'lead',
  'perform',
  'advise',
  'fund',
  'coordinate',
  'supervise',
  'report',
];

/**
 * The duties of a document by piece of work, in the order of the document, reports left out.
 * Duties inside one part belong together, and so do those of one clause. Agencies with the same role and the same work share a line.
 */
export function assignments(duties: readonly Duty[], parts: DocumentData['parts']): Assignment[] {
  const pieces = new Map<string, { title: string | undefined; duties: Duty[] }>();
  for (const duty of duties) {
    if (duty.role === 'report') continue;
    const part = parts.find(({ clause }) => isWithin(duty.clause, clause));
    const key = part?.clause ?? duty.clause;
    const piece = pieces.get(key) ?? { title: part?.title, duties: [] };
    piece.duties.push(duty);
    pieces.set(key, piece);
  }
  return [...pieces].map(([clause, piece]) => {
    // Where nobody carries the work out, those who coordinate say what it is.
    const coordinated =
      piece.title === undefined && piece.duties.every(({ role }) => role === 'coordinate');
    const holders = new Map<string, { role: Role; names: string[]; work: string | undefined }>();
    for (const duty of [...piece.duties].sort(
      (a, b) => order.indexOf(a.role) - order.indexOf(b.role),
    )) {
      const saysWork = piece.title === undefined && (duty.role !== 'coordinate' || coordinated);
      const said = coordinated ? (piece.duties[0] ?? duty) : duty;
      const work = saysWork ? said.summary.replace(/\.$/u, '') : undefined;
      const key = `${duty.role} ${work ?? ''}`;
      const holder = holders.get(key) ?? { role: duty.role, names: [], work };
      const name = duty.role === 'supervise' && duty.leader ? duty.leader.name : duty.agencyAs;
      if (!holder.names.includes(name)) holder.names.push(name);
      holders.set(key, holder);
    }
    return { clause, title: piece.title, holders: [...holders.values()] };
  });
}
