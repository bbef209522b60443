/** What is searched: the records that pages hand to the index builder, and the names that page, worker and index share. */

/** The kinds of page a result can be. A passage is one of a document's. */
export const recordTypes = [
  'benefit',
  'document',
  'passage',
  'agency',
  'place',
  'kit',
  'note',
  'glossary',
  'page',
] as const;

export type RecordType = (typeof recordTypes)[number];

/** Whether the time of a page's matter is still on or over. */
export const recordStatuses = ['running', 'ended', 'withdrawn'] as const;

export type RecordStatus = (typeof recordStatuses)[number];

/** What a result says of its time. */
export interface RecordState {
  /** Left out where neither can be said. */
  readonly status?: RecordStatus | undefined;
  /** Words that say so, shown beside the title: `đã hết kỳ`. */
  readonly statusNote?: string | undefined;
}

/** What it says from a day on, `YYYY-MM-DD`. */
export interface LaterState extends RecordState {
  readonly from: string;
}

/** An addressable passage of a page. */
export interface RecordPart {
  /** Clause address or element id on the page; left out: the page as a whole. */
  readonly address?: string | undefined;
  /** How the place is read out: `mục II, khoản 1`. Shown beside the excerpt. */
  readonly reading?: string | undefined;
  /** Heading above the passage. Searched with more weight than the text, and shown. */
  readonly heading?: string | undefined;
  /** The words as printed; paragraphs as lines. Shown as excerpt. */
  readonly text: string;
  /** Ids of agencies that the passage gives work to. */
  readonly agencies?: readonly string[] | undefined;
}

/** A fact of a page, told by itself above the results. */
export interface RecordFact {
  /** Name of the province for which it holds; left out: for all that the page is of. */
  readonly place?: string | undefined;
  readonly text: string;
  /** Day from which it no longer holds, `YYYY-MM-DD`. */
  readonly before?: string | undefined;
}

/** One page, as the site hands it to the index. Passages of a document become records of their own in the index. */
export interface SearchRecord extends RecordState {
  /** Address of the page, with slashes at both ends. */
  readonly url: string;
  readonly type: Exclude<RecordType, 'passage'>;
  readonly title: string;
  /** Other names it is looked for by: plain words of citizens, short names, the title as printed. Searched, not shown. */
  readonly aliases?: readonly string[] | undefined;
  /** Questions that it answers, as people type them: it is found by their words, and shows none of them. */
  readonly asked?: readonly string[] | undefined;
  /** Day of issue, `YYYY-MM-DD`. A query for that day puts it first. */
  readonly date?: string | undefined;
  /** What it answers in a line: a document by its number, an agency by its name, a guide where a province is named. */
  readonly facts?: readonly RecordFact[] | undefined;
  /** Numbers that this page is the record of, as printed: `225/2019/NQ-HĐND`. A query for one puts it first. */
  readonly numbers?: readonly string[] | undefined;
  /** Province ids. */
  readonly provinces?: readonly string[] | undefined;
  /** Names of the provinces, then and now. Searched, not shown. */
  readonly places?: readonly string[] | undefined;
  /** Year of issue. */
  readonly year?: number | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly audiences?: readonly string[] | undefined;
  /** What it will say, in the order of the days; `status` and `statusNote` are those of the day of the build. */
  readonly later?: readonly LaterState[] | undefined;
  readonly parts: readonly RecordPart[];
}

/** Names of the filters, in the order in which the page shows them. What readers see in an address is in `ui/address.ts`. */
export const filterNames = ['type', 'province', 'agency', 'audience', 'year', 'status'] as const;

/** Filters that are offered beside the results, whose counts come with them; the others are opened. */
export const filtersAtHand = [
  'type',
  'province',
  'status',
] as const satisfies readonly (typeof filterNames)[number][];

export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, readonly string[]>>;
