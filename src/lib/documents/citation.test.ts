import { describe, expect, it } from 'vitest';
import { documentName, documentTitle, plainDocumentName } from './citation.ts';

type Named = Parameters<typeof documentName>[0];

const named = (more: Partial<Named> = {}): Named => ({
  kind: 'ke-hoach',
  number: { printed: 'Số: 71/KH-UBND', value: '71/KH-UBND' },
  issued: { printed: 'ngày 27 tháng 4 năm 2022', date: '2022-04-27' },
  ...more,
});
const blank = (symbol?: string): Partial<Named> => ({
  number: { printed: 'Số: /KH-UBND', missing: 'Để trống.', ...(symbol && { symbol }) },
});

it.each<[string, Partial<Named>, string]>([
  ['a plan', {}, 'Kế hoạch 71/KH-UBND'],
  [
    'a resolution',
    { kind: 'nghi-quyet', number: { printed: 'x', value: '23/2020/NQ-HĐND' } },
    'Nghị quyết 23/2020/NQ-HĐND',
  ],
  [
    'a decision',
    { kind: 'quyet-dinh', number: { printed: 'x', value: '5/QĐ-UBND' } },
    'Quyết định 5/QĐ-UBND',
  ],
  ['a blank number with its symbol', blank('KH-UBND'), 'Kế hoạch (số để trống, ký hiệu KH-UBND)'],
  [
    'no number at all',
    { kind: 'quy-che', number: {}, issued: { date: '2021-05-04', printed: 'x' } },
    'Quy chế năm 2021',
  ],
  ['a blank number without one', blank(), 'Kế hoạch (số để trống, ký hiệu không rõ)'],
])('names %s', (_name, more, words) => expect(documentName(named(more))).toBe(words));

describe('documentTitle', () => {
  it.each<[string, Partial<Named>, string]>([
    ['a whole date', {}, 'Kế hoạch 71/KH-UBND ngày 27/4/2022 của UBND tỉnh Hậu Giang'],
    [
      'a month',
      { issued: { printed: 'tháng 01 năm 2024', date: '2024-01' } },
      'Kế hoạch 71/KH-UBND (tháng 1/2024) của UBND tỉnh Hậu Giang',
    ],
    [
      'a year',
      { issued: { printed: 'năm 2021', date: '2021' } },
      'Kế hoạch 71/KH-UBND (năm 2021) của UBND tỉnh Hậu Giang',
    ],
    [
      'no date',
      { issued: { printed: 'ngày … tháng … năm …' } },
      'Kế hoạch 71/KH-UBND của UBND tỉnh Hậu Giang',
    ],
  ])('gives %s as far as it goes', (_name, more, words) =>
    expect(documentTitle(named(more), 'UBND tỉnh Hậu Giang')).toBe(words),
  );
});

describe('plainDocumentName', () => {
  it.each<[string, Partial<Named>, string]>([
    ['number', {}, 'Kế hoạch 71/KH-UBND'],
    ['no number', blank('KH-UBND'), 'Kế hoạch năm 2022 (số để trống)'],
    [
      'neither number nor date',
      { ...blank(), issued: { printed: 'x', missing: 'Để trống.' } },
      'Kế hoạch (số để trống)',
    ],
  ])('by %s', (_name, more, words) => expect(plainDocumentName(named(more))).toBe(words));
});
