import type { CheckerData, Test } from '#src/schemas/checker.ts';
import type { Answers, CheckResult, Rules } from '#src/lib/benefits/checker.ts';

/** A person made up from the rules of a part, and what the checker must say. */
export interface DerivedCase {
  /** What the case does: `met`, `out of place`, or `condition 2 unmet`. */
  name: string;
  answers: Answers;
  /** Where the person lives; undefined where nobody knows. */
  province: string | undefined;
  expected: CheckResult;
}

/** What an answer must hold: an option ticked or left, a number within bounds. */
type Literal =
  | { question: string; option: string; ticked: boolean }
  | { question: string; least: number; most: number };

const ENDLESS = 999;

/** The ways to make a test come out as wanted, each a set of ticks; none where the source leaves the point open. */
function ways(test: Test | undefined, wanted: boolean): Literal[][] {
  if (!test || 'unclear' in test) return [];
  if ('not' in test) return ways(test.not, !wanted);
  if ('question' in test) {
    const { question } = test;
    if ('includes' in test) return [[{ question, option: test.includes, ticked: wanted }]];
    const [bound, above] = 'atLeast' in test ? [test.atLeast, wanted] : [test.under, !wanted];
    return [
      [above ? { question, least: bound, most: ENDLESS } : { question, least: 0, most: bound - 1 }],
    ];
  }
  const inner = ('all' in test ? test.all : test.any).map((one) => ways(one, wanted));
  return 'all' in test === wanted ? product(inner) : inner.flat();
}

const product = (lists: Literal[][][]): Literal[][] =>
  lists.reduce<Literal[][]>(
    (sets, list) => sets.flatMap((set) => list.map((more) => [...set, ...more])),
    [[]],
  );

/** Answers that hold exactly those ticks; undefined where they contradict each other. */
function answersFor(
  literals: Literal[],
  { questions }: Pick<CheckerData, 'questions'>,
): Answers | undefined {
  const answers: Record<string, string[] | number> = {};
  for (const question of questions) {
    const of = literals.filter((literal) => literal.question === question.id);
    if (of.length === 0) continue;
    if (question.kind === 'number') {
      const bounds = of.flatMap((one) => ('least' in one ? [one] : []));
      const least = Math.max(question.min, ...bounds.map((one) => one.least));
      if (least > Math.min(question.max, ...bounds.map((one) => one.most))) return undefined;
      answers[question.id] = least;
      continue;
    }
    const pick = (ticked: boolean) =>
      new Set(of.flatMap((one) => ('option' in one && one.ticked === ticked ? [one.option] : [])));
    const [ticked, left] = [pick(true), pick(false)];
    if (
      [...ticked].some((option) => left.has(option)) ||
      (question.kind === 'one' && ticked.size > 1)
    )
      return undefined;
    const free = question.options.filter((option) => !left.has(option.id));
    const other = free.find(({ none }) => none) ?? free[0];
    if (ticked.size === 0 && !other) return undefined;
    answers[question.id] = ticked.size > 0 ? [...ticked] : [other?.id ?? ''];
  }
  return answers;
}

const first = (sets: Literal[][], checker: Pick<CheckerData, 'questions'>): Answers | undefined =>
  sets.map((set) => answersFor(set, checker)).find((answers) => answers !== undefined);

/**
 * Test cases from the rules of one part, found by solving the rules rather than by evaluating them: everyone who meets
 * them, then with one thing turned round.
 */
export function deriveCases(part: Rules, checker: Pick<CheckerData, 'questions'>): DerivedCase[] {
  const tests = part.conditions.map((condition) =>
    'anyOf' in condition ? condition.anyOf.map(({ test }) => test) : [condition.test],
  );
  const meeting = tests.map((alternatives) => alternatives.flatMap((test) => ways(test, true)));
  // A condition that nothing can meet stays open; the others are met around it.
  const closed = meeting.filter((sets) => sets.length > 0);
  const whole = part.for ? [ways(part.for.test, true)] : [];
  const cases: DerivedCase[] = [];
  const add = (name: string, answers: Answers | undefined, expected: CheckResult) => {
    if (answers) cases.push({ name, answers, province: part.place, expected });
  };
  const met = first(product([...whole, ...closed]), checker);
  const best = tests.length === 0 ? 'unstated' : 'may';
  add('met', met, closed.length < tests.length ? 'more' : best);
  if (met)
    cases.push({ name: 'out of place', answers: met, province: 'noi-khac', expected: 'absent' });
  if (part.for) add('not for them', first(ways(part.for.test, false), checker), 'not');
  tests.forEach((alternatives, index) => {
    const against = product(alternatives.map((test) => ways(test, false)));
    const others = meeting.filter((sets, at) => at !== index && sets.length > 0);
    add(
      `condition ${index + 1} unmet`,
      first(product([...whole, against, ...others]), checker),
      'not',
    );
  });
  if (tests.length > 0) {
    add('nothing known', {}, 'more');
    cases.push({
      name: 'nothing known, place too',
      answers: {},
      province: undefined,
      expected: 'more',
    });
  }
  return cases;
}
