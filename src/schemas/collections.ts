import type { z } from 'astro/zod';
import { addressesSchema } from './addresses.ts';
import { agencySchema } from './agency.ts';
import { benefitSchema, type GuideData } from './benefit.ts';
import { checkerSchema } from './checker.ts';
import { citedSchema } from './cited.ts';
import { comparisonSchema } from './comparison.ts';
import { conditionsSchema } from './conditions.ts';
import { documentSchema, type DocumentData } from './document.ts';
import { extractSchema } from './extract.ts';
import { glossarySchema } from './glossary.ts';
import { lockSchema } from './lock.ts';
import { noteSchema } from './notes.ts';
import { officialeseSchema } from './officialese.ts';
import { outreachSchema, type OutreachData } from './outreach.ts';
import type { PinScope, ReadPins } from './pin.ts';
import { provinceSchema } from './province.ts';
import { sourceSchema } from './source.ts';
import { audienceSchema, doorSchema, situationSchema, subjectSchema } from './taxonomy.ts';

/** What the reader of content has to know of a collection. */
interface CollectionSpec {
  readonly schema: z.ZodType;
  /**
   * How its files are laid out. `mdx`: one entry a file, frontmatter and body; `file`: one entry a YAML file; `rows`: a
   * YAML file maps ids to entries.
   */
  readonly form: 'mdx' | 'file' | 'rows';
  /** What it is called to authors. */
  readonly label: string;
  /** The one file it stands in; left out: every file of the folder of its name. */
  readonly file?: string;
  /** How its pins say their document. */
  readonly pins: PinScope;
  /** The body is MDX and Astro compiles it; other bodies our own parsers read. */
  readonly render?: true;
  /** Rows are shown in the order of the file. */
  readonly ordered?: true;
  /** Pages stand on it: content without a single entry is told of. */
  readonly required?: true;
  /**
   * The collection that does without it unseen, since none of its entries names it: where that has some and this has none,
   * it is told, unless `without` in `site.yaml` says that there is none.
   */
  readonly serves?: string;
  /** Pages do not ask for it: the checks alone use it, or another collection carries it. */
  readonly unpublished?: true;
}

/**
 * The collections of `content/`. Adding one: its schema, a line here, where it names others (`loaders/references.ts`)
 * and the query that reads it.
 */
export const collectionSpecs = {
  documents: {
    schema: documentSchema,
    form: 'mdx',
    label: 'văn bản',
    pins: 'own',
    required: true,
  },
  extracts: {
    schema: extractSchema,
    form: 'file',
    label: 'phần trích từ văn bản',
    pins: 'own',
    // A document's record carries it.
    unpublished: true,
  },
  // Beside the source files, which are no entries.
  sources: {
    schema: sourceSchema,
    form: 'file',
    label: 'phần không chép từ tệp nguồn',
    pins: 'none',
  },
  benefits: {
    schema: benefitSchema,
    form: 'mdx',
    label: 'quyền lợi',
    pins: { field: 'document' },
    render: true,
  },
  agencies: {
    schema: agencySchema,
    form: 'rows',
    label: 'cơ quan',
    pins: 'none',
    required: true,
  },
  provinces: {
    schema: provinceSchema,
    form: 'file',
    label: 'tỉnh',
    pins: 'none',
  },
  cited: { schema: citedSchema, form: 'rows', label: 'văn bản được viện dẫn', pins: 'none' },
  glossary: {
    schema: glossarySchema,
    form: 'rows',
    label: 'thuật ngữ',
    pins: 'none',
    // A province that begins with its documents has no words of citizens yet.
    serves: 'benefits',
  },
  outreach: {
    schema: outreachSchema,
    form: 'mdx',
    label: 'bộ tài liệu truyền thông',
    pins: { field: 'pinsIn' },
  },
  checker: {
    schema: checkerSchema,
    form: 'file',
    label: 'câu hỏi',
    file: 'checker/questions.yaml',
    pins: 'none',
  },
  notes: {
    schema: noteSchema,
    form: 'rows',
    label: 'ghi chú của người biên tập',
    pins: 'none',
  },
  conditions: {
    schema: conditionsSchema,
    form: 'file',
    label: 'chữ điều kiện của lời ngắn',
    serves: 'benefits',
    file: 'conditions/conditions.yaml',
    pins: { field: 'document' },
    unpublished: true,
  },
  officialese: {
    schema: officialeseSchema,
    form: 'file',
    label: 'lời công văn',
    serves: 'benefits',
    file: 'officialese/words.yaml',
    pins: 'none',
    unpublished: true,
  },
  locks: { schema: lockSchema, form: 'file', label: 'bản khóa địa chỉ', pins: 'none' },
  addresses: {
    schema: addressesSchema,
    form: 'file',
    label: 'bản khóa địa chỉ trang',
    file: 'locks/addresses.yaml',
    pins: 'none',
  },
  comparison: {
    schema: comparisonSchema,
    form: 'file',
    label: 'bảng so sánh',
    pins: { field: 'document' },
  },
  situations: {
    schema: situationSchema,
    form: 'rows',
    label: 'hoàn cảnh',
    file: 'taxonomy/situations.yaml',
    pins: 'none',
    ordered: true,
  },
  audiences: {
    schema: audienceSchema,
    form: 'rows',
    label: 'nhóm người',
    file: 'taxonomy/audiences.yaml',
    pins: 'none',
    ordered: true,
  },
  subjects: {
    schema: subjectSchema,
    form: 'rows',
    label: 'chủ đề truyền thông',
    file: 'taxonomy/subjects.yaml',
    pins: 'none',
    ordered: true,
  },
  doors: {
    schema: doorSchema,
    form: 'rows',
    label: 'lối vào ở trang chủ',
    file: 'taxonomy/doors.yaml',
    serves: 'benefits',
    pins: 'none',
    ordered: true,
  },
} as const satisfies Record<string, CollectionSpec>;

type Specs = typeof collectionSpecs;

export type CollectionName = keyof Specs;

/** What authors write in an entry, once checked. */
export type WrittenData<Name extends CollectionName> = z.infer<Specs[Name]['schema']>;

/** Entries whose data is put together from more than one place. */
interface Composed {
  documents: DocumentData;
  benefits: GuideData;
  outreach: OutreachData;
}

/** An entry's data as code sees it: pins read, what belongs together in one. */
export type DataOf<Name extends CollectionName> = Name extends keyof Composed
  ? Composed[Name]
  : ReadPins<WrittenData<Name>>;

export const collectionNames = Object.keys(collectionSpecs) as readonly CollectionName[];

/** What is said of a collection, whichever it is. */
export const specOf = (name: CollectionName): CollectionSpec => collectionSpecs[name];

/** The collections that pages ask for. */
export type PublishedName = {
  [Name in CollectionName]: Specs[Name] extends { unpublished: true } ? never : Name;
}[CollectionName];

/** What pages get of an entry: its data, and its place in the file where that is the order to show it in. */
export type PublishedData<Name extends PublishedName> = DataOf<Name> &
  (Specs[Name] extends { ordered: true } ? { readonly order: number } : unknown);

export const publishedNames = collectionNames.filter(
  (name) => specOf(name).unpublished === undefined,
) as readonly PublishedName[];
