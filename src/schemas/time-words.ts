import { foldSpace } from '#src/vietnamese/text.ts';
import { wholeDate, writtenDates, writtenHours } from '#src/vietnamese/written-dates.ts';
import type { Time } from './time.ts';

/** Compares a typed time with its printed words. */

const pad = (value: number) => String(value).padStart(2, '0');

/** What a phrase says in figures. Days without a year are `MM-DD`, months `YYYY-MM`, hours `HH:MM`. */
interface Figures {
  dates: string[];
  days: string[];
  months: string[];
  years: string[];
  hours: string[];
}

function figures(phrase: string): Figures {
  const found: Figures = { dates: [], days: [], months: [], years: [], hours: [] };
  for (const { day, month, year } of writtenDates(phrase).map(wholeDate)) {
    if (month === undefined) found.years.push(...(year === undefined ? [] : [String(year)]));
    else if (day === undefined)
      found.months.push(...(year === undefined ? [] : [`${year}-${pad(month)}`]));
    else if (year === undefined) found.days.push(`${pad(month)}-${pad(day)}`);
    else found.dates.push(`${year}-${pad(month)}-${pad(day)}`);
  }
  found.hours.push(
    ...writtenHours(phrase).map(({ hour, minute = 0 }) => `${pad(hour)}:${pad(minute)}`),
  );
  return found;
}

const asDay = (day: string) => `${Number(day.slice(3))}/${Number(day.slice(0, 2))}`;
const asDate = (date: string) => `${asDay(date.slice(5))}/${date.slice(0, 4)}`;
/** `14:00` → `14 giờ`, `07:30` → `7 giờ 30`. */
const hourOf = (at: string) =>
  `${Number(at.slice(0, 2))} giờ${at.endsWith(':00') ? '' : ` ${at.slice(3)}`}`;
const list = (items: string[]) => (items.length > 0 ? items.join(', ') : 'không có');

const has = (phrase: string, pattern: RegExp) => pattern.test(foldSpace(phrase).toLowerCase());

const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** Words that show how often, as sources print them. */
const often = {
  week: /tuần/,
  month: /tháng/,
  quarter: /quý/,
  year: /năm/,
  stage: /giai đoạn/,
} as const;

function same(
  typed: string[],
  read: string[],
  show: (value: string) => string,
): string | undefined {
  const a = [...typed].sort().join(' ');
  const b = [...new Set(read)].sort().join(' ');
  return a === b
    ? undefined
    : `ghi ${list(typed.map(show))} nhưng lời nguồn đọc là ${list(read.map(show))}`;
}

const must = (holds: boolean, message: string) => (holds ? undefined : message);

/**
 * Whether a typed time reads as its printed words do.
 * Returns nothing when it does, otherwise what is wrong, in Vietnamese, for the author.
 * Only what the words show in figures or in fixed phrases is compared; the rest is the author's reading.
 */
export function deadlineMatchesWords(time: Time): string | undefined {
  if (time.kind === 'notStated') return undefined;
  const { printed } = time;
  const read = figures(printed);
  const before = () => must(has(printed, /trước/), 'lời nguồn không có chữ "trước"');
  switch (time.kind) {
    case 'before':
      return same([time.date], read.dates, asDate) ?? before();
    case 'date':
      return (
        same([time.date], read.dates, asDate) ??
        must(!has(printed, /trước/), 'lời nguồn có chữ "trước"; hãy dùng kind: before')
      );
    case 'month':
      return (
        same(
          [time.month],
          read.months,
          (month) => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
        ) ??
        must(
          has(printed, /dự kiến/) === (time.tentative === true),
          time.tentative
            ? 'ghi tentative nhưng lời nguồn không có chữ "dự kiến"'
            : 'lời nguồn có chữ "dự kiến"; hãy ghi tentative: true',
        )
      );
    case 'everyYearBefore':
      return (
        same([time.day], read.days, asDay) ??
        before() ??
        must(has(printed, /năm/), 'lời nguồn không nói là hằng năm')
      );
    case 'everySixMonths':
      return (
        same(time.day ? [time.day] : [], read.days, asDay) ??
        must(has(printed, /0?6 tháng|sáu tháng/), 'lời nguồn không nói là 6 tháng')
      );
    case 'dailyBetween':
      return (
        same([time.from, time.to], read.dates, asDate) ??
        same([time.before], read.hours, hourOf) ??
        must(has(printed, /h[àằ]ng ngày/), 'lời nguồn không nói là hằng ngày')
      );
    case 'weekly':
      return (
        must(has(printed, /tuần/), 'lời nguồn không nói là hằng tuần') ??
        must(
          has(
            printed,
            time.weekday === 7
              ? /chủ nhật/
              : new RegExp(
                  `thứ (?:${weekdays[time.weekday - 1]}|${time.weekday + 1})(?!\\p{L})`,
                  'u',
                ),
          ),
          `lời nguồn không nói đến thứ đã ghi (${time.weekday})`,
        )
      );
    case 'span': {
      const ends = [time.from, time.to].filter((end) => end !== undefined);
      if (ends.length === 0) return 'khoảng thời gian phải có from hoặc to';
      const all = [...read.dates, ...read.months, ...read.years].sort();
      const outer = [...new Set(ends.length === 1 ? all : [all[0] ?? '', all.at(-1) ?? ''])].filter(
        Boolean,
      );
      return (
        same([...new Set(ends)], outer, (date) => date.split('-').reverse().join('/')) ??
        must(
          has(printed, /tiếp theo/) === (time.beyond === true),
          time.beyond
            ? 'ghi beyond nhưng lời nguồn không nói "tiếp theo"'
            : 'lời nguồn nói "tiếp theo"; hãy ghi beyond: true',
        )
      );
    }
    case 'periodic': {
      const wrong = (time.every ?? []).find((every) => !has(printed, often[every]));
      return wrong && `ghi every: ${wrong} nhưng lời nguồn không nói như vậy`;
    }
    case 'occasion':
    case 'onDemand':
    case 'byRule':
      return read.dates.length + read.days.length > 0
        ? `lời nguồn có ngày (${list([...read.dates.map(asDate), ...read.days.map(asDay)])}); hãy ghi ngày ấy`
        : undefined;
  }
}

/** As {@link deadlineMatchesWords}, with the words themselves, ready to show to an author; and `lunar`, if given, must be among the words. */
export function timeFault(time: Time): string | undefined {
  const fault = deadlineMatchesWords(time);
  if (fault && time.kind !== 'notStated')
    return `thời hạn không khớp lời nguồn "${time.printed}": ${fault}`;
  if ('lunar' in time && time.lunar && !foldSpace(time.printed).includes(foldSpace(time.lunar)))
    return `ngày âm lịch "${time.lunar}" không có trong lời nguồn "${time.printed}"`;
  return undefined;
}
