import { z } from 'astro/zod';
import { pin, prose, slug } from './atoms.ts';

/**
 * The words by which guides and kits are sorted: `content/taxonomy/`, one file each, `id: { … }`. The order of a file is
 * the order in which readers meet them.
 */

/** A situation by which `/quyen-loi/` lists the guides, worded as a reader would say it. */
export const situationSchema = z.strictObject({
  label: prose,
  /** The clause whose heading or text forms the group, where the sources have it. */
  from: pin.optional(),
});

/** For whom a guide is; the id is the last part of `/quyen-loi/danh-cho/<id>/`. */
export const audienceSchema = z.strictObject({ label: prose });

/** What a kit is about. */
export const subjectSchema = z.strictObject({ label: prose });

/** A link of the home page that leads readers to the guides for them. */
export const doorSchema = z.strictObject({
  /** Who comes through it, in their own words: `Tôi là người cao tuổi`. */
  label: prose,
  /** Id in `content/taxonomy/audiences.yaml`. */
  audience: slug,
});
