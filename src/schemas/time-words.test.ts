import { describe, expect, it } from 'vitest';
import type { Time } from './time.ts';
import { time, times } from './times.ts';
import { deadlineMatchesWords } from './time-words.ts';

describe('deadlineMatchesWords', () => {
  it.each<Time>([
    {
      kind: 'before',
      date: '2024-01-31',
      printed: 'trước ngày **31/01/2024**'.replaceAll('*', ''),
    },
    { kind: 'date', date: '2022-04-27', printed: 'ngày 27 tháng 4 năm 2022' },
    { kind: 'everyYearBefore', day: '12-25', printed: 'Định kỳ hàng năm (trước ngày 25/12)' },
    { kind: 'everyYearBefore', day: '12-25', printed: 'hằng năm, trước ngày 25 tháng 12' },
    {
      kind: 'everySixMonths',
      day: '05-10',
      printed: 'định kỳ 06 tháng (trước ngày 10/5 hàng năm)',
    },
    { kind: 'everySixMonths', printed: 'định kỳ 6 tháng' },
    {
      kind: 'dailyBetween',
      from: '2024-01-25',
      to: '2024-02-09',
      before: '14:00',
      printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
    },
    { kind: 'month', month: '2019-08', printed: 'Tháng 8 năm 2019' },
    {
      kind: 'month',
      month: '2019-09',
      tentative: true,
      printed: 'Dự kiến 01 buổi vào tháng 9 năm 2019',
    },
    { kind: 'span', from: '2019-08', printed: 'Từ tháng 8 năm 2019' },
    {
      kind: 'span',
      from: '2021',
      to: '2030',
      printed: 'giai đoạn 2021 - 2030, giai đoạn I từ năm 2021 - 2025',
    },
    { kind: 'span', to: '2030', beyond: true, printed: 'đến năm 2030 và những năm tiếp theo' },
    { kind: 'weekly', weekday: 4, printed: 'định kỳ vào thứ năm hàng tuần' },
    { kind: 'weekly', weekday: 7, printed: 'chủ nhật hằng tuần' },
    {
      kind: 'periodic',
      every: ['month', 'quarter', 'year'],
      printed: 'Định kỳ hàng tháng, quý, năm',
    },
    { kind: 'onDemand', printed: 'đột xuất theo chỉ đạo' },
    { kind: 'byRule', printed: 'theo quy định' },
    { kind: 'occasion', printed: '24/24 giờ trong thời gian nghỉ Tết' },
    { kind: 'notStated' },
  ])('accepts $kind "$printed"', (value) => {
    expect(deadlineMatchesWords(value)).toBeUndefined();
  });

  it.each<[Time, string]>([
    [
      { kind: 'everyYearBefore', day: '05-01', printed: 'trước ngày 10/5 hàng năm' },
      'ghi 1/5 nhưng lời nguồn đọc là 10/5',
    ],
    [
      { kind: 'everyYearBefore', day: '10-05', printed: 'trước ngày 10/5 hàng năm' },
      'ghi 5/10 nhưng lời nguồn đọc là 10/5',
    ],
    [
      { kind: 'everyYearBefore', day: '12-25', printed: 'ngày 25/12 hàng năm' },
      'không có chữ "trước"',
    ],
    [
      { kind: 'everyYearBefore', day: '12-25', printed: 'trước ngày 25/12' },
      'không nói là hằng năm',
    ],
    [
      { kind: 'before', date: '2024-01-30', printed: 'trước ngày 31/01/2024' },
      'ghi 30/1/2024 nhưng lời nguồn đọc là 31/1/2024',
    ],
    [{ kind: 'date', date: '2024-01-31', printed: 'trước ngày 31/01/2024' }, 'kind: before'],
    [
      {
        kind: 'dailyBetween',
        from: '2024-01-25',
        to: '2024-02-09',
        before: '15:00',
        printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
      },
      'ghi 15 giờ nhưng lời nguồn đọc là 14 giờ',
    ],
    [
      {
        kind: 'dailyBetween',
        from: '2024-01-25',
        to: '2024-02-08',
        before: '14:00',
        printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày',
      },
      '8/2/2024',
    ],
    [
      { kind: 'month', month: '2019-09', printed: 'Dự kiến 01 buổi vào tháng 9 năm 2019' },
      'dự kiến',
    ],
    [{ kind: 'month', month: '2019-08', tentative: true, printed: 'Tháng 8 năm 2019' }, 'dự kiến'],
    [
      { kind: 'span', from: '2021', to: '2026', printed: 'giai đoạn 2021 - 2025' },
      'ghi 2021, 2026 nhưng lời nguồn đọc là 2021, 2025',
    ],
    [{ kind: 'span', to: '2030', printed: 'đến năm 2030 và những năm tiếp theo' }, 'beyond'],
    [{ kind: 'span', printed: 'lâu dài' }, 'from hoặc to'],
    [
      { kind: 'everySixMonths', printed: 'định kỳ 6 tháng (trước ngày 10/5)' },
      'ghi không có nhưng lời nguồn đọc là 10/5',
    ],
    [{ kind: 'weekly', weekday: 3, printed: 'thứ năm hàng tuần' }, 'thứ đã ghi (3)'],
    [{ kind: 'periodic', every: ['month'], printed: 'hàng năm' }, 'every: month'],
    [{ kind: 'byRule', printed: 'trước ngày 10/5 theo quy định' }, 'lời nguồn có ngày (10/5)'],
  ])('refuses %j', (value, part) => {
    expect(deadlineMatchesWords(value)).toContain(part);
  });
});

describe('time schema', () => {
  const message = (value: unknown) => time.safeParse(value).error?.issues[0]?.message;
  it('quotes the printed words to the author', () => {
    expect(
      message({ kind: 'everyYearBefore', day: '05-01', printed: 'trước ngày 10/5 hàng năm' }),
    ).toBe(
      'thời hạn không khớp lời nguồn "trước ngày 10/5 hàng năm": ghi 1/5 nhưng lời nguồn đọc là 10/5',
    );
  });
  it('looks for the lunar date among the printed words', () => {
    const base = {
      kind: 'before',
      date: '2024-02-14',
      printed: 'trước ngày 14/02/2024 (tức ngày mùng 5 tháng Giêng năm Giáp Thìn)',
    };
    expect(message({ ...base, lunar: 'ngày mùng 5 tháng Giêng năm Giáp Thìn' })).toBeUndefined();
    expect(message({ ...base, lunar: 'mùng 6 tháng Giêng' })).toContain('mùng 6 tháng Giêng');
  });
  it.each([
    [{ kind: 'everyYearBefore', day: '02-29', printed: 'trước ngày 29/02 hàng năm' }],
    [{ kind: 'before', date: '2024-02', printed: 'trước tháng 02/2024' }],
    [{ kind: 'dailyBetween', from: '2024-01-25', to: '2024-02-09', before: '24:00', printed: 'x' }],
    [{ kind: 'notStated', printed: 'x' }],
  ])('refuses %j', (value) => {
    expect(time.safeParse(value).success).toBe(false);
  });
  it('lets notStated stand only alone', () => {
    expect(times.safeParse([{ kind: 'notStated' }]).success).toBe(true);
    expect(
      times.safeParse([{ kind: 'notStated' }, { kind: 'byRule', printed: 'theo quy định' }])
        .success,
    ).toBe(false);
    expect(times.safeParse([]).success).toBe(false);
  });
});
