/** Which parts of the site there are. It follows from the content: what has nothing in it has no page, no link and no file. */

/** A part that is there only where the content has something for it. Home, search, documents and the pages about the site are always there. */
export type SitePart =
  | 'guides'
  | 'checker'
  | 'agencies'
  | 'calendar'
  | 'comparison'
  | 'quotes'
  | 'kits'
  | 'cited'
  | 'gaps'
  | 'glossary'
  | 'log'
  | 'data';

export type SiteParts = Readonly<Record<SitePart, boolean>>;

/** How much the content has of what the parts are made of. */
export interface ContentCounts {
  readonly guides: number;
  /** Questions of the checker. */
  readonly questions: number;
  /** Agencies that have a page. */
  readonly agencies: number;
  /** Deadlines with a day that can be found in a calendar. */
  readonly datedDeadlines: number;
  readonly comparisons: number;
  /** Documents whose text is here. */
  readonly texts: number;
  readonly kits: number;
  /** Cited documents. */
  readonly cited: number;
  /** Documents that leave something open or print it wrong. */
  readonly gapReports: number;
  /** Entries of the glossary. */
  readonly terms: number;
  /** Releases that the log tells of. */
  readonly releases: number;
  /** Tables of open data that have rows. */
  readonly tables: number;
}

/** The parts that a content of those counts makes. */
export function sitePartsOf(counts: ContentCounts): SiteParts {
  return {
    guides: counts.guides > 0,
    // Questions without guides lead to nothing; guides without questions can't be asked for.
    checker: counts.questions > 0 && counts.guides > 0,
    agencies: counts.agencies > 0,
    calendar: counts.datedDeadlines > 0,
    comparison: counts.comparisons > 0,
    quotes: counts.texts > 0,
    kits: counts.kits > 0,
    cited: counts.cited > 0,
    gaps: counts.gapReports > 0,
    glossary: counts.terms > 0,
    log: counts.releases > 0,
    data: counts.tables > 0,
  };
}

/** Something that leads to a part of the site; without `part`, to what is always there. */
export interface PartLink {
  readonly part?: SitePart;
}

/** Those that lead to something that is there. */
export const linksToParts = <Link extends PartLink>(
  links: readonly Link[],
  parts: SiteParts,
): Link[] => links.filter(({ part }) => part === undefined || parts[part]);
