import { z } from 'astro/zod';
import { marksWith, ofDocument, place, unsaid } from './data-columns.ts';

/** Rows of the open data that are not read out of a document's text: guides, gaps, agencies, notes, pins. */

/** What one document says of a benefit: `quyen-loi`. */
export const benefitData = z.strictObject({
  ma: z
    .string()
    .describe('Mã của hướng dẫn, dấu gạch chéo, số thứ tự của phần trong hướng dẫn ấy.'),
  huong_dan: z.string().describe('Mã của hướng dẫn, cũng là đoạn cuối địa chỉ của nó.'),
  ten: z.string().describe('Tên hướng dẫn bằng lời dễ hiểu.'),
  phan: z.string().describe('Tên của phần, khi một văn bản nói nhiều điều khác tính chất.'),
  tinh_chat_nguon: z.string().describe('Câu trích làm căn cứ cho tính chất của phần.'),
  doi_tuong: z
    .string()
    .describe('Nhóm người đọc mà hướng dẫn viết cho, cách nhau bằng dấu chấm phẩy.'),
  danh_cho: unsaid('Dành cho ai, bằng lời dễ hiểu; trống: văn bản không nói.'),
  duoc_gi: unsaid('Được gì, bằng lời dễ hiểu; trống: văn bản không nói.'),
  loai_muc: z
    .enum(['đồng', '%', 'khoảng hoặc hệ số', 'hiện vật, dịch vụ', 'không nêu'])
    .describe(
      'Mức hưởng là số tiền, tỷ lệ, khoảng hoặc hệ số, hiện vật, hay văn bản không nêu mức.',
    ),
  gia_tri: z
    .number()
    .optional()
    .describe(
      'Con số của mức: đồng hoặc phần trăm; trống khi không phải một con số. Trống không phải là 0.',
    ),
  muc_huong: unsaid('Mức hưởng bằng lời; trống: văn bản không nêu mức.'),
  muc_huong_nguon: z.string().describe('Câu của văn bản nói mức ấy.'),
  dieu_kien: unsaid(
    'Các điều kiện, phải đủ cả, cách nhau bằng dấu chấm phẩy; trống: văn bản không nói.',
  ),
  giay_to: unsaid('Giấy tờ cần có, cách nhau bằng dấu chấm phẩy; trống: văn bản không nói.'),
  noi_lam: unsaid(
    'Các cơ quan văn bản nêu, cách nhau bằng dấu chấm phẩy; trống: văn bản không nói.',
  ),
  khi_nao: unsaid('Khi nào, bằng lời dễ hiểu; trống: văn bản không nói.'),
  den_ngay: z
    .string()
    .describe(
      'Ngày cuối mà chính nguồn đặt cho quyền lợi này, tới mức nguồn ghi; trống: nguồn không đặt ngày riêng.',
    ),
  can_hoi: z
    .string()
    .describe(
      'Những câu nên hỏi tại nơi làm thủ tục vì văn bản để ngỏ, cách nhau bằng dấu chấm phẩy.',
    ),
  trang: z.string().describe('Địa chỉ của trang hướng dẫn cho nơi ấy.'),
  ...place,
});

/** What a document leaves open: `con-ngo`. */
export const gapData = z.strictObject({
  ma: z
    .string()
    .describe('Mã của văn bản, chữ "ngo", số thứ tự; thứ tự có thể đổi ở lần dựng sau.'),
  nhom: z.string().describe('Nhóm: số và ngày để trống, phần còn thiếu, quyền lợi, nhiệm vụ.'),
  ve: z.string().describe('Về việc gì: tên quyền lợi, loại nhiệm vụ.'),
  dieu: z.string().describe('Điều văn bản không nói.'),
  cau_hoi: z.string().describe('Câu hỏi nói được tại quầy; trống: không có câu riêng.'),
  ai_tra_loi: z.string().describe('Nơi có thể trả lời.'),
  muc: z
    .string()
    .describe(
      'Địa chỉ các mục nói tới việc ấy mà bỏ ngỏ, cách nhau bằng dấu chấm phẩy; trống: không mục nào.',
    ),
  trang: z.string().describe('Địa chỉ của trang gom điều văn bản này không nói.'),
  ...ofDocument,
});

/** A fault of the source: `cho-sai`. */
export const erratumData = z.strictObject({
  ma: z.string().describe('Mã của văn bản, dấu gạch chéo, mã cố định của chỗ sai.'),
  loai: z
    .string()
    .describe('Loại: lỗi đánh máy, số để trống, mâu thuẫn trong nguồn và những loại khác.'),
  nang: z
    .enum(['có thể làm hiểu sai', 'không làm hiểu sai'])
    .describe('Chỗ ấy có thể làm người đọc hiểu sai hay không.'),
  dieu: z.string().describe('Chỗ ấy sai hoặc lạ thế nào. Nguyên văn vẫn giữ như in.'),
  co_the_la: z.string().describe('Có thể hiểu là; trống: trang không đoán.'),
  cac_muc: z.string().describe('Địa chỉ mọi mục có chỗ ấy, cách nhau bằng dấu chấm phẩy.'),
  ...place,
});

/** An agency that documents name: `co-quan`. */
export const agencyData = z.strictObject({
  ma: z.string().describe('Mã của cơ quan trên trang.'),
  ten: z.string().describe('Tên đầy đủ, thêm tên tỉnh cho khỏi lẫn.'),
  ten_ngan: z.string().describe('Tên ngắn thường gọi, cách nhau bằng dấu chấm phẩy.'),
  ten_trong_nguon: z
    .string()
    .describe('Tên đúng như các văn bản in, cách nhau bằng dấu chấm phẩy.'),
  cap: z
    .string()
    .describe('Cấp: trung ương, cấp tỉnh, cấp huyện, cấp xã, đơn vị và những cấp khác.'),
  loai: z
    .enum(['cơ quan', 'nhóm cơ quan', 'chức vụ'])
    .describe('Một cơ quan, một nhóm văn bản gọi chung, hay một chức vụ.'),
  thuoc: z
    .string()
    .describe('Mã của cơ quan mà nó là một bộ phận; trống: không có, hoặc nguồn không cho biết.'),
  so_nhiem_vu: z.int().min(0).describe('Số nhiệm vụ các văn bản giao đích danh.'),
  nay_ve: z
    .string()
    .describe(
      'Mã hoặc tên nơi nay có mọi việc hay một phần việc, cách nhau bằng dấu chấm phẩy; xem bảng ke-thua.',
    ),
  trang: z
    .string()
    .describe('Địa chỉ trang của cơ quan; trống: chỉ được nêu tên, không có trang riêng.'),
  ...marksWith(
    z
      .enum(['như khi ban hành văn bản', 'việc đã chuyển đi'])
      .describe(
        'Cơ quan còn như khi ban hành văn bản theo điều trang biết, hay việc đã chuyển đi nơi khác.',
      ),
  ),
});

/** Work that went from one agency to another: `ke-thua`. */
export const successionData = z.strictObject({
  ma: z.string().describe('Mã của cơ quan cũ, dấu gạch chéo, số thứ tự.'),
  co_quan: z.string().describe('Mã của cơ quan khi ban hành văn bản.'),
  viec: z.string().describe('Mảng việc chuyển đi, cách nhau bằng dấu chấm phẩy.'),
  noi_nhan: z
    .string()
    .describe('Mã của nơi nhận; trống: nơi nhận không có trong các văn bản ở đây.'),
  ten_noi_nhan: z.string().describe('Tên nơi nhận.'),
  tu_ngay: z.string().describe('Ngày đầu, dạng NĂM-THÁNG-NGÀY.'),
  den_ngay: z.string().describe('Ngày cuối; trống: tới nay.'),
  can_cu: z.string().describe('Văn bản quyết định việc chuyển.'),
  nguon: z.string().describe('Trang nói điều ấy.'),
  theo_quy_dinh_chung: z
    .string()
    .describe('Ghi “có” nếu suy ra từ quy định cho cả nước, chưa ai kiểm ở tỉnh này.'),
  ...marksWith(
    z
      .enum(['đang giữ việc', 'đã thôi giữ việc'])
      .describe('Nơi nhận còn giữ việc tại ngày dựng trang hay không.'),
  ),
});

/** A note of an editor: `ghi-chu`. */
export const noteData = z.strictObject({
  ma: z.string().describe('Mã của ghi chú.'),
  loi: z.string().describe('Điều người biên tập biết từ ngoài các văn bản ở đây.'),
  van_ban_dan: z
    .string()
    .describe('Văn bản nói điều ấy: tên, số, điều khoản, cách nhau bằng dấu chấm phẩy.'),
  tu: z.string().describe('Ngày bắt đầu; trống: ghi chú không nói.'),
  nguon: z.string().describe('Địa chỉ các trang làm nguồn, cách nhau bằng khoảng trắng.'),
  ban_luu: z.string().describe('Ghi rõ khi chỉ đọc được ở bản lưu.'),
  kiem_lai: z.string().describe('Ngày phải kiểm tra lại, dạng NĂM-THÁNG-NGÀY.'),
  o_trang: z.string().describe('Địa chỉ các trang có ghi chú, cách nhau bằng khoảng trắng.'),
  ...marksWith(
    z
      .enum(['còn hạn kiểm tra', 'quá hạn kiểm tra'])
      .describe('Ngày phải kiểm tra lại đã qua hay chưa, tại ngày dựng trang.'),
  ),
});

/** A pin of a guide, a kit or a comparison: `ghim`. */
export const pinData = z.strictObject({
  ma: z.string().describe('Tệp nội dung, dấu thăng, đường dẫn của trường có ghim.'),
  loai: z
    .enum(['hướng dẫn', 'bộ truyền thông', 'so sánh'])
    .describe('Ghim nằm ở loại nội dung nào.'),
  cua: z.string().describe('Mã của hướng dẫn, bộ truyền thông hay so sánh.'),
  trang: z.string().describe('Địa chỉ của trang có câu ấy.'),
  cau: z.string().describe('Câu dựa vào ghim; trống khi ghim không đi với một câu.'),
  ...place,
});
