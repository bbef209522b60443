import { z } from 'astro/zod';
import { keysOf, place, prose, slug } from './atoms.ts';
import { outlineFields } from './outline.ts';
import type { ReadPins } from './pin.ts';
import { rowFields } from './rows.ts';
import { rule } from './rule.ts';

/** The kinds of fault an erratum can note, with the words shown to readers. */
export const erratumKinds = {
  artefact: 'Vết chuyển đổi tệp',
  'blank-date': 'Ngày để trống',
  'blank-number': 'Số để trống',
  contradiction: 'Mâu thuẫn trong nguồn',
  format: 'Cách trình bày',
  'inconsistent-name': 'Tên gọi không thống nhất',
  'inconsistent-structure': 'Bố cục không thống nhất',
  'legal-currency': 'Văn bản viện dẫn đã thay đổi',
  'missing-legal-basis': 'Thiếu căn cứ',
  'missing-part': 'Thiếu một phần',
  'missing-reference': 'Thiếu viện dẫn',
  misplaced: 'Đặt sai chỗ',
  'number-out-of-sequence': 'Số không theo dãy',
  orthography: 'Chính tả, viết hoa',
  typo: 'Lỗi đánh máy',
  unclear: 'Chưa rõ nghĩa',
} as const;

const citation = z.strictObject({
  /** Id of the document cited, in `content/cited`. */
  document: slug,
  /** `basis`: căn cứ; `subject`: the document exists to carry it out or make it known; `mention`: named in passing. */
  roles: z.array(z.enum(['basis', 'subject', 'mention'])).min(1),
  /** Every place that names it: first the one that names it in full, then the others in the order of the text. */
  places: z.array(place).min(1),
});

const missingAnnex = z.strictObject({
  /** Name of the part that the document speaks of and the source file lacks. */
  name: prose,
  places: z.array(place).min(1),
});

const erratum = z.strictObject({
  /** Permanent within the document: `e07`. */
  id: z.string().regex(/^e\d{2,3}$/, 'phải có dạng e01, e02…'),
  kind: keysOf(erratumKinds),
  /** `major`: it can mislead a reader; `minor`: it can't. */
  severity: z.enum(['major', 'minor']),
  /** What is odd, for readers. */
  note: prose,
  /** How an editor would read it, where there is a likely reading. The text itself keeps the fault. */
  likely: prose.optional(),
  places: z.array(place).min(1),
});

/**
 * What was read out of a document's text, in a form that can be computed with: one file a document, of the same name.
 * Every row carries the clause it rests on; an empty list means that the document says nothing of the kind.
 */
export const extractSchema = z
  .strictObject({
    citations: z.array(citation).default([]),
    missingAnnexes: z.array(missingAnnex).default([]),
    errata: z.array(erratum).default([]),
    ...outlineFields,
    ...rowFields,
  })
  .check(
    rule<{ errata: readonly { id: string }[] }>(['errata'], ({ errata }, complain) => {
      const seen = new Set<string>();
      for (const [index, { id }] of errata.entries()) {
        if (seen.has(id)) complain(['errata', index, 'id'], `trùng mã "${id}"; hãy đặt mã khác`);
        seen.add(id);
      }
    }),
  );

/** An extract once checked and read. */
export type ExtractData = ReadPins<z.infer<typeof extractSchema>>;

/** The fields of a document's record that stand in its extract. */
export const extractFields: ReadonlySet<string> = new Set(Object.keys(extractSchema.shape));
