import { z } from 'astro/zod';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { fullDate, partialDate, prose } from './atoms.ts';
import { clausePin, type ReadPins } from './pin.ts';

/** What every time that a source states carries besides its own fields. */
const stated = {
  /** The words as printed, letter by letter. The build looks for them in the clause, and reads them. */
  printed: prose,
  /** The clause that prints them, where it is not the row's own. */
  at: clausePin.optional(),
  /** The part of the work that the time is for, where it is not the whole row. */
  of: prose.optional(),
};

/** The same day in the lunar calendar, in the words of the source. */
const lunar = prose.optional();

/** The source says "dự kiến". */
const tentative = z.literal(true).optional();

/** One value, or several as a list. */
const some = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (Array.isArray(value) || value === undefined ? value : [value]),
    z.array(item).min(1, 'danh sách trống; hãy ghi ít nhất một giá trị'),
  );

/** A day of the year, `MM-DD`; 29 February is refused, since it does not come every year. */
const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'phải có dạng THÁNG-NGÀY, ví dụ: 12-25')
  .refine((day) => isPartialDate(`2023-${day}`), 'không phải là ngày có hằng năm');

/** A day of the month; `last` is its last, whichever that is. */
const DAY_OF_MONTH = 'phải là ngày từ 1 đến 31, hoặc last (ngày cuối cùng của tháng)';
const dayOfMonth = z.union(
  [z.int(DAY_OF_MONTH).min(1, DAY_OF_MONTH).max(31, DAY_OF_MONTH), z.literal('last')],
  DAY_OF_MONTH,
);

const WEEKDAY = 'phải là số từ 1 (thứ hai) đến 7 (chủ nhật)';
const weekday = z.int(WEEKDAY).min(1, WEEKDAY).max(7, WEEKDAY);

const monthOfYear = z
  .int('phải là số của tháng, từ 1 đến 12')
  .min(1, 'phải là số của tháng, từ 1 đến 12')
  .max(12, 'phải là số của tháng, từ 1 đến 12');

/** A side of a stretch that comes every year: a month, or a day of the year. */
const monthOrDay = z.union(
  [monthOfYear, dayOfYear],
  'phải là số của tháng, từ 1 đến 12, hoặc một ngày có hằng năm, dạng THÁNG-NGÀY, ví dụ: 04-15',
);

/** An hour of the day in Vietnam, `HH:MM`. */
const hour = z
  .string()
  .regex(
    /^(?:[01]\d|2[0-3]):[0-5]\d$/,
    'phải có dạng GIỜ:PHÚT từ 00:00 đến 23:59, ví dụ: 14:00; "24 giờ" của một ngày thì chỉ ghi ngày ấy',
  );
const hours = some(hour).optional();

const month = partialDate.refine((date) => date.length === 7, 'phải là NĂM-THÁNG, ví dụ: 2019-08');

const quarter = z.string().regex(/^\d{4}-Q[1-4]$/, 'phải có dạng NĂM-Q và số quý, ví dụ: 2027-Q1');

const year = z.int().min(1945).max(2999);

/** How the words bound a day: `before` trước ngày (it is too late on that day), `by` chậm nhất ngày, `on` vào ngày. */
const how = z.enum(
  ['before', 'by', 'on'],
  'chỉ được chọn: before (trước ngày), by (chậm nhất ngày), on (vào ngày)',
);

const count = z.int().min(1, 'phải là số từ 1 trở lên');

/** Every kind of time, with its own fields. */
const kinds = [
  /** On one day, or several; with an hour, at that hour. */
  z.strictObject({
    kind: z.literal('date'),
    date: some(fullDate),
    hour: hours,
    lunar,
    tentative,
    ...stated,
  }),
  /** At some time before a day; that day itself is too late. With an hour: on that day, before that hour. */
  z.strictObject({
    kind: z.literal('before'),
    date: some(fullDate),
    hour: hours,
    lunar,
    tentative,
    ...stated,
  }),
  /** By a day, that day included: "chậm nhất ngày", "đến hết ngày". */
  z.strictObject({
    kind: z.literal('by'),
    date: some(fullDate),
    hour: hours,
    lunar,
    tentative,
    ...stated,
  }),
  /** Within a month, or each of several. */
  z.strictObject({ kind: z.literal('month'), month: some(month), tentative, ...stated }),
  /** Within a quarter, or each of several. */
  z.strictObject({ kind: z.literal('quarter'), quarter: some(quarter), tentative, ...stated }),
  /** Over a stretch of time; a side left out is open. `beyond`: "và những năm tiếp theo". Whole years are in no calendar. */
  z.strictObject({
    kind: z.literal('span'),
    from: partialDate.optional(),
    to: partialDate.optional(),
    beyond: z.literal(true).optional(),
    tentative,
    ...stated,
  }),
  /** Every year on, by or before a day. */
  z.strictObject({
    kind: z.literal('yearly'),
    day: some(dayOfYear),
    how,
    hour: hours,
    /** Every so many years ("2 năm một lần"). Without `start` nobody knows which years, and no calendar has it. */
    every: z.int().min(2, 'hằng năm thì bỏ trường này').optional(),
    /** The first year that the source names: "bắt đầu từ năm 2027". */
    start: year.optional(),
    /** What the report covers where it is not the year: "định kỳ 6 tháng (trước ngày 10/5)". */
    period: z.enum(['month', 'quarter', 'half']).optional(),
    ...stated,
  }),
  /** Every year within a stretch: whole months ("quý IV hằng năm" is 10 to 12), or from a day of the year to another. */
  z.strictObject({
    kind: z.literal('yearlySpan'),
    from: monthOrDay,
    to: monthOrDay,
    ...stated,
  }),
  /** Every month on, by or before a day; `months`: only in these, "tháng cuối quý" is 3, 6, 9, 12. */
  z.strictObject({
    kind: z.literal('monthly'),
    day: some(dayOfMonth),
    how,
    months: some(monthOfYear).optional(),
    hour: hours,
    ...stated,
  }),
  /** Every week on some days, 1 Monday … 7 Sunday; with an hour, before it. */
  z.strictObject({
    kind: z.literal('weekly'),
    weekday: some(weekday),
    hour: hours,
    ...stated,
  }),
  /** Every day, without an end or between two dates, both included; with an hour, before it. */
  z.strictObject({
    kind: z.literal('daily'),
    from: fullDate.optional(),
    to: fullDate.optional(),
    hour: hours,
    ...stated,
  }),
  /** So many days or months after the end of every period. */
  z.strictObject({
    kind: z.literal('afterPeriod'),
    count,
    unit: z.enum(['day', 'month']),
    period: z.enum(['month', 'quarter', 'half', 'year']),
    ...stated,
  }),
  /** So many days or months after the day of the document. */
  z.strictObject({
    kind: z.literal('afterIssue'),
    count,
    unit: z.enum(['day', 'month']),
    ...stated,
  }),
  /** So many days or months after the document takes effect. No day where that is not known. */
  z.strictObject({
    kind: z.literal('afterEffect'),
    count,
    unit: z.enum(['day', 'month']),
    ...stated,
  }),
  /** So long after something has happened, working days too: no day of the calendar. */
  z.strictObject({
    kind: z.literal('afterEvent'),
    count,
    unit: z.enum(['hour', 'day', 'workday', 'week', 'month', 'year']),
    ...stated,
  }),
  /** So long before something will happen. */
  z.strictObject({
    kind: z.literal('beforeEvent'),
    count,
    unit: z.enum(['hour', 'day', 'workday', 'week', 'month', 'year']),
    ...stated,
  }),
  /** On an occasion named without dates, or in words that no rule here says: "trong thời gian nghỉ Tết". */
  z.strictObject({ kind: z.literal('occasion'), ...stated }),
  /** Regularly without a day: "định kỳ", "hàng năm". `every` is left out where the source does not say how often. */
  z.strictObject({
    kind: z.literal('periodic'),
    every: z
      .array(z.enum(['day', 'week', 'month', 'quarter', 'half', 'year', 'stage']))
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
] as const;

/** A time by itself: each field of the right form. Whether it reads as its words do is for `time-check.ts`. */
export const timeShape = z
  .discriminatedUnion('kind', kinds, {
    error: `không phải loại thời hạn; chỉ được chọn: ${kinds.map(({ shape }) => shape.kind.value).join(', ')} (docs/van-ban.md, mục Thời hạn)`,
  })
  .superRefine((time, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (time.kind === 'span') {
      if (time.from === undefined && time.to === undefined)
        complain('kind', 'khoảng thời gian phải có from hoặc to');
      if (time.beyond && time.to === undefined)
        complain('beyond', 'ghi beyond thì phải có to, là lúc mà sau đó việc vẫn tiếp tục');
    }
    if ((time.kind === 'span' || time.kind === 'daily') && time.from && time.to) {
      const end =
        time.to.length < time.from.length ? time.from.slice(0, time.to.length) : time.from;
      if (end > time.to) complain('to', `kết thúc (${time.to}) trước khi bắt đầu (${time.from})`);
    }
    if ('lunar' in time && time.lunar !== undefined && !time.printed.includes(time.lunar))
      complain('lunar', `ngày âm lịch "${time.lunar}" không có trong lời nguồn "${time.printed}"`);
  });

/** When something is to be done, as far as the source says. */
export type Time = ReadPins<z.infer<typeof timeShape>>;
