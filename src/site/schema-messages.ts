import type { z } from 'astro/zod';

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

/** One issue of Zod as one or more sentences in Vietnamese, with what was found. */
export function messageFor(issue: z.core.$ZodIssue, data: unknown): string {
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
