import { agencyLevels } from '#src/schemas/agency.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { roles } from '#src/schemas/duty.ts';
import { erratumKinds } from '#src/schemas/extract.ts';
import { FIELD_LABELS } from '#src/schemas/field-labels.ts';
import { modalities } from '#src/schemas/modalities.ts';
import { priorities, scriptLengths, scriptNames } from '#src/schemas/outreach.ts';
import { relationKinds } from '#src/schemas/relations.ts';
import { rowNames } from '#src/schemas/rows.ts';
import { targetKinds } from '#src/schemas/target.ts';

/** How the log calls the fields of content, and the values that are codes. */

type Table = Readonly<Record<string, string>>;

const own = (table: Table, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** What readers of the log are told otherwise than authors. */
const labels: Table = {
  ...Object.fromEntries(Object.entries(rowNames).map(([key, name]) => [key, capital(name)])),
  ...Object.fromEntries(
    scriptNames.map((name) => [name, `Bản đọc ${String(scriptLengths[name])} giây`]),
  ),
  about: 'Về điều gì',
  act: 'Văn bản quyết định',
  acts: 'Văn bản',
  address: 'Địa chỉ',
  agencyAs: 'Tên in trong văn bản',
  aliases: 'Tên gọi khác',
  answers: 'Câu trả lời',
  anyOf: 'Một trong các điều',
  as: 'Tên in trong văn bản',
  asPrinted: 'Vai trò như in',
  ask: 'Hỏi ai, hỏi gì',
  askNone: 'Nơi hỏi',
  audience: 'Nhóm người',
  audiences: 'Nhóm người',
  basis: 'Căn cứ',
  body: 'Bài viết',
  capacity: 'Chức danh',
  cells: 'Ô của bảng so sánh',
  citations: 'Viện dẫn',
  contact: 'Nơi nhận góp ý',
  corrections: 'Đính chính',
  danger: 'Khi nguy hiểm',
  date: 'Ngày',
  description: 'Giới thiệu',
  disclaimer: 'Lời lưu ý',
  documents: 'Văn bản',
  effect: 'Ngày có hiệu lực',
  email: 'Thư điện tử',
  examples: 'Ví dụ',
  expired: 'Lời khi hết hạn phát',
  expiry: 'Ngày hết hiệu lực',
  facts: 'Số liệu',
  fields: 'Dòng so sánh',
  for: 'Cho ai',
  form: 'Cách viết',
  forms: 'Cách viết tên',
  from: 'Từ',
  headline: 'Tiêu đề thông cáo',
  help: 'Lời giúp',
  issued: 'Ngày ban hành',
  kind: 'Loại',
  kinds: 'Loại',
  label: 'Tên gọi',
  leader: 'Lãnh đạo phụ trách',
  licences: 'Giấy phép',
  likely: 'Có lẽ là',
  lines: 'Dòng áp phích',
  members: 'Thành viên',
  missing: 'Lý do thiếu',
  missingAnnexes: 'Phần kèm theo bị thiếu',
  nature: 'Loại tổ chức',
  not: 'Không',
  notAfterReason: 'Lý do của ngày thôi phát',
  notes: 'Ghi chú',
  number: 'Số',
  office: 'Làm ở đâu, hỏi ai',
  officeNow: 'Việc ấy nay ở đâu',
  official: 'Trang chính thức',
  options: 'Lựa chọn',
  organiser: 'Cơ quan tổ chức',
  parent: 'Thuộc cơ quan',
  part: 'Phần',
  partners: 'Cùng làm',
  penalty: 'Xử lý',
  period: 'Kỳ thực hiện',
  person: 'Người làm',
  phone: 'Điện thoại',
  picture: 'Hình',
  pin: 'Ghim',
  pinsIn: 'Văn bản được ghim',
  places: 'Chỗ trong văn bản',
  printed: 'Như in',
  priority: 'Mức độ',
  provinces: 'Phần',
  publishedOn: 'Ngày công bố',
  qualifier: 'Mức độ',
  question: 'Câu hỏi',
  questions: 'Câu hỏi',
  quote: 'Câu trích',
  quotes: 'Câu trích',
  reason: 'Lý do',
  replacedBy: 'Thay bằng',
  remark: 'Ghi chú',
  requested: 'Lời đề nghị',
  restsOn: 'Văn bản làm nền',
  role: 'Vai trò',
  roles: 'Vai trò',
  row: 'Dòng của bản ghi',
  saved: 'Bản lưu',
  says: 'Văn bản nói gì',
  scopes: 'Lĩnh vực',
  scripts: 'Bản đọc',
  searchOnly: 'Chỉ để tìm',
  severity: 'Mức nặng',
  short: 'Lời ngắn',
  shortTitle: 'Tên gọi ngắn',
  shows: 'Nơi hiện',
  source: 'Trang nguồn',
  sources: 'Trang nguồn',
  stage: 'Giai đoạn',
  stageNote: 'Vì sao chưa rõ',
  statement: 'Nội dung',
  steps: 'Các bước',
  successors: 'Nay việc này về',
  summary: 'Tóm tắt',
  takeDown: 'Gỡ sau ngày',
  test: 'Phép thử',
  text: 'Lời',
  textAbsent: 'Vì sao không có toàn văn',
  texts: 'Văn bản',
  time: 'Thời gian',
  title: 'Tên',
  titlePrinted: 'Tên như in',
  topics: 'Chuyên đề',
  unclear: 'Chỗ chưa rõ',
  until: 'Đến ngày',
  url: 'Địa chỉ',
  value: 'Giá trị',
  what: 'Việc gì',
  who: 'Dành cho ai',
  whole: 'Cả văn bản',
  withdrawn: 'Rút lại',
};

/** Names that mean something else in one collection. */
const special: Table = { 'outreach from': 'Dựa vào' };

/** What the log calls a field of a collection: by its name for readers, else by the one that authors know. */
export const fieldLabel = (collection: string, key: string): string =>
  own(special, `${collection} ${key}`) ??
  own(labels, key) ??
  own(FIELD_LABELS, `${collection}.${key}`) ??
  own(FIELD_LABELS, key) ??
  key;

const stages = { issued: 'đã ban hành', draft: 'dự thảo', unknown: 'chưa rõ' } as const;

const words = (table: Readonly<Record<string, { readonly word: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { word }]) => [key, word]));
const done = (table: Readonly<Record<string, { readonly does: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { does }]) => [key, does]));

/** Fields whose values are codes, by collection and the fields that lead there (places in lists left out). */
const codes: Readonly<Record<string, Table>> = {
  'documents kind': documentKinds,
  'documents stage': stages,
  'documents duties.role': roles,
  'documents errata.kind': erratumKinds,
  'documents targets.kind': targetKinds,
  'documents relations.kind': done(relationKinds),
  'benefits provinces.modality.kind': words(modalities),
  'agencies level': agencyLevels,
  'outreach priority': priorities,
};

/** A value as readers read it: a code in its words. */
export function sayValue(collection: string, fields: readonly string[], value: string): string {
  const table = codes[`${collection} ${fields.join('.')}`];
  return (table && own(table, value)) ?? value;
}
