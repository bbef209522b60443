import { describe, expect, it } from 'vitest';
import { soughtKind, withPrintedNumbers } from './typed-numbers.ts';

describe('a number as people type or say it', () => {
  it.each([
    ['316khubnd', '316/KH-UBND'],
    ['1521 khldtbxh', '1521/KH-LDTBXH'],
    ['23-2020-NQHĐND', '23/2020/NQ-HĐND'],
    ['225/2019/nqhdnd', '225/2019/NQ-HDND'],
    ['1521khldtbxh kiên giang', '1521/KH-LDTBXH kiên giang'],
    ['nghị quyết hai hai lăm', 'nghị quyết 225'],
    ['nghi quyet hai tram hai muoi lam', 'nghi quyet 225'],
    ['kế hoạch bảy mươi mốt', 'kế hoạch 71'],
    ['kế hoạch số ba trăm mười sáu', 'kế hoạch số 316'],
    ['kế hoạch số một trăm linh năm', 'kế hoạch số 105'],
    ['nghị quyết số hai trăm hai lăm', 'nghị quyết số 225'],
    ['quyết định một nghìn chín trăm tám mươi ba', 'quyết định 1983'],
    ['quyết định hai nghìn không trăm mười', 'quyết định 2010'],
    ['23 2020 nq hdnd', '23/2020 nq hdnd'],
    ['nq 224 2019 hdnd', 'nq 224/2019 hdnd'],
    ['nghị quyết hai trăm ba mươi tư năm 2019', 'nghị quyết 234 năm 2019'],
    ['hỗ trợ ba mươi phần trăm', 'hỗ trợ 30%'],
    ['65 phan tram lao dong', '65% lao dong'],
    ['tám mươi hai tuổi', '82 tuổi'],
    ['mẹ em 76t', 'mẹ em 76 tuổi'],
    ['nghị quyết hai hai năm năm hai nghìn không trăm mười chín', 'nghị quyết 225 năm 2019'],
  ])('%s → %s', (typed, printed) => {
    expect(withPrintedNumbers(typed)).toBe(printed);
  });

  it.each([
    ['a year', 'nghị quyết năm 2019'],
    ['how long a plan is', 'kế hoạch ba năm'],
    ['one word', 'kế hoạch sáu tháng'],
    ['a word that is no year', 'năm hai mươi ba người'],
    ['counting without a kind', 'hai mươi lăm người'],
    ['a word with figures', '100km'],
    ['an age in figures', '82 tuổi'],
    ['one word before an age', 'con lên năm tuổi'],
    ['figures before a word that is no sign', '12 2020 hộ'],
    ['letters that are no signs', '12abcxyz'],
    ['a number that is printed', '71/KH-UBND'],
  ])('leaves %s as it is', (_, typed) => {
    expect(withPrintedNumbers(typed)).toBe(typed);
  });
});

describe('the kind that is sought', () => {
  it.each([
    ['kế hoạch tết', 'document'],
    ['các nghị quyết của hđnd', 'document'],
    ['văn bản ngày 26/7/2019', 'document'],
    ['bản dự thảo của vĩnh long', 'document'],
    ['kh 71', 'document'],
    ['luật nhà ở', 'law'],
    ['bo luat hinh su', 'law'],
    ['theo luật nhà ở', 'document'],
    ['sở kế hoạch và đầu tư', undefined],
    ['phòng kế hoạch tài chính', undefined],
    ['luật sư miễn phí', undefined],
    ['tư vấn pháp luật', undefined],
    ['báo cáo 25/12', undefined],
    ['hướng dẫn vay vốn', undefined],
    ['chương trình giảm nghèo', 'document'],
    ['có chương trình nào sửa nhà không', undefined],
    ['vay vốn', undefined],
  ])('in "%s": %s', (typed, kind) => {
    expect(soughtKind(typed)?.wants).toBe(kind);
  });
});

it('names the kind that is sought, where one is', () => {
  expect(soughtKind('chỉ thị về người có công')?.name).toBe('chi thi');
  expect(soughtKind('chỉ thị về người có công')?.kind).toBe('ct');
  expect(soughtKind('văn bản mới')).toEqual({ wants: 'document', name: '' });
});
