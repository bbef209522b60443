import { clauseNote } from '#src/lib/documents/clause-note.ts';
import { figuresOnce, type FigureOf, type NoteEntry, type PageNotes } from '#src/lib/page-notes.ts';
import type { AgencyPage } from '#src/queries/agency-pages.ts';
import type { WorkInDocument } from '#src/queries/agency-work.ts';

/** What a page of an agency and the pages of its parts share. */

const reportSides = [
  ['to', 'nhan-bao-cao', 'Báo cáo nhận được'],
  ['via', 'qua', 'Báo cáo gửi qua cơ quan này'],
] as const;

/** The tables of reports that have a row: side, id on the page, heading. */
export const sidesOf = (reports: AgencyPage['reports']): readonly (typeof reportSides)[number][] =>
  reportSides.filter(([side]) => reports[side].length > 0);

/**
 * The notes of the rows of a page, in its order; those of its partners come after what stands between.
 *
 * @param between notes of what only this page has, between the reports and the partners
 */
export const notesOf = (
  work: readonly WorkInDocument[],
  { reports, partners }: Pick<AgencyPage, 'reports' | 'partners'>,
  between: readonly NoteEntry[] = [],
): readonly NoteEntry[] => [
  ...work.flatMap(({ document, items }) =>
    items.flatMap(({ clauses, quote }) =>
      clauses.map((clause, index) => clauseNote(document, clause, index === 0 ? quote : undefined)),
    ),
  ),
  ...sidesOf(reports).flatMap(([side]) =>
    reports[side].map(({ document, row }) => clauseNote(document, row.clause, row.quote)),
  ),
  ...between,
  ...partners.flatMap(({ places }) =>
    places.map(({ document, clause }) => clauseNote(document, clause)),
  ),
];

/** The figures of some clauses on a page, each once. */
export const figuresAt = (
  notes: PageNotes,
  places: readonly { readonly document: { readonly slug: string }; readonly clause: string }[],
): readonly FigureOf[] =>
  figuresOnce([places.map(({ document, clause }) => ({ document: document.slug, clause }))])
    .flat()
    .map((pin) => notes.figureOf(pin));
