import type { DatedStates, State } from '#src/lib/documents/state.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import type { Test } from '#src/schemas/checker.ts';
import { isPast } from '#src/schemas/states.ts';
import type { Heading, Rules, Testable } from './checker.ts';

/** What the build makes of a guide for the checker. Apart from it, so that no schema goes to the browser. */

/**
 * The heading that a part's result stands under. A plan whose period is over stays where it is: its state stands at each
 * result; only what had a time of its own is past.
 */
export function headingOf(
  { modality, time }: Pick<BenefitPart, 'modality' | 'time'>,
  state: Pick<State, 'id'>,
): Heading {
  if (modality.kind === 'intention') return 'intention';
  if ((time === 'occasion' || time === 'own') && isPast(state)) return 'past';
  if (time === 'standing') return 'main';
  return modality.kind === 'task' ? 'task' : 'main';
}

/**
 * The heading on the day of the build, and the day from which it is `past` where it becomes so later.
 *
 * @param states those of the part
 */
export function headingsOf(
  part: Pick<BenefitPart, 'modality' | 'time'>,
  [now, ...later]: DatedStates,
): { readonly heading: Heading; readonly pastFrom?: string } {
  const heading = headingOf(part, now);
  const past = later.find((state) => headingOf(part, state) === 'past');
  return { heading, ...(heading !== 'past' && past && { pastFrom: past.from }) };
}

/** A test without what it says of a point left open: that is for readers, and stands on the page. */
function bareTest(test: Test): Test {
  if ('unclear' in test) return { unclear: '' };
  if ('all' in test) return { all: test.all.map(bareTest) };
  if ('any' in test) return { any: test.any.map(bareTest) };
  return 'not' in test ? { not: bareTest(test.not) } : test;
}

/**
 * The rules alone, for the browser: the words stand on the page already.
 *
 * @param part what is read of a part; a whole part of a guide fits
 * @param place id of the province of its document; undefined: it holds everywhere
 */
export function rulesOf(
  part: Pick<Rules, 'conditions'> & { readonly for?: { readonly test: Test } | undefined },
  place: string | undefined,
): Rules {
  const bare = ({ test }: Testable): Testable => (test ? { test: bareTest(test) } : {});
  return {
    ...(place !== undefined && { place }),
    ...(part.for && { for: { test: bareTest(part.for.test) } }),
    conditions: part.conditions.map((condition) =>
      'anyOf' in condition ? { anyOf: condition.anyOf.map(bare) } : bare(condition),
    ),
  };
}
