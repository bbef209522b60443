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
  return `${noun} ${value === 'dd' ? 'đ' : value === 'DD' ? 'Đ' : value}`;
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
  if (!steps.some((step) => step in SHORT || step === 'QD'))
    return steps.map((step) => (step === 'dd' ? 'đ' : step)).join('.');
  return steps
    .map(
      (step) =>
        SHORT[step] ??
        step
          .replace(/^QD$/u, 'QĐ')
          .replace(/^D(\d)/u, 'Điều $1')
          .replace(/^p(\d)/u, 'đoạn $1'),
    )
    .join(', ');
}
