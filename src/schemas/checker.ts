import { z } from 'astro/zod';
import { prose, slug } from './atoms.ts';

/** A rule on the answers of the checker, as data, with nothing left open. */
export type AnswerTest =
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { question: string; under: number }
  | { all: AnswerTest[] }
  | { any: AnswerTest[] }
  | { not: AnswerTest };

/**
 * A rule of a guide. `unclear` stands for a point that the source itself leaves open: it is never met and never unmet,
 * whatever is answered.
 */
export type Test =
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { question: string; under: number }
  | { all: Test[] }
  | { any: Test[] }
  | { not: Test }
  | { unclear: string };

/** The forms of a test that both kinds share. */
const formsOf = <One>(self: z.ZodType<One>) =>
  [
    /** The answer to this question holds this option (both are ids in `content/checker/questions.yaml`). */
    z.strictObject({ question: slug, includes: slug }),
    /** The number answered is not below this. */
    z.strictObject({ question: slug, atLeast: z.int().min(0) }),
    /** The number answered is below this. */
    z.strictObject({ question: slug, under: z.int().min(1) }),
    /** Every one of them. */
    z.strictObject({ all: z.array(self).min(1) }),
    /** At least one of them. */
    z.strictObject({ any: z.array(self).min(1) }),
    z.strictObject({ not: self }),
  ] as const;

const FORMS =
  '{ question: …, includes: … }, { question: …, atLeast: … }, { question: …, under: … }, { all: […] }, { any: […] } hoặc { not: … }';

export const answerTestSchema: z.ZodType<AnswerTest> = z.lazy(() =>
  z.union(formsOf(answerTestSchema), `phép thử phải có dạng ${FORMS}`),
);

export const testSchema: z.ZodType<Test> = z.lazy(() =>
  z.union(
    [
      ...formsOf(testSchema),
      /** What the source leaves open, in words for the reader. */
      z.strictObject({ unclear: prose }),
    ],
    `phép thử phải có dạng ${FORMS}, hoặc { unclear: "…" }`,
  ),
);

/** What every question has. */
const asked = {
  /** Permanent id, named by the tests in the guides. */
  id: slug,
  /** Id of the screen that it stands on. */
  step: slug,
  /** What the reader is asked, in one sentence. */
  text: prose,
  /** One more sentence, where the question needs it. */
  help: prose.optional(),
  /** Id of an editorial note in `content/notes` that the question rests on. */
  note: slug.optional(),
};

const option = z.strictObject({
  id: slug,
  /** The answer in the reader's own words. */
  label: prose,
  /** What options of one kind stand under. */
  group: prose.optional(),
  /** Id in `content/provinces`: the place that the documents of this province are for. */
  province: slug.optional(),
  /** What the place is called now, in words, where an answer names a place. */
  now: prose.optional(),
  /** "None of these": excludes every other option. */
  none: z.boolean().default(false),
  /** Shown only where this can still hold; common sense, not a condition of a document. */
  when: answerTestSchema.optional(),
  /** Ends the questions: what is said then, sentence by sentence, and guides that may help all the same. */
  ends: z.strictObject({ says: z.array(prose).min(1), see: z.array(slug).default([]) }).optional(),
});

const question = z.discriminatedUnion('kind', [
  /** `one`: the options exclude each other; `many`: all that hold are ticked. */
  z.strictObject({ ...asked, kind: z.literal('one'), options: z.array(option).min(2) }),
  z.strictObject({ ...asked, kind: z.literal('many'), options: z.array(option).min(2) }),
  /** A whole number, such as an age. */
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    min: z.int().min(0),
    max: z.int().positive(),
    /** What is counted: `tuổi`. */
    unit: prose,
  }),
]);

/**
 * The checker's questions. "Không rõ" is an answer to each and needs no option: a question that is not answered counts
 * as not known. Which are asked of whom is worked out from the rules of the guides.
 */
export const checkerSchema = z
  .strictObject({
    /** The screens, in order. */
    steps: z.array(z.strictObject({ id: slug, title: prose })).min(1),
    questions: z.array(question).min(1),
  })
  .superRefine(({ steps, questions }, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const twice = (ids: string[]) => ids.find((id, index) => ids.indexOf(id) !== index);
    const double = twice(questions.map(({ id }) => id));
    if (double) complain(['questions'], `trùng mã câu hỏi "${double}"`);
    const step = twice(steps.map(({ id }) => id));
    if (step) complain(['steps'], `trùng mã bước "${step}"`);
    questions.forEach((one, index) => {
      if (!steps.some(({ id }) => id === one.step))
        complain(
          ['questions', index, 'step'],
          `không có bước "${one.step}"; các bước: ${steps.map(({ id }) => id).join(', ')}`,
        );
      if (one.kind === 'number') {
        if (one.max <= one.min)
          complain(['questions', index, 'max'], `phải lớn hơn min (${String(one.min)})`);
        return;
      }
      const same = twice(one.options.map(({ id }) => id));
      if (same) complain(['questions', index, 'options'], `trùng mã câu trả lời "${same}"`);
    });
  });

export type CheckerData = z.infer<typeof checkerSchema>;
export type CheckerQuestion = CheckerData['questions'][number];
