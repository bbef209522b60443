import { parseDocument, DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { qrDrawing } from '#src/lib/pictures/qr.ts';
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
const running = {
  of: 'hoc/2',
  id: 'in-period',
  label: 'Còn trong kỳ',
  tone: 'deep',
  sentence: 'Kế hoạch năm 2024 làm đến 2026.',
  from: '2026-03-10',
} as const;
const facts: CardFacts = {
  title: 'Học nghề <miễn phí>',
  place: 'tỉnh Mây Trắng',
  answer: 'Người nghèo được học nghề.',
  nature: 'Chính sách được nhắc trong kế hoạch năm 2022',
  states: [[state], [running], [{ ...state, of: 'hoc/3' }]],
  warnings: ['Nơi nộp đơn đã đổi.'],
  sources: ['Kế hoạch 35/KH-UBND', 'Quyết định 2/QĐ-UBND'],
  address: 'https://tinh.example/quyen-loi/hoc/?a=1&b=2',
  site: 'Sổ tay',
  checked: '2026-02-03',
  compared: '2026-01-02',
  reviewBy: '2026-04-09',
};

const elements = (html: string) => DomUtils.findAll(() => true, parseDocument(html).children);
const words = (changes: Partial<CardFacts> = {}) =>
  DomUtils.textContent(parseDocument(guideCard({ ...facts, ...changes }))).replace(/\s+/gu, ' ');

describe('a card of a guide', () => {
  it('says each state once, what is warned of, place and sources', () => {
    for (const part of [
      'Học nghề <miễn phí>',
      'Đã hết kỳ. Kế hoạch năm 2022 đã hết. Còn trong kỳ. Kế hoạch năm 2024 làm đến 2026. Nơi nộp đơn đã đổi.',
      'Nơi áp dụng: tỉnh Mây Trắng. Theo Kế hoạch 35/KH-UBND; Quyết định 2/QĐ-UBND.',
    ])
      expect(words()).toContain(part);
  });

  it.each<[Partial<CardFacts>, string]>([
    [{}, 'Sổ tay, kiểm tra ngày 3/2/2026; sau ngày 9/4/2026 hãy mở bản mới: '],
    [
      { checked: undefined },
      'Sổ tay, đối chiếu với bản gốc ngày 2/1/2026; sau ngày 9/4/2026 hãy mở bản mới: ',
    ],
    [{ reviewBy: undefined }, 'Sổ tay, kiểm tra ngày 3/2/2026; trước khi dùng, hãy mở bản mới: '],
    [
      { checked: undefined, compared: undefined, reviewBy: undefined },
      'Sổ tay, trước khi dùng, hãy mở bản mới: ',
    ],
  ])('says when somebody looked, and when to come back (%o)', (changes, sentence) => {
    expect(words(changes)).toContain(sentence);
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
    expect(guideCard(facts)).not.toContain('url(');
  });

  it('has the code of its address', () => {
    expect(guideCard(facts)).toContain(qrDrawing(facts.address).dashes);
  });
});

describe('the last day for which a card is known to be right', () => {
  const until = (from: string): DatedStates => [running, { ...state, from }];
  it.each<[string, readonly DatedStates[], string | undefined, string | undefined]>([
    [
      'before the first change of any part',
      [[state], until('2026-03-20')],
      '2026-04-09',
      '2026-03-19',
    ],
    [
      'the day of review, where that comes first',
      [until('2027-01-01')],
      '2026-04-09',
      '2026-04-09',
    ],
    ['unknown where nothing is set', [[state]], undefined, undefined],
  ])('is %s', (_, states, reviewBy, expected) => {
    expect(trustedUntil({ states, reviewBy })).toBe(expected);
  });
});
