import { describe, expect, it } from 'vitest';
import { documentFacts, statesFrom } from '#src/lib/documents/state.ts';
import type { Kit } from './kit.ts';
import { factWords, kitStandings } from './labels.ts';

const DAY = '2026-03-10';
const document = (end: string) => ({
  slug: 'mot',
  name: 'Kế hoạch 1',
  title: 'Kế hoạch',
  shortTitle: 'Kế hoạch',
  url: 'https://example.org/mot/',
  detail: '',
  states: statesFrom(
    documentFacts({ stage: 'issued', period: { to: end } }, 'kế hoạch năm 2024', 'mot'),
    DAY,
  ),
});
const timetable: Kit['timetable'] = [
  { script: 's30', slot: 30, first: DAY, last: DAY, hours: ['05:30'], every: 'day' },
];
const standings = (notAfter: string, ends: readonly string[]) =>
  kitStandings(
    { notAfter, priority: 'routine', documents: ends.map(document), timetable },
    DAY,
  ).map(({ from, words, tone }) => [from, words, tone]);
const USABLE = [DAY, 'Dùng được', 'deep'];

describe('kitStandings', () => {
  it.each([
    [
      'is past the day after its last',
      '2026-12-31',
      ['2027'],
      [USABLE, ['2027-01-01', 'Tư liệu và mẫu', 'brick']],
    ],
    [
      'must be looked into once a document has ended',
      '2028-06-30',
      ['2026', '2027'],
      [
        USABLE,
        ['2027-01-01', 'Kiểm tra hiệu lực trước khi dùng', 'amber'],
        ['2028-07-01', 'Tư liệu và mẫu', 'brick'],
      ],
    ],
    [
      'may still be used on its last day',
      DAY,
      [],
      [USABLE, ['2026-03-11', 'Tư liệu và mẫu', 'brick']],
    ],
    ['stays past', '2026-03-09', ['2025'], [[DAY, 'Tư liệu và mẫu', 'brick']]],
  ])('%s', (_, notAfter, ends, expected) => {
    expect(standings(notAfter, ends)).toEqual(expected);
  });

  it('says of a kit that is past that it is not to be read out', () => {
    const [now, later] = kitStandings(
      { notAfter: DAY, priority: 'routine', documents: [], timetable },
      DAY,
    );
    expect([now.line, now.past]).toEqual([
      'Ưu tiên: thông thường. Không phát sau ngày 10/3/2026.',
      false,
    ]);
    expect([later?.line, later?.past]).toEqual([
      'HẾT HẠN PHÁT: không phát sau ngày 10/3/2026.',
      true,
    ]);
  });
});

it('a fact in a file says its state as of the build', () => {
  const { states } = document('2025');
  expect(factWords({ label: 'Tính chất', value: 'Chính sách', states })).toBe(
    'Tính chất: Chính sách. Đã hết kỳ',
  );
  expect(factWords({ label: 'Mức', value: '50 %' })).toBe('Mức: 50 %');
});
