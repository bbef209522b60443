/** Puts records that answer the same questions side by side, so that a few files have those of one question. Pure. */

/** Tokens that more records have than this tell little of which belong together, and cost most to compare by. */
const MOST_USERS = 60;

/** A token that counts more often says no more. */
const MOST_TIMES = 3;

/** The records that have a token, and what it is worth in each. */
interface Users {
  readonly places: number[];
  readonly worths: number[];
}

/** The telling tokens of each record, rare ones worth more; what a record says is worth 1 in all, as a vector's length. */
function usersIn(bags: readonly ReadonlyMap<string, number>[]): Users[][] {
  const users = new Map<string, Users>();
  bags.forEach((bag, at) => {
    for (const [token, times] of bag) {
      const known = users.get(token) ?? { places: [], worths: [] };
      users.set(token, known);
      known.places.push(at);
      known.worths.push(Math.min(times, MOST_TIMES));
    }
  });
  const out = bags.map((): Users[] => []);
  const squares = new Float64Array(bags.length);
  for (const one of users.values()) {
    const { places, worths } = one;
    if (places.length < 2 || places.length > MOST_USERS) continue;
    const rarity = Math.log(bags.length / places.length);
    places.forEach((at, nth) => {
      const worth = (worths[nth] ?? 0) * rarity;
      worths[nth] = worth;
      squares[at] = (squares[at] ?? 0) + worth * worth;
      out[at]?.push(one);
    });
  }
  for (const one of new Set(out.flat()))
    one.places.forEach((at, nth) => {
      one.worths[nth] = (one.worths[nth] ?? 0) / Math.sqrt(squares[at] || 1);
    });
  return out;
}

/**
 * An order of records in which each run of `size` belongs together: the first that is left, and those most like it and one
 * another. The same bags give the same order.
 *
 * @param bags tokens of each record, and how often each counts
 * @returns places in `bags`
 */
export function together(bags: readonly ReadonlyMap<string, number>[], size: number): number[] {
  const users = usersIn(bags);
  const left = new Set(bags.keys());
  /** How like each record is to those of the run so far. */
  const likeness = new Float64Array(bags.length);
  let alike = new Set<number>();
  const order: number[] = [];
  while (left.size > 0) {
    if (order.length % size === 0) {
      for (const at of alike) likeness[at] = 0;
      alike = new Set();
    }
    // Where nothing is like these, the next in the order given.
    let next = left.values().next().value ?? 0;
    let best = 0;
    for (const at of alike) {
      const value = likeness[at] ?? 0;
      if (value > best || (value === best && best > 0 && at < next)) [next, best] = [at, value];
    }
    left.delete(next);
    alike.delete(next);
    order.push(next);
    likeness[next] = 0;
    for (const { places, worths } of users[next] ?? []) {
      const own = worths[places.indexOf(next)] ?? 0;
      places.forEach((at, nth) => {
        if (!left.has(at)) return;
        likeness[at] = (likeness[at] ?? 0) + own * (worths[nth] ?? 0);
        alike.add(at);
      });
    }
  }
  return order;
}
