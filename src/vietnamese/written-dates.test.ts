import { describe, expect, it } from 'vitest';
import { dateKeys, datesIn, wholeDate, writtenDates, writtenHours } from './written-dates.ts';

/** Dates as `day.month.year`, what is not known left out; `?` after one that is not sure. */
const read = (text: string): string[] =>
  writtenDates(text).map((date) => {
    const { day = '', month = '', year = '' } = wholeDate(date);
    return `${day}.${month}.${year}${date.sure ? '' : '?'}`;
  });

describe('writtenDates', () => {
  it.each([
    ['26/7/2019', ['26.7.2019']],
    ['ngày 05 / 11 / 2020', ['5.11.2020']],
    ['26-7-2019 và 26.7.2019', ['26.7.2019', '26.7.2019']],
    ['ngày 27 tháng 4 năm 2022', ['27.4.2022']],
    ['NGÀY 27 THÁNG 7 NĂM 2013', ['27.7.2013']],
    ['ngay 5 thang 11 nam 2020', ['5.11.2020']],
    ['ngày 27 tháng 4/2022', ['27.4.2022']],
    ['27 tháng 4', ['27.4.']],
    ['tháng 9 năm 2019', ['.9.2019']],
    ['tháng 9/2019', ['.9.2019']],
    ['thang 09/2019', ['.9.2019']],
    ['Tháng 9-2019', ['.9.2019']],
    ['01/2024', ['.1.2024?']],
    ['Tháng 11, 12/2013', ['.11.', '.12.2013?']],
    ['từ tháng 8', ['.8.']],
    ['trước ngày 25/12', ['25.12.']],
    ['25/12', ['25.12.']],
    ['mùng 2/9', ['2.9.']],
    ['2/3 số hộ', ['2.3.?']],
    ['Ngày Giải phóng Thủ đô 10/10', ['10.10.']],
    ['phòng, chống AIDS 1/12 hằng năm', ['1.12.']],
    ['ngày 25-12, ngày 25.12', ['25.12.', '25.12.']],
    ['năm 2019, 2017 - 2025', ['..2019', '..2017', '..2025']],
    // Spans: month and year stand once.
    ['25/01 – 09/02/2024', ['25.1.2024', '9.2.2024']],
    ['từ ngày 08 đến ngày 10 tháng 12 năm 2025', ['8.12.2025', '10.12.2025']],
    ['từ ngày 28/12 đến ngày 03/01/2024', ['28.12.', '3.1.2024']],
    ['từ ngày **25/01/2024** đến hết ngày **09/02/2024**', ['25.1.2024', '9.2.2024']],
    ['ngày 15/6 và 15/12', ['15.6.', '15.12.']],
    // No dates.
    ['32/1 và 1/13', []],
    ['225/2019', ['..2019']],
    ['thông tư 9/2019', ['..2019']],
    ['quý 1/2024, đợt 2/2024', ['..2024', '..2024']],
    ['điểm 1.4, hệ số 2.5, 10-12 người', []],
    ['mỗi tháng 1 lần, 3 tháng 1 lần', []],
    ['trẻ em dưới 36 tháng tuổi, sau tháng 12 tuổi', []],
    ['24/24 giờ, 14h', []],
    ['1.500.000', []],
    ['ngày 8 và hôm sau', []],
  ])('%s', (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  it('tells where a date stands in the composed text', () => {
    const text = 'Từ tháng 9/2019 đến ngày 26/7/2020';
    for (const form of ['NFC', 'NFD'] as const) {
      const shown = writtenDates(text.normalize(form)).map(({ start, end, figure }) => [
        text.slice(start, end),
        text.slice(figure, end),
      ]);
      expect(shown).toEqual([
        ['tháng 9/2019', '9/2019'],
        ['26/7/2020', '26/7/2020'],
      ]);
    }
  });

  it('keeps what is printed apart from what a span shares', () => {
    expect(writtenDates('25/01 – 09/02/2024')[0]).toMatchObject({
      day: 25,
      month: 1,
      shared: { year: 2024 },
    });
  });

  it('takes dots and hyphens for a day where somebody typed them', () => {
    expect(writtenDates('25.12', { typed: true })).toMatchObject([{ day: 25, month: 12 }]);
    expect(writtenDates('25.12')).toEqual([]);
  });
});

describe('datesIn and dateKeys', () => {
  it.each([
    ['trước ngày 25/12', ['25.12']],
    ['26/7/2019 và ngày 26 tháng 7 năm 2019', ['26.7.2019']],
    ['27 tháng 4', ['27.4']],
    ['tháng 9/2019', ['.9.2019']],
    ['tháng 9', []],
    ['2/3 số hộ', []],
    ['225/2019', []],
    ['14h', []],
  ])('%s → %o', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  it('asks the most telling form first', () => {
    expect(['26.7.2019', '25.12', '.9.2019'].map(dateKeys)).toEqual([
      ['ngay26t7n2019', 'ngay26t7'],
      ['ngay25t12'],
      ['thang9n2019'],
    ]);
  });
});

describe('writtenHours', () => {
  it.each([
    ['trước 14h hàng ngày', ['14']],
    ['7h30, 7 giờ 30 phút và 14:05', ['7:30', '7:30', '14:5']],
    ['14 giờ', ['14']],
    ['7g30 - 11g', ['7:30', '11']],
    ['từ 7g đến 11g', ['7', '11']],
    ['8h00', ['8:0']],
    // Grams, a round the clock, a scale, a network, a phone, no hour.
    ['100 g, 50g, 24/24 giờ, 1:500, từ 4G lên 5G, 25h', []],
  ])('%s', (text, hours) => {
    expect(
      writtenHours(text).map(({ hour, minute }) =>
        [hour, minute].filter((part) => part !== undefined).join(':'),
      ),
    ).toEqual(hours);
  });
});
