import { describe, expect, it } from 'vitest';
import { figureKeys, figuresIn, strayFigures, writtenOutNumber } from './figures.ts';

describe('figuresIn', () => {
  it.each([
    ['hỗ trợ 30% mức đóng', ['30%']],
    ['04 Nghị quyết và 4 nghị quyết', ['4', '4']],
    ['ngày 26/7/2019', ['2019-7-26']],
    ['ngày 7 tháng 8 năm 2019', ['2019-8-7']],
    ['Tháng 9 năm 2019, tháng 9/2019', ['2019-9', '2019-9']],
    ['trước ngày 25/12', ['12-25']],
    ['từ tháng 8', ['tháng 8']],
    ['trẻ em dưới 36 tháng tuổi', ['36']],
    ['Nghị quyết số 225/2019/NQ-HĐND', ['225/2019/NQ-HĐND']],
    ['Kết luận 92-KL/TW', ['92-KL/TW']],
    ['Nghị quyết 225', ['số 225']],
    ['nghị quyết 225 năm 2019, nghị định 9/2019', ['số 225', '2019', 'số 9/2019']],
    ['số 12 và 66.7/2025/NQ-CP', ['số 12', '66.7/2025/NQ-CP']],
    // An everyday word may only count: the same figure wherever the sentence goes on.
    ['Dự án 2. Dự án 2 hỗ trợ', ['2', '2']],
    ['2/3 số hộ, ngày 2/3', ['2/3', '3-2']],
    ['giai đoạn 2017 - 2025', ['2017', '2025']],
    ['1.500.000 đồng, 1,5 triệu', ['1500000', '1.5']],
    ['khóa IX', ['IX']],
    ['năm nay, một người', []],
  ])('%s', (text, keys) => {
    expect(figuresIn(text).map(({ key }) => key)).toEqual(keys);
  });

  it('tells them as they are written', () => {
    expect(figuresIn('gồm 04 việc')).toEqual([{ shown: '04', key: '4' }]);
  });
});

describe('figureKeys', () => {
  it('lets a date vouch for its month and year, and a number of a document for its first part', () => {
    expect([...figureKeys('ngày 26/7/2019')]).toEqual([
      '2019-7-26',
      '2019-7',
      '2019',
      'tháng 7',
      '7-26',
    ]);
    expect(figureKeys('225/2019/NQ-HĐND').has('số 225')).toBe(true);
    expect(figureKeys('225/2019/NQ-HĐND').has('số 225/2019')).toBe(true);
  });
});

describe('strayFigures', () => {
  const basis = 'Nghị quyết số 225/2019/NQ-HĐND ngày 26/7/2019 về việc hỗ trợ 30% mức đóng';
  it.each([
    ['Nghị quyết 225 năm 2019 hỗ trợ 30%', []],
    ['hỗ trợ 35%', ['35%']],
    // A percentage is not a number of things, and a year is not a number of documents.
    ['hỗ trợ 30 người', ['30']],
    ['ngày 27/7/2019', ['27/7/2019']],
    ['Nghị quyết 226', ['Nghị quyết 226']],
    ['Nghị quyết 225/2020/NQ-HĐND', ['225/2020/NQ-HĐND']],
    ['Nghị quyết 225/2019', []],
    ['Nghị quyết 225/2020', ['Nghị quyết 225/2020']],
    ['Nghị quyết số 225 /2019/NQ-HĐND', []],
  ])('%s', (text, stray) => {
    expect(strayFigures(text, [basis]).map(({ shown }) => shown)).toEqual(stray);
  });

  it('knows the days of a span by their whole date', () => {
    const span = 'từ 25/01 – 09/02/2024';
    expect(strayFigures('ngày 25/1/2024 và 25/1', [span])).toEqual([]);
    expect(strayFigures('ngày 25/1/2023', [span])).toHaveLength(1);
  });

  it('takes all bases together', () => {
    expect(strayFigures('năm 2020 và 30%', [basis, 'năm 2020'])).toEqual([]);
  });
});

describe('writtenOutNumber', () => {
  it.each([
    ['hỗ trợ ba mươi phần trăm', 'ba mươi'],
    ['năm phần trăm', 'năm phần trăm'],
    ['mười lăm người', 'mười lăm'],
    ['Hai trăm hộ', 'Hai trăm'],
    ['bốn nghị quyết', undefined],
    ['năm nay, trăm họ, một triệu tấm lòng', 'một triệu'],
    ['cả năm trăm bề', 'năm trăm'],
    ['tháng năm', undefined],
  ])('%s', (text, number) => {
    expect(writtenOutNumber(text)).toBe(number);
  });
});
