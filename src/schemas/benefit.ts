import { z } from 'astro/zod';
import { prose, slug } from './atoms.ts';
import { benefitPart, exactPin, statement, type BenefitPart } from './benefit-part.ts';
import type { Pin, ReadPins } from './pin.ts';
import { publicationFields, publishedOn } from './publication.ts';

/** An invented person, worked through the conditions. The page marks it "Ví dụ minh hoạ"; a test checks the result. */
const example = z.strictObject({
  /** Who it is about and what is known, in plain sentences. */
  story: prose,
  /** Answers to the checker: question id → option ids, or a number. A question left out counts as not known. */
  answers: z.record(slug, z.union([z.array(slug).min(1), z.int().min(0)])),
  result: z.enum(['may', 'not', 'more', 'unstated', 'absent']),
  /** Why, with the clause. */
  why: statement,
});

/** A guide to one benefit: what each province's document says of it, in plain words, every statement pinned. */
export const benefitSchema = z
  .strictObject({
    /** Plain words; unique on the site. */
    title: prose,
    /** As a source prints it, where it has a name there. */
    titlePrinted: exactPin.optional(),
    /** What it is, in one sentence. */
    summary: z.strictObject({
      ...statement.shape,
      /** More pins, where the sentence speaks of more than one document. */
      also: z.array(exactPin).default([]),
    }),
    /** Ids in `content/taxonomy/situations.yaml`; the first is the one under which lists and charts show it. */
    situations: z.array(slug).min(1),
    /** Ids in `content/taxonomy/audiences.yaml`. */
    audiences: z.array(slug).min(1),
    /** Other names that people use for it; they serve search and are printed in small. */
    aliases: z.array(prose).default([]),
    /** One part for each document, or for each nature within a document; then each has a label. */
    provinces: z.array(benefitPart).min(1),
    /** Two where a source gives conditions, none otherwise. */
    examples: z.array(example).default([]),
    publishedOn,
    ...publicationFields,
  })
  .superRefine((data, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const seen = new Set<string>();
    data.provinces.forEach((part, index) => {
      const key = `${part.document} ${part.label ?? ''}`;
      if (seen.has(key))
        complain(
          ['provinces', index, 'label'],
          'hai phần cùng một văn bản; hãy ghi "label" khác nhau',
        );
      seen.add(key);
      const same = data.provinces.filter(({ document }) => document === part.document);
      if (same.length > 1 && !part.label)
        complain(
          ['provinces', index, 'label'],
          'văn bản này có nhiều phần; mỗi phần phải có "label"',
        );
    });
    const wanted = data.provinces.some(({ conditions }) => conditions.length > 0) ? 2 : 0;
    if (data.examples.length !== wanted)
      complain(
        ['examples'],
        wanted
          ? `nguồn có nêu điều kiện nên cần đúng 2 ví dụ minh hoạ, đang có ${data.examples.length}`
          : 'văn bản không nói điều kiện nên không thể có ví dụ minh hoạ',
      );
  });

/** A guide's frontmatter as its author wrote it, once checked and read. */
export type WrittenBenefit = ReadPins<z.infer<typeof benefitSchema>>;

/** The same as code sees it: what its parts take from rows stands in them. */
export type BenefitData = Omit<WrittenBenefit, 'provinces'> & {
  readonly provinces: BenefitPart[];
};

/** A guide as code sees it: its frontmatter, and the clauses that its body points to. */
export type GuideData = BenefitData & { readonly bodyPins: readonly Pin[] };
