import { z } from 'astro/zod';
import { fullDate, prose } from './atoms.ts';
import { editorialNote } from './notes.ts';

/** A province as its documents name it, and what became of it. */
export const provinceSchema = z.strictObject({
  /** Name at the time of the documents, without "tỉnh": `Hậu Giang`. */
  name: prose,
  /** With its kind: `tỉnh Hậu Giang`. */
  fullName: prose,
  /**
   * Districts and towns that it had, by which people still say where they live: `Lục Ngạn`. Only names that no other
   * province and no everyday word has. The search reads questions by them; no page says them.
   */
  districts: z.array(prose).optional(),
  /** What it is now; left out where nothing changed. */
  now: z
    .strictObject({
      /** With its kind, as it is called today: `thành phố Cần Thơ`. */
      fullName: prose,
      /** Since when it is a part of that. */
      since: fullDate,
      /** Act that changed it: `Nghị quyết 202/2025/QH15`. */
      act: prose,
      /** What was merged, for readers: `hợp nhất từ Cần Thơ, Sóc Trăng, Hậu Giang`. */
      merged: prose,
      /**
       * The provinces that it was made of, this one included, with their kinds: `tỉnh Mây Trắng`. Left out where
       * `site.yaml` names the country: its table knows them.
       */
      from: z
        .array(prose)
        .min(2, 'ghi mọi tỉnh đã hợp nhất, kể cả tỉnh này, ít nhất hai')
        .optional(),
      /** Where it was called otherwise for a while, such as a province that became a city. */
      renamed: z
        .strictObject({
          /** What it was called from `now.since` on: `tỉnh Bắc Ninh`. */
          before: prose,
          /** First day of the name of today. */
          since: fullDate,
          act: prose,
        })
        .optional(),
      note: editorialNote,
    })
    .superRefine(({ since, renamed }, context) => {
      if (renamed !== undefined && renamed.since <= since)
        context.addIssue({
          code: 'custom',
          path: ['renamed', 'since'],
          message: `ngày ${renamed.since} không sau ngày hợp nhất (now.since: ${since}); đổi tên phải sau khi hợp nhất, hãy kiểm lại hai ngày`,
        });
    })
    .optional(),
});

export type ProvinceData = z.infer<typeof provinceSchema>;
