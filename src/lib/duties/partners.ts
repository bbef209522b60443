import type { Duty } from '#src/schemas/duty.ts';

/** Who works with whom: read from the side that names its partners, and computed back for the partners. */

/** Another agency in the same work, and the clause that names both. */
export interface Partner {
  readonly agency: string;
  readonly clause: string;
  /** The other one's part, seen from the duty asked about: it is named beside it, or it names it. */
  readonly side: 'named' | 'naming';
}

type Row = Pick<Duty, 'id' | 'agency' | 'clause' | 'partners'>;

/**
 * The partners of every duty of one document, by the duty's id.
 * A duty that names partners has them; a partner's own duty in the clause that names it has the naming agency.
 */
export function partnersByDuty(duties: readonly Row[]): Map<string, Partner[]> {
  const found = new Map<string, Partner[]>(
    duties.map((duty) => [
      duty.id,
      duty.partners.map(({ agency, clause }) => ({
        agency,
        clause: clause ?? duty.clause,
        side: 'named',
      })),
    ]),
  );
  for (const naming of duties)
    for (const { agency, clause } of naming.partners)
      for (const duty of duties) {
        if (duty.agency !== agency || duty.clause !== (clause ?? naming.clause)) continue;
        const list = found.get(duty.id) ?? [];
        if (list.some((partner) => partner.agency === naming.agency)) continue;
        list.push({ agency: naming.agency, clause: naming.clause, side: 'naming' });
      }
  return found;
}
