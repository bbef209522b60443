/** How the data is to be read and what must not be concluded from it: the page says it to people, `llms.txt` to machines. */

/** A rule of use with its reason; names of tables and columns stand between backticks. */
interface Rule {
  readonly rule: string;
  readonly why: string;
}

/** What must not be concluded. */
export const notConcluded: readonly Rule[] = [
  {
    rule: 'Dự thảo không phải văn bản đang áp dụng.',
    why: 'Dòng có `ban_hanh` là “dự thảo” hay “chưa rõ” chỉ cho biết bản ở đây viết gì. Đừng nói đó là quyền lợi đã có.',
  },
  {
    rule: 'Trống không phải là 0, cũng không phải là “không được”.',
    why: 'Cột `khong_noi` kể tên những cột trống vì văn bản không nói. Hãy nói “văn bản không nói”, đừng điền thay.',
  },
  {
    rule: 'Đã hết kỳ không có nghĩa là đã bị bãi bỏ; còn trong kỳ không có nghĩa là còn hiệu lực.',
    why: 'Trang chưa kiểm chứng hiệu lực pháp lý. Hãy dùng đúng chữ ở `tinh_trang`, của ngày ở `asOf`.',
  },
  {
    rule: 'Chủ trương, chỉ tiêu, việc của cơ quan không phải quyền lợi của người dân.',
    why: 'Cột `tinh_chat` nói rõ từng dòng là gì. “Sẽ nâng mức trợ cấp” không phải là được nhận thêm tiền.',
  },
  {
    rule: 'Văn bản của tỉnh nào chỉ nói về tỉnh ấy, như khi ban hành.',
    why: 'Cột `tinh` ghi tên tỉnh khi ban hành; đừng hiểu là cả tỉnh sau hợp nhất. Trang không có văn bản của một tỉnh không có nghĩa là người ở đó không được gì.',
  },
  {
    rule: 'Ghi chú của người biên tập không phải lời của văn bản.',
    why: 'Dòng ở bảng `ghi-chu`, `ke-thua` có nguồn và ngày kiểm tra riêng; quá ngày `kiem_lai` thì phải kiểm lại trước khi dùng.',
  },
];

/** What to do where the data is used. */
export const whenUsing: readonly Rule[] = [
  {
    rule: 'Dẫn mục.',
    why: 'Mỗi câu lấy từ văn bản kèm `so_van_ban`, `cach_doc_muc` và `dia_chi`, để người đọc mở ra xem được.',
  },
  {
    rule: 'Trích đúng từng chữ.',
    why: 'Dùng `nguyen_van`, giữ cả chỗ in sai; chỗ sai đã biết ở bảng `cho-sai`.',
  },
  {
    rule: 'Nói ngày.',
    why: 'Ghi ngày ở `asOf`. Bản đã tải về cũ hơn 30 ngày thì tải lại trước khi dùng.',
  },
  {
    rule: 'Chỉ người cần tới nơi giải quyết.',
    why: 'Câu ở `can_hoi`, `cau_hoi` là câu để hỏi tại xã, phường. Trang không thay lời cơ quan nào.',
  },
];

/** A sentence in its pieces: those with an odd place are names. */
export const piecesOf = (sentence: string): string[] => sentence.split('`');
