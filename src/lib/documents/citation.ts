import type { CitedData } from '#src/schemas/cited.ts';
import type { DocumentData } from '#src/schemas/document.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { formatDate } from '#src/vietnamese/dates.ts';

/** Naming a document and citing a clause of it. */

type Named = Pick<DocumentData, 'kind' | 'number' | 'issued'>;

/** `Kế hoạch năm 2021` */
const withYear = ({ kind, issued: { date } }: Pick<Named, 'kind' | 'issued'>): string =>
  [documentKinds[kind], date && `năm ${date.slice(0, 4)}`].filter(Boolean).join(' ');

/** Whether there is no line for a number, so that none is blank. */
const isUnnumbered = ({ number }: Pick<Named, 'number'>): boolean => number.printed === undefined;

/**
 * `Kế hoạch 71/KH-UBND`; `Kế hoạch (số để trống, ký hiệu KH-UBND)` where the number is blank; `Quy chế năm 2021` where
 * there is none.
 */
export function documentName(data: Named): string {
  if (isUnnumbered(data)) return withYear(data);
  const { value, symbol = 'không rõ' } = data.number;
  return `${documentKinds[data.kind]} ${value ?? `(số để trống, ký hiệu ${symbol})`}`;
}

/** `Kế hoạch 71/KH-UBND ngày 27/4/2022 của Ủy ban nhân dân tỉnh Hậu Giang`; a date that is not whole is given as far as it goes. */
export function documentTitle(data: Named, issuer: string): string {
  const { date } = data.issued;
  const when =
    date === undefined
      ? ''
      : date.length === 10
        ? ` ngày ${formatDate(date)}`
        : ` (${formatDate(date)})`;
  const name = isUnnumbered(data) ? documentKinds[data.kind] : documentName(data);
  return `${name}${when} của ${issuer}`;
}

/** A document in words for citizens, without symbols where it has no number: `Kế hoạch 71/KH-UBND`, `Kế hoạch năm 2021 (số để trống)`. */
export function plainDocumentName(data: Named): string {
  if (data.number.value || isUnnumbered(data)) return documentName(data);
  return `${withYear(data)} (số để trống)`;
}

/** `Nghị định 136/2013/NĐ-CP`; without a number, kind and title. */
export function citedName(data: CitedData): string {
  if (data.number) return `${data.kind} ${data.number}`;
  const title = data.title ?? '';
  return title.toLowerCase().startsWith(data.kind.toLowerCase())
    ? title
    : `${data.kind} ${title}`.trim();
}
