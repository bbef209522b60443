import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';

const NOON = new Date('2026-11-26T05:00:00Z');

describe('the day of a build', () => {
  it.each([
    [undefined, NOON, '2026-11-26'],
    ['', NOON, '2026-11-26'],
    // Seven hours ahead of UTC: it is the next day in Vietnam from 17:00 UTC on.
    [undefined, new Date('2026-11-26T16:59:59Z'), '2026-11-26'],
    [undefined, new Date('2026-11-26T17:00:00Z'), '2026-11-27'],
    ['2024-02-29', NOON, '2024-02-29'],
    ['1990-01-01', NOON, '1990-01-01'],
  ])('SITE_TODAY=%s at %s is %s', (wanted, now, day) => {
    expect(dayOf(wanted, now)).toBe(day);
  });

  it.each([
    'khong-phai-ngay',
    '2026-13-45',
    '2026-02-29',
    '2026-11-31',
    '2026-11',
    '2026',
    '26/11/2026',
    ' 2026-11-26',
    '2026-11-26T00:00',
  ])('refuses SITE_TODAY=%s in one sentence that names it', (wanted) => {
    const problem = (() => {
      try {
        return dayOf(wanted, NOON);
      } catch (error) {
        return error;
      }
    })();
    expect(problem).toBeInstanceOf(Error);
    const { message, stack } = problem as Error;
    expect(message).toContain(`SITE_TODAY="${wanted}" không phải một ngày có thật`);
    expect(message).toContain('SITE_TODAY=2026-11-26');
    expect(message).not.toContain('\n');
    expect(stack).toBe('');
  });
});
