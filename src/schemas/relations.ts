import { z } from 'astro/zod';
import { keysOf, prose, quoted, slug } from './atoms.ts';
import { clauseAddress } from './pin.ts';

/** What one document does to another, with the words from its own side and from the other's. */
export const relationKinds = {
  amends: { does: 'Sửa đổi, bổ sung', done: 'Được sửa đổi, bổ sung bởi' },
  replaces: { does: 'Thay thế', done: 'Được thay thế bởi' },
  repeals: { does: 'Bãi bỏ', done: 'Bị bãi bỏ bởi' },
  guides: { does: 'Hướng dẫn', done: 'Được hướng dẫn bởi' },
  corrects: { does: 'Đính chính', done: 'Được đính chính bởi' },
  consolidates: { does: 'Hợp nhất', done: 'Được hợp nhất trong' },
} as const;

export type RelationKind = keyof typeof relationKinds;

/** A document that this one amends, replaces, repeals, guides …, in the words of this one. Stored here alone; the other side is worked out. */
export const relation = z
  .strictObject({
    kind: keysOf(relationKinds),
    /** Slug of the other document, where it is on this site. */
    document: slug.optional(),
    /** Id in `content/cited`, where it is not. */
    cited: slug.optional(),
    /** The clauses of the other document that are meant; left out: all of it, or the words do not say. */
    clauses: z.array(clauseAddress).default([]),
    /** What of it is meant, as printed, where it cannot be given by addresses: `khoản 2 Điều 5`. */
    part: prose.optional(),
    /** What an editor has to add. */
    note: prose.optional(),
    ...quoted,
  })
  .superRefine(({ document, cited, clauses }, context) => {
    const complain = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (document === undefined && cited === undefined)
      complain(
        ['document'],
        'chưa nói văn bản kia là gì; hãy ghi "document" (tên tệp văn bản có ở trang) hoặc "cited" (mã trong content/cited)',
      );
    if (document !== undefined && cited !== undefined)
      complain(['cited'], 'đã ghi "document" thì bỏ "cited": mỗi quan hệ chỉ tới một văn bản');
    if (document === undefined && clauses.length > 0)
      complain(
        ['clauses'],
        'văn bản không có toàn văn ở trang thì không có địa chỉ mục; hãy ghi phần ấy bằng chữ ở "part"',
      );
  });
