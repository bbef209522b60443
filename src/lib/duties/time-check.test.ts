import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPins } from '#src/schemas/pin.ts';
import { yamlOf } from '#src/schemas/time-rules.ts';
import type { Time } from '#src/schemas/time.ts';
import { times } from '#src/schemas/times.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import { timeFaults } from './time-check.ts';

const ISSUED = '2025-03-01';

/** Times as authors write them. @throws ZodError on what has not the form */
const typed = (yaml: string): readonly Time[] => readPins(times.parse(parse(yaml)), 'own').data;
const faults = (yaml: string, issued = ISSUED): string[] =>
  timeFaults(typed(yaml), issued).map(({ message }) => message);
/** What is wrong with the form of one time. */
const formFault = (yaml: string): string | undefined =>
  times.safeParse(parse(`[${yaml}]`)).error?.issues[0]?.message;

/** Each kind of time with words that say the same. */
const AGREE = [
  "{ kind: date, date: '2026-04-27', printed: 'ngày 27 tháng 4 năm 2026' }",
  "{ kind: date, date: '2026-03-10', hour: '08:00', printed: 'lúc 8 giờ ngày 10/3/2026' }",
  "{ kind: date, date: '2026-03-10', tentative: true, printed: 'dự kiến ngày 10/3/2026' }",
  "{ kind: before, date: '2026-01-31', printed: 'trước ngày 31/01/2026' }",
  "{ kind: before, date: '2026-12-20', hour: '17:00', printed: 'trước 17 giờ ngày 20/12/2026' }",
  "{ kind: before, date: ['2026-06-15', '2026-12-15'], printed: 'trước ngày 15/6/2026 và ngày 15/12/2026' }",
  "{ kind: by, date: '2025-12-20', printed: 'chậm nhất ngày 20/12/2025' }",
  "{ kind: by, date: '2025-12-31', printed: 'đến hết năm 2025' }",
  "{ kind: span, to: '2025', printed: 'đến hết năm 2025' }",
  "{ kind: by, date: '2025-12-31', printed: 'đến cuối năm' }",
  "{ kind: month, month: '2019-08', printed: 'Tháng 8 năm 2019' }",
  "{ kind: month, month: ['2026-11', '2026-12'], printed: 'Tháng 11, 12/2026' }",
  "{ kind: month, month: '2019-09', tentative: true, printed: 'Dự kiến 01 buổi vào tháng 9 năm 2019' }",
  "{ kind: quarter, quarter: '2027-Q1', printed: 'Quý I/2027' }",
  "{ kind: quarter, quarter: ['2026-Q3', '2026-Q4'], printed: 'Quý III, IV năm 2026' }",
  "{ kind: span, from: '2019-08', printed: 'Từ tháng 8 năm 2019' }",
  "{ kind: span, from: '2026-01', to: '2026-06', printed: '6 tháng đầu năm 2026' }",
  "{ kind: span, from: '2026-11-15', to: '2026-11-20', printed: 'từ ngày 15 đến ngày 20 tháng 11 năm 2026' }",
  "{ kind: span, from: '2021', to: '2030', printed: 'giai đoạn 2021 - 2030, giai đoạn I từ năm 2021 - 2025' }",
  "{ kind: span, to: '2030', beyond: true, printed: 'đến năm 2030 và những năm tiếp theo' }",
  "{ kind: yearly, day: '12-25', how: before, printed: 'hằng năm, trước ngày 25 tháng 12' }",
  "{ kind: yearly, day: ['06-15', '12-15'], how: before, printed: 'trước ngày 15/6 và 15/12 hằng năm' }",
  "{ kind: yearly, day: '05-10', how: before, period: half, printed: 'định kỳ 06 tháng (trước ngày 10/5 hàng năm)' }",
  "{ kind: yearly, day: '06-15', how: before, every: 2, printed: '02 năm một lần, trước ngày 15/6' }",
  "{ kind: yearly, day: '06-15', how: before, every: 2, start: 2026, printed: 'từ năm 2026, 02 năm một lần, trước ngày 15/6' }",
  "{ kind: yearlySpan, from: 10, to: 12, printed: 'quý IV hằng năm' }",
  "{ kind: monthly, day: 15, how: before, printed: 'trước ngày 15 hằng tháng' }",
  "{ kind: monthly, day: last, how: by, printed: 'chậm nhất ngày cuối cùng của tháng' }",
  "{ kind: monthly, day: 20, how: before, months: [3, 6, 9, 12], printed: 'trước ngày 20 tháng cuối quý' }",
  "{ kind: weekly, weekday: 4, printed: 'định kỳ vào thứ năm hàng tuần' }",
  "{ kind: weekly, weekday: [5, 1], hour: '15:00', printed: 'trước 15 giờ thứ hai, thứ sáu hằng tuần' }",
  "{ kind: daily, from: '2024-01-25', to: '2024-02-09', hour: '14:00', printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày' }",
  "{ kind: daily, hour: ['09:00', '16:00'], printed: '02 lần/ngày (trước 9h00 và 16h00)' }",
  "{ kind: afterPeriod, count: 15, unit: day, period: quarter, printed: '15 ngày sau khi kết thúc quý' }",
  "{ kind: afterIssue, count: 10, unit: day, printed: 'sau 10 ngày kể từ ngày ký ban hành' }",
  "{ kind: yearlySpan, from: '04-01', to: '06-15', printed: 'từ ngày 01/4 đến ngày 15/6 hằng năm' }",
  "{ kind: yearly, day: '11-30', how: before, start: 2027, printed: 'trước ngày 30/11 hằng năm, từ năm 2027' }",
  "{ kind: afterEvent, count: 5, unit: workday, printed: 'trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ' }",
  "{ kind: beforeEvent, count: 10, unit: day, printed: 'chậm nhất 10 ngày trước khi tổ chức' }",
  "{ kind: occasion, printed: '24/24 giờ trong thời gian nghỉ Tết' }",
  "{ kind: occasion, printed: 'đầu tháng 12/2026' }",
  "{ kind: periodic, every: [month, quarter, year], printed: 'Định kỳ hàng tháng, quý, năm' }",
  "{ kind: periodic, every: [half], printed: 'định kỳ 6 tháng' }",
  "{ kind: periodic, every: [stage], printed: 'theo từng giai đoạn 2017 - 2020; 2021 - 2025' }",
  "{ kind: onDemand, printed: 'đột xuất theo chỉ đạo' }",
  "{ kind: byRule, printed: 'theo quy định' }",
  '{ kind: notStated }',
];

describe('words and rule', () => {
  it.each(AGREE)('agree: %s', (yaml) => {
    expect(faults(`[${yaml}]`)).toEqual([]);
  });

  it('agree where several times share their words', () => {
    const printed = 'xong trong quý I/2026, báo cáo trước ngày 10/4/2026';
    expect(
      faults(`
- { kind: quarter, quarter: '2026-Q1', printed: '${printed}' }
- { kind: before, date: '2026-04-10', printed: '${printed}' }`),
    ).toEqual([]);
    expect(faults(`[{ kind: quarter, quarter: '2026-Q1', printed: '${printed}' }]`)).toHaveLength(
      1,
    );
  });

  it.each<[string, string]>([
    [
      "{ kind: before, date: '2025-12-20', printed: 'chậm nhất ngày 20/12/2025' }",
      "{ kind: by, date: '2025-12-20', printed: 'chậm nhất ngày 20/12/2025' }",
    ],
    [
      "{ kind: by, date: '2025-12-20', printed: 'trước ngày 20/12/2025' }",
      "{ kind: before, date: '2025-12-20', printed: 'trước ngày 20/12/2025' }",
    ],
    [
      "{ kind: yearly, day: '10-05', how: before, printed: 'trước ngày 10/5 hàng năm' }",
      "{ kind: yearly, day: '05-10', how: before, printed: 'trước ngày 10/5 hàng năm' }",
    ],
    [
      "{ kind: yearly, day: '06-15', how: before, printed: 'trước ngày 15/6 và 15/12 hằng năm' }",
      "{ kind: yearly, day: ['06-15', '12-15'], how: before, printed: 'trước ngày 15/6 và 15/12 hằng năm' }",
    ],
    [
      "{ kind: span, to: '2027', printed: 'Quý I/2027' }",
      "{ kind: quarter, quarter: '2027-Q1', printed: 'Quý I/2027' }",
    ],
    [
      "{ kind: monthly, day: 20, how: before, printed: 'trước ngày 20 tháng cuối quý' }",
      "{ kind: monthly, day: 20, how: before, months: [3, 6, 9, 12], printed: 'trước ngày 20 tháng cuối quý' }",
    ],
    [
      "{ kind: daily, from: '2024-01-25', to: '2024-02-09', hour: '15:00', printed: 'Từ ngày 25/01/2024 đến hết ngày 09/02/2024, trước 14h hàng ngày' }",
      "{ kind: daily, from: '2024-01-25', to: '2024-02-09', hour: '14:00', printed:",
    ],
    [
      "{ kind: weekly, weekday: 3, printed: 'thứ năm hàng tuần' }",
      "{ kind: weekly, weekday: 4, printed: 'thứ năm hàng tuần' }",
    ],
    [
      "{ kind: afterEvent, count: 5, unit: day, printed: 'trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ' }",
      '{ kind: afterEvent, count: 5, unit: workday,',
    ],
    [
      "{ kind: afterEvent, count: 15, unit: day, printed: 'trong 15.000 ngày kể từ ngày nhận hồ sơ' }",
      '{ kind: afterEvent, count: 15000, unit: day,',
    ],
    [
      "{ kind: span, to: '2030', printed: 'đến năm 2030 và những năm tiếp theo' }",
      "{ kind: span, to: '2030', beyond: true, printed:",
    ],
    [
      "{ kind: span, from: '2021', to: '2026', printed: 'giai đoạn 2021 - 2025' }",
      "{ kind: span, from: '2021', to: '2025', printed:",
    ],
    [
      "{ kind: byRule, printed: 'trước ngày 10/5/2026 theo quy định' }",
      "{ kind: before, date: '2026-05-10', printed:",
    ],
    ["{ kind: occasion, printed: 'Quý I/2027' }", "{ kind: quarter, quarter: '2027-Q1', printed:"],
    [
      "{ kind: yearly, day: '06-15', how: before, every: 2, printed: 'trước ngày 15/6 hằng năm' }",
      "{ kind: yearly, day: '06-15', how: before, printed:",
    ],
  ])('%s is told, with what to write', (yaml, remedy) => {
    const [message = '', ...others] = faults(`[${yaml}]`);
    expect(others).toEqual([]);
    expect(message).toContain('thời hạn không khớp lời nguồn');
    expect(message).toContain(remedy);
  });

  it('says what the words mean', () => {
    expect(faults("[{ kind: by, date: '2025-12-20', printed: 'trước ngày 20/12/2025' }]")).toEqual([
      `thời hạn không khớp lời nguồn "trước ngày 20/12/2025": lời ấy nghĩa là trước ngày 20/12/2025, còn ở đây ghi chậm nhất ngày 20/12/2025; nếu chép đúng nguồn, hãy ghi: { kind: before, date: '2025-12-20', printed: 'trước ngày 20/12/2025' }`,
    ]);
  });

  it.each([
    "{ kind: before, date: '2026-02-17', printed: 'trước Tết Nguyên đán' }",
    "{ kind: before, date: '2026-02-17', printed: 'trước Tết Nguyên đán năm 2026' }",
    "{ kind: date, date: '2026-08-27', printed: 'ngày 15 tháng 7 âm lịch' }",
    "{ kind: date, date: '2026-02-28', printed: 'ngày 31 tháng 02 năm 2026' }",
    "{ kind: month, month: '2026-12', printed: 'đầu tháng 12/2026' }",
    "{ kind: span, to: '2026', printed: 'lâu dài' }",
  ])('words that name no day are given none: %s', (yaml) => {
    expect(faults(`[${yaml}]`).join()).toContain('không đọc ra ngày nào');
  });

  it.each([
    [
      "{ kind: month, month: '2019-09', printed: 'Dự kiến tháng 9/2019' }",
      'hãy ghi tentative: true',
    ],
    [
      "{ kind: month, month: '2019-08', tentative: true, printed: 'Tháng 8/2019' }",
      'không có chữ "dự kiến"',
    ],
    ["{ kind: periodic, every: [month], printed: 'hàng năm' }", 'every: month'],
  ])('%s', (yaml, part) => {
    expect(faults(`[${yaml}]`).join()).toContain(part);
  });

  it('counts from the day of the document only where it is known', () => {
    const soon =
      "[{ kind: afterIssue, count: 10, unit: day, printed: 'sau 10 ngày kể từ ngày ký' }]";
    expect(faults(soon, '2026')).toEqual([]);
    const day = "[{ kind: by, date: '2026-03-11', printed: 'sau 10 ngày kể từ ngày ký' }]";
    expect(faults(day, '2026-03-01')).toEqual([]);
    expect(faults(day, '2026-03-02')).toHaveLength(1);
    expect(faults(day, '2026')).toHaveLength(1);
  });
});

describe('days counted from the effect of the document', () => {
  const printed = 'trong thời hạn 15 ngày kể từ ngày Nghị quyết này có hiệu lực';
  const fromEffect = `[{ kind: afterEffect, count: 15, unit: day, printed: '${printed}' }]`;
  const told = (yaml: string, effect?: string) => timeFaults(typed(yaml), '2026-03-01', effect);

  it('agree with their words, whether it is known or not', () => {
    expect(told(fromEffect, '2026-04-01')).toEqual([]);
    expect(told(fromEffect)).toEqual([]);
    expect(told(fromEffect.replace('count: 15', 'count: 20'), '2026-04-01')).toHaveLength(1);
  });

  it('may be typed as the day that it is', () => {
    const day = `[{ kind: by, date: '2026-04-16', printed: '${printed}' }]`;
    expect(told(day, '2026-04-01')).toEqual([]);
    expect(told(day, '2026-04-02')).toHaveLength(1);
    expect(told(day)).toHaveLength(1);
  });
});

it('what is told to be written is accepted', () => {
  const words = AGREE.map((yaml): string => {
    const { printed = '' } = parse(yaml) as { printed?: string };
    return printed;
  });
  for (const printed of words) {
    const { rules } = readTime(printed, ISSUED);
    const dated = rules.filter(({ kind }) => kind !== 'open');
    if (dated.length === 0) continue;
    const tentative = /dự kiến/iu.test(printed) ? ', tentative: true }' : ' }';
    const yaml = yamlOf(dated, printed).map((item) => `- ${item.replace(/ \}$/u, tentative)}`);
    expect([printed, faults(yaml.join('\n'))]).toEqual([printed, []]);
  }
});

describe('the form of a time', () => {
  it.each<[string, string]>([
    ["{ kind: date, date: '2026-02-31', printed: x }", 'không phải là ngày có thật'],
    ['{ kind: by, date: [], printed: x }', 'danh sách trống'],
    ["{ kind: before, date: '2024-02', printed: x }", 'ngày đầy đủ'],
    ["{ kind: before, date: '2026-02-01', hour: '25:00', printed: x }", 'từ 00:00 đến 23:59'],
    ["{ kind: daily, hour: '24:00', printed: x }", 'từ 00:00 đến 23:59'],
    ["{ kind: yearly, day: '02-29', how: before, printed: x }", 'không phải là ngày có hằng năm'],
    ["{ kind: yearly, day: '02-20', how: until, printed: x }", 'before (trước ngày)'],
    ["{ kind: yearly, day: '02-20', how: by, every: 1, printed: x }", 'hằng năm thì bỏ'],
    ["{ kind: yearlySpan, from: 13, to: '06-15', printed: x }", 'từ 1 đến 12'],
    ["{ kind: yearlySpan, from: 4, to: '06-31', printed: x }", 'có hằng năm'],
    ['{ kind: monthly, day: 32, how: by, printed: x }', 'ngày từ 1 đến 31'],
    ['{ kind: monthly, day: 5, months: 13, how: by, printed: x }', 'từ 1 đến 12'],
    ["{ kind: quarter, quarter: '2027-Q5', printed: x }", '2027-Q1'],
    ["{ kind: span, printed: 'lâu dài' }", 'from hoặc to'],
    ["{ kind: span, from: '2027', to: '2026', printed: x }", 'trước khi bắt đầu'],
    ["{ kind: span, from: '2027', beyond: true, printed: x }", 'phải có to'],
    ["{ kind: daily, from: '2026-02-10', to: '2026-02-01', printed: x }", 'trước khi bắt đầu'],
    ['{ kind: afterPeriod, count: 0, unit: day, period: year, printed: x }', 'từ 1 trở lên'],
    ["{ kind: occasion, printed: '' }", 'để trống'],
    [
      "{ kind: before, date: '2024-02-14', lunar: mùng 6 tháng Giêng, printed: 'trước ngày 14/02/2024 (mùng 5 tháng Giêng)' }",
      'ngày âm lịch "mùng 6 tháng Giêng" không có trong lời nguồn',
    ],
  ])('%s', (yaml, part) => {
    expect(formFault(yaml)).toContain(part);
  });

  it('takes a lunar date from the words, and reads the other one', () => {
    expect(
      faults(
        "[{ kind: before, date: '2024-02-14', lunar: ngày mùng 5 tháng Giêng năm Giáp Thìn, printed: 'trước ngày 14/02/2024 (tức ngày mùng 5 tháng Giêng năm Giáp Thìn)' }]",
      ),
    ).toEqual([]);
  });

  it('lets notStated stand only alone', () => {
    expect(times.safeParse([{ kind: 'notStated' }]).success).toBe(true);
    expect(times.safeParse([{ kind: 'notStated', printed: 'x' }]).success).toBe(false);
    expect(
      times.safeParse([{ kind: 'notStated' }, { kind: 'byRule', printed: 'theo quy định' }])
        .success,
    ).toBe(false);
    expect(times.safeParse([]).error?.issues[0]?.message).toContain('thiếu thời hạn');
  });
});
