import { z } from 'astro/zod';
import { keysOf, prose, slug } from './atoms.ts';
import { editorialNote } from './notes.ts';

/** Levels of an agency, with the words shown to readers. */
export const agencyLevels = {
  central: 'Trung ương',
  provincial: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  'department-within-agency': 'Phòng trong cơ quan',
  unit: 'Đơn vị trực thuộc',
  'mass-organisation': 'Mặt trận, đoàn thể',
  bank: 'Ngân hàng',
  media: 'Báo, đài, trang tin',
} as const;

/** A body named in a document. What it has to do is never stored here: that is derived from the documents. */
export const agencySchema = z
  .strictObject({
    /** Full name, made unambiguous by editors: `Sở Y tế tỉnh Hậu Giang`. */
    name: prose,
    /** Short names in use. */
    shortNames: z.array(prose).default([]),
    level: keysOf(agencyLevels),
    /** Id in `content/provinces`; left out for central bodies. */
    province: slug.optional(),
    /** Id of the agency it is a part of, where a source shows it. */
    parent: slug.optional(),
    /** Kinds it belongs to (`so-y-te`), for comparing provinces. */
    kinds: z.array(slug).default([]),
    /** One agency, several named together ("các sở, ban, ngành liên quan"), or the holder of an office. */
    nature: z.enum(['body', 'group', 'position']).default('body'),
    /** Every form of the name that the documents print, by document slug. */
    forms: z.array(z.strictObject({ text: prose, documents: z.array(slug).min(1) })).default([]),
    /**
     * Of a group: for whom among the agencies that its documents name its duties stand. Left out: the documents do not let
     * anyone tell. Never somebody whom the document does not name.
     */
    members: z
      .array(
        z.strictObject({
          /** The words of the clauses that mean these members, each one of `forms`. */
          as: z.array(prose).min(1),
          /** Kinds: every agency of this kind and province that the document names (`so`). */
          kinds: z.array(slug).default([]),
          /** Ids of members. */
          agencies: z.array(slug).default([]),
          /** How it is known, for readers: one sentence. */
          why: prose,
        }),
      )
      .default([]),
    /** What is known of it today, from outside the sources. */
    notes: z.array(editorialNote).default([]),
    /** An editor's remark on how the documents name it. */
    remark: prose.optional(),
  })
  .superRefine(({ nature, forms, members }, context) => {
    if (nature !== 'group' && members.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['members'],
        message: 'chỉ nhóm cơ quan mới có thành viên; hãy ghi "nature: group", hoặc bỏ trường này',
      });
    const printed = new Set(forms.map(({ text }) => text));
    for (const [index, { as, kinds, agencies }] of members.entries()) {
      if (kinds.length + agencies.length === 0)
        context.addIssue({
          code: 'custom',
          path: ['members', index],
          message:
            'chưa nói ai là thành viên; hãy ghi "kinds" (loại cơ quan, như so) hoặc "agencies" (mã cơ quan)',
        });
      for (const [place, text] of as.entries())
        if (!printed.has(text))
          context.addIssue({
            code: 'custom',
            path: ['members', index, 'as', place],
            message: `"${text}" không có trong "forms" của nhóm này; hãy chép đúng chữ của văn bản như ở "forms"`,
          });
    }
  });

/** An agency as code sees it. */
export type AgencyData = z.infer<typeof agencySchema>;
