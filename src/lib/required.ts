/**
 * A value that something else in the content names, so that it has to be there.
 *
 * @param what what is looked for, in Vietnamese: `văn bản "kh-71"`
 * @throws Error where it is not: a fault that the check of the content should have told
 */
export function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`Không có ${what}.`);
  return value;
}
