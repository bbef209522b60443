import { printedNumber } from '#src/vietnamese/amounts.ts';
import type { Amount } from '#src/schemas/amount.ts';

/** The fields of an amount that its words are made of. */
type Figures = Pick<Amount, 'kind' | 'value' | 'from' | 'to' | 'qualifier' | 'base' | 'per'>;

/** `450.000 đồng một tháng`, `từ 1.000.000 đến 2.000.000 đồng/hộ`, `tối đa 30% mức đóng`, `2,5 lần mức chuẩn`. */
export function amountWords({ kind, value, from, to, qualifier, base, per }: Figures): string {
  const figures =
    from !== undefined && to !== undefined
      ? `từ ${printedNumber(from)} đến ${printedNumber(to)}`
      : printedNumber(value ?? from ?? to ?? 0);
  const unit = { dong: ' đồng', percent: '%', coefficient: ' lần' }[kind];
  const whole = base === undefined ? '' : ` ${base.printed}`;
  const each = per === undefined ? '' : per.includes('/') ? `/${per}` : ` một ${per}`;
  return `${qualifier === undefined ? '' : `${qualifier.toLocaleLowerCase('vi')} `}${figures}${unit}${whole}${each}`;
}
