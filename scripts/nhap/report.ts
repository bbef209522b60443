import { leftOutReasons } from '#src/schemas/source.ts';
import { roles } from '#src/schemas/duty.ts';
import type { Confidence } from './head.ts';
import type { Imported } from './import-document.ts';
import { labelsOf } from './labels.ts';
import { kindName } from './head-kind.ts';

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

const escaped = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

/** The report as a page that needs nothing else. */
export function reportPage(
  made: Imported,
  toDo: readonly string[],
  files: readonly string[],
  name: string,
): string {
  const row = (cells: readonly string[], tag = 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows.length === 0
      ? '<p>Không có.</p>'
      : `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;
  const list = (items: readonly string[]): string =>
    `<ol>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
  const { taken, duties, others, source } = made;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nhập ${escaped(name)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}</style></head><body>
<h1>Nhập ${escaped(name)}</h1>
<h2>Xem trước tiên</h2>${list(toDo)}
<h2>Văn bản là gì</h2>${table(
    ['Mục', 'Đọc được', 'Chắc đến đâu'],
    headLines(made).map(({ name: field, value, how }) => [field, value, how]),
  )}
<h2>Chữ</h2><p>Vào ${taken.words.in}, ra ${taken.words.out}, bỏ ${taken.words.removed}, nối ${taken.words.closed}; không mất chữ nào.</p>
${table(
  ['Dòng', 'Lý do', 'Chữ bỏ đi'],
  taken.changes.leftOut.map(({ lines, reason, words }) => [
    lines.join(', '),
    leftOutReasons[reason],
    words,
  ]),
)}
${list(source.remarks)}
<h2>Đề xuất, chưa xác nhận</h2>${list(counts(made))}
<h3>Nhiệm vụ</h3>${table(
    ['Mục', 'Cơ quan', 'Vai trò', 'Câu trong văn bản'],
    duties.map(({ clause, agency, role, quote }) => [
      clause,
      agency.as + (agency.id === undefined ? ' (mới)' : ''),
      roles[role],
      quote,
    ]),
  )}
<h3>Thời hạn</h3>${table(
    ['Mục', 'In là', 'Máy hiểu là'],
    others.times.map(({ clause, printed, reading }) => [clause, printed, reading ?? 'chưa hiểu']),
  )}
<h3>Mức tiền, chỉ tiêu</h3>${table(
    ['Mục', 'In là', 'Câu'],
    [...others.amounts, ...others.targets].map(({ clause, printed, quote }) => [
      clause,
      printed,
      quote,
    ]),
  )}
<h3>Chỗ có thể là quyền lợi của người dân</h3>${table(
    ['Mục', 'Câu'],
    others.benefits.map(({ clause, quote }) => [clause, quote]),
  )}
<h3>Tệp đã ghi</h3>${list(files)}
</body></html>
`;
}
