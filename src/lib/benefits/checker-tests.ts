import type { CheckerQuestion, Test } from '#src/schemas/checker.ts';
import {
  evaluateTest,
  every,
  leavesOf,
  opposite,
  some,
  type Answers,
  type Rules,
  type Truth,
} from './checker.ts';

/** Rules that say nothing: whatever is answered, they are neither met nor missed. */

const ANY: readonly Truth[] = ['met', 'unmet', 'unknown'];

/** Every truth that a test can have where options may be ticked or not and numbers are as given. */
function truthsOf(test: Test, numbers: Answers): ReadonlySet<Truth> {
  const join = (tests: readonly Test[], by: (truths: readonly Truth[]) => Truth) =>
    tests
      .map((one) => truthsOf(one, numbers))
      .reduce<ReadonlySet<Truth>>((sum, one, at) => {
        if (at === 0) return one;
        return new Set([...sum].flatMap((a) => [...one].map((b) => by([a, b]))));
      }, new Set());
  if ('unclear' in test) return new Set(['unknown']);
  if ('all' in test) return join(test.all, every);
  if ('any' in test) return join(test.any, some);
  if ('not' in test) return new Set([...truthsOf(test.not, numbers)].map(opposite));
  return 'includes' in test ? new Set(ANY) : new Set([evaluateTest(test, numbers)]);
}

/** The answers to a question for a number that differ for a test: at each bound, just below it, and at both ends. */
function numbersFor(test: Test, question: CheckerQuestion): number[] {
  if (question.kind !== 'number') return [];
  const bounds = leavesOf(test).flatMap((leaf) =>
    leaf.question !== question.id || 'includes' in leaf
      ? []
      : ['atLeast' in leaf ? leaf.atLeast : leaf.under],
  );
  return [question.min, question.max, ...bounds.flatMap((bound) => [bound - 1, bound])].filter(
    (value) => value >= question.min && value <= question.max,
  );
}

/** Whether some answer meets or misses a test; one that the source leaves open altogether need not. */
function says(test: Test, questions: readonly CheckerQuestion[]): boolean {
  if (leavesOf(test).length === 0) return true;
  const numbered = questions.filter(({ kind }) => kind === 'number');
  const all = numbered.reduce<Answers[]>(
    (sum, question) =>
      sum.flatMap((answers) =>
        numbersFor(test, question).map((value) => ({ ...answers, [question.id]: value })),
      ),
    [{}],
  );
  const truths = new Set(all.flatMap((numbers) => [...truthsOf(test, numbers)]));
  return truths.has('met') || truths.has('unmet');
}

/** What is wrong with the rules of a part, in Vietnamese: each condition that no answer can meet or miss. */
export function idleTests(
  part: {
    readonly conditions: readonly (
      | { readonly text: string; readonly test?: Test | undefined }
      | {
          readonly text: string;
          readonly anyOf: readonly { readonly text: string; readonly test?: Test | undefined }[];
        }
    )[];
  } & Pick<Rules, 'for'>,
  questions: readonly CheckerQuestion[],
): string[] {
  const conditions = part.conditions.flatMap((one) => ('anyOf' in one ? one.anyOf : [one]));
  return conditions.flatMap(({ text, test }) =>
    test === undefined || says(test, questions)
      ? []
      : [
          `điều kiện "${text}": không câu trả lời nào làm cho nó đúng hay sai; hãy sửa phép thử, hoặc chỉ ghi { unclear: "…" }`,
        ],
  );
}
