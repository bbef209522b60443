import type { CheckerData, Test } from '#src/schemas/checker.ts';
import type { Answers, CheckResult, Rules } from '#src/lib/benefits/checker.ts';

/** A person made up from the rules of a part, and what the checker must say. */
export interface DerivedCase {
  /** What the case does: `met`, `out of place`, or `condition 2 unmet`. */
  name: string;
  answers: Answers;
  expected: CheckResult;
}

interface Literal {
  question: string;
  option: string;
  ticked: boolean;
}

/** The ways to make a test come out as wanted, each a set of ticks; none where the source leaves the point open. */
function ways(test: Test | undefined, wanted: boolean): Literal[][] {
  if (!test || 'unclear' in test) return [];
  if ('not' in test) return ways(test.not, !wanted);
  if ('includes' in test)
    return [[{ question: test.question, option: test.includes, ticked: wanted }]];
  const inner = ('all' in test ? test.all : test.any).map((one) => ways(one, wanted));
  return 'all' in test === wanted ? product(inner) : inner.flat();
}

const product = (lists: Literal[][][]): Literal[][] =>
  lists.reduce<Literal[][]>(
    (sets, list) => sets.flatMap((set) => list.map((more) => [...set, ...more])),
    [[]],
  );

/** Answers that hold exactly those ticks; undefined where they contradict each other. */
function answersFor(literals: Literal[], { questions }: CheckerData): Answers | undefined {
  const answers: Record<string, string[]> = {};
  for (const { id, kind, options } of questions) {
    const of = literals.filter(({ question }) => question === id);
    if (of.length === 0) continue;
    const pick = (ticked: boolean) =>
      new Set(of.filter((one) => one.ticked === ticked).map(({ option }) => option));
    const [ticked, left] = [pick(true), pick(false)];
    if ([...ticked].some((option) => left.has(option)) || (kind === 'one' && ticked.size > 1))
      return undefined;
    const free = options.filter((option) => !left.has(option.id));
    const other = free.find(({ none }) => none) ?? free[0];
    if (ticked.size === 0 && !other) return undefined;
    answers[id] = ticked.size > 0 ? [...ticked] : [other?.id ?? ''];
  }
  return answers;
}

const first = (sets: Literal[][], checker: CheckerData): Answers | undefined =>
  sets.map((set) => answersFor(set, checker)).find((answers) => answers !== undefined);

/**
 * Test cases from the rules of one part, found by solving the rules rather than by evaluating them: everyone who meets
 * them, then with one thing turned round.
 */
export function deriveCases(part: Rules, checker: CheckerData): DerivedCase[] {
  const tests = part.conditions.map((condition) =>
    'anyOf' in condition ? condition.anyOf.map(({ test }) => test) : [condition.test],
  );
  const meeting = tests.map((alternatives) => alternatives.flatMap((test) => ways(test, true)));
  // A condition that nothing can meet stays open; the others are met around it.
  const closed = meeting.filter((sets) => sets.length > 0);
  const place = part.scope ? [ways(part.scope.test, true)] : [];
  const cases: DerivedCase[] = [];
  const add = (name: string, answers: Answers | undefined, expected: CheckResult) => {
    if (answers) cases.push({ name, answers, expected });
  };
  const best = closed.length === 0 && tests.length === 0 ? 'unstated' : 'may';
  add(
    'met',
    first(product([...place, ...closed]), checker),
    closed.length < tests.length ? 'more' : best,
  );
  if (part.scope)
    add('out of place', first(product([ways(part.scope.test, false), ...closed]), checker), 'not');
  tests.forEach((alternatives, index) => {
    const against = product(alternatives.map((test) => ways(test, false)));
    const others = meeting.filter((sets, at) => at !== index && sets.length > 0);
    add(
      `condition ${index + 1} unmet`,
      first(product([...place, against, ...others]), checker),
      'not',
    );
  });
  if (tests.length > 0) add('nothing known', {}, 'more');
  return cases;
}
