import type { CitedData } from '#src/schemas/cited.ts';
import type { DocumentData } from '#src/schemas/document.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { formatDate } from '#src/vietnamese/dates.ts';

/** Naming a document and citing a clause of it. */

type Named = Pick<DocumentData, 'kind' | 'number' | 'issued'>;

/** `Kế hoạch 71/KH-UBND`, or `Kế hoạch không số` where the number is blank. */
export function documentName(data: Named): string {
  return `${documentKinds[data.kind]} ${data.number.value ?? `(số để trống, ký hiệu ${data.number.symbol ?? 'không rõ'})`}`;
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
  return `${documentName(data)}${when} của ${issuer}`;
}

/** A document in words for citizens, without symbols where it has no number: `Kế hoạch 71/KH-UBND`, `Kế hoạch năm 2021 (số để trống)`. */
export function plainDocumentName(data: Named): string {
  if (data.number.value) return documentName(data);
  const year = data.issued.date?.slice(0, 4);
  return [documentKinds[data.kind], year && `năm ${year}`, '(số để trống)']
    .filter(Boolean)
    .join(' ');
}

/** `Nghị định 136/2013/NĐ-CP`; without a number, kind and title. */
export function citedName(data: CitedData): string {
  if (data.number) return `${data.kind} ${data.number}`;
  const title = data.title ?? '';
  return title.toLowerCase().startsWith(data.kind.toLowerCase())
    ? title
    : `${data.kind} ${title}`.trim();
}
