/**
 * Small strict readers for values that cross a border: a message of the worker, a file of the index, a data attribute.
 * Each gives the value in its type or throws a `TypeError` that names the place. Hand-written, since readers' browsers
 * load them: a schema library weighs more than the whole search page.
 */

const wrong = (at: string, wanted: string): TypeError => new TypeError(`${at}: not ${wanted}`);

/** Whether the value is an object with named fields, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a value; `at` says where it stands, for the message. */
export type Reader<T> = (value: unknown, at: string) => T;

export const readObject: Reader<Record<string, unknown>> = (value, at) => {
  if (!isRecord(value)) throw wrong(at, 'an object');
  return value;
};

export const readText: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw wrong(at, 'a text');
  return value;
};

export const readNumber: Reader<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(at, 'a number');
  return value;
};

export const readFlag: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw wrong(at, 'true or false');
  return value;
};

/** A list of values of one kind. */
export const listOf =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, 'a list');
    return value.map((one, index) => item(one, `${at}[${String(index)}]`));
  };

/** An object whose fields, whatever their names, hold values of one kind. */
export const tableOf =
  <T>(item: Reader<T>): Reader<Record<string, T>> =>
  (value, at) =>
    Object.fromEntries(
      Object.entries(readObject(value, at)).map(([key, one]): [string, T] => [
        key,
        item(one, `${at}.${key}`),
      ]),
    );

/** A value that may be left out. */
export const maybe =
  <T>(item: Reader<T>): Reader<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : item(value, at);

/** Whether the value is one of some words. */
export function isOneOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): value is Word {
  return words.some((word) => word === value);
}

/** One of some words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, at) => {
    if (!isOneOf(words, value)) throw wrong(at, words.join(' | '));
    return value;
  };

/** Reads JSON text. Throws on text that is no JSON, as on a value of another kind. */
export function readJson<T>(text: string, read: Reader<T>, at: string): T {
  const value: unknown = JSON.parse(text);
  return read(value, at);
}
