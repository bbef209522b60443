import type { BenefitData } from '#src/schemas/benefit.ts';
import type { Pin } from '#src/schemas/pin.ts';
import { modalityTitle } from '#src/lib/benefits/benefit.ts';
import type { DatedStates } from '#src/lib/documents/state.ts';

/** What a kit can show of a guide. */
export type BenefitAspect = 'modality' | 'amount' | 'who';

/** A label, its value, and the clause with the words it rests on; a value that no source gives has none. */
export interface BenefitFact {
  readonly label: string;
  readonly value: string;
  readonly pin?: Pin;
  /** Whether what it tells still holds. */
  readonly states?: DatedStates;
}

/** Whether a guide says something of the matter for a document. */
export function hasBenefitFact(
  data: BenefitData,
  document: string,
  aspect: BenefitAspect,
): boolean {
  const part = data.provinces.find((candidate) => candidate.document === document);
  return part !== undefined && (aspect !== 'who' || part.who.length > 0);
}

/**
 * One aspect of a guide as a quick fact, so that a kit and its guide cannot differ.
 *
 * @param told how a sentence names the document, and the states of its part
 * @param document slug of the document whose part of the guide is meant; the first where it has several
 * @returns undefined where the guide has no part for the document, or the part says nothing of the matter
 */
export function benefitFact(
  data: BenefitData,
  document: string,
  aspect: BenefitAspect,
  told: { readonly source: string; readonly states: DatedStates },
): BenefitFact | undefined {
  const part = data.provinces.find((candidate) => candidate.document === document);
  if (!part) return undefined;
  if (aspect === 'modality')
    return {
      label: 'Tính chất',
      value: modalityTitle(part, told.source),
      states: told.states,
      pin: part.modality.reason.pin,
    };
  if (aspect === 'who') {
    const [first] = part.who;
    return (
      first && {
        label: 'Dành cho ai',
        value: part.who.map(({ text }) => text).join(' '),
        pin: first.pin,
      }
    );
  }
  const label = 'Mức hưởng';
  const { amount } = part;
  switch (amount.kind) {
    case 'percent':
      return {
        label,
        value: `${String(amount.value).replace('.', ',')}% ${amount.of}`,
        pin: amount.pin,
      };
    case 'dong':
      return {
        label,
        value: `${amount.value.toLocaleString('vi-VN')} đồng một ${amount.per}`,
        pin: amount.pin,
      };
    case 'words':
      return { label, value: amount.words, pin: amount.pin };
    case 'in-kind':
      return { label, value: amount.what, pin: amount.pin };
    case 'not-stated':
      return { label, value: 'Văn bản không nói' };
  }
}
