import type { ContentProblem } from '#src/site/problem.ts';

/**
 * One fault shows in many places: a document that is gone is missed by every guide that rests on it. It is told once, where
 * it lies nearest, and the others are counted.
 */

/** Things of one kind that are missing one by one; more of them are one fault: a file that is gone. */
const ONE_BY_ONE = 3;
/** As many names as show which are meant. */
const NAMED = 5;

const keyOf = ({ kind, name }: NonNullable<ContentProblem['cause']>): string => `${kind} ${name}`;

/** Mistakes of one cause as one: the first of them, and how many others there are. */
function asOne([first, ...others]: readonly ContentProblem[]): ContentProblem[] {
  if (!first) return [];
  if (others.length === 0) return [first];
  return [
    { ...first, message: `${first.message} (${String(others.length)} chỗ nữa cũng ghi mã này)` },
  ];
}

/** Many things of one kind as one mistake that names some of them. */
function ofKind(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const [first, ...others] = problems;
  if (!first || problems.length <= ONE_BY_ONE) return problems;
  const names = others.map(({ cause }) => `"${cause?.name ?? ''}"`);
  const more = names.length > NAMED ? ` và ${String(names.length - NAMED)} mã nữa` : '';
  return [
    { ...first, message: `${first.message}; cũng vậy: ${names.slice(0, NAMED).join(', ')}${more}` },
  ];
}

/**
 * Each cause once.
 *
 * @param problems those that lie nearer to their cause before those that follow from it
 * @returns mistakes without a cause of that kind as they are, in their order; the others after them
 */
export function nearestCauses(problems: readonly ContentProblem[]): ContentProblem[] {
  const single = problems.filter(({ cause }) => cause === undefined);
  const caused = problems.flatMap((problem) =>
    problem.cause === undefined ? [] : [{ problem, cause: problem.cause }],
  );
  const each = [...Map.groupBy(caused, ({ cause }) => keyOf(cause)).values()].flatMap((same) =>
    asOne(same.map(({ problem }) => problem)),
  );
  const kinds = Map.groupBy(each, ({ cause }) => cause?.kind);
  return [...single, ...[...kinds.values()].flatMap(ofKind)];
}
