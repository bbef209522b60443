import type { DocumentData } from '#src/schemas/document.ts';
import { timeWords } from '#src/lib/duties/deadlines.ts';

/** Rows of a document's frontmatter as quick facts, so that a kit shows a figure without typing it. */

/** A row as label and value, with the clause it rests on. */
export interface RowFact {
  readonly label: string;
  readonly value: string;
  readonly clause: string;
  readonly quote: string;
}

const sentence = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

const times = (when: readonly Parameters<typeof timeWords>[0][]): string =>
  when.map(timeWords).join('; ');

/** The target, report or event with an id, or nothing where the document has none. */
export function rowFact(
  data: Pick<DocumentData, 'targets' | 'reports' | 'events'>,
  id: string,
): RowFact | undefined {
  const target = data.targets.find((row) => row.id === id);
  if (target) {
    const { indicator, qualifier, valuePrinted, unit, when, clause, quote } = target;
    const figure = [qualifier, valuePrinted, unit === '%' ? '' : unit].filter(Boolean).join(' ');
    return { label: indicator, value: sentence(figure, times(when)), clause, quote };
  }
  const report = data.reports.find((row) => row.id === id);
  if (report)
    return {
      label: `Báo cáo: ${report.content}`,
      value: times(report.when),
      clause: report.clause,
      quote: report.quote,
    };
  const event = data.events.find((row) => row.id === id);
  if (event)
    return {
      label: event.name,
      value: sentence(times(event.when), event.venue?.as),
      clause: event.clause,
      quote: event.quote,
    };
  return undefined;
}
