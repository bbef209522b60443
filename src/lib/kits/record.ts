import type { DocumentData } from '#src/schemas/document.ts';
import type { ProvinceData } from '#src/schemas/province.ts';
import { documentTitle } from '#src/lib/documents/citation.ts';
import { formatDate, formatPeriod } from '#src/vietnamese/dates.ts';

/** What content files say outside the documents' texts, as words that a kit's figures and quotations may rest on. */

/** A document's record: number, date, issuer, title, period and why anything is missing. */
export function recordText(data: DocumentData, issuer: string): string {
  const { number, issued, period } = data;
  return [
    documentTitle(data, issuer),
    data.title,
    number.printed,
    number.value,
    number.symbol,
    issued.printed,
    issued.date && formatDate(issued.date),
    period && formatPeriod(period.from, period.to),
    period?.quote,
    data.stageNote,
    data.textAbsent,
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}

/** What became of a province. */
export function provinceText({ name, fullName, now }: ProvinceData): string {
  return [
    name,
    fullName,
    ...(now ? [now.fullName, formatDate(now.since), now.act, now.merged, now.note.text] : []),
  ].join('\n');
}
