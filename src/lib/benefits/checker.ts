import type { CheckerData, Test } from '#src/schemas/checker.ts';

/** Whether something holds, as far as the answers tell. */
export type Truth = 'met' | 'unmet' | 'unknown';

/** What the checker says of a guide or of one part of it. */
export type CheckResult = 'may' | 'more' | 'unstated' | 'not' | 'absent';

/** Results in the order in which they are shown, the most hopeful first. */
export const resultOrder: readonly CheckResult[] = ['may', 'more', 'unstated', 'not', 'absent'];

/** The words shown for each result. */
export const resultLabels: Record<CheckResult, string> = {
  may: 'Có thể thuộc diện',
  not: 'Chưa thuộc diện',
  more: 'Cần thêm thông tin',
  unstated: 'Văn bản không nêu điều kiện',
  absent: 'Văn bản của tỉnh bạn ở đây không nói đến',
};

/** Headings that results stand under, in their order: only under the first may someone ask for something. */
export const headings = {
  main: 'Quyền lợi, chế độ',
  task: 'Việc giao cho cơ quan, người dân được nhờ',
  intention: 'Mới là chủ trương, chưa phải quyền lợi',
  past: 'Dịp hoặc thời hạn đã qua',
} as const;

export type Heading = keyof typeof headings;

/** The words shown beside each condition. */
export const truthLabels: Record<Truth, string> = {
  met: 'Đúng',
  unmet: 'Chưa đúng',
  unknown: 'Chưa rõ',
};

/** Question id → ids of the options ticked, or a number. A question left out, or with none ticked, is not known ("Không rõ"). */
export type Answers = Readonly<Record<string, readonly string[] | number>>;

/** A condition as far as it can be tested. */
export interface Testable {
  readonly test?: Test | undefined;
}

/** The rules of a part without its words. */
export interface Rules {
  /** Id of the province that its document is for; left out: it holds everywhere. */
  readonly place?: string | undefined;
  /** Whom the part as a whole is about, where it has no condition: unmet, it is not for the reader. */
  readonly for?: { readonly test: Test } | undefined;
  readonly conditions: readonly (Testable | { readonly anyOf: readonly Testable[] })[];
}

/** One condition as judged; `items` are the alternatives of an `anyOf`, in their order. */
export interface ConditionCheck {
  truth: Truth;
  items: Truth[];
}

export interface PartCheck {
  result: CheckResult;
  conditions: ConditionCheck[];
}

export const every = (truths: readonly Truth[]): Truth =>
  truths.includes('unmet') ? 'unmet' : truths.includes('unknown') ? 'unknown' : 'met';
export const some = (truths: readonly Truth[]): Truth =>
  truths.includes('met') ? 'met' : truths.includes('unknown') ? 'unknown' : 'unmet';
export const opposite = (truth: Truth): Truth =>
  truth === 'unknown' ? truth : truth === 'met' ? 'unmet' : 'met';

/** Judges a test in the three-valued logic of Kleene: what is not known stays so unless the rest decides. */
export function evaluateTest(test: Test | undefined, answers: Answers): Truth {
  if (!test || 'unclear' in test) return 'unknown';
  if ('all' in test) return every(test.all.map((one) => evaluateTest(one, answers)));
  if ('any' in test) return some(test.any.map((one) => evaluateTest(one, answers)));
  if ('not' in test) return opposite(evaluateTest(test.not, answers));
  const given = answers[test.question];
  if ('includes' in test) {
    if (typeof given === 'number' || given === undefined || given.length === 0) return 'unknown';
    return given.includes(test.includes) ? 'met' : 'unmet';
  }
  if (typeof given !== 'number') return 'unknown';
  const holds = 'atLeast' in test ? given >= test.atLeast : given < test.under;
  return holds ? 'met' : 'unmet';
}

/** What the truth of a part's conditions together makes of it. */
export function resultFor(truth: Truth, hasConditions: boolean): CheckResult {
  if (truth === 'unmet') return 'not';
  if (!hasConditions) return 'unstated';
  return truth === 'met' ? 'may' : 'more';
}

/**
 * Judges one part. What is for another province is `absent`, never `not`; no condition in the source is `unstated`.
 *
 * @param province id of the reader's province; undefined where it is not known
 */
export function evaluatePart(
  part: Rules,
  answers: Answers,
  province: string | undefined,
): PartCheck {
  const conditions = part.conditions.map((condition): ConditionCheck => {
    if (!('anyOf' in condition)) return { truth: evaluateTest(condition.test, answers), items: [] };
    const items = condition.anyOf.map(({ test }) => evaluateTest(test, answers));
    return { truth: some(items), items };
  });
  if (part.place !== undefined && province !== undefined && province !== part.place)
    return { result: 'absent', conditions };
  const whole = part.for ? evaluateTest(part.for.test, answers) : 'met';
  if (conditions.length === 0)
    return { result: resultFor(whole === 'unmet' ? 'unmet' : 'met', false), conditions };
  const truths = [whole, ...conditions.map(({ truth }) => truth)];
  // Where the reader lives is a condition too, as long as nobody knows it.
  const place: Truth = part.place !== undefined && province === undefined ? 'unknown' : 'met';
  return { result: resultFor(every([place, ...truths]), true), conditions };
}

/** Judges a guide by its parts; the most hopeful part speaks for the whole. */
export function evaluateGuide(
  parts: readonly Rules[],
  answers: Answers,
  province: string | undefined,
): { result: CheckResult; parts: PartCheck[] } {
  const checks = parts.map((part) => evaluatePart(part, answers, province));
  const result =
    resultOrder.find((one) => checks.some((check) => check.result === one)) ?? 'absent';
  return { result, parts: checks };
}

/** What a place question's answer says: the province, or words with which the questions end. */
interface PlaceOption {
  readonly id: string;
  readonly province?: string | undefined;
}
interface AskedOptions {
  readonly id: string;
  readonly options?: readonly PlaceOption[] | undefined;
}

/**
 * The province that the answers name.
 *
 * @returns its id; an empty string for a place whose documents are not here; undefined where it is not known
 */
export function provinceOf(
  questions: readonly AskedOptions[],
  answers: Answers,
): string | undefined {
  for (const { id, options = [] } of questions) {
    if (!options.some(({ province }) => province !== undefined)) continue;
    const given = answers[id];
    if (typeof given === 'number' || given === undefined || given.length === 0) return undefined;
    return options.find((option) => option.id === given[0])?.province ?? '';
  }
  return undefined;
}

/** The questions with their options, as far as `provinceOf` needs them. */
export const placesIn = (questions: CheckerData['questions']): AskedOptions[] =>
  questions.map((one) => ({ id: one.id, ...('options' in one && { options: one.options }) }));

/** A question that a test names, and what it asks of the answer. */
export type Leaf = Extract<Test, { question: string }>;

/** Every leaf of a test. */
export function leavesOf(test: Test | undefined): Leaf[] {
  if (!test || 'unclear' in test) return [];
  if ('all' in test) return test.all.flatMap(leavesOf);
  if ('any' in test) return test.any.flatMap(leavesOf);
  return 'not' in test ? leavesOf(test.not) : [test];
}

/** Every leaf that a part's rules name. */
export function leavesIn(part: Pick<Rules, 'for' | 'conditions'>): Leaf[] {
  const tests = part.conditions.flatMap((condition) =>
    'anyOf' in condition ? condition.anyOf.map(({ test }) => test) : [condition.test],
  );
  return [part.for?.test, ...tests].flatMap(leavesOf);
}

/** Messages, in Vietnamese, for questions or options that do not exist or are of another kind; empty when all fit. */
export function danglingReferences(
  leaves: readonly Leaf[],
  { questions }: Pick<CheckerData, 'questions'>,
): string[] {
  return leaves.flatMap((leaf) => {
    const found = questions.find(({ id }) => id === leaf.question);
    if (!found)
      return [
        `không có câu hỏi "${leaf.question}" trong content/checker/questions.yaml; các câu hỏi: ${questions.map(({ id }) => id).join(', ')}`,
      ];
    if (!('includes' in leaf))
      return found.kind === 'number'
        ? []
        : [`câu hỏi "${leaf.question}" không hỏi con số; hãy dùng includes`];
    if (found.kind === 'number')
      return [`câu hỏi "${leaf.question}" hỏi con số; hãy dùng atLeast hoặc under`];
    if (!found.options.some(({ id }) => id === leaf.includes))
      return [
        `câu hỏi "${leaf.question}" không có câu trả lời "${leaf.includes}"; các câu trả lời: ${found.options.map(({ id }) => id).join(', ')}`,
      ];
    return [];
  });
}
