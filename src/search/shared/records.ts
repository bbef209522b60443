/** What is searched: the records that pages hand to the index builder, and what a found one carries back. */

/** The kinds of page a result can be, in the order in which the filter lists them. */
export const recordTypes = {
  'quyen-loi': 'Quyền lợi',
  'van-ban': 'Văn bản',
  muc: 'Mục trong văn bản',
  'co-quan': 'Cơ quan',
  'truyen-thong': 'Tài liệu truyền thông',
  'thuat-ngu': 'Thuật ngữ',
  trang: 'Trang khác',
} as const;

export type RecordType = keyof typeof recordTypes;

/** An addressable passage of a page. */
export interface RecordPart {
  /** Clause address or element id on the page; left out: the page as a whole. */
  address?: string;
  /** How the place is read out: `mục II, khoản 1`. Shown beside the excerpt. */
  reading?: string;
  /** Heading above the passage. Searched with more weight than the text, and shown. */
  heading?: string;
  /** The words as printed; paragraphs as lines. Shown as excerpt. */
  text: string;
  /** Ids of agencies that the passage gives work to. */
  agencies?: readonly string[];
}

/** One page, as the site hands it to the index. */
export interface SearchRecord {
  /** Address of the page, with slashes at both ends. */
  url: string;
  type: Exclude<RecordType, 'muc'>;
  title: string;
  /** Other names it is looked for by: plain words of citizens, short names, the title as printed. Searched, not shown. */
  aliases?: readonly string[];
  /** Numbers that this page is the record of, as printed: `225/2019/NQ-HĐND`. A query for one puts it first. */
  numbers?: readonly string[];
  /** Province ids. */
  provinces?: readonly string[];
  /** Names of the provinces, then and now. Searched, not shown. */
  places?: readonly string[];
  /** Year of issue. */
  year?: number;
  agencies?: readonly string[];
  audiences?: readonly string[];
  /** Whether its time is over (`het`), still on (`con`), or there is none. */
  status?: 'con' | 'het';
  /** Words that say so, shown beside the title: `đã hết kỳ`. */
  statusNote?: string;
  parts: readonly RecordPart[];
}

/** What the index keeps of a record for showing and ranking: the `meta` of a Pagefind result. */
export interface StoredMeta {
  title: string;
  type: string;
  /** Aliases, one a line. */
  aliases?: string;
  /** Numbers it is the record of, one a line. */
  numbers?: string;
  places?: string;
  year?: string;
  status?: string;
  statusNote?: string;
  /** JSON: one `[address, reading, heading]` for each line group of the content (see `PART_END`). */
  parts: string;
}

/** Stands between the parts of a stored content. U+001E, the record separator, never occurs in a document. */
export const PART_END = '\u001e';

/** Names of the filters, and whether a record can have several values. */
export const filterNames = ['loai', 'tinh', 'co-quan', 'doi-tuong', 'nam', 'tinh-trang'] as const;

export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, readonly string[]>>;
