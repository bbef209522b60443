import { createHash } from 'node:crypto';

/**
 * Results kept in memory while what they were worked out from is the same, so that a saved file costs the work on that file
 * and not the work on all. Nothing here is written to a disk, and nothing outlives the process.
 */

/** What was worked out last for an object, and from what. */
interface Kept<Rest, Result> {
  readonly rest: Rest;
  readonly result: Result;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, at) => Object.is(value, other[at]));

/**
 * A function that answers as before while all it is given is the very same (`Object.is`). It must depend on nothing but
 * what it is given, and none of that may be changed in place.
 *
 * @param work its first argument is the object that the result is kept with, for as long as that object is used anywhere
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Result>(
  work: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const results = new WeakMap<Key, Kept<Rest, Result>>();
  return (key, ...rest) => {
    const kept = results.get(key);
    if (kept && isSame(kept.rest, rest)) return kept.result;
    const result = work(key, ...rest);
    results.set(key, { rest, result });
    return result;
  };
}

/**
 * A function from a name and bytes that is worked out again only where the bytes under that name are others, by their
 * SHA-256: neither size nor time of a file tells that it is the same.
 */
export function rememberedByBytes<Result>(
  work: (name: string, bytes: Buffer) => Result,
): (name: string, bytes: Buffer) => Result {
  const results = new Map<string, { readonly hash: string; readonly result: Result }>();
  return (name, bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const kept = results.get(name);
    if (kept?.hash === hash) return kept.result;
    const result = work(name, bytes);
    results.set(name, { hash, result });
    return result;
  };
}

/**
 * Gives the list of before where a list holds the very same things in the same order, so that who depends on the whole of
 * it can tell that nothing has changed.
 */
export function sameList<Item>(): (list: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = [];
  return (list) => {
    if (!isSame(last, list)) last = list;
    return last;
  };
}
