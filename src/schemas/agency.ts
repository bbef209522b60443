import { z } from 'astro/zod';
import { fullDate, keysOf, prose, slug, webAddress } from './atoms.ts';
import { editorialNote } from './notes.ts';
import { weakness } from './source-hosts.ts';

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

/** The kinds under which lists of agencies put them, in order: by level, and those that several agencies are named by. */
export const agencyHeadings = { ...agencyLevels, group: 'Nhóm cơ quan được nêu chung' } as const;

/** The kind of an agency in lists. */
export const agencyHeading = ({
  nature,
  level,
}: Pick<AgencyData, 'nature' | 'level'>): keyof typeof agencyHeadings =>
  nature === 'group' ? 'group' : level;

/** Fields of work that can go to another agency, with the words shown to readers. */
export const workScopes = {
  all: 'mọi việc',
  'lao-dong-viec-lam': 'lao động, tiền lương, việc làm',
  'nguoi-co-cong': 'người có công',
  'binh-dang-gioi': 'bình đẳng giới',
  'bao-tro-xa-hoi': 'bảo trợ xã hội',
  'tre-em': 'trẻ em',
  'te-nan-xa-hoi': 'phòng chống tệ nạn xã hội (trừ cai nghiện)',
  'giam-ngheo': 'giảm nghèo',
  'giao-duc-nghe-nghiep': 'giáo dục nghề nghiệp',
  'ke-hoach-dau-tu': 'kế hoạch và đầu tư',
  'thong-tin-truyen-thong': 'thông tin và truyền thông',
  'nong-nghiep': 'nông nghiệp, nông thôn',
} as const;

/** Who has an agency's work since a day. The predecessors of an agency are computed from it. */
const successor = z
  .strictObject({
    /** Fields of work that went there. */
    scopes: z.array(keysOf(workScopes)).min(1),
    /** The name that has them: `Sở Nội vụ`. */
    name: prose,
    /** Its id, where it is an agency of this content. */
    agency: slug.optional(),
    /** First day. */
    from: fullDate,
    /** Last day; left out: until now. */
    to: fullDate.optional(),
    /** The act that says so. */
    act: z.strictObject({ number: prose, title: prose }),
    /** A page that states it; the notes of the agency have more. */
    source: webAddress,
    /** It follows from a rule for the whole country, and nobody checked this province. */
    countrywide: z.boolean().default(false),
  })
  .superRefine(({ from, to, source }, context) => {
    if (to !== undefined && to < from)
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `ngày cuối ${to} đứng trước ngày đầu ${from}; hãy đổi lại hai ngày`,
      });
    const weak = weakness(source);
    if (weak !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: `không lấy "${source}" làm nguồn (${weak}); hãy ghi trang của cơ quan nhà nước hoặc báo chính thống`,
      });
  });

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
    /** Who has its work now, field by field. */
    successors: z.array(successor).default([]),
    /** What is known of it today, from outside the sources. */
    notes: z.array(editorialNote).default([]),
    /** An editor's remark on how the documents name it. */
    remark: prose.optional(),
  })
  .superRefine(({ nature, forms, members, successors }, context) => {
    for (const [index, one] of successors.entries())
      for (const [before, other] of successors.slice(0, index).entries()) {
        const scope = one.scopes.find((name) => other.scopes.includes(name));
        const apart =
          (one.to !== undefined && one.to < other.from) ||
          (other.to !== undefined && other.to < one.from);
        if (scope !== undefined && !apart)
          context.addIssue({
            code: 'custom',
            path: ['successors', index, 'from'],
            message: `việc "${scope}" từ ${one.from} giao cho "${one.name}" trong lúc đã giao cho "${other.name}" (dòng thứ ${before + 1}); hãy ghi ngày cuối "to" cho nơi trước, hoặc bỏ việc ấy ở một nơi`,
          });
      }
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
