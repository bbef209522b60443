import { z } from 'astro/zod';
import { fullDate, prose } from './atoms.ts';

/** Address of a page from the root of the site: `/van-ban/may-trang-12-kh-ubnd-2021/`. */
const pageAddress = z
  .string()
  .regex(
    /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/u,
    'không phải địa chỉ trang; ví dụ đúng: /quyen-loi/di-hoc-nghe/',
  );

/** Whose page it is. */
const owner = z.strictObject({
  /** Collection and id of the entry: `benefits/di-hoc-nghe`. */
  entry: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/u, 'phải có dạng thư-mục/mã'),
  /** The words by which people know it: a title, a name, a number. */
  words: prose,
});

/**
 * `content/locks/addresses.yaml`: every page that content has brought forth, and whose it is. Written by
 * `npm run lock`, never by hand.
 */
export const addressesSchema = z.strictObject({
  pages: z.record(pageAddress, owner),
  /** Old address → the page that holds its matter now. */
  moved: z.record(pageAddress, pageAddress).default({}),
  /** Why addresses went or changed hands, the first first. */
  log: z
    .array(
      z.strictObject({ date: fullDate, reason: prose, addresses: z.array(pageAddress).min(1) }),
    )
    .default([]),
});

export type AddressLock = z.infer<typeof addressesSchema>;
