import { z } from 'astro/zod';
import { keysOf, prose } from './atoms.ts';

/** Why words of a source are no words of its document, as readers are told. */
export const leftOutReasons = {
  'running-head': 'Tiêu đề lặp lại ở đầu hoặc chân trang',
  'page-number': 'Số trang',
  'site-furniture': 'Chữ của trang mạng đăng bản lưu',
  'signature-stamp': 'Dấu của chữ ký số',
  rule: 'Đường kẻ, dấu trang trí',
  conversion: 'Vết chuyển đổi tệp',
} as const;

export type LeftOutReason = keyof typeof leftOutReasons;

/** A line of the source file, counted from 1. */
const line = z.int('phải là số dòng của tệp nguồn, đếm từ 1').positive();

/** Words that the source has and the document has not. */
const leftOutEntry = z.strictObject({
  /** The lines on which the words begin, one for each time they are left out. */
  lines: z.array(line).min(1),
  /** Words that stand directly before, where the line has the same words twice. */
  after: prose.optional(),
  reason: keysOf(leftOutReasons),
  /** The words themselves; they may run on over the following lines. */
  words: prose,
  /** Why this is no text of the document although it looks like it. Shown to readers. */
  note: prose.optional(),
});

/** A word that was printed letter by letter. */
const spacedEntry = z.strictObject({
  lines: z.array(line).min(1),
  /** As the source has it: `Q U Y Ế T`. */
  printed: prose,
  /** As the document has it: `QUYẾT`. */
  words: prose,
});

/**
 * What was done to a source before its words are those of the document: one file a document, of the same name, beside
 * the source. A source without one is taken as it is.
 */
export const sourceSchema = z.strictObject({
  /** In the order of the source. */
  leftOut: z.array(leftOutEntry).default([]),
  /** Letters spaced out, put together again. */
  spaced: z.array(spacedEntry).default([]),
  /** The source is written with marks apart from their letters (NFD): how many words, and which is the first. */
  decomposed: z.strictObject({ words: z.int().positive(), first: prose }).optional(),
});

export type SourceChanges = z.infer<typeof sourceSchema>;
