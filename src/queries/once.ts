import { today } from '#src/site/today.ts';

/**
 * A query whose answer is worked out once for a version of the content, however many pages ask, in a build as in
 * development: Vite evaluates each module that stands on `collections.ts` anew whenever the content was read anew, and
 * with it forgets the answers kept here (`scripts/dev.test.ts` watches over that).
 *
 * An answer that failed is not kept.
 */
export function once<Answer>(load: () => Answer | Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () =>
    (answer ??= Promise.resolve()
      .then(load)
      .catch((error: unknown) => {
        answer = undefined;
        throw error;
      }));
}

/** As `once`, for a query with a key: each key's answer is worked out at its first call. */
export function onceEach<Key, Answer>(
  load: (key: Key) => Answer | Promise<Answer>,
): (key: Key) => Promise<Answer> {
  const queries = new Map<Key, () => Promise<Answer>>();
  return (key) => {
    const query = queries.get(key) ?? once(() => load(key));
    queries.set(key, query);
    return query();
  };
}

/**
 * As `onceEach`, but only the answer for the last key is kept: for what is large, and asked for by one page after another
 * of the same thing.
 */
export function onceInTurn<Key, Answer>(
  load: (key: Key) => Answer | Promise<Answer>,
): (key: Key) => Promise<Answer> {
  let last: { readonly key: Key; readonly query: () => Promise<Answer> } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, query: once(() => load(key)) };
    return last.query();
  };
}

/**
 * As `once`, for a query that depends on the day.
 *
 * @param load works the answer out as of a day, `YYYY-MM-DD`
 * @returns the query; its day is the one that the site is built for, unless told
 */
export function onceADay<Answer>(
  load: (day: string) => Answer | Promise<Answer>,
): (day?: string) => Promise<Answer> {
  const query = onceEach(load);
  return (day = today) => query(day);
}
