/**
 * A query whose answer is worked out once a build, however many pages ask. In development it is worked out at each
 * request, since the content may have changed in between.
 */
export function once<Answer>(load: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (import.meta.env.DEV ? load() : (answer ??= load()));
}
