import type { ClauseKind } from './clause.ts';

/** How people say where a clause stands. */

const FIXED: Partial<Record<ClauseKind, string>> = {
  header: 'phần đầu văn bản',
  title: 'tên loại và trích yếu',
  authority: 'thẩm quyền ban hành',
  basis: 'căn cứ',
  preamble: 'phần căn cứ, mở đầu',
  effect: 'hiệu lực',
  closing: 'đoạn kết',
  recipients: 'nơi nhận',
  signature: 'phần chữ ký',
};

const NUMBERED: Partial<Record<ClauseKind, string>> = {
  part: 'phần',
  chapter: 'chương',
  section: 'mục',
  subsection: 'tiểu mục',
  article: 'Điều',
  capital: 'phần',
  roman: 'mục',
  number: 'khoản',
  decimal: 'điểm',
  letter: 'điểm',
  subpoint: 'tiết',
  bracketed: 'điểm',
  dash: 'gạch đầu dòng',
  plus: 'dấu cộng',
  paragraph: 'đoạn',
  table: 'bảng',
  row: 'hàng',
  quotation: 'đoạn trích',
  footnote: 'chú thích',
};

/**
 * The reading of one step of an address: `khoản 1`, `điểm đ`, `đoạn kết`.
 * A number that stands at the top, under no Roman section or article, is called "mục".
 */
export function stepReading(kind: ClauseKind, value: string, atTop: boolean): string {
  const fixed = FIXED[kind];
  if (fixed !== undefined) return fixed;
  if (kind === 'quotation' && value === '1') return 'đoạn trích';
  if (kind === 'bracketed') return `điểm (${value})`;
  const noun = kind === 'number' && atTop ? 'mục' : (NUMBERED[kind] ?? '');
  // Điều 5đ, khoản 1đ and Chương IIđ too.
  return `${noun} ${value.replace(/dd$/u, 'đ').replace(/DD$/u, 'Đ')}`;
}

/** What an address shows as: numbered clauses as they are, fixed parts by a short name. */
const SHORT: Record<string, string> = {
  header: 'đầu văn bản',
  title: 'trích yếu',
  authority: 'thẩm quyền',
  basis: 'căn cứ',
  preamble: 'mở đầu',
  effect: 'hiệu lực',
  closing: 'đoạn kết',
  recipients: 'nơi nhận',
  signature: 'chữ ký',
};

/**
 * An address for people who see it beside a passage: `II.1.dd` → `II.1.đ`, `preamble.p2` → `mở đầu, đoạn 2`, `QD.D1` → `QĐ, Điều 1`.
 * Links and data keep the address itself.
 */
export function shownAddress(address: string): string {
  const steps = address.split('.');
  if (!steps.some((step) => step in SHORT || PART_STEP.test(step) || BLOCK_STEP.test(step)))
    return steps.map((step) => (step === 'dd' ? 'đ' : step)).join('.');
  return steps.map((step) => SHORT[step] ?? shownStep(step)).join(', ');
}

/**
 * What stands beside a passage, where the place is narrow: of a clause within a quotation its address there, since the
 * line beside it shows where it stands; of a row, the row.
 */
export function besidePassage(address: string): string {
  const steps = address.split('.');
  const block = steps.findLastIndex((step) => /^tr\d+$/u.test(step));
  const last = steps.at(-1) ?? '';
  if (/^h\d+$/u.test(last)) return shownAddress(last);
  // Numbers of an attached part stand as those of the document do: QC.D4.1.a.
  const [part = '', ...inside] = steps;
  const isNumbered = !inside.some((step) => step in SHORT || BLOCK_STEP.test(step));
  if (PART_STEP.test(part) && inside.length > 0 && isNumbered)
    return [shownAddress(part), shownAddress(inside.join('.'))].join('.');
  return shownAddress(
    block < 0 || block === steps.length - 1 ? address : steps.slice(block + 1).join('.'),
  );
}

/** A step that is the prefix of an attached part. */
const PART_STEP = /^(?:QD|NQ|PL|MS|QC|KH|CT|DA|PA|DM|HD|VB)\d*$/u;
/** A step that is a block within a clause. */
const BLOCK_STEP = /^(?:bg|h|tr|cn)\d+$/u;

const STEP_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^QD(\d*)$/u, 'QĐ$1'],
  [/^PL(\d+)$/u, 'phụ lục $1'],
  [/^MS(\d+)$/u, 'mẫu $1'],
  [/^DA(\d*)$/u, 'ĐA$1'],
  [/^bg(\d+)$/u, 'bảng $1'],
  [/^h(\d+)$/u, 'hàng $1'],
  [/^tr(\d+)$/u, 'đoạn trích $1'],
  [/^cn(\d+)$/u, 'chú thích $1'],
  [/^D(\d)/u, 'Điều $1'],
  [/^p(\d)/u, 'đoạn $1'],
  [/^dd$/u, 'đ'],
];

function shownStep(step: string): string {
  const [pattern, words] = STEP_WORDS.find(([found]) => found.test(step)) ?? [];
  return pattern && words !== undefined ? step.replace(pattern, words) : step;
}
