import { describe, expect, it } from 'vitest';
import { readTime } from './read.ts';
import { daysIn } from './rules.ts';

/**
 * Phrases as plans, reports and decisions print them, with days worked out by hand on a calendar. Document of 1 March 2025;
 * the days within 2026, `MM-DD`, unless the row says otherwise.
 */
const ISSUED = '2025-03-01';

const days = (words: string, issued = ISSUED, from = '2026-01-01', to = '2026-12-31'): string[] =>
  daysIn(readTime(words, issued).rules, { issued, from, to }).map((day) =>
    from.slice(0, 4) === to.slice(0, 4) ? day.slice(5) : day,
  );
const each = (months: readonly number[], day: string): string[] =>
  months.map((month) => `${String(month).padStart(2, '0')}-${day}`);
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('days of one year', () => {
  it.each<[string, string[]]>([
    // One day: before it, by it, on it.
    ['Hoàn thành trước 31/10/2026', ['10-30']],
    ['xong trước ngày 01/3/2026', ['02-28']],
    ['Trước 15/12 năm 2026', ['12-14']],
    ['trước ngày 30/6 và ngày 31/12 năm 2026', ['06-29', '12-30']],
    ['muộn nhất là ngày 05 tháng 9 năm 2026', ['09-05']],
    ['không muộn hơn ngày 05.9.2026', ['09-05']],
    ['hạn cuối: ngày 15-8-2026', ['08-15']],
    ['thời gian gửi: đến hết ngày 30 tháng 4 năm 2026', ['04-30']],
    ['chậm nhất đến ngày 20/11/2026 phải xong', ['11-20']],
    ['chậm nhất trước ngày 20/11/2026', ['11-19']],
    ['Tổ chức vào ngày 18/10/2026', ['10-18']],
    ['trước 10h00 ngày 05/6/2026', ['06-05']],
    ['trước 16 giờ 30 phút, ngày 05/6/2026', ['06-05']],
    ['lúc 08 giờ 00, thứ sáu ngày 05/6/2026', ['06-05']],
    ['trước 24 giờ ngày 05/6/2026', ['06-05']],
    // Hours belong to the day beside which they stand.
    ['họp lúc 8 giờ ngày 10/3/2026; gửi báo cáo trước ngày 15/3/2026', ['03-10', '03-14']],
    // Several days.
    ['trước các ngày 10/4/2026, 10/7/2026 và 10/10/2026', ['04-09', '07-09', '10-09']],
    ['đợt 1 trước ngày 30/4/2026, đợt 2 chậm nhất ngày 30/9/2026', ['04-29', '09-30']],
    // Stretches.
    ['từ ngày 15 đến ngày 30 tháng 6 năm 2026', ['06-30']],
    ['từ 01/10 đến 31/10/2026', ['10-31']],
    ['từ ngày 28/12/2025 đến ngày 05/01/2026', ['01-05']],
    ['từ 07 giờ ngày 10/5/2026 đến 17 giờ ngày 12/5/2026', ['05-12']],
    ['trong 10 ngày đầu tháng 6/2026', ['06-10']],
    ['thượng tuần tháng 2/2026', ['02-10']],
    ['hạ tuần tháng 2 năm 2026', ['02-28']],
    ['Trong tháng 02/2026', ['02-28']],
    ['tháng 4 - tháng 6/2026', ['06-30']],
    ['từ tháng 01 đến tháng 3 năm 2026', ['03-31']],
    ['hết tháng 9/2026', ['09-30']],
    ['trước tháng 9/2026', ['08-31']],
    ['Tháng 3, tháng 6 và tháng 9 năm 2026', ['03-31', '06-30', '09-30']],
    ['Quý I, Quý II năm 2026', ['03-31', '06-30']],
    ['quý 2 năm 2026', ['06-30']],
    ['hết quý III/2026', ['09-30']],
    ['trước quý III/2026', ['06-30']],
    ['từ quý II/2026', []],
    ['6 tháng cuối năm 2026', ['12-31']],
    ['sáu tháng đầu năm 2026', ['06-30']],
    ['từ năm 2025 đến hết quý II/2026', ['06-30']],
    ['năm 2026 và năm 2027', ['12-31']],
    ['các năm 2025, 2026', ['12-31']],
    ['từ nay đến hết năm 2026', ['12-31']],
    ['trước năm 2027', ['12-31']],
    // Every year.
    ['trước ngày 05/12 hằng năm', ['12-04']],
    ['chậm nhất là ngày 30 tháng 11 hằng năm', ['11-30']],
    ['Hằng năm, trước ngày 15 tháng 01 của năm kế tiếp', ['01-14']],
    ['trước ngày 01/3 hằng năm', ['02-28']],
    ['định kỳ 6 tháng (trước ngày 20/6), năm (trước ngày 20/12)', ['06-19', '12-19']],
    ['báo cáo quý trước ngày 20/3, 20/6, 20/9 và 20/12', ['03-19', '06-19', '09-19', '12-19']],
    ['định kỳ 6 tháng đầu năm (trước ngày 15/6) và cả năm (trước ngày 15/12)', ['06-14', '12-14']],
    ['từ ngày 15/11 đến ngày 15/12 hằng năm', ['12-15']],
    ['quý I hằng năm', ['03-31']],
    ['tháng 11 hằng năm', ['11-30']],
    ['hoàn thành trước 30/10 hàng năm', ['10-29']],
    // Every month and quarter.
    ['trước ngày 20 hằng tháng', each(ALL, '19')],
    ['chậm nhất ngày 03 tháng sau', each(ALL, '03')],
    [
      'ngày 10 và ngày 25 hằng tháng',
      each(ALL, '10').flatMap((day) => [day, day.replace('-10', '-25')]),
    ],
    ['từ ngày 01 đến ngày 05 hằng tháng', each(ALL, '05')],
    ['hằng quý, trước ngày 25 của tháng cuối quý', each([3, 6, 9, 12], '24')],
    ['trước ngày 05 tháng đầu quý sau', each([1, 4, 7, 10], '04')],
    ['trước 11 giờ 00 ngày 20 hằng tháng', each(ALL, '20')],
    // After the end of a period.
    ['trong vòng 10 ngày sau khi kết thúc quý', each([1, 4, 7, 10], '10')],
    ['chậm nhất 20 ngày kể từ ngày kết thúc quý', each([1, 4, 7, 10], '20')],
    ['sau khi hết năm 45 ngày', ['02-14']],
    ['trong 05 ngày đầu tháng sau', each(ALL, '05')],
    ['01 tháng sau khi kết thúc 6 tháng', ['01-31', '07-30']],
    // A document's own day and others are no deadlines.
    ['thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 trước ngày 30/6/2026', ['06-29']],
    ['Căn cứ Luật Việc làm ngày 16 tháng 6 năm 2026', []],
    ['kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ 27/7/2026', []],
    // The same day of several months.
    ['trước ngày 20 tháng 6 và tháng 12 hằng năm', ['06-19', '12-19']],
    ['ngày 20 tháng 3, 6, 9, 12 hằng năm', each([3, 6, 9, 12], '20')],
    ['trước ngày 20 tháng 3, tháng 9 năm 2026', ['03-19', '09-19']],
    ['trước ngày 15 các tháng 3, 6, 9, 12 hằng năm', each([3, 6, 9, 12], '14')],
    // What a report is about, and what is counted up to a day, are no deadlines.
    [
      'trước ngày 15 tháng cuối quý đối với báo cáo quý; trước ngày 20 tháng 6 đối với báo cáo 6 tháng',
      ['03-14', '06-14', '06-19', '09-14', '12-14'],
    ],
    [
      'số liệu tính từ ngày 15/12 năm trước đến ngày 14/12 năm báo cáo, gửi trước ngày 20/12',
      ['12-19'],
    ],
    ['Báo cáo quý I/2026 gửi trước ngày 20/3/2026', ['03-19']],
    ['báo cáo kết quả thực hiện năm 2026 trước ngày 05/12/2026', ['12-04']],
    ['báo cáo năm 2025 gửi trước ngày 15/01/2026', ['01-14']],
    ['tính đến ngày 30/6/2026', []],
    ['trước ngày 01 tháng 12 năm trước năm kế hoạch', ['11-30']],
    ['trong dịp 27/7 và Tết Nguyên đán hằng năm', []],
    ['nhân dịp kỷ niệm ngày 22/12/2026', []],
    ['trước ngày 18/6 đối với báo cáo 6 tháng và 18/12 đối với báo cáo năm', ['06-17', '12-17']],
    ['trước ngày 18/6 (báo cáo 6 tháng) và 18/12 (báo cáo năm)', ['06-17', '12-17']],
    // What is uncertain stays as it is printed.
    ['trước Tết Nguyên đán năm 2026', []],
    ['dịp Tết Nguyên đán Bính Ngọ 2026', []],
    ['ngày 15 tháng 7 âm lịch', []],
    ['ngày 10 tháng 3 năm Bính Ngọ', []],
    ['rằm tháng 8 hằng năm', []],
    ['ngày làm việc cuối cùng của tháng', []],
    ['thứ sáu tuần cuối hằng tháng', []],
    ['trước ngày 15 tháng cuối kỳ', []],
    ['ít nhất 05 ngày trước ngày 15/6/2026', []],
    ['trước ngày 15/6/2026 ít nhất 05 ngày làm việc', []],
    ['sau 05 ngày kể từ ngày 15/6/2026', []],
    ['15 ngày sau khi kết thúc năm học', []],
    ['năm học 2025 - 2026', []],
    ['nhiệm kỳ 2021 - 2026', []],
    ['đầu năm 2026', []],
    ['giữa quý II/2026', []],
    ['chi trả lương hưu tháng 01/2026', []],
    ['dự toán ngân sách năm 2026', []],
    ['so với cùng kỳ năm 2026', []],
    ['02 năm một lần, trước ngày 15/6', []],
    ['trước ngày 31/02/2026', []],
    ['trước ngày 29/02 hằng năm', []],
    ['trước ngày 35/6/2026', []],
    ['không sớm hơn ngày 15/6/2026', []],
    ['trong vòng 30 ngày kể từ ngày nhận đủ hồ sơ', []],
    ['trong 24 giờ kể từ khi nhận được thông tin', []],
    ['trước khi khai giảng 10 ngày', []],
    ['01 lần/quý', []],
    ['2.5 lần mức chuẩn', []],
    ['Sơ kết 6 tháng, 1 năm', []],
    ['từ năm 2021 đến năm 2025', []],
  ])('%s', (words, expected) => {
    expect(days(words)).toEqual(expected);
  });
});

describe('years that words leave to the document, leap years and ends of months', () => {
  it.each<[string, string, string, string, string[]]>([
    ['đến cuối năm', '2027-06-10', '2026-01-01', '2030-12-31', ['2027-12-31']],
    ['trong quý IV', '2027-06-10', '2026-01-01', '2030-12-31', ['2027-12-31']],
    // The first quarter was over: nobody knows which year is meant.
    ['trong quý I', '2027-06-10', '2026-01-01', '2030-12-31', []],
    ['6 tháng đầu năm', '2027-11-20', '2026-01-01', '2030-12-31', []],
    ['trước ngày 15/01', '2027-12-20', '2026-01-01', '2030-12-31', ['2028-01-14']],
    ['trước ngày 25/12', '2027-12-20', '2026-01-01', '2030-12-31', ['2027-12-24']],
    [
      'trước ngày 01/3 hằng năm',
      '2027-05-01',
      '2027-01-01',
      '2029-12-31',
      ['2028-02-29', '2029-02-28'],
    ],
    ['trong tháng 02/2028', '2027-05-01', '2027-01-01', '2029-12-31', ['2028-02-29']],
    ['trước ngày 29/02/2028', '2027-05-01', '2027-01-01', '2029-12-31', ['2028-02-28']],
    ['ngày 29/02/2027', '2027-01-01', '2027-01-01', '2029-12-31', []],
    [
      'ngày cuối cùng của tháng',
      '2028-01-31',
      '2028-01-01',
      '2028-03-31',
      ['01-31', '02-29', '03-31'],
    ],
    [
      'chậm nhất ngày 31 hằng tháng',
      '2027-01-15',
      '2027-01-01',
      '2027-04-30',
      ['01-31', '02-28', '03-31', '04-30'],
    ],
    [
      'trước ngày 31 hằng tháng',
      '2027-01-15',
      '2027-01-01',
      '2027-04-30',
      ['01-30', '02-28', '03-30', '04-30'],
    ],
    [
      'trước ngày 01 hằng tháng',
      '2028-01-15',
      '2028-01-01',
      '2028-04-15',
      ['01-31', '02-29', '03-31'],
    ],
    [
      'sau khi kết thúc năm 60 ngày',
      '2023-05-01',
      '2023-01-01',
      '2025-12-31',
      ['2024-02-29', '2025-03-01'],
    ],
    ['sau 30 ngày kể từ ngày ký', '2028-01-31', '2028-01-01', '2028-12-31', ['03-01']],
    [
      'trong vòng 03 tháng kể từ ngày ban hành',
      '2027-11-30',
      '2027-01-01',
      '2028-12-31',
      ['2028-02-29'],
    ],
    [
      'hằng tuần, trước 15 giờ thứ sáu',
      '2026-11-01',
      '2026-11-01',
      '2026-11-14',
      ['11-06', '11-13'],
    ],
    // At an hour, not up to it: the day is all that is said.
    ['15h00 thứ năm hằng tuần', '2026-11-01', '2026-11-01', '2026-11-14', ['11-05', '11-12']],
    ['chủ nhật hằng tuần', '2026-11-01', '2026-11-01', '2026-11-14', ['11-01', '11-08']],
    [
      'từ năm 2026, 03 năm một lần, trước ngày 15/6',
      '2025-03-01',
      '2025-01-01',
      '2032-12-31',
      ['2026-06-14', '2029-06-14', '2032-06-14'],
    ],
    [
      'hằng ngày, trước 17 giờ, từ ngày 27/02/2028 đến ngày 01/3/2028',
      '2028-01-05',
      '2028-01-01',
      '2028-12-31',
      ['02-27', '02-28', '02-29', '03-01'],
    ],
    // Nothing recurs before the document.
    ['trước ngày 20 hằng tháng', '2027-10-25', '2027-01-01', '2027-12-31', ['11-19', '12-19']],
    ['Quý I/2027', '2025-03-01', '2027-01-01', '2027-12-31', ['03-31']],
  ])('%s (văn bản ngày %s)', (words, issued, from, to, expected) => {
    expect(days(words, issued, from, to)).toEqual(expected);
  });

  it('takes no name for the end of a year', () => {
    const read = (words: string) => days(words, '2026-02-10', '2026-01-01', '2026-12-31');
    expect(read('Trước kỳ họp thường lệ cuối năm của Hội đồng nhân dân')).toEqual([]);
    expect(read('hoàn thành cuối năm')).toEqual(['12-31']);
  });

  it.each([
    ['sau 10 ngày kể từ ngày ký', '2026'],
    ['trước ngày 25/12', '2026-05'],
    ['đến cuối năm', ''],
    ['trong quý IV', ''],
  ])('%s: not counted from a day that is only known as "%s"', (words, issued) => {
    expect(readTime(words, issued).rules.map(({ kind }) => kind)).toEqual(['open']);
  });
});

it.each([
  ['15h00 thứ năm hằng tuần', []],
  ['trước 15h00 thứ năm hằng tuần', ['15:00']],
  ['từ 7 giờ đến 17 giờ hằng ngày', []],
  ['trước 7 giờ 30 và 16 giờ hằng ngày', ['07:30', '16:00']],
  ['họp 8 giờ ngày 10/3/2026', ['08:00']],
])('hours of "%s" are %j', (words, hours) => {
  const [rule] = readTime(words, ISSUED).rules;
  expect(rule !== undefined && 'hours' in rule && rule.hours).toEqual(hours);
});

describe('the two ends of a stretch of days', () => {
  const stretch = (words: string, issued = ISSUED) => readTime(words, issued).rules;

  it.each([
    // Without a year: the first such end since the document, and the beginning before it.
    ['từ ngày 05/5 đến ngày 12/5', [{ kind: 'stretch', from: '2025-05-05', to: '2025-05-12' }]],
    ['01/02 - 15/02', [{ kind: 'stretch', from: '2026-02-01', to: '2026-02-15' }]],
    [
      'từ ngày 20/12 đến hết ngày 10/01',
      [{ kind: 'stretch', from: '2025-12-20', to: '2026-01-10' }],
    ],
    [
      'từ ngày 20/12 đến ngày 10/01/2027',
      [{ kind: 'stretch', from: '2026-12-20', to: '2027-01-10' }],
    ],
    [
      'từ ngày 01/4 đến ngày 15/6 hằng năm',
      [{ kind: 'yearlyStretch', from: '04-01', to: '06-15' }],
    ],
    [
      'từ ngày 01/12 đến ngày 15/01 hằng năm',
      [{ kind: 'yearlyStretch', from: '12-01', to: '01-15' }],
    ],
  ])('%s', (words, rules) => expect(stretch(words)).toEqual(rules));

  it('stay as printed where the day of the document is not known', () => {
    expect(stretch('từ ngày 05/5 đến ngày 12/5', '2025')).toEqual([
      { kind: 'open', said: 'từ ngày 05/5 đến ngày 12/5' },
    ]);
  });
});

describe('days in a row', () => {
  it.each<[string, string[]]>([
    ['trong 3 ngày 20, 21 và 22/10/2026', ['10-20', '10-21', '10-22']],
    ['các ngày 05, 15, 25 tháng 6 năm 2026', ['06-05', '06-15', '06-25']],
    ['trong hai ngày 08 và 09 tháng 12 năm 2026', ['12-08', '12-09']],
    ['trước ngày 05, 15 và 25/6/2026', ['06-04', '06-14', '06-24']],
  ])('%s', (words, expected) => expect(days(words)).toEqual(expected));

  it('without a year are the first since the document', () => {
    expect(days('trong 3 ngày 20, 21 và 22/10', '2026-09-30')).toEqual(['10-20', '10-21', '10-22']);
  });
});

describe('days counted from the effect of the document', () => {
  const from = (words: string, effect?: string) =>
    daysIn(readTime(words, ISSUED, effect).rules, {
      issued: ISSUED,
      from: '2025-01-01',
      to: '2026-12-31',
    });

  it.each([
    'trong thời hạn 15 ngày kể từ ngày Quyết định này có hiệu lực',
    'chậm nhất là 15 ngày kể từ ngày Nghị quyết này bắt đầu có hiệu lực thi hành',
    'sau 15 ngày, kể từ ngày có hiệu lực thi hành của Thông tư này',
    'trong 15 ngày kể từ ngày Quyết định có hiệu lực thi hành',
  ])('%s', (words) => {
    expect(from(words, '2025-04-01')).toEqual(['2025-04-16']);
    expect(from(words)).toEqual([]);
  });

  it('in months and years too', () => {
    expect(from('trong 02 năm kể từ ngày Quyết định này có hiệu lực', '2024-06-15')).toEqual([
      '2026-06-15',
    ]);
    expect(from('chậm nhất 01 tháng sau khi Luật có hiệu lực thi hành', '2026-01-31')).toEqual([
      '2026-02-28',
    ]);
  });

  it.each([
    'trong 15 ngày kể từ ngày quyết định có hiệu lực pháp luật',
    'trong 15 ngày kể từ ngày hợp đồng có hiệu lực',
    'trong 15 ngày kể từ ngày quyết định xử phạt có hiệu lực thi hành',
  ])('but not %s', (words) => expect(from(words, '2025-04-01')).toEqual([]));
});
