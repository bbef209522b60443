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
 * A function from a name and a text that is worked out again only where the text under that name is another, letter for
 * letter.
 */
export function rememberedByText<Result>(
  work: (name: string, text: string) => Result,
): (name: string, text: string) => Result {
  const results = new Map<string, { readonly text: string; readonly result: Result }>();
  return (name, text) => {
    const kept = results.get(name);
    if (kept?.text === text) return kept.result;
    const result = work(name, text);
    results.set(name, { text, result });
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
