import { z } from 'astro/zod';
import { modalities } from './modalities.ts';
import { stateIds, states } from './states.ts';

/** Columns that many tables of the open data share (`data.ts`). */

/** What a record is, so that nobody takes it for more: the natures of benefits, and those of all else. */
export const natures = {
  right: modalities.right.label,
  policy: modalities.policy.label,
  intention: modalities.intention.label,
  task: modalities.task.label,
  document: 'Văn bản',
  words: 'Chữ của văn bản',
  rule: 'Quy định của văn bản',
  aim: 'Chỉ tiêu đặt ra, không phải kết quả',
  gap: 'Điều văn bản không nói',
  fault: 'Chỗ sai, mâu thuẫn của nguồn',
  agency: 'Tên cơ quan trong văn bản',
  note: 'Ghi chú của người biên tập',
} as const;

/** Marks a column in the JSON Schema: empty, it says that the document does not say it. */
const UNSAID = 'x-khong-noi';

/** A column that is empty where the document does not say it; it is then named in `khong_noi`. */
export const unsaid = (description: string) => z.string().meta({ description, [UNSAID]: true });

/** Whether a column is one of those. */
export const isUnsaid = (field: z.ZodType): boolean => field.meta()?.[UNSAID] === true;

/** What every record of every table says of itself. */
const marks = {
  tinh_chat: z
    .enum(natures)
    .describe(
      'Tính chất của dòng: quyền lợi theo nghị quyết, chính sách được nhắc, chủ trương chưa phải quyền lợi, việc của cơ quan, chữ của văn bản, chỉ tiêu đặt ra, điều văn bản không nói, ghi chú của người biên tập… Đừng đổi một tính chất thành tính chất khác.',
    ),
  tinh: z
    .string()
    .describe(
      'Nơi áp dụng: tên tỉnh khi ban hành văn bản; của cả nước thì ghi “Cả nước”, của cơ quan trung ương thì ghi “Trung ương”. Đừng suy sang tỉnh khác, kể cả tỉnh nay đã hợp nhất.',
    ),
  kiem_tra: z
    .string()
    .describe(
      'Ngày đối chiếu chữ của văn bản với tệp nguồn, hoặc ngày kiểm tra ghi chú, dạng NĂM-THÁNG-NGÀY; trống: chưa có ngày nào.',
    ),
  khong_noi: z
    .array(z.string())
    .describe(
      'Tên các cột để trống vì văn bản không nói, không phải vì bằng không. Trong CSV và Excel cách nhau bằng dấu chấm phẩy.',
    ),
  asOf: z
    .string()
    .describe(
      'Ngày dựng trang, dạng NĂM-THÁNG-NGÀY: tình trạng và việc còn hay qua đúng vào ngày này. Đọc tệp sau ngày này thì tính lại.',
    ),
};

/** For records that no document alone stands for. */
export const marksWith = <State extends z.ZodType<string>>(tinh_trang: State) => ({
  ...marks,
  tinh_trang,
});

/** The states of documents and of what rests on them, as pages show them. */
const stateLabel = z
  .enum(stateIds.map((id) => states[id].label))
  .describe(
    'Tình trạng tại ngày dựng trang, đúng chữ mà mọi trang dùng: còn trong kỳ thực hiện, văn bản không nêu ngày hết, chưa đến ngày áp dụng, chưa rõ còn áp dụng, dự thảo, đã hết kỳ, dịp đã qua, đã rút khỏi trang. Ở bảng quyền lợi là tình trạng của chính phần ấy, ở các bảng khác là của văn bản.',
  );

/** What every row says of its document. */
export const ofDocument = {
  van_ban: z
    .string()
    .describe('Mã của văn bản trên trang, cũng là đoạn cuối địa chỉ trang văn bản.'),
  so_van_ban: z
    .string()
    .describe(
      'Loại và số văn bản; văn bản để trống số thì nói rõ, văn bản không mang số thì ghi năm.',
    ),
  ban_hanh: z
    .enum(['đã ban hành', 'dự thảo', 'chưa rõ'])
    .describe('Văn bản đã ban hành, là dự thảo, hay chưa rõ.'),
  ...marksWith(stateLabel),
};

/** Where a row stands in its document. */
export const place = {
  ...ofDocument,
  muc: z
    .string()
    .describe(
      'Địa chỉ của mục trong văn bản: II.1.a.g1 là mục II, khoản 1, điểm a, gạch đầu dòng thứ nhất.',
    ),
  cach_doc_muc: z.string().describe('Cách gọi mục ấy bằng lời.'),
  nguyen_van: z.string().describe('Câu trích nguyên văn từ mục ấy.'),
  dia_chi: z.string().describe('Địa chỉ của mục trên trang.'),
};

export const time = {
  thoi_han: z
    .string()
    .describe('Thời hạn bằng lời của trang; nhiều thời hạn cách nhau bằng dấu chấm phẩy.'),
  thoi_han_nguon: unsaid('Thời hạn đúng như văn bản in; trống: văn bản không nói.'),
  con_hay_qua: z
    .enum(['sắp tới', 'đã qua', 'không có hạn cuối', 'không có ngày', 'chưa ban hành'])
    .describe(
      'Tại ngày dựng trang: còn thời hạn sắp tới, mọi thời hạn đã qua, kéo dài không có hạn cuối, hay văn bản không nói ngày; của bản dự thảo thì “chưa ban hành”.',
    ),
  ngay_ke_tiep: z
    .string()
    .describe(
      'Ngày cuối còn kịp của thời hạn kế tiếp, dạng NĂM-THÁNG-NGÀY; trống: không còn, không có ngày, hoặc văn bản chưa ban hành.',
    ),
};

export const belongs = {
  thuoc_muc: z.string().describe('Địa chỉ của điều, mục mà dòng này thuộc về.'),
};
