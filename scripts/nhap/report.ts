import { leftOutReasons } from '#src/schemas/source.ts';
import { roles } from '#src/schemas/duty.ts';
import type { Confidence } from './head.ts';
import type { Imported } from './import-document.ts';
import { labelsOf } from './labels.ts';
import { kindName } from './head-kind.ts';
import { list, page, table } from './report-page.ts';

/** What an import found, for whoever looks it through: as text for a terminal and as a page. */

const SURE: Readonly<Record<Confidence, string>> = {
  sure: 'chắc',
  likely: 'khá chắc',
  doubtful: 'cần xem',
};

interface Line {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

/** The head as lines: what, and how sure. */
function headLines({ head }: Imported): Line[] {
  const labels = labelsOf(head);
  const line = (
    name: string,
    value: string | null | undefined,
    read: { at: string; confidence: Confidence } | undefined,
  ): Line => ({
    name,
    value: value ?? 'không thấy',
    how: read ? `${SURE[read.confidence]}, ở ${read.at}` : 'cần xem',
  });
  const blank =
    head.number && head.number.value.value === undefined
      ? `để trống (${head.number.value.symbol ?? ''})`
      : labels.number;
  return [
    {
      name: 'Loại',
      value: head.kind ? kindName(head.kind) : 'không rõ',
      how: head.kind ? 'chắc' : 'cần xem',
    },
    line('Số', blank, head.number),
    line(
      'Ngày',
      head.issued && head.issued.value === undefined ? 'để trống' : labels.issued,
      head.issued,
    ),
    line('Cơ quan ban hành', head.issuers?.value.join('; '), head.issuers),
    line('Tỉnh', head.province ?? 'không của tỉnh nào', head.issuers),
    line('Trích yếu', labels.title, head.title),
    line('Người ký', labels.signer, head.signers[0]),
    line(
      'Hiệu lực',
      head.effect?.value ?? 'văn bản không nói',
      head.effect ?? { at: '–', confidence: 'likely' },
    ),
  ];
}

/** Figures of what is proposed. */
function counts({ duties, others, head }: Imported): string[] {
  return [
    `Căn cứ: ${head.bases.length} số văn bản, ${head.namedBases.length} văn bản không số.`,
    `Đề xuất để xác nhận: ${duties.length} nhiệm vụ, ${others.reports.length} báo cáo, ${others.times.length} thời hạn, ${others.targets.length} chỉ tiêu, ${others.amounts.length} mức tiền, ${others.conditions.length} điều kiện, ${others.benefits.length} chỗ có thể là quyền lợi, ${others.citations.length} văn bản được dẫn, ${others.abbreviations.length} chữ viết tắt.`,
  ];
}

/** The report as text. */
export function reportText(
  made: Imported,
  toDo: readonly string[],
  files: readonly string[],
): string {
  const { taken, source } = made;
  const { words, changes } = taken;
  const width = 18;
  return [
    ...headLines(made).map(
      ({ name, value, how }) =>
        `${name.padEnd(width)}${value.length > 90 ? `${value.slice(0, 90)}…` : value} [${how}]`,
    ),
    '',
    `Chữ: vào ${words.in}, ra ${words.out}, bỏ ${words.removed}, nối ${words.closed}; không mất chữ nào.`,
    ...changes.leftOut
      .slice(0, 12)
      .map(
        ({ lines, words: left, reason }) =>
          `  bỏ (${leftOutReasons[reason]}), dòng ${lines.join(', ')}: ${left.slice(0, 80)}`,
      ),
    ...(changes.leftOut.length > 12 ? [`  và ${changes.leftOut.length - 12} chỗ nữa`] : []),
    ...source.remarks,
    '',
    ...counts(made),
    ...(toDo.length > 0
      ? ['', 'Xem trước tiên:', ...toDo.map((task, index) => `  ${index + 1}. ${task}`)]
      : []),
    ...(files.length > 0 ? ['', 'Đã ghi:', ...files.map((file) => `  content/${file}`)] : []),
  ].join('\n');
}

/** The report as a page: what to look at first, then everything that was found. */
export function reportPage(
  made: Imported,
  toDo: readonly string[],
  files: readonly string[],
  name: string,
): string {
  const { taken, duties, others, source } = made;
  const { words, changes } = taken;
  return page(`Nhập ${name}`, toDo, [
    {
      title: 'Văn bản là gì',
      html: table(
        ['Điều', 'Đọc được', 'Chắc đến đâu'],
        headLines(made).map(({ name: field, value, how }) => [field, value, how]),
      ),
    },
    {
      title: 'Chữ vào, chữ ra',
      html: list([
        `Vào ${words.in} chữ, ra ${words.out}, bỏ ${words.removed}, nối ${words.closed}; không mất chữ nào.`,
        ...source.remarks,
      ]),
    },
    {
      title: 'Chữ bỏ đi',
      html: table(
        ['Dòng của tệp nguồn', 'Lý do', 'Chữ'],
        changes.leftOut.map(({ lines, reason, words: left }) => [
          lines.join(', '),
          leftOutReasons[reason],
          left,
        ]),
      ),
    },
    {
      title: 'Chữ bị tách được nối',
      html: table(
        ['Dòng của tệp nguồn', 'In là', 'Nối thành'],
        changes.spaced.map(({ lines, printed, words: made_ }) => [
          lines.join(', '),
          printed,
          made_,
        ]),
      ),
    },
    { title: 'Đề xuất, chưa ai xác nhận', html: list(counts(made)) },
    {
      title: 'Nhiệm vụ đề xuất',
      html: table(
        ['Mục', 'Cơ quan', 'Vai trò', 'Câu trong văn bản'],
        duties.map(({ clause, agency, role, quote }) => [
          clause,
          agency.as + (agency.id === undefined ? ' (mới)' : ''),
          roles[role],
          quote,
        ]),
      ),
    },
    {
      title: 'Thời hạn',
      html: table(
        ['Mục', 'In là', 'Máy hiểu là'],
        others.times.map(({ clause, printed, reading }) => [
          clause,
          printed,
          reading ?? 'chưa hiểu',
        ]),
      ),
    },
    {
      title: 'Mức tiền, chỉ tiêu',
      html: table(
        ['Mục', 'In là', 'Câu trong văn bản'],
        [...others.amounts, ...others.targets].map(({ clause, printed, quote }) => [
          clause,
          printed,
          quote,
        ]),
      ),
    },
    {
      title: 'Điều kiện',
      html: table(
        ['Mục', 'Câu trong văn bản'],
        others.conditions.map(({ clause, quote }) => [clause, quote]),
      ),
    },
    {
      title: 'Chỗ có thể là quyền lợi của người dân',
      html: table(
        ['Mục', 'Câu trong văn bản'],
        others.benefits.map(({ clause, quote }) => [clause, quote]),
      ),
    },
    {
      title: 'Chữ viết tắt văn bản tự giải nghĩa',
      html: table(
        ['Viết tắt', 'Là'],
        others.abbreviations.map(({ form, meaning }) => [form, meaning]),
      ),
    },
    { title: 'Tệp đã ghi', html: list(files.map((file) => `content/${file}`)) },
  ]);
}
