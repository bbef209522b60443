import { describe, expect, it } from 'vitest';
import { documentFacts, statesFrom } from '#src/lib/documents/state.ts';
import { airingStates, stateChanges, type DatedThing } from './state-changes.ts';

const plan = documentFacts(
  { stage: 'issued', period: { from: '2026-05-01', to: '2027' } },
  'kế hoạch năm 2026',
  'mau',
);
const thing = (day: string): DatedThing => ({
  of: 'documents/mau',
  title: 'Kế hoạch mẫu',
  states: statesFrom(plan, day),
  agencies: [],
  provinces: ['mau'],
});
const told = (after: string, until: string) =>
  stateChanges([thing(after)], after, until).map(({ day, before, after: now }) => [
    day,
    before,
    now,
  ]);

describe('stateChanges', () => {
  it.each<[string, string, string[][]]>([
    ['2026-03-01', '2026-04-30', []],
    [
      '2026-03-01',
      '2026-05-01',
      [
        [
          '2026-05-01',
          'Chưa đến ngày áp dụng',
          'Còn trong kỳ. Kế hoạch năm 2026 làm đến năm 2027.',
        ],
      ],
    ],
    // What a release of that day has told is not told again.
    ['2026-05-01', '2027-12-31', []],
    [
      '2026-05-01',
      '2028-01-01',
      [
        [
          '2028-01-01',
          'Còn trong kỳ',
          'Đã hết kỳ. Kế hoạch năm 2026 làm đến năm 2027; thời hạn ấy đã hết.',
        ],
      ],
    ],
  ])('tells what changed after %s until %s', (after, until, expected) => {
    expect(told(after, until)).toEqual(expected);
  });

  it('tells both in order over a long time, the days of several things together', () => {
    const kit: DatedThing = {
      ...thing('2026-03-01'),
      of: 'outreach/mau',
      states: airingStates('2026-12-31', '2026-03-01'),
    };
    const changes = stateChanges([kit, thing('2026-03-01')], '2026-03-01', '2030-01-01');
    expect(changes.map(({ day, of }) => [day, of])).toEqual([
      ['2026-05-01', 'documents/mau'],
      ['2027-01-01', 'outreach/mau'],
      ['2028-01-01', 'documents/mau'],
    ]);
  });
});
