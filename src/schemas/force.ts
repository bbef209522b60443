import { z } from 'astro/zod';
import { fullDate, prose, quoted } from './atoms.ts';

/** From when and until when a document is in force, as it says itself: a day, or a rule that a day follows from. */

/** What every such statement carries: its words, and what an editor had to conclude. */
const stated = { ...quoted, note: prose.optional() };

const count = z.int('phải là số nguyên, ví dụ: 10').min(0, 'không được nhỏ hơn 0, ví dụ: 10');
const positive = z.int('phải là số nguyên, ví dụ: 10').min(1, 'phải lớn hơn 0, ví dụ: 10');

/** A count of days from an event; of the day itself none. */
const counted = {
  days: count.default(0),
  /** They are working days: which days those are, this site does not know, so that no day is worked out. */
  working: z.literal(true).optional(),
};

/** When it takes effect. */
export const effect = z.discriminatedUnion(
  'kind',
  [
    /** `có hiệu lực từ ngày 01/01/2026` */
    z.strictObject({ kind: z.literal('date'), date: fullDate, ...stated }),
    /** `kể từ ngày ký`, `sau 10 ngày kể từ ngày ký ban hành`, `từ ngày được thông qua`. */
    z.strictObject({ kind: z.literal('signing'), ...counted, ...stated }),
    /** From a day that the document does not name: `sau 15 ngày kể từ ngày đăng Công báo`. */
    z.strictObject({ kind: z.literal('event'), ...stated }),
  ],
  'không phải dạng hiệu lực; hãy ghi date (một ngày), signing (tính từ ngày ký) hoặc event (tính từ việc khác)',
);

/** When it is no longer in force. */
export const expiry = z.discriminatedUnion(
  'kind',
  [
    /** `đến hết ngày 31/12/2030`: that day is the last in force. */
    z.strictObject({ kind: z.literal('through'), date: fullDate, ...stated }),
    /** `hết hiệu lực từ ngày 01/01/2031`: that day is the first without force. */
    z.strictObject({ kind: z.literal('since'), date: fullDate, ...stated }),
    /** So long from the day of effect: `trong thời hạn 03 năm kể từ ngày có hiệu lực`. */
    z.strictObject({
      kind: z.literal('lasting'),
      count: positive,
      unit: z.enum(['day', 'month', 'year']),
      ...stated,
    }),
    /** `cho đến khi có văn bản thay thế`, or another event that has no day. */
    z.strictObject({ kind: z.literal('event'), ...stated }),
  ],
  'không phải dạng hết hiệu lực; hãy ghi through (đến hết ngày), since (hết từ ngày), lasting (trong thời hạn) hoặc event (đến khi có việc khác)',
);
