import { z } from 'astro/zod';

/** Tells a mistake of the field at a path, in Vietnamese. */
export type Complain = (path: (string | number)[], message: string) => void;

/**
 * A rule across fields of a record. It is looked at as long as its own fields are right, whatever else is wrong with
 * the record: Zod by itself leaves every rule out once one field is wrong, and a fault must not hide another.
 *
 * @param fields names of the record's fields that the rule reads
 * @param look says what is wrong with a record whose fields of the rule are right
 */
export const rule = <T>(fields: readonly string[], look: (data: T, complain: Complain) => void) =>
  z.superRefine<T>(
    (data, context) =>
      look(data, (path, message) => context.addIssue({ code: 'custom', path, message })),
    {
      when: ({ value, issues }) =>
        typeof value === 'object' &&
        value !== null &&
        !issues.some(({ path }) => fields.includes(String(path?.[0]))),
    },
  );
