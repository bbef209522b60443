import { z } from 'astro/zod';
import { fullDate, prose } from './atoms.ts';
import { editorialNote } from './notes.ts';

/** A province as its documents name it, and what became of it. */
export const provinceSchema = z.strictObject({
  /** Name at the time of the documents, without "tỉnh": `Hậu Giang`. */
  name: prose,
  /** With its kind: `tỉnh Hậu Giang`. */
  fullName: prose,
  /** What it is now; left out where nothing changed. */
  now: z
    .strictObject({
      /** With its kind: `thành phố Cần Thơ`. */
      fullName: prose,
      /** Since when. */
      since: fullDate,
      /** Act that changed it: `Nghị quyết 202/2025/QH15`. */
      act: prose,
      /** What was merged, for readers: `hợp nhất từ Cần Thơ, Sóc Trăng, Hậu Giang`. */
      merged: prose,
      note: editorialNote,
    })
    .optional(),
});

export type ProvinceData = z.infer<typeof provinceSchema>;
