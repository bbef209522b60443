import { documentFacts, type DatedDocument, type StateFacts } from '#src/lib/documents/state.ts';
import type { Withdrawal } from '#src/schemas/publication.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { lastDay } from '#src/vietnamese/dates.ts';

/** A document that a part names, and how a sentence names it: `kế hoạch năm 2022`. */
interface NamedDocument {
  readonly data: DatedDocument;
  readonly source: string;
}

/**
 * What pages and checks call a part of a guide: `tien-gia/2`.
 *
 * @param index of the part in its guide, from 0
 */
export const partName = (guide: string, index: number): string => `${guide}/${index + 1}`;

/** What falls with whichever of the things that it stands on is withdrawn first. */
const firstWithdrawn = (all: readonly StateFacts['withdrawn'][]): StateFacts['withdrawn'] =>
  all.filter((one) => one !== undefined).sort((a, b) => a.from.localeCompare(b.from))[0];

/**
 * The facts that decide the state of what a document says of a benefit.
 *
 * @param part.time what its time hangs on (`src/schemas/benefit-part.ts`)
 * @param told the document that the part is read out of
 * @param restsOn what it rests on in turn, where the part names it: a resolution that a plan only makes known
 * @param of what pages call the part (`partName`)
 * @param withdrawn that of its guide, where the site has withdrawn it
 */
export function partFacts(
  { time, force }: Pick<BenefitPart, 'time' | 'force'>,
  told: NamedDocument,
  restsOn: NamedDocument | undefined,
  of: string,
  withdrawn?: Withdrawal,
): StateFacts {
  const base = restsOn === undefined || told.data.stage === 'draft' ? told : restsOn;
  const facts = documentFacts(base.data, base.source, of);
  const own = force.until?.date;
  // The end of the document's force bounds what it says; its period only what has no time of its own.
  const bound = facts.endOf === 'period' ? undefined : facts.end;
  const earlier =
    own !== undefined && (bound === undefined || lastDay(own) <= lastDay(bound)) ? own : undefined;
  return {
    ...facts,
    standing: time === 'standing' || time === 'regular',
    end: earlier ?? bound ?? (time === 'own' ? undefined : facts.end),
    endOf: earlier === undefined ? facts.endOf : 'own',
    occasion: time === 'occasion',
    withdrawn: firstWithdrawn([
      withdrawn && { from: withdrawn.date, what: 'hướng dẫn này' },
      ...[told, restsOn].map(
        (one) => one?.data.withdrawn && { from: one.data.withdrawn.date, what: one.source },
      ),
    ]),
  };
}
