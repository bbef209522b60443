import { describe, expect, it } from 'vitest';
import { dayInVietnam } from './day.ts';

describe('dayInVietnam', () => {
  it.each([
    ['2026-11-26T16:59:59Z', '2026-11-26'],
    ['2026-11-26T17:00:00Z', '2026-11-27'],
    ['2026-12-31T18:00:00Z', '2027-01-01'],
  ])('%s is on %s', (moment, day) => {
    expect(dayInVietnam(Date.parse(moment))).toBe(day);
  });
});
