import type { CheckerData, Test } from '#src/schemas/checker.ts';
import {
  evaluateTest,
  every,
  leavesIn,
  opposite,
  provinceOf,
  resultFor,
  some,
  type Answers,
  type Rules,
  type Truth,
} from './checker.ts';

/** Which questions and options can still change something: nobody is asked for the rest. */

/** An option as the choice of questions needs it. */
export interface AskOption {
  readonly id: string;
  readonly none: boolean;
  readonly province?: string | undefined;
  readonly when?: Test | undefined;
  /** Whether it ends the questions. */
  readonly ends: boolean;
}

/** A question as the choice of questions needs it; one without options asks for a number. */
export interface AskQuestion {
  readonly id: string;
  readonly step: string;
  readonly options?: readonly AskOption[] | undefined;
}

/** A part with what decides whether anybody is asked because of it. */
export interface AskPart extends Rules {
  /** What is over makes nobody answer anything. */
  readonly past: boolean;
}

/** How the truth of a test moves when one answer does: before and after, for each way in which the rest may stand. */
type Moves = ReadonlySet<string>;

const TRUTHS: readonly Truth[] = ['met', 'unmet', 'unknown'];
const move = (before: Truth, after: Truth): string => `${before} ${after}`;
const STILL: Moves = new Set(TRUTHS.map((truth) => move(truth, truth)));
const both = (moved: string): [Truth, Truth] => moved.split(' ') as [Truth, Truth];

/** An answer that changes: an option that is ticked or not, or a number that is one or the next. */
type Change =
  | { readonly question: string; readonly option: string }
  | { readonly question: string; readonly from: number; readonly to: number };

/** The moves of several tests together. */
function together(parts: readonly Moves[], join: (truths: readonly Truth[]) => Truth): Moves {
  return parts.reduce<Moves>((sum, part, at) => {
    if (at === 0) return part;
    const joined = new Set<string>();
    for (const one of sum)
      for (const other of part) {
        const [a, b] = both(one);
        const [c, d] = both(other);
        joined.add(move(join([a, c]), join([b, d])));
      }
    return joined;
  }, new Set());
}

/** What is known when questions are chosen. */
interface Known {
  readonly answers: Answers;
  /** Questions whose turn is over: what they left open stays so. */
  readonly closed: ReadonlySet<string>;
}

/** The moves of a test under a change; what was answered stays, what was not asked yet may be anything. */
function movesOf(test: Test | undefined, known: Known, change: Change): Moves {
  if (!test || 'unclear' in test) return new Set([move('unknown', 'unknown')]);
  if ('all' in test)
    return together(
      test.all.map((one) => movesOf(one, known, change)),
      every,
    );
  if ('any' in test)
    return together(
      test.any.map((one) => movesOf(one, known, change)),
      some,
    );
  if ('not' in test) {
    const turned = [...movesOf(test.not, known, change)].map((moved) => {
      const [a, b] = both(moved);
      return move(opposite(a), opposite(b));
    });
    return new Set(turned);
  }
  if (known.answers[test.question] !== undefined || known.closed.has(test.question)) {
    const truth = evaluateTest(test, known.answers);
    return new Set([move(truth, truth)]);
  }
  if (test.question !== change.question) return STILL;
  if ('from' in change) {
    const at = (value: number) => evaluateTest(test, { [test.question]: value });
    return new Set([move(at(change.from), at(change.to))]);
  }
  if (!('includes' in test)) return STILL;
  return test.includes === change.option ? new Set([move('met', 'unmet')]) : STILL;
}

/** Whether a change can make another result of a part. */
function changes(part: Rules, known: Known, change: Change): boolean {
  const conditions = part.conditions.map((condition) =>
    'anyOf' in condition
      ? together(
          condition.anyOf.map(({ test }) => movesOf(test, known, change)),
          some,
        )
      : movesOf(condition.test, known, change),
  );
  const whole = part.for && movesOf(part.for.test, known, change);
  const stated = conditions.length > 0;
  const moves = together([...(whole ? [whole] : []), ...conditions], every);
  // Without a condition, only that it is not for the reader makes a difference.
  const resultOf = (truth: Truth) => resultFor(stated || truth === 'unmet' ? truth : 'met', stated);
  return [...moves].some((moved) => {
    const [before, after] = both(moved);
    return resultOf(before) !== resultOf(after);
  });
}

/** The numbers at which tests of a question turn, as steps from one to the next. */
function turns(question: string, parts: readonly Rules[]): Change[] {
  const bounds = parts.flatMap((part) =>
    leavesIn(part).flatMap((leaf) => {
      if (leaf.question !== question || 'includes' in leaf) return [];
      return ['atLeast' in leaf ? leaf.atLeast : leaf.under];
    }),
  );
  return [...new Set(bounds)].map((bound) => ({ question, from: bound - 1, to: bound }));
}

/** What is asked of a question: all of it, or the options that count. */
export interface Asked {
  readonly question: string;
  /** Ids of the options to show, in their order; none of a question for a number. */
  readonly options: readonly string[];
}

/**
 * The questions of a step that can still change a result, with the options that can.
 *
 * @param answers those of the steps before; of its own step a question knows nothing
 * @param closed ids of the questions of the steps before, asked or not
 */
export function askedIn(
  step: string,
  questions: readonly AskQuestion[],
  parts: readonly AskPart[],
  answers: Answers,
  closed: ReadonlySet<string>,
): Asked[] {
  const province = provinceOf(questions, answers);
  const live = parts.filter(
    ({ past, place }) =>
      !past && (province === undefined || place === undefined || place === province),
  );
  return questions.flatMap((question): Asked[] => {
    if (question.step !== step) return [];
    const { id, options } = question;
    // Where someone lives decides what there is to ask at all.
    if (options?.some((option) => option.province !== undefined))
      return [{ question: id, options: options.map((option) => option.id) }];
    const matters = (change: Change) =>
      live.some((part) => changes(part, { answers, closed }, change));
    if (!options) return turns(id, live).some(matters) ? [{ question: id, options: [] }] : [];
    const shown = options.filter(
      (option) =>
        option.none ||
        (matters({ question: id, option: option.id }) &&
          (option.when === undefined || evaluateTest(option.when, answers) !== 'unmet')),
    );
    return shown.some(({ none }) => !none)
      ? [{ question: id, options: shown.map((option) => option.id) }]
      : [];
  });
}

/** A screen that is shown, with what it asks. */
export interface AskedStep {
  readonly step: string;
  readonly asked: readonly Asked[];
}

/** Whether the answers end the questions, by the option that says so. */
export function endOf(questions: readonly AskQuestion[], answers: Answers): string | undefined {
  for (const { id, options = [] } of questions) {
    const given = answers[id];
    if (typeof given === 'number' || given === undefined) continue;
    const end = options.find((option) => option.ends && given.includes(option.id));
    if (end) return end.id;
  }
  return undefined;
}

/** The answers to the questions of some steps. */
function answersOf(
  steps: readonly string[],
  questions: readonly AskQuestion[],
  answers: Answers,
): Answers {
  const ids = new Set(questions.filter(({ step }) => steps.includes(step)).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

/** The screen after some others: the first that still has something to ask; undefined where none has. */
export function nextStep(
  after: readonly string[],
  steps: readonly string[],
  questions: readonly AskQuestion[],
  parts: readonly AskPart[],
  answers: Answers,
): AskedStep | undefined {
  const known = answersOf(after, questions, answers);
  if (endOf(questions, known) !== undefined) return undefined;
  const last = after.at(-1);
  const from = last === undefined ? 0 : steps.indexOf(last) + 1;
  for (const [at, step] of steps.entries()) {
    if (at < from) continue;
    const before = new Set(steps.slice(0, at));
    const closed = new Set(
      questions.filter((question) => before.has(question.step)).map(({ id }) => id),
    );
    const asked = askedIn(step, questions, parts, known, closed);
    if (asked.length > 0) return { step, asked };
  }
  return undefined;
}

/** Every screen that someone with these answers goes through, in order. */
export function stepsAsked(
  steps: readonly string[],
  questions: readonly AskQuestion[],
  parts: readonly AskPart[],
  answers: Answers,
): AskedStep[] {
  const shown: AskedStep[] = [];
  for (;;) {
    const next = nextStep(
      shown.map(({ step }) => step),
      steps,
      questions,
      parts,
      answers,
    );
    if (!next) return shown;
    shown.push(next);
  }
}

/** The checker's questions as the choice of questions needs them. */
export const askQuestions = (questions: CheckerData['questions']): AskQuestion[] =>
  questions.map((question) => ({
    id: question.id,
    step: question.step,
    ...('options' in question && {
      options: question.options.map(({ id, none, province, when, ends }) => ({
        id,
        none,
        ...(province !== undefined && { province }),
        ...(when && { when }),
        ends: ends !== undefined,
      })),
    }),
  }));
