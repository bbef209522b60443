import { z } from 'astro/zod';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { fullDate, partialDate, prose } from './atoms.ts';
import { clausePin, type ReadPins } from './pin.ts';

/** What every time that a source states carries besides its own fields. */
const stated = {
  /** The words as printed, letter by letter. The build looks for them in the clause. */
  printed: prose,
  /** The clause that prints them, where it is not the row's own. */
  at: clausePin.optional(),
  /** The part of the work that the time is for, where it is not the whole row. */
  of: prose.optional(),
};

/** The same day in the lunar calendar, in the words of the source. */
const lunar = prose.optional();

/** A day of the year, `MM-DD`; 29 February is refused, since it does not come every year. */
const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'phải có dạng THÁNG-NGÀY, ví dụ: 12-25')
  .refine((day) => isPartialDate(`2023-${day}`), 'không phải là ngày có hằng năm');

/** An hour of the day in Vietnam, `HH:MM`. */
const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'phải có dạng GIỜ:PHÚT, ví dụ: 14:00');

const month = partialDate.refine((date) => date.length === 7, 'phải là NĂM-THÁNG, ví dụ: 2019-08');

/** A time by itself: each field of the right form. Whether it reads as its words do is for `time`. */
export const timeShape = z.discriminatedUnion('kind', [
  /** On one day. */
  z.strictObject({ kind: z.literal('date'), date: fullDate, lunar, ...stated }),
  /** At some time before a day; that day itself is too late. */
  z.strictObject({ kind: z.literal('before'), date: fullDate, lunar, ...stated }),
  /** Within one month. `tentative`: the source says "dự kiến". */
  z.strictObject({
    kind: z.literal('month'),
    month,
    tentative: z.literal(true).optional(),
    ...stated,
  }),
  /** Every year before a day, `12-25`. */
  z.strictObject({ kind: z.literal('everyYearBefore'), day: dayOfYear, ...stated }),
  /** Every six months; `day`: the one day of the year that the source names for it. */
  z.strictObject({ kind: z.literal('everySixMonths'), day: dayOfYear.optional(), ...stated }),
  /** Every day from one date to another, both included, before an hour. */
  z.strictObject({
    kind: z.literal('dailyBetween'),
    from: fullDate,
    to: fullDate,
    before: hour,
    ...stated,
  }),
  /** Every week on one day, 1 Monday … 7 Sunday. */
  z.strictObject({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7), ...stated }),
  /** Over a stretch of time; a side left out is open. `beyond`: "và những năm tiếp theo". */
  z.strictObject({
    kind: z.literal('span'),
    from: partialDate.optional(),
    to: partialDate.optional(),
    beyond: z.literal(true).optional(),
    ...stated,
  }),
  /** On an occasion named without dates: "trong thời gian nghỉ Tết". */
  z.strictObject({ kind: z.literal('occasion'), ...stated }),
  /** Regularly without a day: "định kỳ", "hàng năm". `every` is left out where the source does not say how often. */
  z.strictObject({
    kind: z.literal('periodic'),
    every: z
      .array(z.enum(['week', 'month', 'quarter', 'year', 'stage']))
      .min(1)
      .optional(),
    ...stated,
  }),
  /** When something happens or is asked for: "đột xuất", "nếu có khó khăn". */
  z.strictObject({ kind: z.literal('onDemand'), ...stated }),
  /** By rules that the source points to without quoting them: "theo quy định". */
  z.strictObject({ kind: z.literal('byRule'), ...stated }),
  /** The source names no time. */
  z.strictObject({ kind: z.literal('notStated') }),
]);

/** When something is to be done, as far as the source says. */
export type Time = ReadPins<z.infer<typeof timeShape>>;
