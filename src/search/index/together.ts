/** Puts records that answer the same questions side by side, so that a few files have those of one question. Pure. */

/** Tokens that more records have than this tell little of which belong together, and cost most to compare by. */
const MOST_USERS = 60;

/** A token that counts more often says no more. */
const MOST_TIMES = 3;

type Bag = ReadonlyMap<string, number>;

/** The records that have each telling token. */
function usersOf(bags: readonly Bag[]): Map<string, number[]> {
  const users = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const token of bag.keys()) {
      const known = users.get(token);
      if (known) known.push(at);
      else users.set(token, [at]);
    }
  });
  for (const [token, { length }] of users)
    if (length < 2 || length > MOST_USERS) users.delete(token);
  return users;
}

/** What each record says with telling tokens, rare ones before others, as vectors of length 1. */
function vectorsOf(bags: readonly Bag[], users: ReadonlyMap<string, readonly number[]>): Bag[] {
  return bags.map((bag) => {
    const own = [...bag].flatMap(([token, times]): [string, number][] => {
      const count = users.get(token)?.length;
      return count === undefined
        ? []
        : [[token, Math.log(bags.length / count) * Math.min(times, MOST_TIMES)]];
    });
    const length = Math.sqrt(own.reduce((sum, [, worth]) => sum + worth * worth, 0));
    return new Map(own.map(([token, worth]) => [token, worth / Math.max(length, Number.EPSILON)]));
  });
}

/**
 * An order of records in which each run of `size` belongs together: the first that is left, and those most like it and one
 * another. The same bags give the same order.
 *
 * @param bags tokens of each record, and how often each counts
 * @returns places in `bags`
 */
export function together(bags: readonly Bag[], size: number): number[] {
  const users = usersOf(bags);
  const vectors = vectorsOf(bags, users);
  const left = new Set(bags.keys());
  const order: number[] = [];
  for (let likeness = new Map<number, number>(); left.size > 0;) {
    if (order.length % size === 0) likeness = new Map();
    let next: number | undefined;
    for (const [at, value] of likeness) {
      const best = next === undefined ? 0 : (likeness.get(next) ?? 0);
      if (left.has(at) && (value > best || (value === best && next !== undefined && at < next)))
        next = at;
    }
    // Where nothing is like these, the next in the order given.
    next ??= left.values().next().value ?? 0;
    left.delete(next);
    order.push(next);
    for (const [token, worth] of vectors[next] ?? [])
      for (const at of users.get(token) ?? [])
        likeness.set(at, (likeness.get(at) ?? 0) + worth * (vectors[at]?.get(token) ?? 0));
  }
  return order;
}
