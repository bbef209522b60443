import type { z } from 'astro/zod';
import { keysAt, meantBy } from './schema-keys.ts';

/** What Zod found wrong, said to an author who knows no Zod. */

const TYPES: Record<string, string> = {
  string: 'chữ, đặt trong ngoặc kép',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách ([…] hoặc các dòng bắt đầu bằng "-")',
  object: 'một nhóm trường ({ … })',
  record: 'một nhóm trường ({ … })',
};

/** A value as the author typed it, cut to a readable length. */
function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `"${text.length > 80 ? `${text.slice(0, 77)}…` : text}"`;
}

/** The value at a path, or undefined. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** One issue of Zod as a sentence in Vietnamese, with what was found. */
function messageFor(issue: z.core.$ZodIssue, data: unknown): string {
  const found = valueAt(data, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `có trường lạ ${issue.keys.map((key) => `"${key}"`).join(', ')}; hãy bỏ đi hoặc sửa tên cho đúng`;
    case 'invalid_type':
      if (found === undefined)
        return issue.message.startsWith('Invalid')
          ? 'thiếu trường này; hãy ghi thêm'
          : issue.message;
      return `đang là ${quoteValue(found)}; phải là ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (found === undefined)
        return `thiếu trường này; hãy chọn một trong: ${issue.values.map(String).join(', ')}`;
      return `đang là ${quoteValue(found)}; chỉ được chọn: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return /^(?:Too small|$)/u.test(issue.message)
        ? `để trống hoặc quá ít; cần ít nhất ${String(issue.minimum)}`
        : issue.message;
    case 'too_big':
      return /^Too big/u.test(issue.message)
        ? `quá dài hoặc quá nhiều; nhiều nhất ${String(issue.maximum)}`
        : issue.message;
    case 'invalid_union':
      if (issue.message.startsWith('Invalid') && 'options' in issue && Array.isArray(issue.options))
        return `${found === undefined ? 'thiếu trường này' : `đang là ${quoteValue(found)}`}; hãy chọn một trong: ${issue.options.map(String).join(', ')}`;
      if (found === undefined) return 'thiếu trường này; hãy ghi thêm';
      return issue.message === 'Invalid input'
        ? `${quoteValue(found)} không thuộc dạng nào được phép; xem docs/ để biết các dạng`
        : `${quoteValue(found)} ${issue.message}`;
    case 'invalid_key':
      return `tên mục "${String(issue.path.at(-1) ?? '')}" không đúng dạng${issue.issues.map(({ message }) => `; ${message}`).join('')}`;
    case 'invalid_element':
      return `có mục không đúng trong ${quoteValue(found)}`;
    default:
      // Words of our own are Vietnamese; Zod's own would tell an author nothing.
      if (/^Invalid\b/u.test(issue.message))
        return `${quoteValue(found)} không đúng dạng; xem docs/truong.md để biết trường này ghi thế nào`;
      return typeof found === 'string' || typeof found === 'number'
        ? `${quoteValue(found)}: ${issue.message}`
        : issue.message;
  }
}

/** A mistake that a schema found. */
interface SchemaProblem {
  /** Keys that lead to the field that is wrong or missing. */
  readonly path: readonly PropertyKey[];
  /** Keys that lead to what stands in the file. */
  readonly at: readonly PropertyKey[];
  readonly message: string;
}

/** A field that is not known, and the missing one beside it that was meant. */
interface Misnamed {
  readonly wrong: string;
  readonly path: readonly PropertyKey[];
  readonly meant: readonly string[];
}

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

const isMissing = (issue: z.core.$ZodIssue, data: unknown): boolean =>
  issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined;

/** What an author may have meant by each field that is not known. */
function misnamed(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  data: unknown,
): Misnamed[] {
  const missing = issues.filter((issue) => isMissing(issue, data));
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const { path } = issue;
    const there = Object.keys(valueAt(data, path) ?? {});
    const known = keysAt(schema, path).filter((name) => !there.includes(name));
    const lacking = missing
      .filter((other) => keyOf(other.path.slice(0, -1)) === keyOf(path))
      .map((other) => String(other.path.at(-1)));
    return issue.keys.map((wrong) => ({ wrong, path, meant: meantBy(wrong, known, lacking) }));
  });
}

/**
 * What a schema found wrong, said to whoever wrote the data: a field of a wrong name is told once, and not a second time as
 * the field that is missing.
 *
 * @param data as it stands in the file
 */
export function schemaProblems(
  { issues }: z.core.$ZodError,
  schema: z.core.$ZodType,
  data: unknown,
): SchemaProblem[] {
  const names = misnamed(issues, schema, data);
  const meant = new Set(
    names.flatMap(({ path, meant: [first] }) =>
      first === undefined ? [] : [keyOf([...path, first])],
    ),
  );
  return issues.flatMap((issue): SchemaProblem[] => {
    const { path } = issue;
    if (issue.code !== 'unrecognized_keys') {
      if (isMissing(issue, data) && meant.has(keyOf(path))) return [];
      return [{ path, at: path, message: messageFor(issue, data) }];
    }
    const own = names.filter((name) => keyOf(name.path) === keyOf(path));
    const known = own.filter((name) => name.meant.length > 0 && issue.keys.includes(name.wrong));
    const rest = issue.keys.filter((key) => !known.some(({ wrong }) => wrong === key));
    return [
      ...known.map(({ wrong, meant: names }) => ({
        path,
        at: [...path, wrong],
        message: `có trường lạ "${wrong}"; có phải: ${names.join(', ')}?`,
      })),
      ...(rest.length > 0
        ? [
            {
              path,
              at: [...path, rest[0] ?? ''],
              message: messageFor({ ...issue, keys: rest }, data),
            },
          ]
        : []),
    ];
  });
}
