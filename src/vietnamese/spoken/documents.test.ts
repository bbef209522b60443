import { describe, expect, it } from 'vitest';
import { abbreviations } from '#tests/vietnamese/abbreviations.ts';
import { toSpoken } from './spoken.ts';

const say = (text: string): string => toSpoken(text, { abbreviations }).text;

const NQ_225 =
  'Nghị quyết số hai trăm hai mươi lăm, năm hai nghìn không trăm mười chín, của Hội đồng nhân dân';

describe('numbers of documents', () => {
  it.each([
    ['225/2019/NQ-HĐND', NQ_225],
    ['Nghị quyết số 225/2019/NQ-HĐND', NQ_225],
    ['Nghị quyết 225/2019/NQ-HĐND', NQ_225],
    ['Nghị quyết số\n225/2019/NQ-HĐND', NQ_225.replace('số ', 'số\n')],
    // The issuer is not said twice.
    [
      'Nghị quyết số 225/2019/NQ-HĐND ngày 26/7/2019 của Hội đồng nhân dân tỉnh',
      'Nghị quyết số hai trăm hai mươi lăm, năm hai nghìn không trăm mười chín, ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín của Hội đồng nhân dân tỉnh',
    ],
    [
      'Quyết định số 1983/QĐ-TTg ngày 24 tháng 11 năm 2021 của Thủ tướng Chính phủ',
      'Quyết định số một nghìn chín trăm tám mươi ba ngày hai mươi tư tháng mười một năm hai nghìn không trăm hai mươi mốt của Thủ tướng Chính phủ',
    ],
    ['71/KH-UBND', 'Kế hoạch số bảy mươi mốt của Ủy ban nhân dân'],
    ['Số: 71/KH-UBND', 'Số: bảy mươi mốt, Kế hoạch của Ủy ban nhân dân'],
    [
      '20/2021/NĐ-CP',
      'Nghị định số hai mươi, năm hai nghìn không trăm hai mươi mốt, của Chính phủ',
    ],
    ['488/QĐ-TTg', 'Quyết định số bốn trăm tám mươi tám của Thủ tướng Chính phủ'],
    [
      'QUYẾT ĐỊNH SỐ 1983/QĐ-TTG',
      'Quyết định số một nghìn chín trăm tám mươi ba của Thủ tướng Chính phủ',
    ],
    ['92-KL/TW', 'Kết luận số chín mươi hai của Trung ương'],
    ['Chỉ thị số 14-CT/TW', 'Chỉ thị số mười bốn của Trung ương'],
    ['126-CTr/TU', 'Chương trình số một trăm hai mươi sáu của Tỉnh ủy'],
    [
      'Số: 1521 /KH-LĐT BXH',
      'Số: một nghìn năm trăm hai mươi mốt, Kế hoạch của ngành Lao động, Thương binh và Xã hội',
    ],
    [
      'Công văn số 4585/VP-VHXH',
      'Công văn số bốn nghìn năm trăm tám mươi lăm, ký hiệu Văn phòng, Văn hóa, Xã hội',
    ],
    [
      'Luật số 69/2020/QH14',
      'Luật số sáu mươi chín, năm hai nghìn không trăm hai mươi, của Quốc hội khóa mười bốn',
    ],
    [
      '01/2020/TTLT-BLĐTBXH-BTC',
      'Thông tư liên tịch số một, năm hai nghìn không trăm hai mươi, của Bộ Lao động, Thương binh và Xã hội và Bộ Tài chính',
    ],
    // Numbers still to be given.
    ['Số: /KH-UBND', 'Số: để trống, Kế hoạch của Ủy ban nhân dân'],
    ['Số:     /KH-UBND', 'Số: để trống, Kế hoạch của Ủy ban nhân dân'],
    ['…../QĐ-UBND', 'Quyết định số để trống, của Ủy ban nhân dân'],
    ['Kèm theo Quyết định số…../QĐ-UBND', 'Kèm theo Quyết định số để trống, của Ủy ban nhân dân'],
    ['Tờ trình số …../TTr-SLĐTBXH', 'Tờ trình số để trống, của Sở Lao động, Thương binh và Xã hội'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
    expect(toSpoken(written, { abbreviations }).unread).toEqual([]);
  });

  it('reports a symbol that no one has explained', () => {
    const { text, unread } = toSpoken('Công văn số 12/QĐ-XYZK ngày mai');
    expect(text).toBe('Công văn số mười hai của ích xì i dài dét ca ngày mai');
    expect(unread).toMatchObject([{ token: 'XYZK', index: 18, reason: 'unknown-abbreviation' }]);
  });

  it('takes no kind of document for an issuer, though the glossary knows its letters', () => {
    const { text, unread } = toSpoken('Tờ trình số 2417/TTr-CT.', { abbreviations });
    expect(text).toBe('Tờ trình số hai nghìn bốn trăm mười bảy của xê tê.');
    expect(unread).toMatchObject([{ token: 'CT', reason: 'unknown-abbreviation' }]);
  });

  it('leaves a fraction a fraction', () => {
    expect(say('2/3 UBND xã')).toBe('hai phần ba Ủy ban nhân dân xã');
  });
});
