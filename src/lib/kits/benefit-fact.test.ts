import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/loaders/content-loader.ts';
import { writtenPin } from '#src/schemas/pin.ts';
import { benefitFact, type BenefitAspect } from './benefit-fact.ts';

const PLAN = 'kien-giang-1521-kh-ldtbxh-2019';

const guide = (slug: string) => {
  const found = loadContent().entries.benefits.get(slug)?.data;
  if (!found) throw new Error(`no guide ${slug}`);
  return found;
};

describe('benefitFact', () => {
  it.each<[string, BenefitAspect, string, string | undefined]>([
    [
      'ho-tro-bhyt-ho-ngheo-da-chieu',
      'amount',
      '30 % mức đóng bảo hiểm y tế',
      `${PLAN}#II.1.4.g1.c1`,
    ],
    [
      'ho-tro-bhyt-ho-ngheo-da-chieu',
      'modality',
      'Quyền lợi theo nghị quyết',
      `${PLAN}#II.1.4.g1.c1`,
    ],
    ['cai-nghien-ma-tuy', 'amount', 'Nguồn không nêu', undefined],
  ])('of %s gives %s as the guide has it', (slug, aspect, value, at) => {
    const fact = benefitFact(guide(slug), PLAN, aspect);
    expect([fact?.value, fact?.pin && writtenPin(fact.pin)]).toEqual([value, at]);
  });

  it('gives nothing for a document that the guide does not speak of', () =>
    expect(
      benefitFact(guide('ho-tro-bhyt-ho-ngheo-da-chieu'), 'khong-co', 'amount'),
    ).toBeUndefined());
});
