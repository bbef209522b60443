import { z } from 'astro/zod';
import { isPartialDate } from '#src/vietnamese/dates.ts';

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
    'phải là chữ thường không dấu, số và gạch nối, ví dụ: hau-giang-so-y-te',
  );

/** A date as exactly as the source gives it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a day that does not exist is refused. */
export const partialDate = z
  .string()
  .refine(
    isPartialDate,
    'không phải là ngày có thật; hãy ghi NĂM, NĂM-THÁNG hoặc NĂM-THÁNG-NGÀY, ví dụ: 2022-04-27',
  );

/** A whole date, `YYYY-MM-DD`, for facts about the site's own work. */
export const fullDate = partialDate.refine(
  (date) => date.length === 10,
  'phải là ngày đầy đủ NĂM-THÁNG-NGÀY, ví dụ: 2026-11-22',
);

/** The address of a clause within one document, such as `II.1.4.g1.c1`, `QD.D1` or `header`. */
export const clauseAddress = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/,
    'không phải địa chỉ mục; ví dụ đúng: II.1.a hoặc III.2.c.g1',
  );

/** Exact words of one clause of the document that the row stands in. */
export const quoted = {
  /** The clause that holds the words. */
  clause: clauseAddress,
  /** Words copied from that clause, letter by letter; the build compares them. */
  quote: prose,
};

/** A row that says only where: clause and words. */
export const place = z.strictObject(quoted);

/** A reference from outside a document: `document#clause`, with the exact words it rests on where a passage matters. */
export const pin = z.strictObject({
  /** `<document slug>#<clause address>`. */
  at: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*#[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/,
      'ghim nguồn phải có dạng van-ban#mục, ví dụ: hau-giang-71-kh-ubnd-2022#V.1.b',
    ),
  /** Words copied from that clause, letter by letter. Left out: the whole clause is meant. */
  quote: prose.optional(),
});

/** What editors know from outside the sources. Shown apart from them, dated and with its source. */
export const editorialNote = z.strictObject({
  /** What is known, in plain words. */
  text: prose,
  /** The day on which an editor checked it. */
  checked: fullDate,
  /** Web addresses that state it; at least one. */
  sources: z.array(z.url('phải là địa chỉ trang web đầy đủ, bắt đầu bằng https://')).min(1),
});
