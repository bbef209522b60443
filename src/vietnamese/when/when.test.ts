import { describe, expect, it } from 'vitest';
import { readTime } from './read.ts';
import { daysIn } from './rules.ts';
import { rulesInWords } from './words.ts';

const ISSUED = '2025-03-01';
const YEAR = { issued: ISSUED, from: '2026-01-01', to: '2026-12-31' };

/** The days that words mean within 2026, `MM-DD`, for a document of 1/3/2025. */
const days = (words: string): string[] =>
  daysIn(readTime(words, ISSUED).rules, YEAR).map((day) => day.slice(5));
const said = (words: string): string => rulesInWords(readTime(words, ISSUED).rules);

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const monthly = (day: string): string[] => MONTHS.map((month) => `${month}-${day}`);
const quarterly = (day: string): string[] =>
  ['03', '06', '09', '12'].map((month) => `${month}-${day}`);

describe('days of the calendar', () => {
  it.each<[string, string[]]>([
    // Before a day it is too late on that day; "chậm nhất" holds it in.
    ['trước ngày 31 tháng 3 năm 2026', ['03-30']],
    ['chậm nhất ngày 31/3/2026', ['03-31']],
    ['đến hết ngày 31/3/2026', ['03-31']],
    ['trước 17 giờ ngày 20/12/2026', ['12-20']],
    ['ngày 15/6, ngày 15/9 và ngày 15/12/2026', ['06-15', '09-15', '12-15']],
    ['từ ngày 01/01/2026 đến ngày 31/03/2026', ['03-31']],
    ['15 - 20/11/2026', ['11-20']],
    // Every year.
    ['trước ngày 30 tháng 6 và ngày 31 tháng 12 hàng năm', ['06-29', '12-30']],
    ['trước ngày 15/6 (báo cáo 6 tháng), trước ngày 15/12 (báo cáo năm)', ['06-14', '12-14']],
    ['trước ngày 15/01 của năm sau liền kề', ['01-14']],
    ['02 lần/năm (trước ngày 15/6 và ngày 15/11)', ['06-14', '11-14']],
    ['trong tháng 6 và tháng 12 hằng năm', ['06-30', '12-31']],
    ['quý IV hằng năm', ['12-31']],
    // Every month, the last and the first month of a quarter.
    ['trước ngày 05 của tháng sau', monthly('04')],
    ['vào ngày 15 hằng tháng', monthly('15')],
    ['Định kỳ hằng tháng (trước ngày 18)', monthly('17')],
    ['chậm nhất vào ngày 25 của tháng cuối quý', quarterly('25')],
    ['trước ngày 25 của tháng cuối mỗi quý', quarterly('24')],
    ['trước ngày 15 của tháng cuối kỳ báo cáo quý, 6 tháng, năm', quarterly('14')],
    ['chậm nhất ngày 15 tháng đầu tiên của quý tiếp theo', ['01-15', '04-15', '07-15', '10-15']],
    ['ngày cuối cùng của tháng', lastDays()],
    // After the end of a period.
    ['15 ngày sau khi kết thúc quý', ['01-15', '04-15', '07-15', '10-15']],
    ['trong vòng 30 ngày sau khi kết thúc năm ngân sách', ['01-30']],
    ['trong 15 ngày đầu của quý tiếp theo', ['01-15', '04-15', '07-15', '10-15']],
    // Stretches end on their last day.
    ['Quý III, IV năm 2026', ['09-30', '12-31']],
    ['từ quý I đến quý III/2026', ['09-30']],
    ['Quý II/2026 - Quý IV/2026', ['12-31']],
    ['9 tháng đầu năm 2026', ['09-30']],
    ['từ tháng 3/2026 đến tháng 5/2026', ['05-31']],
    ['cuối tháng 11/2026', ['11-30']],
    ['trung tuần tháng 11/2026', ['11-20']],
    ['từ nay đến cuối năm 2026', ['12-31']],
    ['trước quý IV/2026', ['09-30']],
    ['xong trong quý I/2026, báo cáo trước ngày 10/4/2026', ['03-31', '04-09']],
  ])('%s', (words, expected) => {
    expect(days(words)).toEqual(expected);
  });

  function lastDays(): string[] {
    return MONTHS.map((month) =>
      new Date(Date.UTC(2026, Number(month), 0)).toISOString().slice(5, 10),
    );
  }

  it.each([
    'hằng năm',
    'Thường xuyên',
    'định kỳ 3 tháng một lần',
    'trong thời hạn 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ',
    'chậm nhất 10 ngày trước khi tổ chức',
    // No last day, or none that the words make certain.
    'từ năm 2026 trở đi',
    'Năm 2026 và các năm tiếp theo',
    'đầu tháng 12/2026',
    'Tuần thứ 2 tháng 10/2026',
    'năm học 2026 - 2027',
    'sau ngày 15/6/2026',
  ])('none, but words: %s', (words) => {
    expect(days(words)).toEqual([]);
    expect(said(words)).not.toBe('');
  });

  it.each(['Dịp Tết Nguyên đán', 'ngày 30 tháng 02 năm 2026', '500.000 đồng/tháng', ''])(
    'not understood: %s',
    (words) => {
      expect(readTime(words, ISSUED).rules).toEqual([]);
    },
  );

  it('gives nothing before the document', () => {
    const { rules } = readTime('trước ngày 15 hằng tháng', '2026-05-20');
    expect(daysIn(rules, { ...YEAR, issued: '2026-05-20' })[0]).toBe('2026-06-14');
  });

  it('counts from the day of issue', () => {
    const { rules } = readTime('có hiệu lực sau 10 ngày kể từ ngày ký ban hành', '2026-02-20');
    expect(daysIn(rules, { ...YEAR, issued: '2026-02-20' })).toEqual(['2026-03-02']);
    expect(daysIn(readTime('đến cuối năm', '2026-02-20').rules, YEAR)).toEqual(['2026-12-31']);
  });

  it('runs daily between two days, before its hours', () => {
    const words = 'trước 14 giờ hằng ngày từ ngày 25/01/2026 đến hết ngày 28/01/2026';
    expect(days(words)).toEqual(['01-25', '01-26', '01-27', '01-28']);
    expect(said(words)).toBe('hằng ngày trước 14 giờ, từ 25/1/2026 đến hết 28/1/2026');
  });

  it('knows the days of the week', () => {
    const window = { issued: ISSUED, from: '2026-11-01', to: '2026-11-14' };
    const { rules } = readTime('Hằng tuần, trước 15 giờ thứ Năm', ISSUED);
    // 5 and 12 November 2026 are Thursdays.
    expect(daysIn(rules, window)).toEqual(['2026-11-05', '2026-11-12']);
  });
});

describe('rulesInWords', () => {
  it.each([
    ['trước ngày 20 tháng cuối quý', 'trước ngày 20 tháng cuối quý'],
    ['chậm nhất ngày 20/12/2025', 'chậm nhất ngày 20/12/2025'],
    ['trước 10h00 ngày 15 hằng tháng', 'trước 10 giờ ngày 15 hằng tháng'],
    ['Năm 2026 và các năm tiếp theo', 'năm 2026 và những năm tiếp theo'],
    ['Quý IV/2025 và thường xuyên', 'quý IV/2025; thường xuyên'],
    ['02 năm một lần, trước ngày 15/6', 'trước ngày 15/6 2 năm một lần'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });
});

it('answers whatever is typed', () => {
  const parts = [
    'trước',
    'ngày',
    '15',
    '/',
    '6',
    'hằng',
    'năm',
    'quý',
    'IV',
    '2026',
    '-',
    'đến',
    'tháng',
    '31',
    'sau khi kết thúc',
    '“',
    '\u200b',
  ];
  let seed = 11;
  const next = (): number => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32);
  for (let round = 0; round < 2000; round++) {
    const words = Array.from({ length: 8 }, () => parts[next() % parts.length]).join(' ');
    const found = daysIn(readTime(words, ISSUED).rules, YEAR);
    expect(found, words).toEqual([...new Set(found)].sort());
    expect(
      found.every((day) => /^2026-\d\d-\d\d$/.test(day)),
      words,
    ).toBe(true);
  }
});

it('what is too long for a phrase of time is not understood, at once', () => {
  expect(readTime('trước ngày 15/6/2026, '.repeat(100_000), '2025-03-01').rules).toEqual([]);
});
