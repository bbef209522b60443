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
  roman: 'mục',
  number: 'khoản',
  decimal: 'điểm',
  letter: 'điểm',
  dash: 'gạch đầu dòng',
  plus: 'dấu cộng',
  paragraph: 'đoạn',
};

/** Name of the part that carries a plan, by the first line of its title. */
export const CARRIERS: readonly {
  readonly title: RegExp;
  readonly address: string;
  readonly reading: string;
}[] = [
  { title: /^QUYẾT ĐỊNH/iu, address: 'QD', reading: 'Quyết định' },
  { title: /^NGHỊ QUYẾT/iu, address: 'NQ', reading: 'Nghị quyết' },
];

/**
 * The reading of one step of an address: `khoản 1`, `điểm đ`, `đoạn kết`.
 * A number that stands at the top, under no Roman section or article, is called "mục".
 */
export function stepReading(kind: ClauseKind, value: string, atTop: boolean): string {
  const fixed = FIXED[kind];
  if (fixed !== undefined) return fixed;
  const noun = kind === 'number' && atTop ? 'mục' : (NUMBERED[kind] ?? '');
  return `${noun} ${value === 'dd' ? 'đ' : value}`;
}
