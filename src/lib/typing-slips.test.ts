import { describe, expect, it } from 'vitest';
import { typingSlip } from './typing-slips.ts';

describe('a slip of typing', () => {
  it.each([
    ['two blanks', 'Bạn được  nhận tiền.', 'hai dấu cách'],
    ['a blank before a comma', 'Bạn nghèo , bạn được nhận.', 'dấu cách thừa trước'],
    ['a blank before the end', 'Bạn được nhận .', 'dấu cách thừa trước'],
    ['a blank before a bracket closes', 'Bạn (người già ) được nhận.', 'dấu cách thừa trước'],
    ['no blank after a comma', 'Bạn nghèo,bạn được nhận.', 'thiếu dấu cách'],
    ['no blank after a sentence', 'Bạn được nhận.Hãy hỏi xã.', 'thiếu dấu cách'],
    ['two full stops', 'Bạn được nhận..', 'hai dấu câu'],
    ['a comma and a full stop', 'Bạn được nhận,.', 'hai dấu câu'],
    ['a blank after a bracket opens', 'Bạn ( người già) được nhận.', 'sau dấu mở ngoặc'],
    ['a quotation that is not closed', 'Kế hoạch nói “như vậy.', 'cặp ngoặc kép'],
    ['a quotation that is not opened', 'Kế hoạch nói như vậy” rồi thôi.', 'cặp ngoặc kép'],
    ['a bracket that is not closed', 'Bạn (người già được nhận.', 'cặp ngoặc ( )'],
    ['a single quotation mark', 'Kế hoạch nói ‘như vậy.', 'cặp ngoặc đơn'],
    ['a straight mark alone', 'Kế hoạch nói "như vậy.', 'dấu " lẻ'],
    ['a straight apostrophe before a word', "Kế hoạch nói 'như vậy.", 'dấu nháy'],
    ['a code of web pages', 'Bạn&nbsp;được nhận.', 'mã của trang web'],
  ])('%s is told: %s', (_name, text, words) => {
    expect(typingSlip(text)).toContain(words);
  });

  it.each([
    'Người từ đủ 75 tuổi trở lên, thuộc hộ nghèo; mức 1,5 lần (450.000 đồng).',
    'Hỏi: tôi đến đâu? Đến xã…',
    'Đơn vị: a) xã; b) phường; 12) đặc khu.',
    "Buôn Y M’gar, làng H'Mông, huyện Cư M'gar.",
    'Gọi lúc 8:30 theo số (0293) 3 878 000, hoặc https://chinhphu.vn/van-ban?so=1&nam=2.',
    'Kế hoạch viết “Số…../KH-UBND ,  ngày…” và (“để trống”).',
    'TP.Hồ Chí Minh, v.v., BHYT.',
    'Sao vậy?... Vì nguồn không nói...',
  ])('%j is none', (text) => {
    expect(typingSlip(text)).toBeUndefined();
  });
});
