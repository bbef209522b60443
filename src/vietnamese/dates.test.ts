import { describe, expect, it } from 'vitest';
import { firstDay, formatDate, isPartialDate, lastDay } from './dates.ts';

describe('isPartialDate', () => {
  it.each(['2021', '2024-01', '2024-12', '2022-04-27', '2024-02-29', '2000-02-29', '2022-12-31'])(
    'takes %s',
    (date) => expect(isPartialDate(date)).toBe(true),
  );

  it.each([
    ['a day that no February has', '2022-02-31'],
    ['a leap day in a year without', '2023-02-29'],
    ['a leap day in 1900', '1900-02-29'],
    ['a 31st of a month of thirty days', '2022-04-31'],
    ['a month 13', '2022-13'],
    ['a month 0', '2022-00-01'],
    ['a day 0', '2022-01-00'],
    ['the order of day and month as people write it', '31/02/2022'],
    ['slashes', '2022/04/27'],
    ['no leading zeros', '2022-4-27'],
    ['two digits of a year', '22-04-27'],
    ['words', 'năm 2022'],
    ['space', ' 2022'],
    ['nothing', ''],
    ['a time', '2022-04-27T00:00'],
  ])('refuses %s: %s', (_name, date) => expect(isPartialDate(date)).toBe(false));
});

describe('what a date as far as it is known can mean', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-01', '2024-01-01', '2024-01-31'],
    ['2022-04-27', '2022-04-27', '2022-04-27'],
  ])('%s: from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

it.each([
  ['2021', 'năm 2021'],
  ['2024-01', 'tháng 1/2024'],
  ['2024-12', 'tháng 12/2024'],
  ['2022-04-27', '27/4/2022'],
  ['2019-08-07', '7/8/2019'],
])('writes %s as %s', (date, words) => expect(formatDate(date)).toBe(words));
