import { z } from 'astro/zod';
import { fullDate, keysOf, prose, slug } from './atoms.ts';

/**
 * The lines of `content/releases/0001.jsonl`: what each release changed. Written by `npm run release`, never by hand; the
 * first line is the release itself, each other line one change.
 */

/** What can become of something, with the word shown to readers. */
export const changeKinds = {
  added: 'Thêm mới',
  changed: 'Sửa',
  corrected: 'Đính chính',
  moved: 'Đổi chỗ',
  removed: 'Bỏ đi',
  withdrawn: 'Rút lại',
  state: 'Đổi tình trạng',
} as const;

export type ChangeKind = keyof typeof changeKinds;

/** One change: of a page as a whole, or of one thing said on it. */
export const changeSchema = z.strictObject({
  kind: keysOf(changeKinds),
  /** Whose page: collection and id, `benefits/di-hoc-nghe`. */
  of: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/u),
  /** The name by which people knew it then. */
  title: prose,
  /** Place on the page: the address of a clause, or field by field; left out: the page as a whole. */
  key: z.string().optional(),
  /** The same in words. */
  label: prose.optional(),
  /** What stood there; left out: nothing. */
  before: z.string().optional(),
  /** What stands there; left out: nothing. */
  after: z.string().optional(),
  /** The clauses that it rests on, `document#clause`. */
  pins: z.array(z.string()).default([]),
  /** It is a document's own words, or rests on a clause: a reader may have taken it for a fact. */
  fact: z.boolean().default(false),
  /** Why; a fact is not changed without. */
  reason: prose.optional(),
  /** Of a state that changed by itself: its first day. */
  day: fullDate.optional(),
  /** Ids of agencies and provinces that it concerns. */
  agencies: z.array(slug).default([]),
  provinces: z.array(slug).default([]),
});

export type Change = z.infer<typeof changeSchema>;

/** The first line. */
export const releaseSchema = z.strictObject({
  /** Counted from 1. */
  release: z.int().positive(),
  /** The day that the site was built for. */
  day: fullDate,
  /** Why, as its editor said it for all changes. */
  reason: prose.optional(),
  /** Fingerprint of everything that stood on the pages after it (SHA-256 of `last/`). */
  state: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Brought back (`--lui`): readers had the release before again, until the next. */
  withdrawn: z.strictObject({ day: fullDate, reason: prose }).optional(),
});

/** A release with its changes. */
export type Release = z.infer<typeof releaseSchema> & { readonly changes: readonly Change[] };
