import { z } from 'astro/zod';
import { amountsIn, printedNumber, unitScale } from '#src/vietnamese/amounts.ts';
import { keysOf, prose, quoted } from './atoms.ts';
import { rowId } from './parties.ts';
import { clauseAddress, clausePin, type ReadPins } from './pin.ts';

/** Kinds of amount, with the words shown to readers. */
export const amountKinds = {
  dong: 'Số tiền',
  percent: 'Tỷ lệ',
  coefficient: 'Hệ số',
} as const;

/** Words as printed, and the clause that prints them where it is not the row's own: the head of a column, an earlier khoản. */
const printedAt = z.strictObject({ printed: prose, at: clausePin.optional() });

/** What each kind of amount is printed with. */
const SIGNS = {
  dong: /đồng|(?<!\p{L})(?:vnđ|vnd|đ)(?!\p{L})/iu,
  percent: /%|phần trăm/iu,
} as const;

/** An amount (mức tiền, tỷ lệ, hệ số) that a document sets: one figure, or a range. */
export const amount = z
  .strictObject({
    /** Permanent: `ma-m01`. */
    id: rowId('m'),
    kind: keysOf(amountKinds),
    /** What is given or paid, in a few plain words, no full stop: `Trợ cấp hằng tháng`. */
    what: prose,
    /** The figure: đồng (2 triệu is 2000000), per cent, or how many times the base. */
    value: z.number().positive().optional(),
    /** The lower end of a range. */
    from: z.number().positive().optional(),
    /** The upper end of a range. */
    to: z.number().positive().optional(),
    /** The figure as the clause prints it, with its unit where it stands beside it: `450.000 đồng`, `từ 1 đến 2 triệu đồng`. */
    printed: prose,
    /** Words of the clause that qualify it: `tối đa`, `ít nhất`. */
    qualifier: prose.optional(),
    /** The unit where it is printed elsewhere, as in the head of a column: `nghìn đồng/người/tháng`; figures are multiplied by it. */
    unit: printedAt.optional(),
    /** Of what a rate or coefficient is taken, as printed: `mức chuẩn trợ giúp xã hội`. */
    base: printedAt.optional(),
    /** For what, as printed: `tháng`, `người/tháng`, `hộ`, `lần`. */
    per: prose.optional(),
    /** Ids of the circles of persons who get it. */
    for: z.array(rowId('dt')).default([]),
    /** Ids of the conditions on which it is given. */
    if: z.array(rowId('dk')).default([]),
    /** The clause that it belongs to: the article on this support. */
    of: clauseAddress,
    ...quoted,
    /** An editor's remark: what the source leaves open. */
    note: prose.optional(),
  })
  .superRefine((row, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const ends = [row.from, row.to].filter((end) => end !== undefined);
    if ((row.value === undefined) === (ends.length === 0))
      complain('value', 'hãy ghi một con số ở value, hoặc một khoảng ở from và to');
    if (row.from !== undefined && row.to !== undefined && row.from >= row.to)
      complain('to', `khoảng phải đi lên: from ${row.from} không nhỏ hơn to ${row.to}`);
    if (ends.length === 1 && row.qualifier === undefined)
      complain('qualifier', 'khoảng chỉ có một đầu; hãy chép chữ của nguồn: tối đa, ít nhất…');
    if ((row.kind === 'dong') !== (row.base === undefined))
      complain(
        'base',
        row.kind === 'dong'
          ? 'số tiền không tính trên mức nào; hãy bỏ base, hoặc ghi kind: percent, coefficient'
          : 'tỷ lệ, hệ số phải ghi base: tính trên mức nào, đúng chữ của nguồn',
      );
    const shown = [row.printed, row.unit?.printed ?? ''].join(' ');
    for (const [kind, sign] of Object.entries(SIGNS))
      if (sign.test(shown) !== (kind === row.kind))
        complain(
          'kind',
          kind === row.kind
            ? `lời nguồn "${row.printed}" không nói ${amountKinds[row.kind].toLowerCase()} tính bằng gì; đơn vị in ở chỗ khác thì ghi unit: { printed: … }`
            : `lời nguồn "${shown.trim()}" là ${amountKinds[kind as keyof typeof SIGNS].toLowerCase()}; hãy ghi kind: ${kind}`,
        );
    const scale = row.unit === undefined ? 1 : unitScale(row.unit.printed);
    const read = amountsIn(row.printed).map((figure) => figure * scale);
    const typed = [row.value, row.from, row.to].filter((figure) => figure !== undefined);
    const list = (figures: readonly number[]) =>
      figures.length > 0 ? [...new Set(figures)].map(printedNumber).join(', ') : 'không có';
    if (typed.length > 0 && list(typed) !== list(read))
      complain(
        row.value === undefined ? (row.from === undefined ? 'to' : 'from') : 'value',
        `ghi ${list(typed)} nhưng lời nguồn "${row.printed}"${row.unit ? ` (${row.unit.printed})` : ''} đọc là ${list(read)}; hãy sửa số, hoặc chép vào printed chỉ phần có con số ấy`,
      );
    if (!row.quote.includes(row.printed))
      complain('printed', `"${row.printed}" không có trong lời trích`);
    if (row.qualifier && !row.quote.includes(row.qualifier))
      complain('qualifier', `"${row.qualifier}" không có trong lời trích`);
    if (
      row.per &&
      ![row.quote, row.unit?.printed ?? ''].some((words) => words.includes(row.per ?? ''))
    )
      complain('per', `"${row.per}" không có trong lời trích, cũng không có trong unit`);
  });

/** An amount once checked. */
export type Amount = ReadPins<z.infer<typeof amount>>;
