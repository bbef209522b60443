import { describe, expect, it } from 'vitest';
import { monthName, readDate } from './dates.ts';
import { toSpoken } from './spoken.ts';

const say = (text: string): string => toSpoken(text).text;

it('reads the parts of a date that are known', () => {
  expect(readDate({ year: '2021' })).toBe('năm hai nghìn không trăm hai mươi mốt');
  expect(readDate({ month: '04', year: '2022' })).toBe(
    'tháng tư năm hai nghìn không trăm hai mươi hai',
  );
  expect(monthName(12)).toBe('mười hai');
});

describe('dates and hours in a text', () => {
  it.each([
    ['26/7/2019', 'ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín'],
    ['ngày 26/7/2019', 'ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín'],
    ['05/11/2020', 'ngày năm tháng mười một năm hai nghìn không trăm hai mươi'],
    ['26-7-2019', 'ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín'],
    ['26.7.2019', 'ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín'],
    ['01/2024', 'tháng một năm hai nghìn không trăm hai mươi tư'],
    ['tháng 04/2024', 'tháng tư năm hai nghìn không trăm hai mươi tư'],
    ['25/12', 'ngày hai mươi lăm tháng mười hai'],
    ['trước ngày 10/5 hàng năm', 'trước ngày mười tháng năm hàng năm'],
    ['Quốc khánh 2/9', 'Quốc khánh ngày hai tháng chín'],
    ['mùng 2/9', 'mùng hai tháng chín'],
    ['lễ 30/4 và 1/5', 'lễ ngày ba mươi tháng tư và ngày một tháng năm'],
    [
      'ngày 27 tháng 4 năm 2022',
      'ngày hai mươi bảy tháng tư năm hai nghìn không trăm hai mươi hai',
    ],
    [
      '25/01 – 09/02/2024',
      'ngày hai mươi lăm tháng một đến ngày chín tháng hai năm hai nghìn không trăm hai mươi tư',
    ],
    [
      'từ ngày **25/01/2024** đến hết ngày **09/02/2024**',
      'từ ngày hai mươi lăm tháng một năm hai nghìn không trăm hai mươi tư đến hết ngày chín tháng hai năm hai nghìn không trăm hai mươi tư',
    ],
    ['ngày mùng 5 tháng Giêng', 'ngày mùng năm tháng Giêng'],
    ['ngày…/…/2021', 'ngày để trống, tháng để trống, năm hai nghìn không trăm hai mươi mốt'],
    [
      'ngày….tháng…năm 2021',
      'ngày để trống, tháng để trống, năm hai nghìn không trăm hai mươi mốt',
    ],
    ['ngày tháng 01 năm 2024', 'ngày để trống, tháng một, năm hai nghìn không trăm hai mươi tư'],
    ['ghi ngày tháng năm sinh', 'ghi ngày tháng năm sinh'],
    ['trước 14h hàng ngày', 'trước mười bốn giờ hàng ngày'],
    ['7h30', 'bảy giờ ba mươi phút'],
    ['7 giờ 30', 'bảy giờ ba mươi phút'],
    ['7g30 - 11g', 'bảy giờ ba mươi phút đến mười một giờ'],
    ['14:05', 'mười bốn giờ năm phút'],
    ['8h00', 'tám giờ'],
    ['24/24 giờ', 'hai mươi tư trên hai mươi tư giờ'],
    ['2/3 số hộ', 'hai phần ba số hộ'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('reports a date that no calendar has', () => {
    const { text, unread } = toSpoken('Họp ngày 31/02/2024.');
    expect(text).toContain('ba mươi mốt tháng hai');
    expect(unread).toMatchObject([
      { token: '31/02/2024', index: 9, line: 1, reason: 'no-such-date' },
    ]);
  });
});

/** Number words as this test knows them, built without the code under test. */
const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const AFTER_TEN = ['', 'mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];
function below100(value: number): string {
  if (value < 10) return ONES[value] ?? '';
  if (value < 20) return `mười ${value === 15 ? 'lăm' : (ONES[value - 10] ?? '')}`.trim();
  return `${ONES[Math.floor(value / 10)] ?? ''} mươi ${AFTER_TEN[value % 10] ?? ''}`.trim();
}
const DAYS = new Map(Array.from({ length: 31 }, (_, at) => [below100(at + 1), at + 1]));
const MONTHS = new Map(
  Array.from({ length: 12 }, (_, at) => [at === 3 ? 'tư' : below100(at + 1), at + 1]),
);
const YEARS = new Map(
  Array.from({ length: 100 }, (_, at) => {
    const year = 1930 + at;
    const head = year < 2000 ? 'một nghìn chín trăm' : 'hai nghìn';
    const rest = year % 100;
    const zero = year < 2000 ? '' : 'không trăm ';
    const tail =
      rest === 0 ? '' : rest < 10 ? `${zero}linh ${ONES[rest] ?? ''}` : zero + below100(rest);
    return [`${head} ${tail}`.trim(), year];
  }),
);

// All of them, since the region's words, mốt, tư, lăm and mươi meet in ways that no short list covers; a busy machine
// gets the time that it needs.
it('reads every date of a century, and each can be read back', { timeout: 120_000 }, () => {
  let count = 0;
  const wrong: string[] = [];
  const end = Date.UTC(2030, 0, 1);
  for (let time = Date.UTC(1930, 0, 1); time < end; time += 86_400_000) {
    const [year = '', month = '', day = ''] = new Date(time).toISOString().slice(0, 10).split('-');
    const spoken = say(`${day}/${month}/${year}`);
    const [, saidDay = '', saidMonth = '', saidYear = ''] =
      /^ngày (.+?) tháng (.+?) năm (.+)$/.exec(spoken) ?? [];
    const back = [DAYS.get(saidDay), MONTHS.get(saidMonth), YEARS.get(saidYear)];
    if (back.join('-') !== [Number(day), Number(month), Number(year)].join('-')) wrong.push(spoken);
    count += 1;
  }
  expect(wrong).toEqual([]);
  expect(count).toBe(36_525);
});
