import type { ContentCounts } from '#src/site/parts.ts';

/** A content of documents alone. */
export const DOCUMENTS_ALONE: ContentCounts = {
  guides: 0,
  questions: 0,
  agencies: 0,
  datedDeadlines: 0,
  comparisons: 0,
  texts: 0,
  kits: 0,
  cited: 0,
  gapReports: 0,
  terms: 0,
  releases: 0,
  tables: 0,
};
