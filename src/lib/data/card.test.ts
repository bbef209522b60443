import { parseDocument, DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { qrPath } from '#src/lib/pictures/qr.ts';
import type { DatedStates } from '#src/lib/documents/state.ts';
import { guideCard, trustedUntil, type CardFacts } from './card.ts';

const state = {
  of: 'hoc/1',
  id: 'ended',
  label: 'Đã hết kỳ',
  tone: 'brick',
  sentence: 'Kế hoạch năm 2022 đã hết.',
  from: '2026-03-10',
} as const;
const facts: CardFacts = {
  title: 'Học nghề <miễn phí>',
  place: 'tỉnh Mây Trắng',
  answer: 'Người nghèo được học nghề.',
  nature: 'Chính sách được nhắc trong kế hoạch năm 2022',
  states: [state],
  sources: ['Kế hoạch 35/KH-UBND'],
  address: 'https://tinh.example/quyen-loi/hoc/?a=1&b=2',
  site: 'Sổ tay',
  day: '2026-03-10',
};

const elements = (html: string) => DomUtils.findAll(() => true, parseDocument(html).children);
const words = (html: string) => DomUtils.textContent(parseDocument(html));

describe('a card of a guide', () => {
  it('says state, place, source, the day of checking and until when', () => {
    const text = words(guideCard(facts)).replace(/\s+/gu, ' ');
    for (const part of [
      'Học nghề <miễn phí>',
      'Đã hết kỳ. Kế hoạch năm 2022 đã hết.',
      'Nơi áp dụng: tỉnh Mây Trắng. Theo Kế hoạch 35/KH-UBND.',
      'kiểm tra ngày 10/3/2026; sau ngày 9/4/2026 hãy mở bản mới',
    ])
      expect(text).toContain(part);
  });

  it('runs nothing and fetches nothing; it leads to its guide alone', () => {
    const all = elements(guideCard(facts));
    expect(new Set(all.map(({ name }) => name))).toEqual(
      new Set(['section', 'p', 'a', 'strong', 'svg', 'rect', 'path']),
    );
    for (const { attribs } of all)
      expect(Object.keys(attribs).filter((name) => /^on|^src|^xlink/u.test(name))).toEqual([]);
    expect(new Set(all.flatMap(({ attribs }) => attribs['href'] ?? []))).toEqual(
      new Set([facts.address]),
    );
  });

  it('has the code of its address', () => {
    expect(guideCard(facts)).toContain(qrPath(facts.address).path);
  });
});

it('is not trusted past the day on which its state changes', () => {
  const coming: DatedStates = [state, { ...state, from: '2026-03-20' }];
  expect(trustedUntil(coming, '2026-03-10')).toBe('2026-03-19');
  expect(trustedUntil([state, { ...state, from: '2027-01-01' }], '2026-03-10')).toBe('2026-04-09');
});
