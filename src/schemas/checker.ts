import { z } from 'astro/zod';
import { prose, slug } from './atoms.ts';

/**
 * A rule on the answers of the checker, as data. `unclear` stands for a point that the source itself leaves open: it is
 * never met and never unmet, whatever is answered.
 */
export type Test =
  | { question: string; includes: string }
  | { all: Test[] }
  | { any: Test[] }
  | { not: Test }
  | { unclear: string };

export const testSchema: z.ZodType<Test> = z.lazy(() =>
  z.union(
    [
      /** The answer to this question holds this option (both are ids in `content/checker/questions.yaml`). */
      z.strictObject({ question: slug, includes: slug }),
      /** Every one of them. */
      z.strictObject({ all: z.array(testSchema).min(1) }),
      /** At least one of them. */
      z.strictObject({ any: z.array(testSchema).min(1) }),
      z.strictObject({ not: testSchema }),
      /** What the source leaves open, in words for the reader. */
      z.strictObject({ unclear: prose }),
    ],
    'phép thử phải có dạng { question: …, includes: … }, { all: […] }, { any: […] }, { not: … } hoặc { unclear: "…" }',
  ),
);

const question = z.strictObject({
  /** Permanent id, named by the tests in the guides. */
  id: slug,
  /** What the reader is asked, in one sentence. */
  text: prose,
  /** One more sentence, where the question needs it. */
  help: prose.optional(),
  /** Id of an editorial note in `content/notes` that the question rests on. */
  note: slug.optional(),
  /** `one`: the options exclude each other; `many`: all that hold are ticked. */
  kind: z.enum(['one', 'many']),
  options: z
    .array(
      z.strictObject({
        id: slug,
        /** The answer in the reader's own words. */
        label: prose,
        /** Id in `content/provinces`, so that the page can add what the province is called now. */
        province: slug.optional(),
        /** "None of these": excludes every other option. */
        none: z.boolean().default(false),
      }),
    )
    .min(2),
});

/**
 * The checker's questions. "Không rõ" is an answer to each and needs no option: a question that is not answered counts
 * as not known.
 */
export const checkerSchema = z
  .strictObject({
    questions: z
      .array(question)
      .min(1)
      .max(8, 'có hơn 8 câu hỏi; bảng hỏi chỉ được có nhiều nhất 8 câu để người dân trả lời nhanh'),
  })
  .superRefine(({ questions }, context) => {
    const twice = (ids: string[]) => ids.find((id, index) => ids.indexOf(id) !== index);
    const question = twice(questions.map(({ id }) => id));
    if (question)
      context.addIssue({
        code: 'custom',
        path: ['questions'],
        message: `trùng mã câu hỏi "${question}"`,
      });
    questions.forEach(({ options }, index) => {
      const option = twice(options.map(({ id }) => id));
      if (option)
        context.addIssue({
          code: 'custom',
          path: ['questions', index, 'options'],
          message: `trùng mã câu trả lời "${option}"`,
        });
    });
  });

export type CheckerData = z.infer<typeof checkerSchema>;
