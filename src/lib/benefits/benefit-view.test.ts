import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { amountGap, amountText, figureOf, holdFigures, partTitle } from './benefit-view.ts';

const pin = { document: 'mot-ke-hoach', clause: 'I', quote: '30%' };

describe('amountText', () => {
  it.each<[BenefitPart['amount'], string | undefined]>([
    [{ kind: 'percent', value: 30, of: 'mức đóng', pin }, '30% mức đóng'],
    [{ kind: 'percent', value: 4.5, of: 'mức đóng', pin }, '4,5% mức đóng'],
    [{ kind: 'dong', value: 1500000, per: 'tháng', pin }, '1.500.000 đồng một tháng'],
    [{ kind: 'dong', value: 900, per: 'lần', pin }, '900 đồng một lần'],
    [{ kind: 'in-kind', what: 'Quà Tết', pin }, 'Quà Tết'],
    [{ kind: 'not-stated' }, undefined],
  ])('%j', (amount, expected) => expect(amountText(amount)).toBe(expected));
});

describe('figureOf', () => {
  it.each<[BenefitPart['amount'], string | undefined]>([
    [{ kind: 'percent', value: 4.5, of: 'mức đóng', pin }, '4,5%'],
    [{ kind: 'dong', value: 1500000, per: 'tháng', pin }, '1.500.000 đồng'],
    [{ kind: 'words', words: 'từ 1 đến 2 triệu đồng', pin }, 'từ 1 đến 2 triệu đồng'],
    [{ kind: 'in-kind', what: 'Quà Tết', pin }, undefined],
    [{ kind: 'not-stated' }, undefined],
  ])('%j', (amount, expected) => expect(figureOf(amount)).toBe(expected));
});

describe('amountGap', () => {
  const gap = (about: 'amount' | 'when', question: string) => ({ about, question, ask: 'Gì?' });
  it.each([
    [[gap('when', 'Ngày trả')], undefined],
    [[gap('amount', 'Mức tiền mỗi tháng')], 'Văn bản không nói: mức tiền mỗi tháng.'],
    [
      [gap('amount', 'Số tiền'), gap('when', 'Ngày'), gap('amount', 'UBND trả bao nhiêu')],
      'Văn bản không nói: số tiền; UBND trả bao nhiêu.',
    ],
  ])('%j', (gaps, expected) => expect(amountGap({ gaps })).toBe(expected));
});

describe('partTitle', () => {
  const province = { name: 'Lào Cai', fullName: 'tỉnh Lào Cai' };
  it.each([
    [undefined, 'Lào Cai'],
    ['Nâng mức trợ cấp', 'Lào Cai: Nâng mức trợ cấp'],
  ])('with the label %s', (label, expected) =>
    expect(partTitle({ label } as BenefitPart, province)).toBe(expected),
  );
});

describe('holdFigures', () => {
  it('holds figure and sign together everywhere but in printed words', () =>
    expect(
      holdFigures({
        title: 'Hỗ trợ 30 % tiền',
        list: [{ text: '4,5 % và 30 %', pin: { document: 'x', clause: 'I', quote: '30 %' } }],
        count: 3,
      }),
    ).toEqual({
      title: 'Hỗ trợ 30\u00a0% tiền',
      list: [
        { text: '4,5\u00a0% và 30\u00a0%', pin: { document: 'x', clause: 'I', quote: '30 %' } },
      ],
      count: 3,
    }));
});
