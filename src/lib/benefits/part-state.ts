import { documentFacts, type DatedDocument, type StateFacts } from '#src/lib/documents/state.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { lastDay } from '#src/vietnamese/dates.ts';

/** A document that a part names, and how a sentence names it: `kế hoạch năm 2022`. */
interface NamedDocument {
  readonly data: DatedDocument;
  readonly source: string;
}

/**
 * The facts that decide the state of what a document says of a benefit.
 *
 * @param part.time what its time hangs on (`src/schemas/benefit-part.ts`)
 * @param told the document that the part is read out of
 * @param restsOn what it rests on in turn, where the part names it: a resolution that a plan only makes known
 */
export function partFacts(
  { time, force }: Pick<BenefitPart, 'time' | 'force'>,
  told: NamedDocument,
  restsOn: NamedDocument = told,
): StateFacts {
  const base = restsOn === told || told.data.stage === 'draft' ? told : restsOn;
  const facts = documentFacts(base.data, base.source);
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
  };
}
