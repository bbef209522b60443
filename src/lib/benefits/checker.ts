import type { CheckerData, Test } from '#src/schemas/checker.ts';

/** Whether something holds, as far as the answers tell. */
export type Truth = 'met' | 'unmet' | 'unknown';

/** What the checker says of a guide or of one part of it. */
export type CheckResult = 'may' | 'not' | 'more' | 'unstated';

/** Results in the order in which they are shown, the most hopeful first. */
export const resultOrder: readonly CheckResult[] = ['may', 'more', 'unstated', 'not'];

/** The words shown for each result. */
export const resultLabels: Record<CheckResult, string> = {
  may: 'Có thể thuộc diện',
  not: 'Chưa thuộc diện',
  more: 'Cần thêm thông tin',
  unstated: 'Văn bản không nói điều kiện',
};

/** The words shown beside each condition. */
export const truthLabels: Record<Truth, string> = {
  met: 'Đúng',
  unmet: 'Chưa đúng',
  unknown: 'Chưa rõ',
};

/** Question id → ids of the options ticked. A question left out, or with none ticked, is not known ("Không rõ"). */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** A condition as far as it can be tested. */
interface Testable {
  readonly test?: Test | undefined;
}

/** The rules of a part without its words; a whole part of a guide fits. */
export interface Rules {
  readonly scope?: { readonly test: Test } | undefined;
  readonly conditions: readonly (Testable | { readonly anyOf: readonly Testable[] })[];
}

/** A test without what it says of a point left open: that is for readers, and stands on the page. */
function bareTest(test: Test): Test {
  if ('unclear' in test) return { unclear: '' };
  if ('all' in test) return { all: test.all.map(bareTest) };
  if ('any' in test) return { any: test.any.map(bareTest) };
  return 'not' in test ? { not: bareTest(test.not) } : test;
}

/** The rules alone, for the browser: the words stand on the page already. */
export function rulesOf({ scope, conditions }: Rules): Rules {
  const bare = ({ test }: Testable): Testable => (test ? { test: bareTest(test) } : {});
  return {
    ...(scope && { scope: { test: bareTest(scope.test) } }),
    conditions: conditions.map((condition) =>
      'anyOf' in condition ? { anyOf: condition.anyOf.map(bare) } : bare(condition),
    ),
  };
}

/** One condition as judged; `items` are the alternatives of an `anyOf`, in their order. */
export interface ConditionCheck {
  truth: Truth;
  items: Truth[];
}

export interface PartCheck {
  result: CheckResult;
  /** Of the place; undefined where the part names none. */
  scope: Truth | undefined;
  conditions: ConditionCheck[];
}

const every = (truths: Truth[]): Truth =>
  truths.includes('unmet') ? 'unmet' : truths.includes('unknown') ? 'unknown' : 'met';
const some = (truths: Truth[]): Truth =>
  truths.includes('met') ? 'met' : truths.includes('unknown') ? 'unknown' : 'unmet';

/** Judges a test in the three-valued logic of Kleene: what is not known stays so unless the rest decides. */
export function evaluateTest(test: Test | undefined, answers: Answers): Truth {
  if (!test || 'unclear' in test) return 'unknown';
  if ('all' in test) return every(test.all.map((one) => evaluateTest(one, answers)));
  if ('any' in test) return some(test.any.map((one) => evaluateTest(one, answers)));
  if ('not' in test) {
    const truth = evaluateTest(test.not, answers);
    return truth === 'unknown' ? truth : truth === 'met' ? 'unmet' : 'met';
  }
  const given = answers[test.question] ?? [];
  if (given.length === 0) return 'unknown';
  return given.includes(test.includes) ? 'met' : 'unmet';
}

/** Judges one part: outside its place or against a condition is `not`; no condition in the source is `unstated`. */
export function evaluatePart(part: Rules, answers: Answers): PartCheck {
  const scope = part.scope && evaluateTest(part.scope.test, answers);
  const conditions = part.conditions.map((condition): ConditionCheck => {
    if (!('anyOf' in condition)) return { truth: evaluateTest(condition.test, answers), items: [] };
    const items = condition.anyOf.map(({ test }) => evaluateTest(test, answers));
    return { truth: some(items), items };
  });
  const truth = every([scope ?? 'met', ...conditions.map((condition) => condition.truth)]);
  const result: CheckResult =
    truth === 'unmet'
      ? 'not'
      : conditions.length === 0
        ? 'unstated'
        : truth === 'met'
          ? 'may'
          : 'more';
  return { result, scope, conditions };
}

/** Judges a guide by its parts; the most hopeful part speaks for the whole: may, then more, then unstated, then not. */
export function evaluateGuide(
  parts: readonly Rules[],
  answers: Answers,
): { result: CheckResult; parts: PartCheck[] } {
  const checks = parts.map((part) => evaluatePart(part, answers));
  const result =
    resultOrder.find((one) => checks.some((check) => check.result === one)) ?? 'unstated';
  return { result, parts: checks };
}

/** Every `question`/`includes` pair that a part's rules name. */
export function optionsNamedIn(part: Rules): { question: string; includes: string }[] {
  const walk = (test: Test | undefined): { question: string; includes: string }[] => {
    if (!test || 'unclear' in test) return [];
    if ('all' in test) return test.all.flatMap(walk);
    if ('any' in test) return test.any.flatMap(walk);
    if ('not' in test) return walk(test.not);
    return [test];
  };
  const tests = part.conditions.flatMap((condition) =>
    'anyOf' in condition ? condition.anyOf.map(({ test }) => test) : [condition.test],
  );
  return [part.scope?.test, ...tests].flatMap(walk);
}

/** Messages, in Vietnamese, for questions or options that do not exist; empty when all do. */
export function danglingReferences(
  references: readonly { question: string; includes: string }[],
  { questions }: CheckerData,
): string[] {
  return references.flatMap(({ question, includes }) => {
    const found = questions.find(({ id }) => id === question);
    if (!found)
      return [
        `không có câu hỏi "${question}" trong content/checker/questions.yaml; các câu hỏi: ${questions.map(({ id }) => id).join(', ')}`,
      ];
    if (!found.options.some(({ id }) => id === includes))
      return [
        `câu hỏi "${question}" không có câu trả lời "${includes}"; các câu trả lời: ${found.options.map(({ id }) => id).join(', ')}`,
      ];
    return [];
  });
}
