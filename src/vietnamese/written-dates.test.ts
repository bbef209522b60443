import { describe, expect, it } from 'vitest';
import { datesIn } from './written-dates.ts';

describe('datesIn', () => {
  it.each([
    ['trước ngày 25/12', ['25.12']],
    ['26/7/2019', ['26.7.2019']],
    ['ngày 05 tháng 11 năm 2020', ['5.11.2020']],
    ['27 tháng 4', ['27.4']],
    ['225/2019', []],
    ['32/1 và 1/13', []],
    ['14h', []],
  ])('%s → %o', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});
