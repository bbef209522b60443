import type { z } from 'astro/zod';

/**
 * The fields that a schema complains of, for tests: `errata.0.id`, sorted, each once; an unknown key counts as a field.
 * An entry without a mistake gives an empty list.
 */
export function failingFields(schema: z.ZodType, entry: unknown): string[] {
  const result = schema.safeParse(entry);
  if (result.success) return [];
  const fields = result.error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...path, key].join('.'))
      : [path.join('.')];
  });
  return [...new Set(fields)].sort();
}
