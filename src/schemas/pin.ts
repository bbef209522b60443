import { z } from 'astro/zod';

/**
 * Pins: references to clauses. Authors write `at:`; code sees `clause`, and `document` where the clause may be of
 * another document. This is the one place that takes what is written apart.
 */

/** A pin once read: a clause of a document, with the exact words it rests on where a passage matters. */
export interface Pin {
  /** Slug of the document. */
  readonly document: string;
  /** Address of the clause within it. */
  readonly clause: string;
  readonly quote?: string | undefined;
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const CLAUSE = '[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*';

/** The address of a clause within one document, such as `II.1.4.g1.c1`, `QD.D1` or `header`. */
export const clauseAddress = z
  .string()
  .regex(
    new RegExp(`^${CLAUSE}$`, 'u'),
    'không phải địa chỉ mục; ví dụ đúng: II.1.a hoặc III.2.c.g1',
  );

/** A pin as it is written in a document's own files, where only the clause is said. */
export const clausePin = z
  .string()
  .regex(
    new RegExp(`^${CLAUSE}$`, 'u'),
    'ghim trong tệp của chính văn bản chỉ ghi mục, ví dụ: II.1.a hoặc III.2.c.g1',
  )
  .brand<'clausePin'>();

/** A pin as it is written elsewhere: `document#clause`, or the clause alone where what encloses it names the document. */
export const documentPin = z
  .string()
  .regex(
    new RegExp(`^(?:${SLUG}#)?${CLAUSE}$`, 'u'),
    'ghim nguồn phải có dạng van-ban#mục, ví dụ: may-trang-12-kh-ubnd-2021#V.1.b; chỗ đã nói văn bản nào thì chỉ ghi mục: V.1.b',
  )
  .brand<'documentPin'>();

type WrittenPin = z.infer<typeof documentPin>;

/** Data as code sees it, from data as it is written: every `at` is read. */
export type ReadPins<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { [Index in keyof T]: ReadPins<T[Index]> }
    : {
        [Key in keyof T as Key extends 'at' ? 'clause' : Key]: Key extends 'at'
          ? string | Extract<T[Key], undefined>
          : ReadPins<T[Key]>;
      } & ('at' extends keyof T
        ? T['at'] extends WrittenPin
          ? { document: string }
          : unknown
        : unknown);

/**
 * Takes `document#clause` apart, or a clause alone.
 *
 * @param enclosing slug of the document that is meant where only a clause is written
 * @returns the pin, or what is wrong with it, in Vietnamese
 */
export function readPin(
  at: string,
  enclosing?: string,
): { readonly document: string; readonly clause: string } | { readonly fault: string } {
  const wrong = documentPin.safeParse(at).error?.issues[0]?.message;
  if (wrong !== undefined) return { fault: `"${at}": ${wrong}` };
  const hash = at.indexOf('#');
  const document = hash < 0 ? enclosing : at.slice(0, hash);
  if (document === undefined)
    return { fault: `ghim "${at}" chưa nói mục của văn bản nào; hãy ghi van-ban#${at}` };
  return { document, clause: at.slice(hash + 1) };
}

/** A pin as it is written where nothing encloses it: `document#clause`. For messages and keys; nothing takes it apart again. */
export const writtenPin = ({ document, clause }: Pin): string => `${document}#${clause}`;

/** How the pins of a collection say their document. */
export type PinScope =
  /** They are clauses of the entry itself: its own files of a document. */
  | 'own'
  /** Each says its own. */
  | 'none'
  /** A field of this name names the document for everything inside the group that holds it. */
  | { readonly field: string };

/** A pin that could not be read. */
export interface PinFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Reads every pin of an entry. @returns the entry as code sees it, and the pins that could not be read */
export function readPins<T>(
  data: T,
  scope: PinScope,
): { data: ReadPins<T>; faults: readonly PinFault[] } {
  const faults: PinFault[] = [];
  const pinAt = (at: string, path: readonly PropertyKey[], enclosing: string | undefined) => {
    if (scope === 'own') return { clause: at };
    const read = readPin(at, enclosing);
    if (!('fault' in read)) return read;
    faults.push({ path, message: read.fault });
    return {};
  };
  const walk = (
    value: unknown,
    path: readonly PropertyKey[],
    enclosing: string | undefined,
  ): unknown => {
    if (Array.isArray(value))
      return value.map((item: unknown, index) => walk(item, [...path, index], enclosing));
    if (typeof value !== 'object' || value === null) return value;
    const named: unknown =
      typeof scope === 'object'
        ? Object.entries(value).find(([key]) => key === scope.field)?.[1]
        : undefined;
    const inside = typeof named === 'string' ? named : enclosing;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]: [string, unknown]): [string, unknown][] =>
        key === 'at' && typeof item === 'string'
          ? Object.entries(pinAt(item, [...path, key], inside))
          : [[key, walk(item, [...path, key], inside)]],
      ),
    );
  };
  // Only strings named `at` are replaced, as the type says.
  return { data: walk(data, [], undefined) as ReadPins<T>, faults };
}
