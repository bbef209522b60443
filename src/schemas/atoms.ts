import { z } from 'astro/zod';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { clausePin, documentPin } from './pin.ts';

/** Building blocks that several schemas share. Messages are in Vietnamese: authors read them. */

/** A text written by or for people: at least one visible character, no space at either end, Unicode NFC. */
export const prose = z
  .string()
  .min(1, 'để trống; hãy ghi nội dung hoặc bỏ hẳn trường này')
  .refine((text) => text === text.trim(), 'có khoảng trắng thừa ở đầu hoặc cuối')
  .refine(
    (text) => text === text.normalize('NFC'),
    'viết bằng Unicode tổ hợp (NFD); hãy lưu lại bằng Unicode dựng sẵn (NFC)',
  );

/** An identifier that becomes part of an address: lower-case ASCII words joined by single dashes. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'phải là chữ thường không dấu, số và gạch nối, ví dụ: may-trang-so-y-te',
  );

/** Days as people write them: `26/11/2026`, `26-11-2026`, `2026/11/26`, `ngày 26 tháng 11 năm 2026`. */
const HABITS: readonly RegExp[] = [
  /(?:^|\s)(?<day>\d{1,2})(?:[/.-]|\s+tháng\s+)(?<month>\d{1,2})(?:[/.-]|\s+năm\s+)(?<year>\d{4})$/u,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})$/u,
  /^(?:tháng\s+)?(?<month>\d{1,2})[/.-](?<year>\d{4})$/u,
];

/** A day that is written as people write it, in the form of the content; undefined where it is none. */
function meantDay(text: string): string | undefined {
  const groups = HABITS.map((habit) => habit.exec(text)?.groups).find((found) => found);
  if (!groups) return undefined;
  const { year = '', month, day } = groups;
  const date = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
  return isPartialDate(date) ? date : undefined;
}

/** Refuses a text that is no date, once, with the form in which to write what it says. */
const dateOr = (wrong: string) => (text: string, context: z.RefinementCtx) => {
  if (isPartialDate(text)) return;
  const meant = meantDay(text);
  context.addIssue({
    code: 'custom',
    // What compares it with another date would say something of a day that is none.
    continue: false,
    message: meant === undefined ? wrong : `ngày ghi chưa đúng dạng; hãy ghi: ${meant}`,
  });
};

/** A date as exactly as the source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a day that does not exist is refused. */
export const partialDate = z
  .string()
  .superRefine(
    dateOr(
      'không phải là ngày có thật; hãy ghi NĂM, NĂM-THÁNG hoặc NĂM-THÁNG-NGÀY, ví dụ: 2022-04-27',
    ),
  );

/** A whole date, `YYYY-MM-DD`, for facts about the site's own work. */
export const fullDate = partialDate.refine(
  (date) => date.length === 10,
  'phải là ngày đầy đủ NĂM-THÁNG-NGÀY, ví dụ: 2026-11-22',
);

/** The address of a page of others; whether one without encryption may stand is said in `site.yaml`. */
export const webAddress = z
  .url({
    protocol: /^https?$/u,
    error: 'phải là địa chỉ trang web đầy đủ, bắt đầu bằng https://',
    abort: true,
  })
  .regex(/^\S+$/u, {
    error: 'có khoảng trắng ở giữa; hãy chép lại địa chỉ từ thanh địa chỉ của trình duyệt',
    abort: true,
  })
  .regex(
    /^https?:\/\/[^/?#@]*\.[^/?#@]+(?:[/?#]|$)/u,
    'thiếu tên máy chủ, ví dụ đúng: https://chinhphu.vn/van-ban',
  );

/** What a table says of a key to people: a text, or the `label` of more. */
function labelOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  const isTable = typeof entry === 'object' && entry !== null && 'label' in entry;
  return isTable && typeof entry.label === 'string' ? entry.label : undefined;
}

/**
 * One of the keys of a table.
 *
 * @param error said in place of the usual message, in Vietnamese
 */
export const keysOf = <Table extends Record<string, unknown>>(table: Table, error?: string) => {
  const [first, ...rest] = Object.keys(table) as (keyof Table & string)[];
  if (first === undefined) throw new Error('a table of choices holds none');
  const choice = z.enum([first, ...rest], error);
  // For forms, and for completions in editors, which know this word.
  const enumDescriptions = Object.entries(table).map(([key, entry]) => labelOf(entry) ?? key);
  return choice.meta({ enumDescriptions });
};

/** Exact words of one clause of the document that the row stands in. */
export const quoted = {
  /** The clause that holds the words. */
  at: clausePin,
  /** Words copied from that clause, letter by letter; the build compares them. */
  quote: prose,
};

/** A row that says only where: clause and words. */
export const place = z.strictObject(quoted);

/** A reference from outside a document, with the exact words it rests on where a passage matters. */
export const pin = z.strictObject({
  /** `document#clause`, or the clause alone where what encloses the pin names the document. */
  at: documentPin,
  /** Words copied from that clause, letter by letter. Left out: the whole clause is meant. */
  quote: prose.optional(),
});
