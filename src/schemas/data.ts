import { z } from 'astro/zod';
import {
  agencyData,
  benefitData,
  erratumData,
  gapData,
  noteData,
  pinData,
  successionData,
} from './data-others.ts';
import { belongs, isUnsaid, ofDocument, place, time, unsaid } from './data-columns.ts';
import { relationKinds } from './relations.ts';

/**
 * The tables of the open data. Each field of a row is a column; its description is what the page of its table says of it,
 * and what the JSON Schema beside the files carries.
 */

/** A duty of an agency: `nhiem-vu`. */
const dutyData = z.strictObject({
  ma: z.string().describe('Mã cố định của nhiệm vụ, không đổi và không dùng lại.'),
  co_quan: z.string().describe('Mã của cơ quan trên trang.'),
  ten_co_quan: z.string().describe('Tên cơ quan, thêm tên tỉnh cho khỏi lẫn.'),
  ten_trong_nguon: z.string().describe('Tên cơ quan đúng như văn bản in ở mục ấy.'),
  giao_chung: z
    .string()
    .describe('Ghi “có” nếu văn bản giao chung cho một nhóm cơ quan, không kể tên từng cơ quan.'),
  vai_tro: z
    .string()
    .describe(
      'Nhóm vai trò: chủ trì, thực hiện, phối hợp, tham mưu, theo dõi, báo cáo, kinh phí. “Chủ trì” chỉ khi văn bản viết “chủ trì”.',
    ),
  vai_tro_nguon: z.string().describe('Vai trò đúng như văn bản in.'),
  de_nghi: z.string().describe('Chữ “đề nghị” nếu văn bản đề nghị chứ không giao.'),
  viec: z.string().describe('Việc phải làm, viết bằng lời dễ hiểu.'),
  cung_voi: unsaid('Các cơ quan cùng việc, cách nhau bằng dấu chấm phẩy.'),
  lanh_dao: unsaid('Lãnh đạo phụ trách, nếu văn bản nêu tên.'),
  ...time,
  ...place,
});

/** A target: `chi-tieu`. */
const targetData = z.strictObject({
  ma: z.string().describe('Mã cố định của chỉ tiêu.'),
  loai: z.string().describe('Có con số; sản phẩm, công việc; hay định hướng không có con số.'),
  chi_tieu: z.string().describe('Chỉ tiêu bằng lời dễ hiểu.'),
  gia_tri: z.number().optional().describe('Con số; trống: văn bản không nói.'),
  don_vi: z.string().describe('Đơn vị của con số.'),
  gia_tri_nguon: unsaid('Con số đúng như văn bản in.'),
  muc_do: z.string().describe('Chữ của văn bản kèm con số: tối thiểu, đạt, phấn đấu.'),
  thuoc_chi_tieu: z.string().describe('Mã của chỉ tiêu mà chỉ tiêu này là một phần (“trong đó”).'),
  ghi_chu: z.string().describe('Điều văn bản còn để ngỏ về con số.'),
  ...time,
  ...place,
});

/** A report: `bao-cao`. */
const reportData = z.strictObject({
  ma: z.string().describe('Mã cố định của báo cáo.'),
  noi_dung: z.string().describe('Báo cáo về việc gì.'),
  ben_bao_cao: unsaid('Ai báo cáo, cách nhau bằng dấu chấm phẩy; trống: văn bản không nói.'),
  ben_nhan: unsaid('Gửi cho ai; trống: văn bản không nói.'),
  gui_qua: z.string().describe('Gửi qua cơ quan nào.'),
  mau: z.string().describe('Biểu mẫu văn bản nhắc tới.'),
  ghi_chu: z.string().describe('Điều văn bản còn để ngỏ.'),
  ...time,
  ...place,
});

/** An amount: `muc-huong`. */
const amountData = z.strictObject({
  ma: z.string().describe('Mã cố định của mức.'),
  loai: z.string().describe('Số tiền, tỷ lệ hay hệ số.'),
  khoan: z.string().describe('Mức của khoản nào, bằng lời dễ hiểu.'),
  gia_tri: z
    .number()
    .optional()
    .describe('Con số: đồng, phần trăm, hoặc số lần mức gốc; trống khi nguồn ghi một khoảng.'),
  tu: z.number().optional().describe('Đầu dưới của khoảng.'),
  den: z.number().optional().describe('Đầu trên của khoảng.'),
  don_vi: z.string().describe('Đơn vị của con số: đồng, % hoặc lần.'),
  tinh_tren: z.string().describe('Tỷ lệ, hệ số tính trên mức nào, đúng như nguồn in.'),
  cho_moi: z.string().describe('Cho mỗi gì, đúng như nguồn in: tháng, người/tháng, hộ, lần.'),
  muc_do: z.string().describe('Chữ của nguồn kèm con số: tối đa, ít nhất.'),
  gia_tri_nguon: unsaid('Con số đúng như nguồn in.'),
  don_vi_nguon: z.string().describe('Đơn vị đúng như nguồn in, khi in ở chỗ khác, như đầu cột.'),
  cho_ai: z.string().describe('Mã các đối tượng, cách nhau bằng dấu chấm phẩy.'),
  voi_dieu_kien: z.string().describe('Mã các điều kiện, cách nhau bằng dấu chấm phẩy.'),
  ghi_chu: z.string().describe('Điều nguồn còn để ngỏ.'),
  ...belongs,
  ...place,
});

/** A circle of persons: `doi-tuong`. */
const circleData = z.strictObject({
  ma: z.string().describe('Mã cố định của đối tượng.'),
  doi_tuong: z.string().describe('Những ai, bằng lời dễ hiểu.'),
  loai_tru: z.string().describe('Ghi “có” nếu nguồn nói không áp dụng với những người ấy.'),
  ...belongs,
  ...place,
});

/** A condition: `dieu-kien`. */
const conditionData = z.strictObject({
  ma: z.string().describe('Mã cố định của điều kiện.'),
  dieu_kien: z.string().describe('Điều kiện bằng lời dễ hiểu.'),
  cho_ai: z.string().describe('Mã các đối tượng, cách nhau bằng dấu chấm phẩy; trống: mọi người.'),
  ...belongs,
  ...place,
});

/** A step of a procedure: `thu-tuc`. */
const stepData = z.strictObject({
  ma: z.string().describe('Mã cố định của bước.'),
  thu_tu: z.number().describe('Thứ tự của bước trong thủ tục ấy, từ 1.'),
  viec: z.string().describe('Việc của bước, bằng lời dễ hiểu.'),
  ai_lam: unsaid('Ai làm, đúng như nguồn in, cách nhau bằng dấu chấm phẩy.'),
  giay_to: unsaid('Giấy tờ cần có, bằng lời dễ hiểu; trống: văn bản không nói.'),
  ...time,
  ...belongs,
  ...place,
});

/** What is forbidden: `dieu-cam`. */
const prohibitionData = z.strictObject({
  ma: z.string().describe('Mã cố định của điều cấm.'),
  khong_duoc: z.string().describe('Điều không được làm, bằng lời dễ hiểu.'),
  ai: z.string().describe('Ai không được làm, đúng như nguồn in; trống: mọi người.'),
  xu_ly: unsaid('Làm thì bị gì, nếu mục ấy nói.'),
  ...belongs,
  ...place,
});

/** A document: `van-ban`. */
const documentData = z.strictObject({
  ma: z.string().describe('Mã của văn bản, như van_ban.'),
  loai: z.string().describe('Loại văn bản.'),
  so: unsaid('Số văn bản; trống: văn bản để trống số hoặc không mang số.'),
  trich_yeu: unsaid('Trích yếu như văn bản in; trống: nguồn không cho biết.'),
  co_quan: z.string().describe('Cơ quan ban hành; nhiều cơ quan cách nhau bằng dấu chấm phẩy.'),
  ngay_ban_hanh: unsaid('Ngày ban hành tới mức văn bản ghi: NĂM, NĂM-THÁNG hoặc NĂM-THÁNG-NGÀY.'),
  co_hieu_luc: z
    .string()
    .describe(
      'Ngày đầu có hiệu lực, dạng NĂM-THÁNG-NGÀY; trống: văn bản không nói, hoặc nói theo một việc chưa biết ngày.',
    ),
  co_hieu_luc_nguon: unsaid('Câu của văn bản nói từ khi nào có hiệu lực.'),
  muc_co_hieu_luc: z.string().describe('Địa chỉ của mục có câu ấy.'),
  het_hieu_luc: z
    .string()
    .describe(
      'Ngày cuối còn hiệu lực, dạng NĂM-THÁNG-NGÀY; trống: văn bản không nói, hoặc nói theo một việc chưa biết ngày.',
    ),
  het_hieu_luc_nguon: unsaid('Câu của văn bản nói khi nào hết hiệu lực.'),
  muc_het_hieu_luc: z.string().describe('Địa chỉ của mục có câu ấy.'),
  bi_thay_boi: z
    .string()
    .describe('Mã của văn bản thay thế hoặc bãi bỏ cả văn bản này; trống: ở trang không có.'),
  bi_thay_tu: z.string().describe('Ngày đầu không còn áp dụng vì văn bản ấy.'),
  ky_tu: unsaid('Kỳ thực hiện bắt đầu, tới mức văn bản ghi; trống: không nói.'),
  ky_den: unsaid('Kỳ thực hiện kết thúc, tới mức văn bản ghi; trống: không nói.'),
  dia_chi: z.string().describe('Địa chỉ của trang văn bản.'),
  ...ofDocument,
});

/** What one document does to another: `quan-he`. */
const relationData = z.strictObject({
  ma: z.string().describe('Mã của văn bản, dấu gạch chéo, số thứ tự của quan hệ trong văn bản ấy.'),
  quan_he: z.string().describe(
    `Văn bản này làm gì với văn bản kia: ${Object.values(relationKinds)
      .map(({ does }) => does.toLocaleLowerCase('vi'))
      .join('; ')}.`,
  ),
  van_ban_kia: z
    .string()
    .describe('Mã của văn bản kia, khi trang có toàn văn; trống: văn bản chỉ được viện dẫn.'),
  ten_van_ban_kia: z.string().describe('Loại và số của văn bản kia.'),
  phan: z
    .string()
    .describe(
      'Phần nào của văn bản kia, bằng lời; trống: cả văn bản, hoặc câu không nói phần nào.',
    ),
  muc_kia: z
    .string()
    .describe('Địa chỉ của các mục ấy trong văn bản kia, cách nhau bằng dấu chấm phẩy.'),
  dia_chi_kia: z.string().describe('Địa chỉ của văn bản kia trên trang.'),
  ghi_chu: z.string().describe('Điều người biên tập nói thêm.'),
  ...place,
});

/** A clause of a document: `dieu-khoan`, a file beside the page of each. */
export const clauseData = z.strictObject({
  ma: z.string().describe('Mã của văn bản, dấu thăng, địa chỉ của mục.'),
  thu_tu: z.int().positive().describe('Thứ tự trong văn bản, từ 1, cha đứng trước con.'),
  muc_cha: z.string().describe('Địa chỉ của mục chứa mục này; trống: mục ngoài cùng.'),
  ...place,
});

/** The tables that the site gives away, by the name of their files. */
export const dataTables = {
  'van-ban': { title: 'Văn bản, hiệu lực, kỳ thực hiện', schema: documentData },
  'quyen-loi': { title: 'Quyền lợi theo từng văn bản', schema: benefitData },
  'quan-he': { title: 'Sửa đổi, thay thế, bãi bỏ, hướng dẫn', schema: relationData },
  'nhiem-vu': { title: 'Nhiệm vụ được giao', schema: dutyData },
  'chi-tieu': { title: 'Chỉ tiêu', schema: targetData },
  'bao-cao': { title: 'Chế độ báo cáo', schema: reportData },
  'doi-tuong': { title: 'Đối tượng', schema: circleData },
  'dieu-kien': { title: 'Điều kiện', schema: conditionData },
  'muc-huong': { title: 'Mức tiền, tỷ lệ, hệ số', schema: amountData },
  'thu-tuc': { title: 'Trình tự, thủ tục, giấy tờ', schema: stepData },
  'dieu-cam': { title: 'Điều cấm', schema: prohibitionData },
  'con-ngo': { title: 'Điều văn bản không nói', schema: gapData },
  'cho-sai': { title: 'Chỗ sai, mâu thuẫn trong nguồn', schema: erratumData },
  'co-quan': { title: 'Cơ quan', schema: agencyData },
  'ke-thua': { title: 'Việc chuyển sang cơ quan khác', schema: successionData },
  'ghi-chu': { title: 'Ghi chú của người biên tập', schema: noteData },
  ghim: { title: 'Ghim nguồn của hướng dẫn, bộ truyền thông, so sánh', schema: pinData },
} as const;

export type DataTableName = keyof typeof dataTables;

/** A column as the data page explains it. */
export interface DataColumn {
  readonly name: string;
  readonly description: string;
}

type Shape = Readonly<Record<string, z.ZodType>>;

/** The columns of a row, in order, read from its schema. @throws Error where a field has no description */
export function columnsIn(shape: Shape): DataColumn[] {
  return Object.entries(shape).map(([name, field]) => {
    const { description } = field;
    if (!description) throw new Error(`Cột "${name}" chưa có lời giải thích.`);
    return { name, description };
  });
}

/** The columns of a table, in order. */
export const columnsOf = (name: DataTableName): DataColumn[] =>
  columnsIn(dataTables[name].schema.shape);

/** The columns of a row that say by being empty that the document does not say it. */
export const unsaidIn = (shape: Shape): string[] =>
  Object.entries(shape).flatMap(([name, field]) => (isUnsaid(field) ? [name] : []));
