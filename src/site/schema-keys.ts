import type { z } from 'astro/zod';
import { similar } from './similar.ts';

/** The names of fields that a schema knows, and what an author meant who wrote another. */

/** What of a schema's definition is looked at; Zod gives each kind its own. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly items?: readonly z.core.$ZodType[];
  readonly getter?: () => z.core.$ZodType;
}

/** The objects, lists and tables that a schema stands for, whatever is wrapped around them. */
function bare(schema: z.core.$ZodType): readonly Definition[] {
  const definition = schema._zod.def as unknown as Definition;
  const { innerType, options, getter } = definition;
  if (innerType) return bare(innerType);
  if (getter) return bare(getter());
  if (options) return options.flatMap(bare);
  if (definition.in && definition.out) return [...bare(definition.in), ...bare(definition.out)];
  return [definition];
}

/** What stands at one key of a schema; several where it is one of several forms. */
const within = (schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] =>
  bare(schema).flatMap(({ shape, element, valueType, items }) => {
    const inner =
      typeof key === 'number' ? (items?.[key] ?? element) : (shape?.[String(key)] ?? valueType);
    return inner ? [inner] : [];
  });

/**
 * The names that fields may have at a place of an entry.
 *
 * @param path keys that lead to the place
 */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[] = []): string[] {
  const schemas = path.reduce<readonly z.core.$ZodType[]>(
    (found, key) => found.flatMap((one) => within(one, key)),
    [schema],
  );
  return [
    ...new Set(schemas.flatMap(bare).flatMap(({ shape }) => (shape ? Object.keys(shape) : []))),
  ];
}

/**
 * The names that an author may have meant by one that is not known: those of which most letters are the same, or the one
 * that is missing beside it.
 *
 * @param missing names that are asked for at the place and are not there
 */
export function meantBy(
  wrong: string,
  known: readonly string[],
  missing: readonly string[],
): readonly string[] {
  const near = similar(wrong.toLowerCase(), known);
  const lacking = near.filter((name) => missing.includes(name));
  if (lacking.length > 0) return lacking.slice(0, 1);
  const [only, ...others] = missing;
  return near.length > 0 ? near : only !== undefined && others.length === 0 ? [only] : [];
}
